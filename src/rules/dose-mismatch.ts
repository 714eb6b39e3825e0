import { defineRule, type Example } from '../core/rule.js';
import { studyName } from '../core/studies/studyName.js';
import { expectedText, mismatches } from './support/figureMismatch.js';

export const doseMismatch = defineRule({
  id: 'dose-mismatch',
  severity: 'error',
  docs: {
    summary: 'a dose, unit or frequency that is not the cited study’s',
    why: 'A dose that slips by a factor of ten can harm a reader. Vouch compares a dose said of a study with every dose that the study reports, with units converted.',
    silent: [
      'where the study’s record holds no dose',
      'where the sentence gives several doses, as in a titration or a comparison with the usual dose',
      'where a frequency is printed on one side only',
    ],
  },
  messages: { wrong: '{study} gave {expected}, not {printed}.' },
  yieldsTo: ['design-mismatch'],
  check(article, report) {
    for (const { bound, comparisons, sources, fixes, related } of mismatches(article, ['dose'])) {
      const [comparison] = comparisons;
      if (!comparison) continue;
      report({
        messageId: 'wrong',
        data: { study: studyName(comparison.study), expected: expectedText(comparison, bound), printed: bound.figure.text },
        span: bound.figure.span,
        study: comparison.study.id,
        sources,
        fixes,
        related,
      });
    }
  },
});

export const examples: readonly Example[] = [
  {
    title: 'A slipped decimal point',
    text: 'Younger et al. (2013) gave women with fibromyalgia ⟦45 mg⟧ of naltrexone a day.',
    message: 'Younger et al. (2013) gave 4.5 mg, not 45 mg.',
    fixed: 'Younger et al. (2013) gave women with fibromyalgia 4.5 mg of naltrexone a day.',
  },
  { title: 'The study’s dose', text: 'Younger et al. (2013) gave women with fibromyalgia 4.5 mg of naltrexone a day.' },
  { title: 'In another unit', text: 'Younger et al. (2013) gave women with fibromyalgia 4500 µg of naltrexone a day.' },
];
