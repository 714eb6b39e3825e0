import type { Rule } from '../core/rule.js';
import { ambiguousMention } from './ambiguous-mention.js';
import { citationOrder } from './citation-order.js';
import { conflictingFigures } from './conflicting-figures.js';
import { designMismatch } from './design-mismatch.js';
import { doseMismatch } from './dose-mismatch.js';
import { duplicateReference } from './duplicate-reference.js';
import { durationMismatch } from './duration-mismatch.js';
import { emptyCitation } from './empty-citation.js';
import { incompleteReference } from './incomplete-reference.js';
import { malformedIdentifier } from './malformed-identifier.js';
import { mentionMismatch } from './mention-mismatch.js';
import { missingReference } from './missing-reference.js';
import { percentageMismatch } from './percentage-mismatch.js';
import { resultMismatch } from './result-mismatch.js';
import { referenceMismatch } from './reference-mismatch.js';
import { retractedStudy } from './retracted-study.js';
import { runTogetherReferences } from './run-together-references.js';
import { sampleSizeMismatch } from './sample-size-mismatch.js';
import { contradictedClaim } from './contradicted-claim.js';
import { unsupportedClaim } from './unsupported-claim.js';
import { uncitedClaim } from './uncited-claim.js';
import { uncitedReference } from './uncited-reference.js';
import { unknownStudy } from './unknown-study.js';
import { unverifiedReference } from './unverified-reference.js';
import { copiedResult } from './copied-result.js';
import { implausibleDose } from './implausible-dose.js';
import { impossiblePercentage } from './impossible-percentage.js';
import { inconsistentInterval } from './inconsistent-interval.js';
import { inconsistentStatistic } from './inconsistent-statistic.js';
import { outdatedClaim } from './outdated-claim.js';
import { overstatedClaim } from './overstated-claim.js';
import { populationMismatch } from './population-mismatch.js';
import { statisticMismatch } from './statistic-mismatch.js';
import { vagueAttribution } from './vague-attribution.js';

/** All rules, in the order of their pages: figures, results, references, claims. The one place where a rule is registered. */
export const rules: readonly Rule[] = [
  sampleSizeMismatch,
  percentageMismatch,
  doseMismatch,
  durationMismatch,
  statisticMismatch,
  designMismatch,
  populationMismatch,
  resultMismatch,
  conflictingFigures,
  impossiblePercentage,
  implausibleDose,
  inconsistentStatistic,
  inconsistentInterval,
  copiedResult,
  retractedStudy,
  unknownStudy,
  ambiguousMention,
  mentionMismatch,
  missingReference,
  uncitedReference,
  duplicateReference,
  referenceMismatch,
  unverifiedReference,
  runTogetherReferences,
  incompleteReference,
  malformedIdentifier,
  citationOrder,
  emptyCitation,
  uncitedClaim,
  unsupportedClaim,
  contradictedClaim,
  overstatedClaim,
  vagueAttribution,
  outdatedClaim,
];
