import type { Figure } from '../figures/figure.js';
import { authorsOf, shortName } from '../studies/studyName.js';
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
  const shown = verdict === 'mismatch' ? comparisons.map((comparison) => withSibling(figure, comparison, index)) : comparisons;
  return { figure, citation: citation?.position ?? null, verdict, comparisons: shown };
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
