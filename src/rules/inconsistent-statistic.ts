import { defineRule, type Example } from '../core/rule.js';

export const inconsistentStatistic = defineRule({
  id: 'inconsistent-statistic',
  severity: 'warning',
  docs: {
    summary: 'a p-value that its own test statistic does not give (error where the significance changes)',
    why: 'A test statistic and its degrees of freedom give exactly one p-value. Vouch computes it, allowing for every rounding of the printed statistic, and reports a p-value that none of them gives. Where the two stand on different sides of .05 it is an error.',
    silent: [
      'where the text says that the test was one-tailed and that explains it',
      'where the degrees of freedom are not printed',
      'where p-values were corrected for many tests',
    ],
    sources: [
      'Nuijten MB, Hartgerink CHJ, van Assen MALM, et al. The prevalence of statistical reporting errors in psychology. Behav Res Methods 2016;48:1205–1226. doi:10.3758/s13428-015-0664-2',
    ],
  },
  messages: {
    error: 'This statistic gives a p-value of {computed}, not the p-value printed.',
    decision: 'This statistic gives a p-value of {computed}, which is {side} at .05, unlike the p-value printed.',
  },
  yieldsTo: ['statistic-mismatch', 'result-mismatch'],
  check(article, report) {
    for (const { error, decisionError, computedP, isCorrected, span } of article.statistics) {
      if (!error || isCorrected) continue;
      const computed = computedP < 0.001 ? 'below .001' : computedP.toFixed(3).replace(/^0/, '');
      const side = computedP <= 0.05 ? 'significant' : 'not significant';
      if (decisionError) report({ messageId: 'decision', data: { computed, side }, span, severity: 'error' });
      else report({ messageId: 'error', data: { computed }, span });
    }
  },
});

export const examples: readonly Example[] = [
  {
    title: 'Another p-value',
    text: 'Itch fell more on the cream, ⟦t(28) = 2.20, p = .01⟧.',
    message: 'This statistic gives a p-value of .036, not the p-value printed.',
  },
  {
    title: 'Another p-value on the other side of .05',
    text: 'Itch fell more on the cream, ⟦t(28) = 1.80, p = .03⟧.',
    message: 'This statistic gives a p-value of .083, which is not significant at .05, unlike the p-value printed.',
  },
  { title: 'The right p-value', text: 'Itch fell more on the cream, t(28) = 2.20, p = .04.' },
];
