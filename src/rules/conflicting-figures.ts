import type { BoundFigure } from '../core/article/article.js';
import { findCrossConflicts } from '../core/article/crossConflicts.js';
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
  messages: {
    conflict: '{later} {what} here, but {earlier} of the same study above.',
    elsewhere: '{later} {what} here, but {earlier} of the same study in {path}.',
  },
  yieldsTo: ['sample-size-mismatch', 'percentage-mismatch', 'design-mismatch'],
  check(article, report) {
    const isWrong = new Set(article.figures.filter((bound) => bound.verdict === 'mismatch'));
    for (const { earlier, later } of article.conflicts) {
      // The wrong one of the two is reported with the other beside it: one cause, one finding.
      if (isWrong.has(earlier) || isWrong.has(later)) continue;
      const what = subjectOf(later);
      report({
        messageId: 'conflict',
        data: { later: later.figure.text, earlier: earlier.figure.text, what },
        span: later.figure.span,
        study: later.comparisons.length === 1 ? (later.comparisons[0]?.study.id ?? null) : null,
        related: [{ span: earlier.figure.span, message: `The other number: “${earlier.figure.text}”.` }],
      });
    }
  },
  checkWorkspace(articles, report) {
    for (const { earlier, later } of findCrossConflicts(articles)) {
      if (earlier.verdict === 'mismatch' || later.verdict === 'mismatch') continue;
      const { figure } = earlier;
      report(later.path, {
        messageId: 'elsewhere',
        data: { later: later.figure.text, earlier: figure.text, what: subjectOf(later), path: earlier.path },
        span: later.figure.span,
        related: [{ span: figure.span, message: `The other number: “${figure.text}”.`, path: earlier.path }],
      });
    }
  },
});

const subjectOf = ({ figure }: { readonly figure: Pick<BoundFigure['figure'], 'kind' | 'outcome'> }): string =>
  figure.kind === 'sampleSize' ? 'participants' : `for ${figure.outcome ?? 'the same outcome'}`;

export const examples: readonly Example[] = [
  {
    title: 'Two numbers of participants',
    text: 'The trial by Haverkamp et al. (2019) involved 48 patients with eczema.\n\nIn Haverkamp et al. (2019), ⟦84⟧ patients took part.',
    message: '84 participants here, but 48 of the same study above.',
  },
  {
    title: 'Another number in another article',
    text: 'In Younger et al. (2013), low-dose naltrexone was given to 31 women; in Haverkamp et al. (2019), ⟦84⟧ patients took part.\n\n## References\n\n- Haverkamp, A., & Lund, B. (2019). Itch in eczema: a trial of a cream. Journal of Skin, 4(1), 1-9.\n- Younger, J., Noor, N., McCue, R., & Mackey, S. (2013). Low-dose naltrexone for the treatment of fibromyalgia. Arthritis & Rheumatism, 65(2), 529-538.\n',
    message: '84 participants here, but 48 of the same study in eczema.md.',
    beside: {
      path: 'eczema.md',
      text: 'The trial by Haverkamp et al. (2019) involved 48 patients with eczema.\n\n## References\n\n- Haverkamp, A., & Lund, B. (2019). Itch in eczema: a trial of a cream. Journal of Skin, 4(1), 1-9.\n',
    },
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
