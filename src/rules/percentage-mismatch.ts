import { defineRule, type Example } from '../core/rule.js';
import { saidIn } from '../core/article/compareValue.js';
import { studyName } from '../core/studies/studyName.js';
import { expectedText, groupOf, mismatches, whoseItIs } from './support/figureMismatch.js';

export const percentageMismatch = defineRule({
  id: 'percentage-mismatch',
  severity: 'error',
  docs: {
    summary: 'a percentage or response rate that is not the cited study’s, for the same outcome and arm',
    why: 'A percentage means something only with its outcome, its group and what it measures. Vouch compares like with like: the share of people who responded with the share who responded, never with the size of a reduction, and the placebo group with the placebo group.',
    silent: [
      'where the sentence does not say which outcome the percentage is of',
      'where the study reports no percentage for that outcome',
      'where the number agrees with any percentage of the study that could be meant, at the precision it is printed with',
    ],
  },
  messages: {
    wrong: '{study} reports {expected} for {outcome}, not {printed}.',
    other: '{study} reports {expected} for {outcome}; {printed} is {whose}.',
  },
  yieldsTo: ['design-mismatch'],
  check(article, report) {
    for (const { bound, comparisons, sources, fixes, related } of mismatches(article, ['percentage', 'fraction'])) {
      const [comparison] = comparisons;
      if (!comparison) continue;
      const { figure } = bound;
      const whose = whoseItIs(comparison);
      const data = {
        study: studyName(comparison.study),
        expected: expectedText(comparison, bound),
        printed: saidIn(figure),
        outcome: `${figure.outcome === 'sex' ? 'the share of one sex' : (figure.outcome ?? 'that outcome')}${groupOf(comparison, bound)}`,
      };
      const common = { span: figure.span, study: comparison.study.id, sources, fixes, related };
      if (whose) report({ messageId: 'other', data: { ...data, whose }, ...common });
      else report({ messageId: 'wrong', data, ...common });
    }
  },
});

export const examples: readonly Example[] = [
  {
    title: 'A response rate that is not the study’s',
    text: 'In Smith et al. (2011), ⟦68%⟧ of patients on naltrexone had a clinical response, compared with 40% on placebo.',
    message: 'Smith et al. (2011) reports 88% for clinical response in the LDN group, not 68%.',
    fixed: 'In Smith et al. (2011), 88% of patients on naltrexone had a clinical response, compared with 40% on placebo.',
  },
  {
    title: 'The rate of another outcome',
    text: 'In Smith et al. (2011), ⟦78%⟧ of patients on naltrexone had a clinical response.',
    message:
      'Smith et al. (2011) reports 88% for clinical response in the LDN group; 78% is its number for endoscopic response in the LDN group.',
  },
  {
    title: 'A count of people instead of a rate',
    text: 'In Smith et al. (2011), ⟦12 of 18⟧ patients on naltrexone had a clinical response.',
    message: 'Smith et al. (2011) reports 88% for clinical response in the LDN group, not 12 of 18.',
    fixed: 'In Smith et al. (2011), 88% of patients on naltrexone had a clinical response.',
  },
  {
    title: 'The study’s rates',
    text: 'In Smith et al. (2011), 88% of patients on naltrexone had a clinical response, compared with 40% on placebo.',
  },
  { title: 'Rounded, and it says so', text: 'Younger et al. (2013) found that pain fell by nearly 29% on low-dose naltrexone.' },
];
