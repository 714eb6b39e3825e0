import { findPartsBeyondWhole } from '../core/article/exclusiveParts.js';
import { findProportions } from '../core/article/proportions.js';
import { defineRule, type Example } from '../core/rule.js';
import { givesPercentage, isAttainable, nearestAttainable } from '../core/statistics/attainable.js';

export const impossiblePercentage = defineRule({
  id: 'impossible-percentage',
  severity: 'warning',
  docs: {
    summary: 'a percentage that no whole number of the stated participants gives, a count and percentage that disagree, or parts over 100%',
    why: 'People are whole. Of 17 patients 88% can have improved (15) and 94% (16), but no whole number gives 90%. So one of the two numbers is wrong, or the percentage is of another group than the sentence says. Vouch shows the arithmetic.',
    silent: [
      'where the number of people does not stand right beside the percentage',
      'for changes, means and rates, which are no shares of people',
      'for a figure that agrees with the study’s checked record, even if the study’s own arithmetic fails',
      'where the percentage is rounded in words: about, nearly, over',
      'for shares that one person may have several of: symptoms, side effects, answers; parts are added up only where they exclude one another, as improved, unchanged and worsened do',
    ],
    sources: ['Brown NJL, Heathers JAJ. The GRIM test. Soc Psychol Personal Sci 2017;8(4):363–369. doi:10.1177/1948550616673876'],
  },
  messages: {
    impossible: 'No whole number of {whole} people is {printed}: {near}.',
    disagree: '{part} of {whole} is {expected}, not {printed}.',
    over: 'These parts of one whole add up to {sum}%: {parts}.',
    more: '{parts} are {sum} people, more than the {whole}.',
  },
  yieldsTo: ['percentage-mismatch', 'sample-size-mismatch'],
  check(article, report) {
    for (const { percentage, whole, part, of } of findProportions(article)) {
      const { figure, verdict } = percentage;
      const [percent = 0] = figure.printed;
      const decimals = Math.max(0, figure.decimals);
      if (verdict === 'verified') continue;
      const related = [{ span: of.figure.span, message: 'The number of people.' }];
      if (part !== null && !givesPercentage(part, whole, percent, decimals)) {
        const expected = `${((100 * part) / whole).toFixed(decimals)}%`;
        report({ messageId: 'disagree', data: { part, whole, expected, printed: figure.text }, span: figure.span, related });
      } else if (part === null && !isAttainable(percent, decimals, whole)) {
        const near = nearestAttainable(percent, decimals, whole).map((one) => `${one.heads} would be ${one.percent.toFixed(decimals)}%`);
        report({ messageId: 'impossible', data: { whole, printed: figure.text, near: near.join(', ') }, span: figure.span, related });
      }
    }
    for (const { parts, sum, whole } of findPartsBeyondWhole(article)) {
      const last = parts.at(-1);
      if (!last) continue;
      const related = parts.slice(0, -1).map(({ figure }) => ({ span: figure.span, message: 'Another part of the whole.' }));
      const listed = parts.map(({ figure }) => figure.text).join(' + ');
      const common = { span: last.figure.span, related };
      if (whole) report({ messageId: 'more', data: { parts: listed, sum, whole: whole.figure.text }, ...common });
      else report({ messageId: 'over', data: { parts: listed, sum }, ...common });
    }
  },
});

export const examples: readonly Example[] = [
  {
    title: 'A percentage that no number of people gives',
    text: 'Itch was gone in ⟦90%⟧ of the 17 participants.',
    message: 'No whole number of 17 people is 90%: 15 would be 88%, 16 would be 94%.',
  },
  {
    title: 'A count and a percentage that disagree',
    text: 'Nausea was reported by 7 of 17 participants (⟦47%⟧).',
    message: '7 of 17 is 41%, not 47%.',
  },
  {
    title: 'Parts of one whole that are more than it',
    text: 'After a month, 40% had improved, 35% were unchanged and ⟦35%⟧ had worsened.',
    message: 'These parts of one whole add up to 110%: 40% + 35% + 35%.',
  },
  {
    title: 'More people than there were',
    text: 'Of 20 patients, 9 improved, 8 were unchanged and ⟦6⟧ worsened.',
    message: '9 + 8 + 6 are 23 people, more than the 20.',
  },
  { title: 'Shares that one person may have several of', text: 'Side effects were headache (60%), nausea (40%) and insomnia (20%).' },
  { title: 'One that fits', text: 'Nausea was reported by 7 of 17 participants (41%).' },
  { title: 'A change, not a share', text: 'Itch fell by 90% in the 17 participants.' },
];
