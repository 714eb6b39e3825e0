import assert from 'node:assert/strict';
import { saysTheSame, sentenceAround } from '../../../src/core/decisions/sentences.js';
import { parseDocument } from '../../../src/core/document/parseDocument.js';

const before = 'Haverkamp et al. (2019) treated 84 adults with eczema for 8 weeks, and itch did not fall.';

describe('two versions of a sentence', () => {
  for (const [now, same] of [
    [before, true],
    ['Haverkamp  et al. (2019) treated 84 adults with eczema for 8 weeks and itch did not fall', true],
    ['HAVERKAMP ET AL. (2019) treated 84 adults with eczema for 8 weeks; itch did not fall.', true],
    ['Haverkamp et al. (2019) gave a cream to 84 adults with eczema for 8 weeks, and itch did not fall.', true],
    ['Haverkamp et al. (2019) treated 85 adults with eczema for 8 weeks, and itch did not fall.', false],
    ['Haverkamp et al. (2020) treated 84 adults with eczema for 8 weeks, and itch did not fall.', false],
    ['Haverkamp et al. (2019) treated 84 adults with eczema for 8 weeks, and itch did fall.', false],
    ['Haverkamp et al. (2019) treated 84 adults with eczema for 12 weeks, and itch did not fall.', false],
    ['Haverkamp et al. (2019) treated 8 adults with eczema for 84 weeks, and itch did not fall.', false],
    ['Not one of 84 adults of Haverkamp et al. (2019) was treated for 8 weeks; sleep and mood were better, and scars.', false],
    ['84', false],
    ['', false],
  ] as const) {
    it(`${same ? 'say the same' : 'differ'}: ${now}`, () => {
      assert.equal(saysTheSame(before, now), same);
      assert.equal(saysTheSame(now, before), same);
    });
  }

  it('of one word must be that word', () => {
    assert.equal(saysTheSame('31', '31'), true);
    assert.equal(saysTheSame('31', '32'), false);
    assert.equal(saysTheSame('Itch.', 'Pain.'), false);
  });
});

describe('the sentence at a place', () => {
  for (const [text, at, sentence] of [
    ['One of them. Two of *them* here.\n\nThree.', 'them* here', 'Two of them here.'],
    ['# Two words\n\nText.', 'words', 'Two words'],
    ['A line\nthat is wrapped, with 31. Next.', '31', 'A line that is wrapped, with 31.'],
    ['| Study | n |\n|--|--|\n| Haverkamp 2019 | 84 |\n| Lund 2020 | 84 |\n', '84 |\n| Lund', 'Haverkamp 2019 | 84'],
    ['- First.\n- Second with 31.\n', '31', 'Second with 31.'],
  ] as const) {
    it(JSON.stringify(sentence), () => assert.equal(sentenceAround(parseDocument(text, 'markdown'), text.indexOf(at)), sentence));
  }

  it('is none where nothing stands', () => assert.equal(sentenceAround(parseDocument('\n\n\n', 'markdown'), 1), null));
});
