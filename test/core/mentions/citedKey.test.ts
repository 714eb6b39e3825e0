import assert from 'node:assert/strict';
import { citedKey, findCitationKeys } from '../../../src/core/mentions/citationKeys.js';
import { contentOf } from '../../support/content.js';

describe('a citation key in a text', () => {
  for (const [key, written] of [
    ['smith2007', '@smith2007'],
    ['Smith:2007_b', '@Smith:2007_b'],
    ['https://doi.org/10.1000/182', '@{https://doi.org/10.1000/182}'],
    ['smith2007]', '@{smith2007]}'],
    ['smith(2007)', '@{smith(2007)}'],
    ['smith..2007', '@{smith..2007}'],
  ] as const)
    it(`${key} → ${written}, which is read as it was`, () => {
      assert.equal(citedKey(key), written);
      const [mention] = findCitationKeys(contentOf(`Itch fell [${written}; see p. 3].`));
      assert.deepEqual(mention?.keys, [key]);
    });
});
