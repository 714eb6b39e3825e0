import type { Article, BoundPopulation } from '../core/article/article.js';
import { defineRule, type Example } from '../core/rule.js';
import { sourceId, studyName } from '../core/studies/studyName.js';
import type { Population, Study } from '../core/studies/study.js';
import { conditionOf, isSameCondition } from '../core/vocabulary/related.js';

export const populationMismatch = defineRule({
  id: 'population-mismatch',
  severity: 'warning',
  docs: {
    summary: 'patients the cited study did not study (condition, subtype, age, species)',
    why: 'What holds for people with one disease need not hold for another. Vouch compares whom the sentence counts ("96 patients with Crohn’s disease") with whom the study treated.',
    silent: [
      'where the sentence names no condition, age group or species beside the number',
      'where the record names a wider, narrower or neighbouring condition',
      'where the citation may be several studies',
    ],
  },
  messages: { condition: '{study} studied {actual}, not {stated}.' },
  yieldsTo: ['design-mismatch'],
  check(article, report) {
    for (const bound of article.populations) {
      const study = studyOf(article, bound);
      const difference = study?.population
        ? differenceOf(bound, study.population, study.kind === 'review' || study.kind === 'systematic-review')
        : null;
      if (!study || !difference) continue;
      report({
        messageId: 'condition',
        data: { study: studyName(study), ...difference },
        span: bound.span,
        study: study.id,
        sources: [{ id: sourceId(study), says: study.item.title ?? study.id, quote: null, basis: study.kindBasis ?? 'record' }],
      });
    }
  },
});

function studyOf(article: Article, { citation }: BoundPopulation): Study | null {
  const resolution = citation === null ? null : article.citations[citation]?.resolution;
  return resolution?.status === 'one' ? (article.studies.get(resolution.studies[0] ?? '') ?? null) : null;
}

function differenceOf(
  stated: BoundPopulation,
  population: Population,
  isReviewKind: boolean,
): { readonly actual: string; readonly stated: string } | null {
  const known = [population.condition, ...(population.alsoConditions ?? [])];
  const isKnown = known.every((name) => conditionOf(name) !== null);
  // A review tells of many studies' patients.
  if (isReviewKind) return null;
  if (stated.condition && isKnown && !known.some((name) => isSameCondition(name, stated.condition ?? '')))
    return { actual: `people with ${population.condition}`, stated: stated.condition };
  if (stated.species && population.species === 'human') return { actual: 'people', stated: stated.species === 'mouse' ? 'mice' : 'rats' };
  if (stated.ageGroup && population.ageGroup && population.ageGroup !== 'adults and children' && stated.ageGroup !== population.ageGroup)
    return { actual: population.ageGroup, stated: stated.ageGroup };
  return null;
}

export const examples: readonly Example[] = [
  {
    title: 'Another disease',
    text: 'Younger et al. (2013) gave low-dose naltrexone to ⟦31 women with Crohn’s disease⟧.',
    message: "Younger et al. (2013) studied people with fibromyalgia, not Crohn's disease.",
  },
  { title: 'The study’s patients', text: 'Younger et al. (2013) gave low-dose naltrexone to 31 women with fibromyalgia.' },
  { title: 'A wider name', text: 'Younger et al. (2013) gave low-dose naltrexone to 31 women with chronic pain.' },
];
