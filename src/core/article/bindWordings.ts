import type { AbsentTrials } from '../claims/absentTrials.js';
import type { CitationReach } from '../claims/inReach.js';
import { isNamedNearby } from '../claims/namedNearby.js';
import { assertsNothing } from '../claims/silentSentences.js';
import type { StrongWords } from '../claims/readStrongWords.js';
import type { Document } from '../document/document.js';
import { type Found, type Placed, sentenceAt } from '../document/place.js';
import { answersCondition, answersDrug, participantsOf } from '../evidence/evidence.js';
import { factAgainst } from '../evidence/factAgainst.js';
import type { Notes } from '../notes.js';
import type { Study } from '../studies/study.js';
import { yearOf } from '../studies/studyName.js';
import type { StudyIndex } from '../studies/studyIndex.js';
import { mapInSteps, type Steps } from '../steps.js';
import { findTerms } from '../vocabulary/vocabulary.js';
import type { Article, Citation, Placeholder } from './article.js';
import type { Binder } from './bindFigures.js';
import { citationsWithin } from '../mentions/citationsWithin.js';
import type { Readings } from './readings.js';

/** Puts what is found of a kind at its place in the file. */
type Placing = <T extends Placed>(pick: (reading: Readings) => readonly Found<T>[]) => readonly T[];

/** Strong words, vague attributions and statements of absence with what they are said of and what the index knows against them. */
export function* bindWordings(
  document: Document,
  placed: Placing,
  binder: Binder,
  reach: CitationReach,
  placeholders: readonly Placeholder[],
  index: StudyIndex,
  notes: Notes,
): Steps<Pick<Article, 'strongWords' | 'vagueAttributions' | 'absentTrials' | 'misstatements'>> {
  const strongWords = yield* mapInSteps(
    placed((reading) => reading.strongWords),
    (words) => ({
      words,
      saidOf: saidOf(document, words, binder, binder.citationsIn(words.block)),
      isCited: reach.of(words).length > 0,
      isOnDrug: notes.newest(isOnDrug, words.range, [words.strength], () => isOnDrug(document, words)),
    }),
  );
  const heldOpen = new Set(placeholders.filter(({ kind }) => kind !== 'citation-needed').map(({ block }) => block));
  const vagueAttributions = yield* mapInSteps(
    placed((reading) => reading.vagueAttributions),
    (attribution) => ({ attribution, isNamed: isNamedNearby(document, attribution, heldOpen, reach) }),
  );
  const absentTrials = yield* mapInSteps(
    placed((reading) => reading.absentTrials),
    (absence) => ({ absence, trials: notes.newest(trialsAgainst, absence.range, [], () => trialsAgainst(absence, index)) }),
  );
  const misstatements = yield* mapInSteps(
    placed((reading) => reading.factStatements),
    (statement) => ({ statement, fact: notes.newest(factAgainst, statement.range, [], () => factAgainst(statement, index.statusFacts)) }),
  );
  return {
    strongWords,
    vagueAttributions,
    absentTrials,
    misstatements: misstatements.flatMap(({ statement, fact }) => (fact ? [{ statement, fact }] : [])),
  };
}

function saidOf(document: Document, words: StrongWords, binder: Binder, inBlock: readonly Citation[]): readonly number[] {
  const block = document.blocks[words.block];
  if (!block) return [];
  const sentence = sentenceAt(block, words.range.start);
  const own = citationsWithin(inBlock, sentence);
  const owner = own.length > 0 ? null : binder.ownerOf(words);
  return owner === null ? own.map(({ position }) => position) : [owner];
}

function isOnDrug(document: Document, words: StrongWords): boolean {
  const block = document.blocks[words.block];
  if (!block || words.strength !== 'absolute') return false;
  const sentence = sentenceAt(block, words.range.start);
  const text = block.content.prose.text.slice(sentence.start, sentence.end);
  const terms = findTerms(text, ['drug', 'condition', 'outcome']);
  const isDrug = terms.some(({ kind, id, partOf }) => kind === 'drug' && id !== 'placebo' && partOf === null);
  return isDrug && terms.some(({ kind, partOf }) => kind !== 'drug' && partOf === null) && !assertsNothing(text);
}

/** Trials in people, with people, that tried the drug in the condition; of the kind asked for, by their checked record. */
function trialsAgainst(absence: AbsentTrials, index: StudyIndex): readonly Study[] {
  const { drug, condition, mustBeRandomised, mustBeControlled, firstIn } = absence;
  return index.withResults
    .filter(
      (study) =>
        (study.kind === 'trial' || study.kind === 'crossover-trial' || (firstIn !== null && study.kind === 'pilot')) &&
        (firstIn === null || (yearOf(study) ?? firstIn) < firstIn - 1) &&
        study.kindBasis !== 'memory' &&
        study.population?.species === 'human' &&
        study.design?.basis !== 'memory' &&
        (study.design?.randomised === true || !mustBeRandomised) &&
        (study.design?.control === 'placebo' || !mustBeControlled) &&
        answersDrug(study, drug) &&
        answersCondition(study, condition),
    )
    .sort((a, b) => (participantsOf(b) ?? 0) - (participantsOf(a) ?? 0) || a.id.localeCompare(b.id));
}
