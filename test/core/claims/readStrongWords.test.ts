import assert from 'node:assert/strict';
import { readStrongWords } from '../../../src/core/claims/readStrongWords.js';
import { contentOf } from './content.js';

/** Each sentence before and after all its strong words were replaced by the careful ones. */
const rewordings: readonly (readonly [before: string, after: string])[] = [
  ['The pilot proves that the cream works.', 'The pilot suggests that the cream works.'],
  ['Both series prove that the cream works.', 'Both series suggest that the cream works.'],
  ['The authors proved that itch falls.', 'The authors suggested that itch falls.'],
  ['They have now proven that itch falls.', 'They have suggested that itch falls.'],
  ['Itch fell, proving that the cream works.', 'Itch fell, suggesting that the cream works.'],
  ['The cream is proven to ease itch.', 'The cream is reported to ease itch.'],
  ['These creams are clinically proven to ease itch.', 'These creams are reported to ease itch.'],
  ['The cream has been scientifically proven to ease itch.', 'The cream has been reported to ease itch.'],
  ['The cream was proven effective in eczema.', 'The cream was reported to be effective in eczema.'],
  ['The creams have been proven safe.', 'The creams have been reported to be safe.'],
  ['The cream proved effective in eczema.', 'The cream appeared effective in eczema.'],
  ['The cream proved to be useful.', 'The cream appeared to be useful.'],
  ['The cream proves helpful at night.', 'The cream appears helpful at night.'],
  ['The cream has proven beneficial in eczema.', 'The cream has seemed beneficial in eczema.'],
  ['The series proves its efficacy.', 'The series supports its efficacy.'],
  ['That is proof that the cream works.', 'That is some evidence that the cream works.'],
  ['It gives conclusive proof of a benefit.', 'It gives some evidence of a benefit.'],
  ['There is definitive evidence of a benefit.', 'There is some evidence of a benefit.'],
  ['It is a proven treatment for eczema.', 'It is a possible treatment for eczema.'],
  ['It is a clinically proven remedy.', 'It is a possible remedy.'],
  ['Its proven benefits include sleep.', 'Its possible benefits include sleep.'],
  ['The series leaves no doubt that itch falls.', 'The series suggests that itch falls.'],
  ['There is no doubt that itch falls.', 'It seems that itch falls.'],
  ['It works, beyond any doubt.', 'It works.'],
  ['The series clearly shows that itch falls.', 'The series suggests that itch falls.'],
  ['The series clearly demonstrates a benefit.', 'The series suggests a benefit.'],
  ['The series conclusively showed a benefit.', 'The series suggested a benefit.'],
  ['The cream was convincingly shown to ease itch.', 'The cream was reported to ease itch.'],
  ['The cream cures eczema.', 'The cream may help with eczema.'],
  ['The cream can cure eczema.', 'The cream may help with eczema.'],
  ['The cream completely cured eczema.', 'The cream seemed to help with eczema.'],
  ['The cream cured 12 of 17 children.', 'The cream seemed to help 12 of 17 children.'],
  ['Twelve children were cured.', 'Twelve children improved.'],
  ['The cream is a miracle cure for eczema.', 'The cream may help with eczema.'],
  ['It is a miracle drug.', 'It is a drug.'],
  ['The cream eliminates itch.', 'The cream may reduce itch.'],
  ['The cream completely eliminated itch.', 'The cream seemed to reduce itch.'],
  ['Itch was totally eliminated.', 'Itch was reduced.'],
  ['The cream is guaranteed to work.', 'The cream may work.'],
  ['The cream guarantees relief.', 'The cream may bring relief.'],
  ['It works for everyone.', 'It may work for some patients.'],
  ['It works without any side effects.', 'It works with few reported side effects.'],
  ['The cream has no side effects.', 'The cream has few reported side effects.'],
  ['The cream is free of side effects.', 'The cream has few reported side effects.'],
  ['The cream is completely safe.', 'The cream appears safe.'],
  ['The creams are 100% effective.', 'The creams appear effective.'],
  ['The cream is safe and effective in eczema.', 'The cream appears safe and may be effective in eczema.'],
  ['The creams were safe and effective.', 'The creams appeared safe and possibly effective.'],
  ['It is a safe and effective treatment for eczema.', 'It is a possible treatment for eczema.'],
  ['The cream was found to be safe and effective.', 'The cream was found to be apparently safe and possibly effective.'],
  ['The cream is highly effective in eczema.', 'The cream may be effective in eczema.'],
  ['It brought a significant improvement in itch.', 'It brought an improvement in itch.'],
  ['It brought a significant reduction in itch.', 'It brought a reduction in itch.'],
  ['Significant improvements in itch were seen.', 'Improvements in itch were seen.'],
  ['The cream significantly reduced itch.', 'The cream reduced itch.'],
  ['Itch was dramatically reduced by the cream.', 'Itch was reduced by the cream.'],
  ['The series demonstrates its efficacy in eczema.', 'The series suggests its efficacy in eczema.'],
];

