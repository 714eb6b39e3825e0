import type { TextFormat } from '../../src/core/document/document.js';
import { StudyIndex } from '../../src/core/studies/studyIndex.js';
import type { Study } from '../../src/core/studies/study.js';
import { madeUpFact } from '../support/madeUpFact.js';
import { type Reviewed, reviewText } from '../support/review.js';
import { study } from './smallArticle.js';

/** An invented trial with everything that a card can show. */
export const trial: Study = study('haverkamp-2019', {
  kind: 'crossover-trial',
  alsoKind: ['trial'],
  item: {
    type: 'article-journal',
    title: 'Low-dose naltrexone for itch in psoriasis: a [small](command:x) <b>trial</b>',
    author: [
      { family: 'Haverkamp', given: 'A' },
      { family: 'Lund', given: 'B' },
      { family: 'Okafor', given: 'C' },
    ],
    issued: { 'date-parts': [[2019]] },
    'container-title': 'Journal of Skin & Itch',
    volume: '4',
    page: '1-9',
    DOI: '10.1000/itch(2019)1',
    PMCID: 'PMC1234567',
  },
  unverified: { PMID: '99999999' },
  population: { condition: 'psoriasis', subtypes: [], ageGroup: 'adults', sex: 'female', species: 'human' },
  design: {
    randomised: true,
    blinding: 'double-blind',
    control: 'placebo',
    crossover: true,
    multicentre: null,
    arms: [],
    basis: 'abstract',
  },
  intervention: { drug: 'naltrexone', doses: [{ value: 4.5, unit: 'mg', frequency: 'once daily' }], duration: [{ value: 12, unit: 'wk' }] },
  outcomesReported: ['pruritus', 'sleep'],
  facts: [
    madeUpFact({ id: 'n', role: 'total', value: 47, printed: 'Forty-seven women', unit: 'participants', source: 'abstract, J Skin 2019' }),
    madeUpFact({
      id: 'itch',
      kind: 'percentage',
      value: 38.0,
      printed: '38.0% reduction',
      unit: '%',
      arm: 'LDN',
      outcome: 'pruritus',
      measure: 'reduction',
    }),
    madeUpFact({
      id: 'itch-placebo',
      kind: 'percentage',
      value: 21.5,
      unit: '%',
      arm: 'placebo',
      outcome: 'pruritus',
      measure: 'reduction',
    }),
    madeUpFact({ id: 'p', kind: 'pValue', value: 0.02, printed: 'P = 0.02', outcome: 'pruritus', operator: '=', relatesTo: 'itch' }),
  ],
  results: [
    { outcome: 'sleep', comparator: 'placebo', direction: 'no-difference', significant: false, statement: '', basis: 'memory', source: '' },
    {
      outcome: 'pruritus',
      comparator: 'placebo',
      direction: 'improved',
      significant: true,
      primary: true,
      statement: '',
      basis: 'abstract',
      source: '',
    },
  ],
  relations: [{ type: 'later-trial', study: 'lund-2022', note: 'no difference' }],
});

export const later: Study = study('lund-2022', {
  kind: 'trial',
  item: {
    type: 'article-journal',
    title: 'Low-dose naltrexone for psoriasis: a large trial',
    author: [{ family: 'Lund', given: 'B' }],
    issued: { 'date-parts': [[2022]] },
    'container-title': 'Journal of Skin & Itch',
  },
  population: { condition: 'psoriasis', subtypes: [], ageGroup: null, sex: null, species: 'human' },
  intervention: { drug: 'naltrexone', doses: [], duration: [] },
  outcomesReported: ['pruritus'],
  facts: [madeUpFact({ id: 'n', role: 'total', value: 210, printed: '210 patients', unit: 'participants' })],
  results: [
    {
      outcome: 'pruritus',
      comparator: 'placebo',
      direction: 'no-difference',
      significant: false,
      statement: '',
      basis: 'abstract',
      source: '',
    },
  ],
});

export const otherSubject: Study = study('perez-2019', {
  kind: 'review',
  item: {
    type: 'article-journal',
    title: 'Sleep in multiple sclerosis',
    author: [{ family: 'Perez' }],
    issued: { 'date-parts': [[2019]] },
  },
  population: { condition: 'multiple sclerosis', subtypes: [], ageGroup: null, sex: null, species: 'human' },
});

export const smallIndex = StudyIndex.of([trial, later, otherSubject]);

export const reviewed = (text: string, index = smallIndex, format: TextFormat = 'markdown'): Reviewed =>
  reviewText(text, { index, format });
