import type { Document } from '../document/document.js';
import { sentenceAt } from '../document/place.js';
import type { Figure } from '../figures/figure.js';
import { findNumbers } from '../figures/numbers.js';
import type { Fact, Passage, Study } from '../studies/study.js';
import type { StudyIndex } from '../studies/studyIndex.js';
import { mapInSteps, type Steps } from '../steps.js';
import { groupBy } from '../text/groupBy.js';
import { overlaps, type Span } from '../text/span.js';
import type { BoundFigure, Citation, Comparison } from './article.js';
import { clauseAround } from './clauses.js';
import { isComparable } from './compareValue.js';
import { factDecimals } from './factDecimals.js';
import { expectedInAbstract, type OpenAnswer } from './openAnswer.js';
import { armOf, type NumberPlace } from './numberPlace.js';
import { agreesInWords, isMeasuredAt, isSortComparable, measuredIn, NEGATED, type OpenQuestion, sortOf } from './openQuestion.js';

/**
 * Compares figures with abstracts by the words that they stand in, where outcome or arm are none that the vocabulary knows. A figure is
 * wrong where the abstract gives numbers of the same sort for the same words and group, and none of them is the figure's; a figure that is
 * another group's number is wrong where both groups are surely read. All others keep their verdict.
 */
export function* judgeByWords(
  document: Document,
  figures: readonly BoundFigure[],
  citations: readonly Citation[],
  citationsIn: (block: number) => readonly Citation[],
  index: StudyIndex,
): Steps<readonly BoundFigure[]> {
  const figuresIn = groupBy(figures, ({ figure }) => figure.block);
  return yield* mapInSteps(figures, (bound) => {
    // "Performed in 29 women" reads like a number of participants until its words are met in the abstract.
    if (bound.verdict === 'ambiguous' || (bound.verdict === 'mismatch' && bound.figure.kind !== 'sampleSize')) return bound;
    const citation = bound.citation === null ? undefined : citations[bound.citation];
    const [id, second] = citation?.resolution.status === 'one' ? citation.resolution.studies : [];
    const study = id !== undefined && second === undefined ? index.study(id) : undefined;
    if (!study) return bound;
    const answer = answerFor(document, bound, figuresIn.get(bound.figure.block) ?? [], citationsIn(bound.figure.block), study);
    return answer
      ? { ...bound, figure: named(bound.figure, answer), verdict: 'mismatch', asKind: answer.asKind, comparisons: [wrong(study, answer)] }
      : bound;
  });
}

/** What the abstract says instead, where it surely says something else; with the figures and citations of the figure's block. */
function answerFor(
  document: Document,
  bound: BoundFigure,
  figures: readonly BoundFigure[],
  citations: readonly Citation[],
  study: Study,
): OpenAnswer | null {
  const { figure } = bound;
  const facts = study.facts.filter((fact) => fact.place !== undefined);
  const passage = facts[0]?.place?.passage;
  const block = document.blocks[figure.block];
  const sort = sortOf(figure);
  if (!passage || !block || !sort || block.content.table || figure.qualifier !== null || figure.printed.length === 0) return null;
  const { text } = block.content.prose;
  if (
    !isMeasuredAt(
      figure.kind,
      text.slice(Math.max(0, figure.range.start - 60), figure.range.start),
      text.slice(figure.range.end, figure.range.end + 30),
    )
  )
    return null;
  const question = questionOf(document, figure, figures, citations, passage);
  if (!question) return null;
  // What the record tells beside the abstract may confirm any figure.
  if (bound.verdict === 'verified' && bound.comparisons.some(({ fact }) => fact !== null && !fact.place)) return null;
  const comparable = facts.filter((fact) => isSortComparable(question, fact) && isComparable(figure, fact));
  const answer = expectedInAbstract(question, comparable, passage);
  if (!answer) return null;
  const isElsewhere = printedElsewhere(figure, answer, facts, passage);
  return isElsewhere ? null : answer;
}

