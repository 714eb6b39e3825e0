import { findConflicts } from '../core/article/conflicts.js';
import { defineRule, type Example } from '../core/rule.js';

export const conflictingFigures = defineRule({
  id: 'conflicting-figures',
  severity: 'warning',
  docs: {
    summary: 'one study with two different numbers for the same thing, in one article or across the workspace',
    why: 'If an article gives one study two numbers of participants, at least one of them is wrong. That can be told of any study, known or not. The later place is reported and leads to the earlier one.',
    silent: [
      'where the numbers are of different groups, outcomes or times',
      'where one of them says that it is rough',
      'where one of them is already reported as wrong',
    ],
  },
  messages: { conflict: '{later} {what} here, but {earlier} of the same study above.' },
  yieldsTo: ['sample-size-mismatch', 'percentage-mismatch', 'design-mismatch'],
  check(article, report) {
    const isWrong = new Set(article.figures.filter((bound) => bound.verdict === 'mismatch'));
    for (const { earlier, later } of findConflicts(article)) {
      // The wrong one of the two is reported with the other beside it: one cause, one finding.
      if (isWrong.has(earlier) || isWrong.has(later)) continue;
      const what = later.figure.kind === 'sampleSize' ? 'participants' : `for ${later.figure.outcome ?? 'the same outcome'}`;
      report({
        messageId: 'conflict',
        data: { later: later.figure.text, earlier: earlier.figure.text, what },
        span: later.figure.span,
        study: later.comparisons.length === 1 ? (later.comparisons[0]?.study.id ?? null) : null,
        related: [{ span: earlier.figure.span, message: `The other number: “${earlier.figure.text}”.` }],
      });
    }
  },
});

export const examples: readonly Example[] = [
  {
    title: 'Two numbers of participants',
    text: 'The trial by Haverkamp et al. (2019) involved 48 patients with eczema.\n\nIn Haverkamp et al. (2019), ⟦84⟧ patients took part.',
    message: '84 participants here, but 48 of the same study above.',
  },
  {
    title: 'All participants, and those who completed it',
    text: 'The trial by Haverkamp et al. (2019) involved 48 patients with eczema. In Haverkamp et al. (2019), 41 patients completed the trial.',
  },
  {
    title: 'Two studies',
    text: 'The trial by Haverkamp et al. (2019) involved 48 patients with eczema. The one by Okafor et al. (2021) involved 84 patients.',
  },
];
