import type { Article } from '../core/article/article.js';
import { listManner, type OwnWays, planEntries } from '../core/cite/addReference.js';
import { citationManner } from '../core/cite/citationManner.js';
import { detectStyle } from '../core/cite/citationStyle.js';
import { formatCitation } from '../core/cite/formatCitation.js';
import type { StudyIndex } from '../core/studies/studyIndex.js';
import { studyName, titleOf } from '../core/studies/studyName.js';
import type { Span } from '../core/text/span.js';
import { overlaps, touches } from '../core/text/span.js';
import type { TextEdit } from '../core/text/textEdit.js';
import { glance } from './studyWords.js';
import { suggestCitations } from './suggestCitations.js';

/** A study offered while the writer types `@`. */
export interface Completion {
  readonly label: string;
  readonly detail: string;
  /** Id of the study, whose card the editor asks for when it shows one. */
  readonly study: string;
  /** What is replaced: `@` with what was typed behind it, and brackets around it where the document's style brings its own. */
  readonly span: Span;
  /** What was typed so far, for the editor's own filter, which must let all of these pass. */
  readonly typed: string;
  readonly newText: string;
  /** The entry for the list, where it lacks it. */
  readonly further: readonly TextEdit[];
}

const OFFERED = 30;
const TYPED = /(?:^|[\s(;[])(\[?@([\p{L}\p{N}_:.'’-]{0,60}))$/u;

/**
 * Studies to cite behind `@`, the best for the words typed and the sentence first, each as the document cites. A document that cites by
 * keys gets the key. Empty where no `@` stands before the offset, or where it is part of an address.
 */
export function completionsAt(article: Article, index: StudyIndex, offset: number, own: OwnWays = {}): readonly Completion[] {
  const { text, lineIndex } = article.document;
  const before = text.slice(Math.max(lineIndex.lineStart(lineIndex.position(offset).line), offset - 100), offset);
  const match = TYPED.exec(before);
  if (!match) return [];
  const [, typed = '', query = ''] = match;
  const settled = withoutTyped(article, offset);
  const byKey = settled.style.kind === 'citationKey';
  const opens = typed.startsWith('[');
  const span: Span = {
    start: offset - typed.length + (byKey && opens ? 1 : 0),
    end: !byKey && opens && text[offset] === ']' ? offset + 1 : offset,
  };
  const manner = citationManner(settled);
  const list = byKey ? undefined : listManner(settled);
  return suggestCitations(settled, index, offset, query.replace(/[_:.-]/g, ' '), OFFERED).flatMap(({ study }) => {
    const planned = planEntries(settled, [study], list, own);
    const [work] = planned.works;
    if (!work || planned.edits.some((edit) => overlaps(edit, span))) return [];
    return [
      {
        label: studyName(study),
        detail: glance(study).slice(0, 2).join(' · ') || titleOf(study),
        study: study.id,
        span,
        typed: text.slice(span.start, offset),
        newText: byKey ? `@${work.key}` : formatCitation([work], manner),
        further: planned.edits,
      },
    ];
  });
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
