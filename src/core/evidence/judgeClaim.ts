import type { Found } from '../document/place.js';
import type { Result, Study } from '../studies/study.js';
import { mayHoldEffect } from './effectWords.js';
import { judgeResult, type Judgement } from './judgeResult.js';
import { resultsOfSentence } from './resultsOfSentence.js';
import type { StatedResult } from './statedResult.js';

export interface ClaimJudgement {
  readonly verdict: 'supports' | 'contradicts' | 'silent';
  /** Why, in a sentence for people; null where the study is silent. */
  readonly reason: string | null;
  /** The result of the study that it rests on, with its source. */
  readonly result: Result | null;
}

/**
 * Whether a study supports or contradicts what a claim says of outcomes, or says nothing of it. One outcome that the study contradicts
 * makes the claim contradicted; else one that it supports makes it supported.
 */
export function judgeClaim({ text }: { readonly text: string }, study: Study): ClaimJudgement {
  const words = text.replace(/\s{1,20}/g, ' ');
  const stated: readonly Found<StatedResult>[] = mayHoldEffect.test(words) ? resultsOfSentence(words) : [];
  const judgements: readonly Judgement[] = stated.map((one) => judgeResult(one, study));
  const decisive =
    judgements.find(({ verdict }) => verdict === 'contradicts') ?? judgements.find(({ verdict }) => verdict === 'supports') ?? null;
  return { verdict: decisive?.verdict ?? 'silent', reason: decisive?.reason ?? null, result: decisive?.result ?? null };
}
