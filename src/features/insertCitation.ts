import type { Article, Placeholder } from '../core/article/article.js';
import { type OwnWays, type PlannedEntries, planEntries } from '../core/cite/addReference.js';
import { type CitationManner, citationManner, isNumberedStyle } from '../core/cite/citationManner.js';
import { type CitedWork, formatCitation, insideOfCitation, numberedWork } from '../core/cite/formatCitation.js';
import { citeInOrder, listInOrder } from '../core/cite/list/citeInOrder.js';
import { sourceSpan } from '../core/document/place.js';
import type { Mention } from '../core/mentions/mention.js';
import type { Study } from '../core/studies/study.js';
import { type Span, touches } from '../core/text/span.js';
import type { TextEdit } from '../core/text/textEdit.js';

/**
 * The edits that cite studies at a place, as the article cites: the mention, and the entries that its list lacks.
 *
 * At the end of a word the mention goes there; inside a word or between words it goes to the end of the sentence, before its stop (behind
 * it where the article does so with its numbers). A citation that ends there already takes the new ones into its brackets.
 * Empty where there are no studies, or the offset is in no words or in an entry of the list.
 */
export function insertCitation(article: Article, offset: number, studies: readonly Study[], own: OwnWays = {}): readonly TextEdit[] {
  if (studies.length === 0 || isInEntry(article, offset)) return [];
  const manner = settledManner(article);
  const place = placeAt(article, offset, manner);
  if (!place) return [];
  const planned = planEntries({ ...article, style: manner.style }, studies, undefined, own);
  return inOrder(article, place, planned, manner) ?? [mentionEdit(place, planned.works, manner), ...planned.edits];
}

const isInEntry = (article: Article, offset: number): boolean =>
  article.references.some(({ reference }) => reference.block !== null && touches(reference.span, offset));

/** The edits that put a citation in the place of something that stands for one: "(Source)", an empty bracket, a marker that was lost. */
export function citeAtPlaceholder(
  article: Article,
  { span, kind }: Placeholder,
  studies: readonly Study[],
  own: OwnWays = {},
): readonly TextEdit[] {
  if (studies.length === 0) return [];
  const manner = settledManner(article);
  const planned = planEntries({ ...article, style: manner.style }, studies, undefined, own);
  const place = placeholderPlace(article, { span, kind }, manner);
  return inOrder(article, place, planned, manner) ?? [mentionEdit(place, planned.works, manner), ...planned.edits];
}

function placeholderPlace(article: Article, { span, kind }: Pick<Placeholder, 'span' | 'kind'>, manner: CitationManner): CitationPlace {
  const place = { span, before: '', after: '', into: null };
  if (kind !== 'lost-marker') return place;
  // The gap before the full stop goes; the stop itself stays where the document's citations want it.
  const stop = article.document.text.slice(span.start, span.end).trim();
  const isRaised = manner.style.kind === 'superscript' || manner.style.kind === 'footnote';
  const space = isRaised ? '' : ' ';
  return manner.followsStop ? { ...place, before: `${stop}${space}` } : { ...place, before: space, after: stop };
}

/** Where the sentence at the offset takes a citation: before its full stop, and before a space that was left there. */
export function citationPlace(article: Article, offset: number): number | null {
  const sentence = sentenceSpanAt(article, offset);
  if (!sentence) return null;
  return sentence.start + withoutStop(article.document.text.slice(sentence.start, sentence.end)).length;
}

/** Numbers need a list that they point into; where the article has none, names are written. */
function settledManner(article: Article): CitationManner {
  const manner = citationManner(article);
  if (!isNumberedStyle(manner) || article.references.length > 0 || article.citations.length === 0) return manner;
  return { ...manner, style: { ...manner.style, kind: 'authorYear' } };
}

/** Where a citation goes. */
interface CitationPlace {
  /** What it replaces, mostly nothing. */
  readonly span: Span;
  readonly before: string;
  readonly after: string;
  /** The mention that takes it into its brackets, if one does. */
  readonly into: Mention | null;
}

function mentionEdit({ span, before, after, into }: CitationPlace, works: readonly CitedWork[], manner: CitationManner): TextEdit {
  return { ...span, newText: before + (into ? insideOfCitation(works, manner) : formatCitation(works, manner)) + after };
}

/**
 * In a list that is numbered in the order of appearance; null elsewhere, and where that can't be kept: then the next free number is taken.
 */
function inOrder(article: Article, place: CitationPlace, planned: PlannedEntries, manner: CitationManner): readonly TextEdit[] | null {
  const numbered = isNumberedStyle(manner) ? listInOrder(article) : null;
  if (!numbered) return null;
  const write = (now: readonly number[]): string => mentionEdit(place, now.map(numberedWork), manner).newText;
  return citeInOrder(article, numbered, planned, place.into ? { into: place.into } : { span: place.span, write });
}

