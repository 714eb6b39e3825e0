import { defineRule, type Example } from '../core/rule.js';
import { saidIn } from '../core/article/compareValue.js';
import { studyName } from '../core/studies/studyName.js';
import { expectedText, mismatches } from './support/figureMismatch.js';

export const durationMismatch = defineRule({
  id: 'duration-mismatch',
  severity: 'error',
  docs: {
    summary: 'a length of treatment or follow-up that is not the cited study’s',
    why: 'How long people were treated and watched bounds what a study can show. Vouch reports a length of treatment or follow-up that the study gives for none of its phases.',
    silent: [
      'where the words do not say that the treatment, the trial or the follow-up lasted so long',
      'where the study’s record holds no length, or one from memory only',
      'where the units differ and the lengths agree: a month is 4 to 4.5 weeks, a year 52 weeks',
    ],
  },
  messages: { wrong: '{study} lasted {expected}, not {printed}.' },
  yieldsTo: ['design-mismatch'],
  check(article, report) {
    for (const { bound, comparisons, sources, fixes, related } of mismatches(article, ['duration'])) {
      const [comparison] = comparisons;
      if (!comparison) continue;
      report({
        messageId: 'wrong',
        data: { study: studyName(comparison.study), expected: expectedText(comparison, bound), printed: saidIn(bound.figure) },
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
    title: 'A trial that was shorter',
    text: 'Smith et al. (2011) gave naltrexone to adults with active Crohn’s disease for ⟦24 weeks⟧.',
    message: 'Smith et al. (2011) lasted 12 weeks, not 24 weeks.',
    fixed: 'Smith et al. (2011) gave naltrexone to adults with active Crohn’s disease for 12 weeks.',
  },
  {
    title: 'The same length in months',
    text: 'Smith et al. (2011) gave naltrexone to adults with active Crohn’s disease for three months.',
  },
];
