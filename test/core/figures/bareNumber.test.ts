import assert from 'node:assert/strict';
import { coverageOf } from '../../../src/core/article/coverage.js';
import { parseDocument } from '../../../src/core/document/parseDocument.js';
import { readFigures } from '../../../src/core/figures/readFigures.js';
import { reviewText } from '../../support/review.js';
import { type Expected, expectFigure, readAll } from './readAll.js';

const bare: Expected = { kind: 'other', isBare: true, unit: null };
const read: readonly (readonly [string, Expected])[] = [
  ['The answer was ⟦42⟧, as everybody knows.', { ...bare, value: [41.5, 42.5] }],
  ['⟦17⟧ is a prime.', bare],
  ['There were ⟦two⟧ in the box.', bare],
  ['“⟦88⟧” was painted on the door.', bare],
  ['The scale runs from ⟦7 to 10⟧, as shown below.', { ...bare, value: [7, 10] }],
  ['It was about ⟦1/40⟧ of the length.', { ...bare, value: [0.025, 0.025], qualifier: 'about' }],
  ['The total came to ⟦three million, two hundred & forty⟧.', { ...bare, value: [3000239.5, 3000240.5] }],
  ['Here only ⟦13⟧ are encoded there.', bare],
  ['After ⟦two⟧ L7 dimers bind, the rest follows.', bare],
  ['The index rose to ⟦12,400⟧.', bare],
  ['It fell by a factor of ⟦4⟧.', bare],
  ['Set it to ⟦zero⟧ at first.', bare],
  ['The count was ⟦56⟧ (not shown).', bare],
  ['She got ⟦19⟧!', bare],
  ['temperatures ranged from ⟦-18 °C to -34 °C⟧', { kind: 'other', unit: '°C', value: [-34, -18] }],
  ['at an angle of ⟦78°⟧ to the axis', { kind: 'other', unit: '°' }],
  ['a rate of ⟦2.48×10−5⟧ at best', { kind: 'other', value: [2.475e-5, 2.485e-5] }],
  ['It has a size of ⟦2.1 pm⟧.', { kind: 'other', unit: 'pm' }],
  ['The sample holds ⟦10-15 exabytes⟧ of data.', { kind: 'other', unit: 'exabytes' }],
];
const silent: readonly string[] = [
  'Smith (2001, 2004) and Wright (1996) agree.',
  'The Pioneer 11 and Voyager 2 probes passed.',
  'See fractions 4 and 5, and complex 1.',
  'on days 35 and 71',
  'at week 12',
  'Claudin 19 is found there.',
  'RARS2 (OMIM: 611524) was spared.',
  'as shown before (12)',
  'as shown before (3, 5–7)',
  '(1) The first step came last.',
  'a two-species mixture',
  'Neither of the two was seen, and one of them was lost.',
  'the two spectra',
  'Ca(ClO4)2 dissolves.',
  'on 6 November and December 16',
  'Turbines 1 and 3 stood still, as did turbine 4.',
  'TRA-1–60 was stained.',
  'a 1-D model',
  'Table 3 and Figure 2 show it.',
  'ward 7, room 101',
  'grant 12345',
  'blood pressure 120/80',
  'in 1998/99',
  'the code 007',
];

describe('bare numbers', () => {
  for (const [marked, expected] of read) it(marked, () => expectFigure(marked, expected));
  for (const text of silent)
    it(`not in: ${text}`, () =>
      assert.deepEqual(
        readAll(text).flatMap((figure) => (figure.isBare ? [figure.text] : [])),
        [],
      ));
  for (const text of ['## 2 Methods', '## 3. Results', '| No. | Name |\n| --- | --- |\n| 7 | Ann |'])
    it(`not in: ${text.replaceAll('\n', ' ')}`, () =>
      assert.deepEqual(
        parseDocument(text, 'markdown').blocks.flatMap(({ content }) => readFigures(content).filter(({ isBare }) => isBare)),
        [],
      ));

  it('are of no study, never wrong and not counted', () => {
    const { article, findings } = reviewText(
      'Low-dose naltrexone helps some people. In Younger et al. (2013) the answer was 42, not 43, and 17 is a prime.\n',
    );
    const numbers = article.figures.filter(({ figure }) => figure.isBare);
    assert.equal(numbers.length, 3);
    assert.ok(numbers.every(({ citation, verdict }) => citation === null && verdict === 'unchecked'));
    assert.deepEqual(
      findings.filter(({ span }) => numbers.some(({ figure }) => figure.span.start < span.end && span.start < figure.span.end)),
      [],
    );
    assert.equal(coverageOf(article).figures, 0);
  });
});