function questionOf(
  document: Document,
  figure: Figure,
  figures: readonly BoundFigure[],
  citations: readonly Citation[],
  passage: Passage,
): OpenQuestion | null {
  const block = document.blocks[figure.block];
  const sort = sortOf(figure);
  if (!block || !sort) return null;
  const sentence = sentenceAt(block, figure.range.start);
  let text = block.content.prose.text;
  for (const { mention } of citations)
    if (overlaps(mention.range, sentence))
      text = text.slice(0, mention.range.start) + '∙'.repeat(mention.range.end - mention.range.start) + text.slice(mention.range.end);
  const clause = clauseAround(text, sentence, figure.range);
  if (NEGATED.test(text.slice(clause.start, clause.end))) return null;
  const row = figures
    .map((other) => other.figure)
    .filter((other) => overlaps(other.range, clause) && sortOf(other) === sort)
    .map(({ range }) => range);
  const place: NumberPlace = { text, sentence: clause, range: figure.range, row, arms: passage.arms };
  const reading = armOf(place);
  if (reading === null) return null;
  const measured = measuredIn(
    place,
    reading,
    figures.map((other) => other.figure.range),
  );
  // "Diabetes, the event": two phrases read as one name nothing that an abstract could answer.
  if (measured.outcome !== null && TWO_PHRASES.test(measured.outcome)) return null;
  return { figure, sort, place, arm: reading.words, ...measured };
}

const TWO_PHRASES = /,\s(?:the|an?|their|its)\s/i;

/** Whether the abstract prints the number where it could be meant too: anywhere but as the number of another group in the same row. */
function printedElsewhere(figure: Figure, { row, isArmSure }: OpenAnswer, facts: readonly Fact[], { text }: Passage): boolean {
  const ofRow = new Set(row);
  const agreeing = facts.filter((fact) => sortOf(fact) !== null && isComparable(figure, fact) && isSameNumber(figure, fact));
  if (agreeing.some((fact) => !(isArmSure && ofRow.has(fact)))) return true;
  const known: readonly Span[] = facts.flatMap((fact) => (fact.place ? [fact.place.range] : []));
  const [first = Number.NaN, second] = figure.printed;
  const wanted = figure.kind === 'fraction' ? [first] : second === undefined ? [first] : [first, second];
  return findNumbers(text).some(
    ({ value, range }) =>
      wanted.includes(value) &&
      !facts.some((fact) => fact.place && ofRow.has(fact) && overlaps(fact.place.range, range)) &&
      !isOfOtherSort(figure, range, facts, known),
  );
}

/** A fact that is printed coarser than the figure, or is a range, is not where the figure came from. */
const isSameNumber = (figure: Figure, fact: Fact): boolean =>
  typeof fact.value === 'number' &&
  (figure.decimals <= 0 || factDecimals(fact) > 0 || fact.kind === 'fraction') &&
  agreesInWords(figure, fact);

/** A number of the abstract that is read as something that the figure cannot be: a dose, an age, a p-value. */
function isOfOtherSort(figure: Figure, range: Span, facts: readonly Fact[], known: readonly Span[]): boolean {
  const at = known.findIndex((span) => overlaps(span, range));
  const fact = at < 0 ? undefined : facts.filter(({ place }) => place !== undefined)[at];
  return fact !== undefined && (sortOf(fact) !== sortOf(figure) || !isComparable(figure, fact));
}

const named = (figure: Figure, { outcome }: OpenAnswer): Figure => ({ ...figure, outcome: figure.outcome ?? outcome });

function wrong(study: Study, { expected, other, otherArm }: OpenAnswer): Comparison {
  return {
    study,
    verdict: 'mismatch',
    fact: expected.length === 1 ? (expected[0] ?? null) : null,
    expected,
    insteadOf: other && otherArm ? { ...other, arm: otherArm, outcome: null } : null,
    elsewhere: null,
  };
}
