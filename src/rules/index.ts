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

/** All rules by their groups, which settings name as a whole, in the order of their pages. The one place where a rule is registered. */
export const ruleGroups = {
  figures: [
    sampleSizeMismatch,
    percentageMismatch,
    doseMismatch,
    durationMismatch,
    statisticMismatch,
    designMismatch,
    populationMismatch,
    resultMismatch,
    conflictingFigures,
    implausibleDose,
  ],
  statistics: [impossiblePercentage, inconsistentStatistic, inconsistentInterval],
  citations: [retractedStudy, unknownStudy, ambiguousMention, mentionMismatch, missingReference, citationOrder, emptyCitation],
  references: [
    uncitedReference,
    duplicateReference,
    referenceMismatch,
    unverifiedReference,
    runTogetherReferences,
    incompleteReference,
    malformedIdentifier,
  ],
  claims: [uncitedClaim, unsupportedClaim, contradictedClaim, overstatedClaim, vagueAttribution, outdatedClaim, copiedResult],
} as const satisfies Readonly<Record<string, readonly Rule[]>>;

export type RuleGroup = keyof typeof ruleGroups;

export const rules: readonly Rule[] = Object.values(ruleGroups).flat();
