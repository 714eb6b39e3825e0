import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextFormat } from '../../../src/core/document/document.js';
import { bundledIndex, reviewText } from '../../support/review.js';
import { assertFeatures, assertFixesEnd, assertSpans, seenOf } from '../../support/soundness.js';

/** Sentences that something is found in, and what breaks parsers, offsets and words. */
const pieces = [
  'Younger et al. (2013) treated 120 women with fibromyalgia for 12 weeks',
  ' (Smith et al., 2011; Zagon & McLaughlin, 2010)',
  'LDN cures Crohn’s disease (Source). ',
  't(28) = 2.20, p = .03. ',
  '[3,5–7]',
  '[@smith2011]',
  '| a | 31 |\n|---|---|\n| b | 4.5 mg |\n',
  '\n\n## References\n\n',
  '- Younger, J., & Mackey, S. (2013). Low-dose naltrexone for fibromyalgia. _Arthritis Rheum_, 65(2), 529–538. doi:10.1002/art.37734\n',
  '2. Smith JP. Therapy with naltrexone in Crohn’s disease. Dig Dis Sci. 2011;56(7):2088-97.\n',
  '<!-- vouch-disable-next-line -->\n',
  '---\nbibliography: [x.bib, ../y.bib]\n---\n',
  '\r\n',
  '\r',
  '\n\n',
  '\t',
  ' ',
  '. ',
  '\0',
  '\uFEFF',
  '\uD83D',
  '\uDC69',
  '👩‍⚕️',
  '\u200B',
  '\u202E120\u202C',
  'دراسة (2013) شملت 31 مريضا',
  'e\u0301',
  'İ',
  'ﬁ',
  '[',
  '](',
  '*',
  '`',
  '<b',
  '&#0;',
  '\\',
  '5%',
  '__proto__',
  'constructor et al. (2013)',
];

const texts = fc
  .array(
    fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) }),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));
const edits = fc.array(fc.tuple(fc.nat(10_000), fc.constantFrom(0, 1, 3, 60), fc.constantFrom('', ...pieces)), { maxLength: 3 });
const formats = fc.constantFrom<TextFormat>('markdown', 'plain');

describe('any text', function () {
  this.timeout(60_000);

  it('is reviewed, after any edits as if anew, with every place in the text', () => {
    fc.assert(
      fc.property(texts, edits, formats, (text, changes, format) => {
        let state = reviewText(text, { format });
        assertSpans(state);
        for (const [place, removed, added] of changes) {
          const { text: before } = state.document;
          const at = place % (before.length + 1);
          state = reviewText(before.slice(0, at) + added + before.slice(at + removed), { format, before: state });
          assertSpans(state);
        }
        assert.equal(seenOf(state), seenOf(reviewText(state.document.text, { format })));
      }),
      { numRuns: 30 },
    );
  });

  it('is mended by its safe fixes in the end', () => {
    fc.assert(
      fc.property(texts, formats, (text, format) =>
        assertFixesEnd(reviewText(text, { format }), (mended) => reviewText(mended, { format })),
      ),
      { numRuns: 30 },
    );
  });

  it('answers what an editor asks, anywhere in it', () => {
    fc.assert(
      fc.property(texts, formats, fc.array(fc.nat(10_000), { maxLength: 4 }), (text, format, places) => {
        const offsets = [0, text.length, ...places.map((place) => place % (text.length + 1))];
        assertFeatures(reviewText(text, { format }), bundledIndex, offsets);
      }),
      { numRuns: 30 },
    );
  });

  it('may be very large or nested, and says where it was not reviewed in full', () => {
    const wrong = 'Younger et al. (2013) gave low-dose naltrexone to 120 women with fibromyalgia.';
    const large: Readonly<Record<string, string>> = {
      brackets: `${wrong}\n\n${'['.repeat(100_000)}`,
      quotes: `${wrong}\n\n${'>'.repeat(2000)} a`,
      lists: `${wrong}\n\n${Array.from({ length: 120 }, (_, at) => `${' '.repeat(2 * at)}- a`).join('\n')}`,
      line: `${wrong}\n\n${'many words of a long line, '.repeat(40_000)}`,
    };
    for (const [name, text] of Object.entries(large)) {
      const state = reviewText(text);
      assertSpans(state);
      assert.ok(state.article.document.notReviewedInFull.length > 0, name);
      assert.ok(
        state.findings.some(({ rule }) => rule === 'sample-size-mismatch'),
        `${name}: the rest of the text is reviewed`,
      );
    }
  });
});
