import type { BoundFigure } from '../core/article/article.js';
import { reportedOf } from '../core/article/conflicts.js';
import { findCrossConflicts } from '../core/article/crossConflicts.js';
import { defineRule, type Example } from '../core/rule.js';

export const conflictingFigures = defineRule({
  id: 'conflicting-figures',
  severity: 'warning',
  docs: {
    summary: 'one study with two different numbers for the same thing, in one article or across the workspace',
    why: 'If an article gives one study two numbers of participants, at least one of them is wrong. That can be told of any study, known or not. The place that the study does not bear out is reported, else the later one, and leads to the other.',
    silent: [
      'where the numbers are of different groups, outcomes or times',
      'where one of them says that it is rough',
      'where one of them is already reported as wrong, or the study bears out both',
      'where one of them counts those whom an event befell, or one group alone, or is another number of the study’s abstract',
    ],
  },
  messages: {
    conflict: '{reported} {what} here, but {other} of the same study {place}.',
    elsewhere: '{reported} {what} here, but {other} of the same study in {path}.',
  },
  yieldsTo: ['sample-size-mismatch', 'percentage-mismatch', 'design-mismatch'],
  check(article, report) {
    const isWrong = new Set(article.figures.filter((bound) => bound.verdict === 'mismatch'));
    for (const { earlier, later } of article.conflicts) {
      // The wrong one of the two is reported with the other beside it: one cause, one finding.
      if (isWrong.has(earlier) || isWrong.has(later)) continue;
      const [reported, other] = reportedOf(earlier, later) ?? [];
      if (!reported || !other) continue;
      report({
        messageId: 'conflict',
        data: {
          reported: reported.figure.text,
          other: other.figure.text,
          what: subjectOf(reported),
          place: reported === later ? 'above' : 'below',
        },
        span: reported.figure.span,
        study: reported.comparisons.length === 1 ? (reported.comparisons[0]?.study.id ?? null) : null,
        related: [{ span: other.figure.span, message: `The other number: “${other.figure.text}”.` }],
      });
    }
  },
  checkWorkspace(articles, report) {
    for (const { earlier, later } of findCrossConflicts(articles)) {
      if (earlier.verdict === 'mismatch' || later.verdict === 'mismatch') continue;
      const [reported, other] = reportedOf(earlier, later) ?? [];
      if (!reported || !other) continue;
      report(reported.path, {
        messageId: 'elsewhere',
        data: { reported: reported.figure.text, other: other.figure.text, what: subjectOf(reported), path: other.path },
        span: reported.figure.span,
        related: [{ span: other.figure.span, message: `The other number: “${other.figure.text}”.`, path: other.path }],
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
