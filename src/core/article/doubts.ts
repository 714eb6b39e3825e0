import type { Document } from '../document/document.js';
import { sentenceAt } from '../document/place.js';
import type { Figure } from '../figures/figure.js';
import type { Study } from '../studies/study.js';
import { contentWords } from '../studies/contentWords.js';
import { subjectStems } from '../studies/otherSubject.js';
import { mapInSteps, type Steps } from '../steps.js';
import { groupBy } from '../text/groupBy.js';
import { contains } from '../text/span.js';
import { drugOf, isSameCondition } from '../vocabulary/related.js';
import { findTerms } from '../vocabulary/vocabulary.js';
import type { BoundFigure, Citation } from './article.js';
import { citationsWithin } from '../mentions/citationsWithin.js';
import {
  type Around,
  isDoubtfulDose,
  isDoubtfulLength,
  isDoubtfulResult,
  isDoubtfulSize,
  isWhatWasIncluded,
  namesItsArm,
} from './doubtWords.js';

/**
 * Takes back what a look at the words around leaves in doubt: a second answer in a sentence that has the right one ("6 mg instead of
 * 4.5 mg", "10 in the pilot and 31 in the trial"), a length of time that no treatment or study is said to have lasted, another point in
 * time, a number of people who would be needed. These count as unchecked; what a sentence about other patients says is nobody's.
 */
export function* withdrawDoubtful(
  document: Document,
  figures: readonly BoundFigure[],
  citations: readonly Citation[],
  citationsIn: (block: number) => readonly Citation[],
): Steps<readonly BoundFigure[]> {
  const answered = new Set(figures.filter(({ verdict }) => verdict === 'verified').map((bound) => questionOf(document, bound)));
  const figuresIn = groupBy(figures, ({ figure }) => figure.block);
  return yield* mapInSteps(figures, (bound) => {
    if (bound.verdict === 'verified' || bound.citation === null) return bound;
    const beside = citationsIn(bound.figure.block);
    const around = wordsAround(document, bound.figure);
    if (speaksOfOtherPatients(document, bound, citations[bound.citation], beside))
      return { ...bound, citation: null, verdict: 'unchecked', comparisons: [] };
    if (bound.verdict !== 'mismatch') return bound;
    const isSecond = isOfOneAnswer(bound.figure) && answered.has(questionOf(document, bound));
    const isOneOfMany = bound.comparisons.some(({ insteadOf }) => insteadOf) && hasCompany(bound, figuresIn.get(bound.figure.block) ?? []);
    return isSecond || (isOneOfMany && !namesItsArm(around)) || isDoubtful(bound, around) ? { ...bound, verdict: 'unchecked' } : bound;
  });
}

/** Whether another of the block's figures is of the kind and stands near by: then a number of the study's may be said of something else. */
const hasCompany = ({ figure }: BoundFigure, figures: readonly BoundFigure[]): boolean =>
  figures.some(
    ({ figure: other }) => other !== figure && !other.isBare && isShare(other) === isShare(figure) && distance(other, figure) <= NEAR,
  );

const isShare = ({ kind }: Figure): string => (kind === 'fraction' ? 'percentage' : kind);

const distance = (a: Figure, b: Figure): number => Math.max(a.range.start - b.range.end, b.range.start - a.range.end);

function isDoubtful({ figure, comparisons }: BoundFigure, around: Around): boolean {
  const studies = comparisons.map(({ study }) => study);
  const expected = comparisons.flatMap((comparison) => comparison.expected);
  switch (figure.kind) {
    case 'sampleSize':
      return isDoubtfulSize(around) || (isOfSome(around) && studies.some((study) => isPartOf(around.after, study)));
    case 'dose':
      return isDoubtfulDose(figure, around, studies.some(isReview)) || studies.some((study) => isOfOtherDrug(around, study));
    case 'duration':
      return isDoubtfulLength(around);
    case 'count':
      return !isWhatWasIncluded(around);
    default:
      return isDoubtfulResult(around, expected);
  }
}

/** A sentence gives these once for a study; of two, one is something else's. */
const isOfOneAnswer = ({ kind, role }: Figure): boolean =>
  kind === 'dose' || kind === 'duration' || kind === 'count' || (kind === 'sampleSize' && role === 'total');

