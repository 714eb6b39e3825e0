import type { Article } from '../core/article/article.js';
import { type Span, touches } from '../core/text/span.js';

/** The beginning of a citation before the cursor. */
export interface TypedCitation {
  /** What the citation takes the place of: the sign or bracket with what was typed behind it, and what closes it. */
  readonly span: Span;
  /** What was typed of author, title or key; empty where nothing was yet. */
  readonly query: string;
  /** `key` behind `@`, `name` behind a bracket, where a name of an author begins so. */
  readonly kind: 'key' | 'name';
  /** Whether a square or round bracket was opened for it. */
  readonly isOpened: boolean;
  /** Whether the brackets hold other words too, and stay. */
  readonly isInside: boolean;
}

/**
 * What stands before the cursor of a citation: `@you`, `[@you`, or `(You`, a bracket with the capitalised beginning of a name, of two
 * letters at least. `isInvoked` says that the writer asked for it; then a bracket alone is enough, and words that usually open a bracket
 * are names too. Null in code, formulas, addresses, headings and the reference list.
 */
export function typedCitation(article: Article, offset: number, isInvoked: boolean): TypedCitation | null {
  const { text, lineIndex } = article.document;
  const line = lineIndex.lineStart(lineIndex.position(offset).line);
  const before = text.slice(Math.max(line, offset - LONGEST), offset);
  return keyBefore(text, before, offset) ?? nameBefore(article, before, offset, isInvoked);
}

function keyBefore(text: string, before: string, offset: number): TypedCitation | null {
  const match = KEY.exec(before);
  if (!match) return null;
  const [, typed = '', query = ''] = match;
  const isOpened = typed.startsWith('[');
  const end = isOpened && text[offset] === ']' ? offset + 1 : offset;
  return { span: { start: offset - typed.length, end }, query: query.replace(/[_:.-]/g, ' '), kind: 'key', isOpened, isInside: false };
}

function nameBefore(article: Article, before: string, offset: number, isInvoked: boolean): TypedCitation | null {
  const match = NAME.exec(before);
  if (!match) return null;
  const { text } = article.document;
  const [, typed = '', lead = '', name = ''] = match;
  const isMeant = isInvoked || (name !== '' && !ORDINARY.has(name.toLowerCase()));
  if (!isMeant || /[\p{L}\p{N}]/u.test(text[offset] ?? '') || !isProse(article, offset - 1)) return null;
  const isInside = lead !== '' || hasMoreInBrackets(text, offset);
  const start = offset - (isInside ? name.length : typed.length);
  return {
    span: { start, end: !isInside && text[offset] === ')' ? offset + 1 : offset },
    query: name,
    kind: 'name',
    isOpened: true,
    isInside,
  };
}

/** Whether the bracket that is open at the offset holds words behind it. */
function hasMoreInBrackets(text: string, offset: number): boolean {
  const rest = /^[^\n]{0,300}/.exec(text.slice(offset, offset + 300))?.[0] ?? '';
  const bracket = /[()]/.exec(rest);
  return bracket?.[0] === ')' && bracket.index > 0;
}

/** Whether the sign at the offset belongs to the words of a paragraph, cell or item that is no entry of the reference list. */
function isProse(article: Article, offset: number): boolean {
  const { document, references } = article;
  const block = document.blocks.find((candidate) => candidate.start <= offset && offset < candidate.end);
  if (!block || block.content.kind === 'heading') return false;
  if (references.some(({ reference }) => reference.block !== null && touches(reference.span, offset))) return false;
  const { runs, text } = block.content.prose;
  const at = offset - block.start;
  const run = runs.findLast(({ source }) => source <= at);
  return run !== undefined && at < run.source + run.length && text[run.prose + at - run.source] === document.text[offset];
}

/** How far a citation is looked back for, within its line. */
const LONGEST = 200;

const KEY = /(?:^|[\s(;[])(\[?@([\p{L}\p{N}_:.'’-]{0,60}))$/u;

// Two letters at least, and no abbreviation: those are all capitals.
const SURNAME = String.raw`\p{Lu}(?:['’]\p{L}|\p{Ll})[\p{L}'’-]{0,40}(?:\s\p{Lu}[\p{L}'’-]{0,40}){0,2}`;
const PARTICLES = String.raw`(?:(?:van|von|de|der|den|del|della|di|da|dos|du|le|la|el|al|ter|ten)\s){0,3}`;
/** What may stand in the bracket before: an introduction, or other works with their years. */
const LEAD = String.raw`(?:see(?:\salso)?|e\.g\.,?|cf\.?|reviewed\s(?:in|by)|[^()[\]\n]{1,100}\b(?:1[89]|20)\d\d[a-z]?;)\s`;
/** A bracket that opens no address (`](`) and no argument (`f(`). */
const NAME = new RegExp(`(?<![\\]\\p{L}\\p{N}_!])(\\((${LEAD})?(${PARTICLES}${SURNAME})?)$`, 'u');

/** Words that open a bracket so often that a name spelt alike is offered only on demand. */
const ORDINARY: ReadonlySet<string> = new Set(
  'a all also an and any appendix as at both box but by cf day each eq fig figs figure figures for from group he her his however if in is it its left mean median month no none not note of on online only or our page panel part per phase ref right section see she so some such tab table tables that the their these they this to top up week we what when which while who with year'.split(
    ' ',
  ),
);
