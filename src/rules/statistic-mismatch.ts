import { defineRule, type Example } from '../core/rule.js';
import { studyName } from '../core/studies/studyName.js';
import { expectedText, mismatches } from './support/figureMismatch.js';

export const statisticMismatch = defineRule({
  id: 'statistic-mismatch',
  severity: 'error',
  docs: {
    summary: 'a p-value, ratio, interval, mean or difference that is not the cited study’s',
    why: 'The numbers that carry a result are the ones that decide what it means. Vouch compares a p-value, a ratio, a mean or a difference with the one that the study reports for the same outcome.',
    silent: [
      'where the sentence does not say which outcome the number is of',
      'where the study reports several such numbers for that outcome',
      'where the writer’s p-value is a coarser form of the study’s: p < .05 for P = 0.016',
    ],
  },
  messages: { wrong: '{study} reports {expected} for {outcome}, not {printed}.' },
  yieldsTo: ['design-mismatch'],
  check(article, report) {
    for (const { bound, comparisons, sources, fixes, related } of mismatches(article, [
      'pValue',
      'ratio',
      'mean',
      'median',
      'difference',
      'effectSize',
    ])) {
      const [comparison] = comparisons;
      if (!comparison) continue;
      const { figure } = bound;
      const data = {
        study: studyName(comparison.study),
        expected: expectedText(comparison, bound),
        printed: figure.text,
        outcome: figure.outcome ?? 'that outcome',
      };
      report({ messageId: 'wrong', data, span: figure.span, study: comparison.study.id, sources, fixes, related });
    }
  },
});

export const examples: readonly Example[] = [
  {
    title: 'A p-value that is not the study’s',
    text: 'In Younger et al. (2013), low-dose naltrexone improved mood (⟦p = 0.002⟧).',
    message: 'Younger et al. (2013) reports p = 0.039 for mood, not p = 0.002.',
  },
  { title: 'The study’s p-value', text: 'In Younger et al. (2013), low-dose naltrexone improved mood (p = 0.039).' },
  { title: 'A coarser form', text: 'In Younger et al. (2013), low-dose naltrexone improved mood (p < .05).' },
];
