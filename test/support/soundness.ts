import assert from 'node:assert/strict';
import type { Article } from '../../src/core/article/article.js';
import type { Finding } from '../../src/core/finding.js';
import { applySafeFixes } from '../../src/core/safeFixes.js';
import type { Study } from '../../src/core/studies/study.js';
import type { StudyIndex } from '../../src/core/studies/studyIndex.js';
import { applyEdits, type TextEdit } from '../../src/core/text/textEdit.js';
import type { Span } from '../../src/core/text/span.js';
import { completionsAt } from '../../src/features/completions.js';
import { decisionActions } from '../../src/features/decisionActions.js';
import { definitionsAt, occurrencesAt } from '../../src/features/definitions.js';
import { hoverAt } from '../../src/features/hover.js';
import { linksOf } from '../../src/features/links.js';
import { bareFigureFixes, quickFixes } from '../../src/features/quickFixes.js';
import { offerOf, referenceActions } from '../../src/features/referenceActions.js';
import { talliesOf } from '../../src/features/tallies.js';
import type { Reviewed } from './review.js';

/** What a writer can see of a review, fixes and their edits with it; of a study, its id. */
export function seenOf({ article, findings }: Reviewed): string {
  const { document, notes, ...seen } = article;
  const all = {
    findings,
    ...seen,
    studies: [...seen.studies.keys()],
    laterWorks: [...seen.laterWorks.keys()],
    doses: [...seen.knownDoses],
  };
  return JSON.stringify(all, (_, value: unknown) => (isStudy(value) ? value.id : value));
}

const isStudy = (value: unknown): value is Study => typeof value === 'object' && value !== null && 'registrations' in value;

/** Fails where a span of the article or of a finding lies outside the text, or edits of a fix do not fit. */
export function assertSpans({ article, findings }: Reviewed): void {
  const { text } = article.document;
  for (const [what, span] of spansOf(article, findings))
    assert.ok(
      Number.isInteger(span.start) && Number.isInteger(span.end) && 0 <= span.start && span.start <= span.end && span.end <= text.length,
      `${what} ${span.start}–${span.end} is not in a text of ${text.length}`,
    );
  for (const { rule, fixes } of findings) for (const { edits } of fixes) assertFits(text, edits, rule);
}

function spansOf(article: Article, findings: readonly Finding[]): readonly (readonly [string, Span])[] {
  const { document } = article;
  return [
    ...document.blocks.map((block) => ['block', block] as const),
    ...document.notReviewedInFull.map((span) => ['not in full', span] as const),
    ...article.citations.map(({ mention }) => [mention.kind, mention.span] as const),
    ...article.references.map(({ reference }) => ['reference', reference.span] as const),
    ...article.figures.map(({ figure }) => [figure.kind, figure.span] as const),
    ...article.statistics.map(({ span }) => ['statistic', span] as const),
    ...article.designs.map(({ design }) => ['design', design.span] as const),
    ...article.populations.map(({ span }) => ['population', span] as const),
    ...article.claims.map(({ claim }) => ['claim', claim.span] as const),
    ...article.placeholders.map(({ span }) => ['placeholder', span] as const),
    ...findings.map(({ rule, span }) => [rule, span] as const),
    ...findings.flatMap(({ rule, related }) => related.map(({ span }) => [`related to ${rule}`, span] as const)),
  ];
}

function assertFits(text: string, edits: readonly TextEdit[], what: string): void {
  try {
    applyEdits(text, edits);
  } catch (error) {
    assert.fail(`the edits of ${what} do not fit: ${String(error)}`);
  }
}

/**
 * Applies the safe fixes and reviews again until there are none left. Fails where that takes more rounds than there were findings, which
 * would mean that fixes undo one another.
 */
export function assertFixesEnd(reviewed: Reviewed, review: (text: string) => Reviewed): void {
  let current = reviewed;
  for (let round = 0; round <= reviewed.findings.length + 3; round++) {
    const { text, count } = applySafeFixes(current.article.document.text, current.findings);
    if (count === 0) return;
    current = review(text);
    assertSpans(current);
  }
  assert.fail(`the safe fixes do not end: ${JSON.stringify(current.findings.filter(({ fixes }) => fixes.some(({ safe }) => safe))[0])}`);
}

/** Asks everything that an editor may ask, at the offsets; fails where something throws or answers with a place outside the text. */
export function assertFeatures({ article, findings }: Reviewed, index: StudyIndex, offsets: readonly number[]): void {
  const { text } = article.document;
  const inText = (what: string, spans: readonly Span[]): void => {
    for (const { start, end } of spans) assert.ok(0 <= start && start <= end && end <= text.length, `${what} ${start}–${end}`);
  };
  for (const offset of offsets) {
    const hover = hoverAt(article, offset, (id) => index.study(id));
    if (hover) inText('hover', [hover.span]);
    inText('definition', definitionsAt(article, offset));
    inText('occurrence', occurrencesAt(article, offset));
    for (const { span, newText, further } of completionsAt(article, index, offset))
      assertFits(text, [{ ...span, newText }, ...further], 'a completion');
    for (const { title, edits } of bareFigureFixes(article, index, { start: offset, end: offset })) assertFits(text, edits, title);
  }
  inText(
    'link',
    linksOf(article).map(({ span }) => span),
  );
  for (const finding of findings) {
    for (const { title, edits } of quickFixes(article, index, finding, findings)) assertFits(text, edits, title);
    decisionActions(article, index, finding, 'article.md');
  }
  for (const action of referenceActions) assertFits(text, offerOf(article, action).edits, action.title);
  talliesOf(article, findings);
}
