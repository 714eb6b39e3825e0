import type { Article } from '../../core/article/article.js';
import type { EvidenceItem, EvidenceSum } from '../../core/evidence/evidence.js';
import { studyName } from '../../core/studies/studyName.js';
import { directionWords } from '../factWords.js';
import { designWords } from '../studyWords.js';
import type { ReportEvidence, ReportResult } from './evidenceReport.js';

/**
 * What the index holds on the questions that the article's claims raise, each question once, by drug and condition. A claim that names no
 * outcome asks for all of them: it is left out where another claim on the same drug and condition names one.
 */
export function reportEvidence({ claims, citations }: Article): readonly ReportEvidence[] {
  const sums = new Map<string, EvidenceSum>();
  for (const { evidence, claim } of claims)
    if (evidence && claim.kind === 'efficacy' && evidence.items.length > 0) sums.set(keyOf(evidence), evidence);
  const all = [...sums.values()];
  const isNamed = (sum: EvidenceSum): boolean =>
    sum.question.outcome !== null || !all.some((other) => other.question.outcome !== null && topicOf(other) === topicOf(sum));
  const cited = new Set(citations.flatMap(({ resolution }) => (resolution.status === 'one' ? resolution.studies : [])));
  return all
    .filter(isNamed)
    .map(({ question, items, isDisputed }) => ({ ...question, results: items.map((item) => resultOf(item, cited)), isDisputed }))
    .sort((a, b) => compare(a.condition, b.condition) || compare(a.drug, b.drug) || compare(a.outcome, b.outcome));
}

const topicOf = ({ question }: EvidenceSum): string => `${question.drug}|${question.condition}`;
const keyOf = (sum: EvidenceSum): string => `${topicOf(sum)}|${sum.question.outcome ?? ''}`;
const compare = (a: string | null, b: string | null): number => (a ?? '').localeCompare(b ?? '', 'en');

function resultOf({ study, result, bearing, participants, isControlled, weight }: EvidenceItem, cited: ReadonlySet<string>): ReportResult {
  return {
    study: studyName(study),
    design: designWords(study),
    // Below the point stands a share for the size, which has a column of its own.
    strength: Math.floor(weight),
    participants,
    bearing,
    isControlled,
    outcome: result.outcome,
    says: directionWords(result),
    isCited: cited.has(study.id),
  };
}
