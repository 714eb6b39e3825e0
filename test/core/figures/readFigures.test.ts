import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFigures } from '../../../src/core/figures/readFigures.js';
import { contentOf } from '../../support/content.js';
import { readAll } from './readAll.js';

describe('reading figures', () => {
  it('gives them in order and none over another, whatever the text', () => {
    const piece = fc.constantFrom(
      '31 ',
      'women ',
      '4.5 mg',
      '/day ',
      '12-',
      'weeks ',
      '88% ',
      '(n = ',
      ') ',
      'p < ',
      '.05 ',
      'a third of ',
      'half an hour ',
      'CI ',
      'to ',
      '– ',
      'of ',
      '7',
      '/',
      '±',
      'aged ',
      'and ',
      '[12] ',
      'two ',
      ', ',
      '. ',
      'mean ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const figures = readFigures(contentOf(text));
        let last = 0;
        for (const { range } of figures) {
          assert.ok(range.start >= last && range.end > range.start && range.end <= text.length, `${text}: ${JSON.stringify(range)}`);
          last = range.end;
        }
        assert.deepEqual(readFigures(contentOf(text)), figures);
      }),
    );
  });

  it('comes through text made to slow it down', () => {
    const stones = [
      '31 women ',
      '1.5 mg to ',
      '88% versus ',
      '(n = 2), ',
      'p = .05 ',
      '1–',
      '1,',
      'one hundred and ',
      '[1] 5 ',
      '9'.repeat(50),
      'between ',
      'mean (',
      'a third of ',
      '7 of ',
      '-'.repeat(40),
      'LDN 4% ',
      'aged 18 to ',
    ];
    for (const stone of stones) {
      const content = {
        ...contentOf(''),
        prose: { text: stone.repeat(500), runs: [] },
        sentences: [{ start: 0, end: stone.length * 500 }],
      };
      readFigures(content);
    }
  });

  it('reads the figures of a sentence together', () => {
    const text =
      'In a 12-week crossover trial of 31 women with fibromyalgia, LDN (4.5 mg nightly) reduced pain by 28.8% versus 18.0% with placebo (p = .016).';
    assert.deepEqual(
      readAll(text).map((figure) => [figure.kind, figure.text]),
      [
        ['duration', '12-week'],
        ['sampleSize', '31'],
        ['dose', '4.5 mg'],
        ['percentage', '28.8%'],
        ['percentage', '18.0%'],
        ['pValue', 'p = .016'],
      ],
    );
  });
});
