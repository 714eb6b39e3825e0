import type { CslItem } from '../../../src/core/references/reference.js';
import { readStudies } from '../../../src/core/studies/readStudies.js';
import type { Fact, Study } from '../../../src/core/studies/study.js';
import { madeUpFact } from '../../support/madeUpFact.js';

/** A good record as it stands in a file; every test breaks or changes one thing of it. */
export function record(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: 'hart-2019',
    kind: 'trial',
    kindBasis: 'abstract',
    item: {
      type: 'article-journal',
      title: 'Velorin for tension headache: a randomised trial',
      author: [{ family: 'Hart', given: 'P' }, { family: 'Lund' }],
      issued: { 'date-parts': [[2019, 4]] },
      DOI: '10.1234/vel.1',
    },
    authorsComplete: true,
    facts: [fact()],
    ...changes,
  };
}

export const fact = (changes: Partial<Fact> = {}): Fact =>
  madeUpFact({
    id: 'n-total',
    role: 'total',
    value: 84,
    printed: '84 adults',
    unit: 'participants',
    source: 'abstract, J Trials 2019',
    ...changes,
  });

/** The study of a record; the test fails where the record is bad. */
export function study(changes: Readonly<Record<string, unknown>> = {}, origin: Study['origin'] = 'bundled'): Study {
  const { studies, problems } = readStudies([record(changes)], 'test.json', origin);
  const [only] = studies;
  if (!only) throw new Error(problems.map(({ place, message }) => `${place}: ${message}`).join('; '));
  return only;
}

/** An item with a few fields changed. */
export const item = (changes: { readonly [Field in keyof CslItem]?: unknown }): unknown => ({ ...(record().item as CslItem), ...changes });
