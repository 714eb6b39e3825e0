import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findOwnTerms, findTerms, introducedAbbreviations } from '../../../src/core/vocabulary/vocabulary.js';

const parts = [
  'Pain and chronic pain',
  'low-dose naltrexone (LDN)',
  'LDN vs. placebo',
  'LDN VS. placebo',
  'multiple sclerosis (MS)',
  'MS patients',
  'patients with MS',
  'ulcerative colitis',
  'UC (ulcerative colitis) and CD',
  'primary progressive',
  'in 31 women',
  'relative risk (RR',
  'chronic',
  'pain',
  'Crohn’s',
  'disease',
  'fatigue [3]',
  'Ünlü',
];

/** No term goes on behind a full stop but where "vs." stands in front of it; before this space no text is cut either. */
const uncut = (text: string): string => text.replace(/(?<!vs)\. /gi, '.\u00a0');

describe('terms of a text of several sentences', () => {
  it('are those of the text as a whole', () => {
    const texts = fc
      .array(fc.tuple(fc.constantFrom(...parts), fc.constantFrom('. ', '. ', ' ', ', ', '. “', '.\n', ') ')), {
        minLength: 2,
        maxLength: 14,
      })
      .map((pieces) => pieces.map(([words, end]) => words + end).join(''));
    fc.assert(
      fc.property(texts, (text) => {
        assert.deepEqual(findTerms(text), findTerms(uncut(text)));
        assert.deepEqual(findOwnTerms(text), findOwnTerms(uncut(text)));
        assert.deepEqual([...introducedAbbreviations(text)], [...introducedAbbreviations(uncut(text))]);
      }),
      { numRuns: 500 },
    );
  });

  it('go on behind “vs.”', () => {
    for (const text of ['Patients took LDN. Pain fell vs. placebo. Then it rose.', 'MS. Relapsing-remitting multiple sclerosis. MS again.'])
      assert.deepEqual(findTerms(text), findTerms(uncut(text)));
  });
});
