import type { Article } from '../core/article/article.js';
import { listManner, type OwnWays, planEntries } from '../core/cite/addReference.js';
import { type CitationManner, citationManner, isNumberedStyle } from '../core/cite/citationManner.js';
import { detectStyle } from '../core/cite/citationStyle.js';
import { type CitedWork, formatCitation, insideOfCitation, numberedWork } from '../core/cite/formatCitation.js';
import { citeInOrder, listInOrder } from '../core/cite/list/citeInOrder.js';
import { citedKey } from '../core/mentions/citationKeys.js';
import type { StudyIndex } from '../core/studies/studyIndex.js';
import { studyName, titleOf } from '../core/studies/studyName.js';
import type { Span } from '../core/text/span.js';
import { overlaps, touches } from '../core/text/span.js';
import type { TextEdit } from '../core/text/textEdit.js';
import { glance } from './studyWords.js';
import { suggestCitations, suggestNamed } from './suggestCitations.js';
import { type TypedCitation, typedCitation } from './typedCitation.js';

/** A study offered while the writer types a citation. */
export interface Completion {
  readonly label: string;
  readonly detail: string;
  /** Id of the study, whose card the editor asks for when it shows one. */
  readonly study: string;
  /** What is replaced: what was typed, and brackets around it where the document's style brings its own. */
  readonly span: Span;
  /** What was typed so far, for the editor's own filter, which must let all of these pass. */
  readonly typed: string;
  readonly newText: string;
  /** The entry for the list, where it lacks it. */
  readonly further: readonly TextEdit[];
}

const OFFERED = 30;
/** Where each of them brings the rest of the list along, in other numbers. */
const OFFERED_IN_ORDER = 12;

/**
 * Studies to cite where a citation was begun: behind `@`, or behind a bracket and the beginning of a known name. The best for what was
 * typed and for the sentence come first, each as the document cites. A document that cites by keys gets the key. Empty where nothing was
 * begun.
 *
 * @param isInvoked whether the writer asked for them, see `typedCitation`
 */
export function completionsAt(
  article: Article,
  index: StudyIndex,
  offset: number,
  own: OwnWays = {},
  isInvoked = false,
): readonly Completion[] {
  const begun = typedCitation(article, offset, isInvoked);
  if (!begun) return [];
  const settled = begun.kind === 'key' ? withoutTyped(article, offset) : article;
  const suggestions =
    begun.kind === 'key' || begun.query === ''
      ? suggestCitations(settled, index, offset, begun.query, OFFERED)
      : suggestNamed(settled, index, offset, begun.query, OFFERED);
  if (suggestions.length === 0) return [];
  const manner = citationManner(settled);
  const list = manner.style.kind === 'citationKey' ? undefined : listManner(settled);
  const span = replacedSpan(article.document.text, begun, manner);
  const numbered = isNumberedStyle(manner) ? listInOrder(settled) : null;
  return suggestions.slice(0, numbered ? OFFERED_IN_ORDER : OFFERED).flatMap(({ study }) => {
    const planned = planEntries(settled, [study], list, own);
    const plain = { ...span, newText: citationText(planned.works, begun, manner) };
    const write = (numbers: readonly number[]): string => citationText(numbers.map(numberedWork), begun, manner);
    const edits = (numbered && citeInOrder(settled, numbered, planned, { span, write })) ?? [plain, ...planned.edits];
    const mention = edits.find(({ start, end }) => start === span.start && end === span.end);
    const further = edits.filter((edit) => edit !== mention);
    // An editor makes the further edits only where none touches what is typed.
    if (!mention || further.some((edit) => overlaps(edit, span))) return [];
    return [
      {
        label: studyName(study),
        detail: glance(study).slice(0, 2).join(' · ') || titleOf(study),
        study: study.id,
        span,
        typed: article.document.text.slice(span.start, offset),
        newText: mention.newText,
        further,
      },
    ];
  });
}

/** A key in its bracket keeps it; raised marks and numbers that stand close to the word take the space before away. */
function replacedSpan(text: string, { span, kind, isOpened, isInside }: TypedCitation, { style, space }: CitationManner): Span {
  if (kind === 'key' && style.kind === 'citationKey')
    return isOpened ? { start: span.start + 1, end: span.end - closing(text, span) } : span;
  const isClose = space === '' && !isInside && CLOSE.has(style.kind) && /\S /.test(text.slice(span.start - 2, span.start));
  return isClose ? { ...span, start: span.start - 1 } : span;
}

const closing = (text: string, { end }: Span): number => (text[end - 1] === ']' ? 1 : 0);

const CLOSE: ReadonlySet<string> = new Set(['numbered', 'superscript', 'footnote']);

function citationText(works: readonly CitedWork[], { kind, isInside }: TypedCitation, manner: CitationManner): string {
  const style = manner.style.kind;
  if (kind === 'key' && style === 'citationKey') return works.map(({ key }) => citedKey(key ?? '')).join('; ');
  const hasBrackets = isInside && (style === 'authorYear' || style === 'round');
  return hasBrackets ? insideOfCitation(works, manner) : formatCitation(works, manner);
}

/** The article without the key that is being typed, which is no sign of how the document cites. */
function withoutTyped(article: Article, offset: number): Article {
  const citations = article.citations.filter(({ mention }) => mention.kind !== 'citationKey' || !touches(mention.span, offset));
  const references = article.references.map(({ reference }) => reference);
  return {
    ...article,
    citations,
    style: detectStyle(
      article.document,
      citations.map(({ mention }) => mention),
      references,
    ),
  };
}
