import assert from 'node:assert/strict';
import { hoverAt } from '../../src/features/hover.js';
import { reviewText } from '../support/review.js';

/** The card at the first place of some words. */
function cardAt(text: string, words: string): string | null {
  const { article } = reviewText(text);
  return hoverAt(article, text.indexOf(words) + 1)?.markdown ?? null;
}

const claim = 'Low-dose naltrexone reduced pain by 28.8% in fibromyalgia (Younger et al., 2013).';

describe('claimCard', () => {
  it('says what was understood, what is cited, and what the index knows, the strongest first', () => {
    const card = cardAt('Low-dose naltrexone improves quality of life in multiple sclerosis (Sharafaddinzadeh et al., 2010).', 'improves');
    assert.equal(
      card,
      [
        '**Low-dose naltrexone improves quality of life in multiple sclerosis** — so Vouch reads this, stated plainly',
        'Cited here:\n\n- ✗ Sharafaddinzadeh et al. (2010): The study found no difference (quality of life, against placebo).',
        'On quality of life in multiple sclerosis the index has 2 studies: 1 with a benefit, 2 without a difference ' +
          '(one with several results may count twice). Controlled studies disagree; that is shown here and not decided.\n\n' +
          '- **Sharafaddinzadeh et al. (2010)**, a randomised, double-blind crossover trial of 96 people: quality of life, no difference from placebo\n' +
          '- **Cree et al. (2010)**, a double-blind crossover trial of 80 people: mental-health quality of life, improved compared with placebo',
      ].join('\n\n'),
    );
  });

  it('shows four studies and says how many more there are', () => {
    const card = cardAt('LDN eases pain in fibromyalgia.', 'eases') ?? '';
    assert.match(card, /No citation in reach\./);
    assert.equal(card.match(/^- \*\*/gm)?.length, 4);
    assert.match(card, /- … and \d more$/);
  });

  it('says where nothing is known', () =>
    assert.match(cardAt('LDN may help in psoriasis.', 'help') ?? '', /The index has no result on psoriasis\.$/));

  for (const [text, words] of [
    ['LDN cures fibromyalgia.', 'stated as proven'],
    ['LDN reduces pain in fibromyalgia.', 'stated plainly'],
    ['LDN probably reduces pain in fibromyalgia.', 'stated as likely'],
    ['LDN may reduce pain in fibromyalgia.', 'stated as possible'],
  ] as const)
    it(`${text} is ${words}`, () => assert.ok(cardAt(text, text.slice(4, 8))?.includes(words)));

  it('stands on the words that are neither a mention nor a figure', () => {
    assert.match(cardAt(claim, 'reduced') ?? '', /^\*\*Low-dose naltrexone improves pain in fibromyalgia\*\*/);
    assert.match(cardAt(claim, '28.8%') ?? '', /^✓ \*\*28\.8%\*\* agrees/);
    assert.match(cardAt(claim, 'Younger') ?? '', /Low-dose naltrexone for the treatment of fibromyalgia/i);
  });

  it('keeps words of the article from becoming markup', () => {
    const card = cardAt('Low-dose naltrexone reduces pain in fibromyalgia (Haver*kamp* & [Lund](command:x), 2019).', 'reduces') ?? '';
    assert.ok(card.includes('\n- Haver\\*kamp\\* & \\[Lund\\](command:x), 2019 (not known, or not to one study)'));
  });

  for (const [title, text, words] of [
    ['on another subject', 'Earplugs improve sleep in hospital wards.', 'improve'],
    ['on a mechanism without a citation', 'Low-dose naltrexone blocks receptors on microglia.', 'blocks'],
    ['that asserts nothing', 'Does low-dose naltrexone reduce pain in fibromyalgia?', 'reduce'],
  ] as const)
    it(`is none for a sentence ${title}`, () => assert.equal(cardAt(text, words), null));
});