function placeAt(article: Article, offset: number, manner: CitationManner): CitationPlace | null {
  const { text } = article.document;
  const sentence = sentenceSpanAt(article, offset);
  if (!sentence) return null;
  const beforeStop = sentence.start + withoutStop(text.slice(sentence.start, sentence.end)).length;
  const isWordEnd =
    offset > sentence.start && offset < beforeStop && /\S/.test(text[offset - 1] ?? '') && ENDS_WORD.test(text.slice(offset, offset + 5));
  const at = isWordEnd ? offset : beforeStop;

  const there =
    citationEndingAt(article, at, manner) ??
    (isWordEnd ? citationBehind(article, at, manner) : citationEndingAt(article, sentence.end, manner));
  if (there) return { span: { start: there.at, end: there.at }, before: there.separator, after: '', into: there.mention };

  const stops = /^[.,;!?]["”’)]?/.exec(text.slice(at, sentence.end))?.[0] ?? '';
  const placed = manner.followsStop ? at + stops.length : at;
  const space = manner.style.kind === 'authorYear' || manner.style.kind === 'citationKey' ? ' ' : manner.space;
  return { span: { start: placed, end: placed }, before: space, after: '', into: null };
}

/** What follows a word: a sentence with a key may follow the stop too, which is not seen as one. */
const ENDS_WORD = /^(?:[\s,;:)]|[.!?]\s{1,2}\[?-?@)/;

/** The citation right behind a word, where the writer put the cursor between the two: the new one joins its brackets. */
function citationBehind(article: Article, at: number, manner: CitationManner): ReturnType<typeof citationEndingAt> {
  const brackets = BRACKETS.exec(article.document.text.slice(at, at + 320))?.[0];
  return brackets === undefined ? null : citationEndingAt(article, at + brackets.length, manner);
}

const BRACKETS = /^ ?(?:\[[^[\]\n]{1,300}\]|\([^()\n]{1,300}\)|\^[^^\n]{1,60}\^|<sup>[^<>\n]{1,60}<\/sup>)/;

/** The sentence in offsets of the file; the nearest before the offset where it lies between two, as far as the block reaches. */
function sentenceSpanAt(article: Article, offset: number): Span | null {
  const { blocks } = article.document;
  const block = blocks.find((candidate) => touches(candidate, offset));
  if (!block) return null;
  let found: Span | null = null;
  for (const sentence of block.content.sentences) {
    const span = sourceSpan(block, sentence);
    if (found && span.start > offset) break;
    found = span;
  }
  return found;
}

const withoutStop = (sentence: string): string => sentence.replace(/[.!?…]{1,3}$/, '').replace(/ {1,4}$/, '');

/** A citation of the document's kind that ends at the offset, with the place inside its brackets where another one goes. */
function citationEndingAt(
  article: Article,
  offset: number,
  manner: CitationManner,
): { readonly at: number; readonly separator: string; readonly mention: Mention } | null {
  const { text } = article.document;
  for (const { mention } of article.citations) {
    const at = mention.span.end;
    if (isBracketed(mention, manner) && text[at] === ')' && at + 1 === offset) return { at, separator: '; ', mention };
    if (isKeyed(mention, manner) && text[at] === ']' && at + 1 === offset) return { at, separator: '; ', mention };
    if (mention.kind === 'numbered' && isNumberedStyle(manner)) {
      const inside = numbersEnd(text, mention, manner);
      // A sentence ends with its last word, and raising marks are none: its end may lie before what closes the numbers.
      const isEnd = inside === offset || (inside !== null && inside + manner.numbers.close.length === offset);
      if (inside !== null && isEnd) return { at: inside, separator: manner.comma, mention };
    }
    if (at === offset && isKeyed(mention, manner) && text[at - 1] === ']') return { at: at - 1, separator: '; ', mention };
  }
  return null;
}

const isBracketed = (mention: Mention, manner: CitationManner): boolean =>
  mention.kind === 'authorYear' && !mention.isNarrative && mention.yearText !== null && manner.style.kind === 'authorYear';

const isKeyed = (mention: Mention, manner: CitationManner): boolean =>
  mention.kind === 'citationKey' && manner.style.kind === 'citationKey';

/** Where the numbers of a mention end and what closes them begins, which its span may hold or not; null for another form. */
function numbersEnd(text: string, { span }: Mention, { numbers: { open, close } }: CitationManner): number | null {
  const end = text.slice(span.start, span.end).endsWith(close) ? span.end - close.length : span.end;
  const start = text.startsWith(open, span.start) ? span.start : span.start - open.length;
  return text.startsWith(open, start) && text.startsWith(close, end) ? end : null;
}