/** The same for all figures of a sentence that answer one question about one citation. */
function questionOf(document: Document, { figure, citation, comparisons }: BoundFigure): string {
  const block = document.blocks[figure.block];
  const sentence = block ? sentenceAt(block, figure.range.start).start : 0;
  // Where a titration starts does not answer where it ends, unless that is the study's dose.
  const step = figure.step === 'start' && comparisons.some(({ fact }) => fact?.accuse === false) ? 'start' : '';
  const role = figure.kind === 'sampleSize' ? (comparisons[0]?.fact?.role ?? figure.role ?? 'total') : step;
  return [citation, figure.block, sentence, figure.kind, role].join('|');
}

function wordsAround(document: Document, { block: index, range }: Figure): Around {
  const block = document.blocks[index];
  if (!block) return { before: '', after: '', isAlone: false };
  const { text } = block.content.prose;
  const sentence = sentenceAt(block, range.start);
  const before = text.slice(Math.max(sentence.start, range.start - REACH), range.start);
  const isPiece = block.content.table !== null || block.content.list !== null;
  return {
    before,
    after: text.slice(range.end, Math.min(sentence.end, range.end + REACH)),
    isAlone: isPiece && /^$|[,;:–—(|]\s$/.test(before),
  };
}

/** Whether a sentence that names no study speaks of people with another condition than those of the study that was named before. */
function speaksOfOtherPatients(
  document: Document,
  { figure, comparisons }: BoundFigure,
  owner: Citation | undefined,
  inBlock: readonly Citation[],
): boolean {
  const block = document.blocks[figure.block];
  if (!block || !owner || comparisons.length === 0 || block.content.table) return false;
  const sentence = sentenceAt(block, figure.range.start);
  const isNamed = citationsWithin(inBlock, sentence).some(({ mention }) => contains(sentence, mention.range));
  if (isNamed) return false;
  const named = findTerms(block.content.prose.text.slice(sentence.start, sentence.end), ['condition']).map(({ term }) => term);
  return named.length > 0 && comparisons.every(({ study }) => named.every((term) => !isOfStudy(term, study)));
}

const isOfStudy = (term: string, { population }: Study): boolean =>
  population === null || [population.condition, ...(population.alsoConditions ?? [])].some((own) => isSameCondition(own, term));

const isReview = ({ kind }: Study): boolean => kind === 'review' || kind === 'systematic-review' || kind === 'meta-analysis';

/** "45 mg of caffeine", "intravenous iron 500 mg": what is given stands right beside, and no word of the study's is it. */
function isOfOtherDrug({ before, after }: Around, study: Study): boolean {
  const behind = /^ of (?:(?:the|oral|this|active|low|low[- ]dose) ){0,3}([\p{L}-]{3,30})/u.exec(after)?.[1];
  const name = behind ?? NAMED_BEFORE.exec(before)?.[1];
  const [word] = name ? contentWords(name) : [];
  return word !== undefined && !GIVEN_AS.test(word.printed) && !subjectStems(study).has(word.stem) && !isOwnDrug(word.printed, study);
}

const isOwnDrug = (name: string, { intervention }: Study): boolean =>
  intervention?.drug != null && drugOf(name) !== null && drugOf(name) === drugOf(intervention.drug);

/** "Of the 28 patients with Crohn's disease": a part, where the study had others too. */
const isOfSome = ({ before }: Around): boolean => /\b(?:of|among|in) the $/i.test(before);

function isPartOf(after: string, { population }: Study): boolean {
  const [first] = findTerms(after, ['condition']);
  return first !== undefined && population !== null && first.term !== population.condition && !population.subtypes.includes(first.term);
}

/** "Gave iron 500 mg", "intravenous ketamine (40 mg": the name of what is given, directly before. */
const NAMED_BEFORE =
  /\b(?:gave|given|giving|received|receiving|took|taking|with|on|oral|intravenous|intranasal|intramuscular|subcutaneous|topical|daily|low-dose|and|or|to|of|versus|vs|than) (?!\p{L}{2,20}(?:ed|ing|ly) )([\p{L}-]{4,30}) (?:\(|at )?$/u;
/** Words for a dose, and for what is swallowed, sprayed or injected, whatever it holds. */
const GIVEN_AS =
  /^(?:capsules?|tablets?|pills?|drugs?|medic\w{2,6}|study|once|twice|only|just|around|nightly|oral|added|fixed|single|maximum|minimum|target|final|usual|nearly|some|full|half|intake|amounts?|quantit(?:y|ies)|strengths?|level|bedtime|night|compound|substance|agent|infusions?|injections?|bolus|spray|cream|gel|dosage|dosing|mornings?|evenings?|each)$/i;
const REACH = 120;
const NEAR = 120;
