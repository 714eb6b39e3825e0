import type { Figure } from '../figures/figure.js';
import { authorsOf, shortName, yearOf } from '../studies/studyName.js';
import type { Study } from '../studies/study.js';
import type { StudyIndex } from '../studies/studyIndex.js';
import { isRelatedOutcome } from '../vocabulary/related.js';
import type { BoundFigure, Citation, Comparison, Verdict } from './article.js';
import { compareFigure } from './compareFigure.js';
import { agrees } from './compareValue.js';

/**
 * The verdict on a figure of a citation. Where the citation may be one of several studies, the figure is wrong only where it is wrong
 * for each of them, and right where it is right for one.
 */
export function judgeFigure(figure: Figure, citation: Citation | null, index: StudyIndex): BoundFigure {
  const studies = (citation?.resolution.studies ?? []).flatMap((id) => index.study(id) ?? []);
  const comparisons = studies.map((study) => compareFigure(figure, study));
  const isAmbiguous = citation?.resolution.status === 'several';
  const verdict = verdictOf(figure, comparisons, isAmbiguous);
  // The number of another work that the same names and year may stand for: then that one is meant.
  if (verdict === 'mismatch' && isOfNamesake(figure, citation, studies, index))
    return { figure, citation: null, verdict: 'unchecked', comparisons: [] };
  const shown = verdict === 'mismatch' ? comparisons.map((comparison) => withSibling(figure, comparison, index)) : comparisons;
  return { figure, citation: citation?.position ?? null, verdict, comparisons: shown };
}

function isOfNamesake(figure: Figure, citation: Citation | null, studies: readonly Study[], index: StudyIndex): boolean {
  const [first] = citation?.mention.kind === 'authorYear' ? citation.mention.authors : [];
  if (!first || citation?.mention.kind !== 'authorYear') return false;
  const { year } = citation.mention;
  const known = new Set(studies.map(({ id }) => id));
  return index
    .byAuthorYear(first, null)
    .filter((study) => !known.has(study.id) && (yearOf(study) === null || yearOf(study) === year || study.yearAliases.includes(year ?? 0)))
    .some((study) => compareFigure(figure, study).verdict === 'verified');
}

function verdictOf(figure: Figure, comparisons: readonly Comparison[], isAmbiguous: boolean): Verdict {
  if (comparisons.some((comparison) => comparison.verdict === 'verified')) return isAmbiguous ? 'ambiguous' : 'verified';
  const isWrongFor = (comparison: Comparison): boolean =>
    comparison.verdict === 'mismatch' || (isAmbiguous && figure.kind === 'sampleSize' && hasNoParticipants(comparison.study));
  const isWrong = comparisons.some((comparison) => comparison.verdict === 'mismatch') && comparisons.every(isWrongFor);
  return isWrong ? 'mismatch' : 'unchecked';
}

/** A review in prose, a news item, a protocol: works that have no participants of their own and report none. */
export const hasNoParticipants = (study: Study): boolean =>
  study.kindBasis !== 'memory' &&
  (study.kind === 'review' || study.kind === 'news') &&
  study.facts.every((fact) => fact.kind !== 'sampleSize');

/** Looks whether the number is that of another work by the same first author: the slip that writers make most. */
function withSibling(figure: Figure, comparison: Comparison, index: StudyIndex): Comparison {
  const first = authorsOf(comparison.study)[0];
  if (!first || comparison.insteadOf) return comparison;
  for (const study of index.byAuthorYear(shortName(first), null)) {
    if (study.id === comparison.study.id) continue;
    const fact = study.facts.find(
      (candidate) =>
        candidate.kind === figure.kind &&
        candidate.accuse &&
        candidate.qualifier === undefined &&
        (figure.outcome === null || candidate.outcome === null || isRelatedOutcome(figure.outcome, candidate.outcome)) &&
        (candidate.role ?? 'total') === (figure.role ?? 'total') &&
        agrees(figure, candidate),
    );
    if (fact) return { ...comparison, elsewhere: { study, fact } };
  }
  return comparison;
}
