import { defineRule, type Example } from '../core/rule.js';
import { saidIn } from '../core/article/compareValue.js';
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
  messages: {
    wrong: '{study} reports {expected} for {outcome}, not {printed}.',
    age: '{study} reports a mean age of {expected}, not {printed}.',
    works: '{study} included {expected} {works}, not {printed}.',
  },
  yieldsTo: ['design-mismatch'],
  check(article, report) {
    for (const { bound, comparisons, sources, fixes, related } of mismatches(article, [
      'pValue',
      'ratio',
      'mean',
      'median',
      'difference',
      'effectSize',
      'age',
      'count',
    ])) {
      const [comparison] = comparisons;
      if (!comparison) continue;
      const { figure } = bound;
      const common = { span: figure.span, study: comparison.study.id, sources, fixes, related };
      const data = { study: studyName(comparison.study), expected: expectedText(comparison, bound), printed: saidIn(figure) };
      if (figure.kind === 'age') report({ messageId: 'age', data, ...common });
      else if (figure.kind === 'count') report({ messageId: 'works', data: { ...data, works: figure.unit ?? 'studies' }, ...common });
      else report({ messageId: 'wrong', data: { ...data, outcome: figure.outcome ?? 'that outcome' }, ...common });
    }
  },
});

export const examples: readonly Example[] = [
  {
    title: 'A p-value that is not the study’s',
    text: 'In Younger et al. (2013), low-dose naltrexone improved mood (⟦p = 0.002⟧).',
    message: 'Younger et al. (2013) reports p = 0.039 for mood, not p = 0.002.',
  },
  {
    title: 'A mean age',
    text: 'The women on naltrexone or placebo in Bruun et al. (2024) had a mean age of ⟦65.0 years⟧.',
    message: 'Bruun et al. (2024) reports a mean age of 50.6 years, not 65.0 years.',
    fixed: 'The women on naltrexone or placebo in Bruun et al. (2024) had a mean age of 50.6 years.',
  },
  {
    title: 'A number of studies',
    text: 'Rupp et al. (2023) included ⟦74⟧ studies on low-dose naltrexone.',
    message: 'Rupp et al. (2023) included 47 studies, not 74.',
  },
  { title: 'The study’s p-value', text: 'In Younger et al. (2013), low-dose naltrexone improved mood (p = 0.039).' },
  { title: 'A coarser form', text: 'In Younger et al. (2013), low-dose naltrexone improved mood (p < .05).' },
];
