import { type Estimate, findEstimates } from '../core/article/estimates.js';
import type { Figure } from '../core/figures/figure.js';
import { defineRule, type Example } from '../core/rule.js';

export const inconsistentInterval = defineRule({
  id: 'inconsistent-interval',
  severity: 'warning',
  docs: {
    summary: 'an estimate outside its interval, an interval upside down, or an interval and p-value that disagree',
    why: 'A confidence interval holds its own estimate, its lower bound comes first, and a 95 % interval leaves out the value of no effect exactly where p is below .05, apart from a narrow band around it. Where that fails, one of the numbers was copied wrong.',
    silent: [
      'where p is close to .05, since test and interval may be computed in different ways',
      'where another level than 95 % is named',
    ],
    sources: ['Altman DG, Bland JM. How to obtain the P value from a confidence interval. BMJ 2011;343:d2304. doi:10.1136/bmj.d2304'],
  },
  messages: {
    outside: '{estimate} lies outside its interval, {low} to {high}.',
    upsideDown: 'This interval is upside down: {low} is above {high}.',
    disagree: 'The interval {holds} the value of no effect ({none}), but p is {p}.',
  },
  check(article, report) {
    for (const estimate of findEstimates(article)) {
      const [low = 0, high = 0] = estimate.interval.printed;
      const { span } = estimate.interval;
      if (low > high) report({ messageId: 'upsideDown', data: { low, high }, span });
      else if (!isInside(estimate.estimate, low, high))
        report({ messageId: 'outside', data: { estimate: estimate.estimate.text, low, high }, span: estimate.estimate.span });
      else {
        const disagreement = disagreementOf(estimate, low, high);
        if (disagreement && estimate.pValue) report({ messageId: 'disagree', data: disagreement, span: estimate.pValue.span });
      }
    }
  },
});

/** Also with the sign turned: "fell by 1.3 points (95 % CI −1.7 to −0.8)" is the usual way to write a fall. */
const isInside = ({ kind, value }: Figure, low: number, high: number): boolean =>
  (value[1] >= low && value[0] <= high) || (kind === 'difference' && -value[0] >= low && -value[1] <= high);

/** Test and interval may be computed in different ways, so only p-values that are far from .05 count. */
function disagreementOf({ estimate, pValue }: Estimate, low: number, high: number): { holds: string; none: number; p: string } | null {
  if (!pValue) return null;
  const none = estimate.kind === 'ratio' ? 1 : 0;
  const holdsNone = low < none && none < high;
  const leavesNone = none < low || high < none;
  const p = pValue.text.replace(/^[pP]\s{0,2}=?\s{0,2}/, '');
  if (holdsNone && pValue.value[1] <= 0.02) return { holds: 'holds', none, p };
  if (leavesNone && pValue.value[0] >= 0.1) return { holds: 'leaves out', none, p };
  return null;
}

export const examples: readonly Example[] = [
  {
    title: 'An estimate outside its interval',
    text: 'The cream doubled the chance of relief (odds ratio ⟦2.1⟧, 95% CI 2.4 to 3.9).',
    message: '2.1 lies outside its interval, 2.4 to 3.9.',
  },
  {
    title: 'An interval upside down',
    text: 'The cream doubled the chance of relief (odds ratio 2.1, 95% CI ⟦2.9 to 1.4⟧).',
    message: 'This interval is upside down: 2.9 is above 1.4.',
  },
  {
    title: 'An interval and a p-value that disagree',
    text: 'The cream did not change the chance of relief (odds ratio 1.2, 95% CI 0.8 to 1.7, ⟦p = 0.004⟧).',
    message: 'The interval holds the value of no effect (1), but p is 0.004.',
  },
  { title: 'A fall, with the sign in the words', text: 'Pain fell by 1.3 points (95% CI −1.7 to −0.8) on the cream.' },
  { title: 'All three agree', text: 'The cream doubled the chance of relief (odds ratio 2.1, 95% CI 1.4 to 2.9, p = 0.001).' },
];
