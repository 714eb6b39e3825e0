import assert from 'node:assert/strict';
import { reviewText } from '../support/review.js';

/**
 * "This trial", "the study", "the authors", "ibid." are no mentions: what is said with them is said of the study that the paragraph is
 * about, or of none. Each row has a paragraph, a number in it, and the mention that the number is of, or null.
 */
const OPENING = 'Low-dose naltrexone was tested in fibromyalgia, which is a painful illness of the muscles. ';

const OWNED: readonly (readonly [text: string, number: string, owner: string | null])[] = [
  ['Younger et al. (2013) gave it to women. This trial enrolled 31 women.', '31', 'Younger et al. (2013)'],
  ['Younger et al. (2013) gave it to women. The study enrolled 31 women.', '31', 'Younger et al. (2013)'],
  ['Younger et al. (2013) gave it to women. The authors enrolled 31 women.', '31', 'Younger et al. (2013)'],
  ['Younger et al. (2013) gave it to women. They enrolled 31 women.', '31', 'Younger et al. (2013)'],
  ['Younger et al. (2013) gave it to women. In that trial, 31 women took part.', '31', 'Younger et al. (2013)'],
  ['Younger et al. (2013) gave it to women. Another trial enrolled 45 women.', '45', null],
  ['Younger et al. (2013) gave it to women. A later study enrolled 45 women.', '45', null],
  ['Younger et al. (2013) gave it to women. Similar trials together enrolled 450 women.', '450', null],
];

/** Two studies: what is said may be the last one's, or nobody's; never the first one's. */
const NEVER_THE_FIRST: readonly (readonly [text: string, number: string])[] = [
  ['Younger and Mackey (2009) ran a pilot; Younger et al. (2013) ran a trial. The latter enrolled 31 women.', '31'],
  ['Smith et al. (2007) treated Crohn’s disease. Younger et al. (2013) treated fibromyalgia. This trial enrolled 31 women.', '31'],
  ['Smith et al. (2007) treated Crohn’s disease. Younger et al. (2013) treated fibromyalgia. The authors enrolled 31 women.', '31'],
];

function ownerOf(text: string, number: string): string | null {
  const { article } = reviewText(OPENING + text);
  const bound = article.figures.find(({ figure }) => figure.text.startsWith(number));
  assert.ok(bound, `no figure ${number}`);
  return bound.citation === null ? null : (article.citations[bound.citation]?.mention.text ?? null);
}

describe('back references', () => {
  for (const [text, number, owner] of OWNED) it(text, () => assert.equal(ownerOf(text, number), owner));
  for (const [text, number] of NEVER_THE_FIRST)
    it(text, () => assert.ok([null, 'Younger et al. (2013)'].includes(ownerOf(text, number)), `bound to ${ownerOf(text, number)}`));
});