const harmless: readonly string[] = [
  'Compared with baseline, itch was significantly lower at six months.',
  'A significant reduction of itch was noted, although without a placebo group it cannot be ascribed to the cream.',
  'In this uncontrolled series there were significant improvements in itch.',
  'The pilot does not prove that the cream works.',
  'The series neither proves nor refutes a benefit.',
  'There is no proof that the cream works.',
  'Has the cream been proven to work?',
  'The leaflet says “clinically proven to ease itch”.',
  'It remains to be proven that the cream works.',
  'The trial was designed to prove that the cream works.',
  'This may prove that the cream works.',
  'If the cream proves effective, more people will use it.',
  'Its makers claim that it cures eczema.',
  'The authors hope to have proof that it works.',
  'The pilot gave proof of concept.',
  'The hospital was a proving ground for new creams.',
  'It was hard to prove, and harder to publish.',
  'They ate cured meat every day.',
  'The hams were cured in salt.',
  'Cure rates were similar.',
  'No cure for eczema is known.',
  'A cure could be found one day.',
  'The drug is eliminated by the kidneys.',
  'Two patients were eliminated from the analysis.',
  'There is no guarantee that it works.',
  'The cream did not significantly reduce itch.',
  'It brought a statistically significant reduction at week 4.',
  'The cream significantly reduced itch (p = 0.03).',
  'The cream reduced itch, a significant improvement (95% CI 1.2 to 3.4).',
  'A significant number of patients left.',
  'The cream is not completely safe.',
  'It is far from a miracle drug.',
  'It aims to be a safe and effective treatment.',
  'It has potential as a safe and effective treatment.',
  'The authors concluded that the cream is safe and effective.',
  'Nothing guarantees that the effect will last.',
  'The water-proof dressing was approved.',
];

const found = (text: string) => readStrongWords(contentOf(text));

function hedged(text: string): string {
  let result = text;
  for (const { range, hedged: words } of [...found(text)].reverse())
    result = `${result.slice(0, range.start)}${words ?? '?'}${result.slice(range.end)}`;
  return result;
}

describe('strong words', () => {
  for (const [before, after] of rewordings)
    it(`${before} → ${after}`, () => {
      assert.equal(hedged(before), after);
      assert.deepEqual(found(after), [], 'the careful wording is not strong');
    });

  for (const text of harmless) it(`finds none: ${text}`, () => assert.deepEqual(found(text), []));

  it('tells words that take a control group from words that no small study can carry', () => {
    assert.deepEqual(
      ['It brought significant improvements.', 'It is safe and effective.', 'It cures eczema.', 'It is proven to work.'].map(
        (text) => found(text)[0]?.strength,
      ),
      ['controlled', 'controlled', 'absolute', 'absolute'],
    );
  });

  it('keeps a replacement in the place of its words', () => {
    const text = 'First, nothing. Second, the cream cures eczema and is proven to last.';
    assert.deepEqual(
      found(text).map(({ range }) => text.slice(range.start, range.end)),
      ['cures', 'is proven to'],
    );
  });
});
