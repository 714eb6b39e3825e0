import type { Article } from '../core/article/article.js';
import { saidIn } from '../core/article/compareValue.js';
import { hasNoParticipants } from '../core/article/judgeFigure.js';
import { defineRule, type Example } from '../core/rule.js';
import type { Fact } from '../core/studies/study.js';
import { studyName } from '../core/studies/studyName.js';
import { expectedText, listed, mismatches, whoseItIs } from './support/figureMismatch.js';

export const sampleSizeMismatch = defineRule({
  id: 'sample-size-mismatch',
  severity: 'error',
  docs: {
    summary: 'a number of participants that is not the cited study’s',
    why: 'The number of participants tells a reader how much a result weighs, and it is the figure most often misquoted. Vouch reports a number that the study gives for no group of people: neither all participants, nor an arm, nor those who completed it or were analysed.',
    silent: [
      'where the study’s number of participants is known from memory only',
      'where the words do not say that the people took part in the study',
      'where the sentence could speak of two studies and the number is right for one of them',
    ],
    sources: ['Jergas H, Baethge C. Quotation accuracy in medical journal articles. PeerJ 2015;3:e1364. doi:10.7717/peerj.1364'],
  },
  messages: {
    wrong: '{study} reports {expected} {people}, not {printed}.',
    planned: '{study} plans for {expected} participants, not {printed}.',
    sibling: '{study} reports {expected} {people}; {printed} is {whose}.',
    several: '{printed} fits none of the studies that this could be: {studies}.',
  },
  yieldsTo: ['design-mismatch'],
  check(article, report) {
    for (const { bound, comparisons, sources, fixes, related } of mismatches(article, ['sampleSize'])) {
      const [comparison] = comparisons;
      if (!comparison) continue;
      const { figure } = bound;
      const common = { span: figure.span, study: comparison.study.id, sources, fixes, related };
      const printed = saidIn(figure);
      const people = peopleOf(comparison.expected);
      const study = studyName(comparison.study);
      const whose = whoseItIs(comparison);
      if (comparisons.length > 1) {
        const studies = listed(
          comparisons.map((one) => participantsOf(one.study.id, article, expectedText(one, bound))),
          'and',
        );
        report({ messageId: 'several', data: { printed: figure.text, studies }, ...common, study: null });
      } else if (whose)
        report({ messageId: 'sibling', data: { study, expected: expectedText(comparison, bound), people, printed, whose }, ...common });
      else if (comparison.expected.every((fact) => fact.planned))
        report({ messageId: 'planned', data: { study, expected: expectedText(comparison, bound), printed }, ...common });
      else report({ messageId: 'wrong', data: { study, expected: expectedText(comparison, bound), people, printed }, ...common });
    }
  },
});

/** Which people the facts count, in words. */
function peopleOf([fact, ...more]: readonly Fact[]): string {
  if (more.length > 0) return 'participants';
  switch (fact?.role) {
    case 'arm':
      return fact.arm ? `participants in the ${fact.arm} group` : 'participants in each group';
    case 'completed':
      return 'participants who completed it';
    case 'analysed':
      return 'participants who were analysed';
    default:
      return 'participants';
  }
}

function participantsOf(id: string, article: Article, expected: string): string {
  const study = article.studies.get(id);
  if (!study) return id;
  return hasNoParticipants(study) ? `${studyName(study)}, a review, has none of its own` : `${studyName(study)} had ${expected}`;
}

export const examples: readonly Example[] = [
  {
    title: 'A number that is not the study’s',
    text: 'In a crossover trial, Younger et al. (2013) gave low-dose naltrexone to ⟦120⟧ women with fibromyalgia.',
    message: 'Younger et al. (2013) reports 31 participants, not 120.',
    fixed: 'In a crossover trial, Younger et al. (2013) gave low-dose naltrexone to 31 women with fibromyalgia.',
  },
  {
    title: 'A bound on a wrong number',
    text: 'The trial of naltrexone in Crohn’s disease by Smith et al. (2011) involved over ⟦200⟧ patients.',
    fixed: 'The trial of naltrexone in Crohn’s disease by Smith et al. (2011) involved 40 patients.',
  },
  {
    title: 'The number of another study by the same author',
    text: 'Younger et al. (2013) gave low-dose naltrexone to ⟦10⟧ women with fibromyalgia in a crossover trial.',
    message: 'Younger et al. (2013) reports 31 participants; 10 is that of Younger & Mackey (2009).',
  },
  {
    title: 'Another number than was planned',
    text: 'Bruun et al. (2021) planned to randomise ⟦160⟧ women with fibromyalgia to low-dose naltrexone or placebo.',
    message: 'Bruun et al. (2021) plans for 100 participants, not 160.',
  },
  {
    title: 'The number of one group',
    text: 'Bruun et al. (2024) randomised 99 women to treatment: 49 to naltrexone and ⟦59⟧ to placebo.',
    message: 'Bruun et al. (2024) reports 50 participants in the placebo group, not 59.',
  },
  {
    title: 'A mention that could be three studies, none of which has the number',
    text: 'The study of low-dose naltrexone by Raknes and Småbrekke (2017) involved ⟦48⟧ patients.',
  },
  { title: 'The study’s number, in words', text: 'Younger et al. (2013) gave low-dose naltrexone to thirty-one women with fibromyalgia.' },
  { title: 'A rounded number that says so', text: 'Younger et al. (2013) treated about 30 women with fibromyalgia.' },
  {
    title: 'A study that the index does not know',
    text: 'Haverkamp et al. (2013) gave low-dose naltrexone to 120 women with fibromyalgia.',
  },
];
