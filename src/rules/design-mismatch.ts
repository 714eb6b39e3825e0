import type { Article, BoundDesign } from '../core/article/article.js';
import { defineRule, type Example } from '../core/rule.js';
import { designContradictions } from '../core/studies/designWords.js';
import { sourceId, studyName } from '../core/studies/studyName.js';
import type { Study } from '../core/studies/study.js';
import { listed } from './support/figureMismatch.js';
import { inOneLine } from './support/inOneLine.js';

export const designMismatch = defineRule({
  id: 'design-mismatch',
  severity: 'error',
  docs: {
    summary: 'a design that the cited study does not have',
    why: 'A review called a trial, or an open-label pilot called placebo-controlled, gives a result a weight that it does not have. Vouch compares the words for the design with the study’s checked record, facet by facet: kind of work, randomisation, blinding, control, centres.',
    silent: [
      'where the record does not say, or says it from memory only',
      'where the study may be called so too: a crossover trial is a trial',
      'where the citation may be another study that has the design',
    ],
  },
  messages: {
    kind: '{study} {actual}, not the “{stated}” that it is called here.',
    kindWithoutParticipants:
      '{study} {actual}, not the “{stated}” that it is called here, and has no {participants} participants of its own.',
    facet: '{study} {actual}.',
    several: 'None of the studies that this could be is “{stated}”: {studies}.',
  },
  check(article, report) {
    for (const bound of article.designs) {
      const studies = studiesOf(article, bound);
      const contradictions = studies.map((study) => designContradictions(bound.design.facets, study));
      const [study] = studies;
      const [first] = contradictions;
      if (!study || !first || contradictions.some((found) => found.length === 0)) continue;
      const stated = inOneLine(bound.design.text);
      const common = {
        span: bound.design.span,
        study: studies.length === 1 ? study.id : null,
        sources: studies.map((one) => ({
          id: sourceId(one),
          says: one.item.title ?? one.id,
          quote: null,
          basis: one.kindBasis ?? 'record',
        })),
      };
      const actual = listed(first, 'and');
      const participants = participantsBeside(article, bound);
      if (studies.length > 1) {
        report({
          messageId: 'several',
          data: {
            stated,
            studies: listed(
              studies.map((one, at) => `${studyName(one)} ${contradictions[at]?.join(', ')}`),
              'and',
            ),
          },
          ...common,
        });
      } else if (!actual.startsWith('is ')) report({ messageId: 'facet', data: { study: studyName(study), actual }, ...common });
      else if (participants)
        report({ messageId: 'kindWithoutParticipants', data: { study: studyName(study), actual, stated, participants }, ...common });
      else report({ messageId: 'kind', data: { study: studyName(study), actual, stated }, ...common });
    }
  },
});

function studiesOf(article: Article, { citation }: BoundDesign): readonly Study[] {
  const ids = citation === null ? [] : (article.citations[citation]?.resolution.studies ?? []);
  return ids.flatMap((id) => article.studies.get(id) ?? []);
}

/** The number of participants that the same words give to a work that has none. */
function participantsBeside(article: Article, { citation, design }: BoundDesign): string | null {
  const beside = article.figures.find(
    ({ figure, verdict, citation: owner }) =>
      owner === citation && figure.block === design.block && figure.kind === 'sampleSize' && verdict !== 'verified',
  );
  return beside?.figure.text ?? null;
}

export const examples: readonly Example[] = [
  {
    title: 'A review called a trial',
    text: 'A ⟦randomized, double-blind, placebo-controlled trial⟧ of low-dose naltrexone by Younger et al. (2014) involved 112 patients with fibromyalgia.',
    message:
      'Younger et al. (2014) is a review, not the “randomized, double-blind, placebo-controlled trial” that it is called here, and has no 112 participants of its own.',
  },
  {
    title: 'A review called a randomised trial, without numbers',
    text: 'In a ⟦randomised trial⟧ of low-dose naltrexone, Younger et al. (2014) looked at chronic pain.',
    message: 'Younger et al. (2014) is a review, not the “randomised trial” that it is called here.',
  },
  {
    title: 'An open-label pilot called double-blind',
    text: 'A ⟦double-blind pilot trial⟧ of low-dose naltrexone by Smith et al. (2007) treated 17 patients with Crohn’s disease.',
    message: 'Smith et al. (2007) was open-label, not double-blind.',
  },
  {
    title: 'A mention that could be three studies, none of them a trial',
    text: 'A ⟦randomised, placebo-controlled trial⟧ of low-dose naltrexone by Raknes and Småbrekke (2017) showed a benefit.',
  },
  {
    title: 'A crossover trial called a trial',
    text: 'A randomised, double-blind trial of low-dose naltrexone by Younger et al. (2013) treated 31 women.',
  },
];
