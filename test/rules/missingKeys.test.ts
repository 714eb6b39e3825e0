import assert from 'node:assert/strict';
import { indexWith, reviewText } from '../support/review.js';

const entry = (key: string, family: string, year: number): string =>
  `@article{${key},\n author = {${family}, Ann},\n title = {Itch in adults, part ${key}},\n journal = {Journal of Skin},\n year = {${year}}\n}\n`;
const library = {
  path: 'refs.bib',
  text: `${entry('okafor2021', 'Okafor', 2021)}\n${entry('lund2019', 'Lund', 2019)}\n${entry('Haverkamp:2015', 'Haverkamp', 2015)}`,
};
const index = indexWith(library);
const named = '---\nbibliography: refs.bib\n---\n\n';
const said = (text: string, of = index) =>
  reviewText(text, { index: of })
    .findings.filter(({ rule }) => rule === 'missing-reference')
    .map(({ message, fixes, span }) => [
      text.slice(span.start, span.end),
      message,
      ...fixes.map(({ title, preferred }) => title + (preferred ? '!' : '')),
    ]);

const told: readonly (readonly [text: string, key: string, near: string | null])[] = [
  [`${named}Itch fell [@okafor2012].`, 'okafor2012', 'okafor2021'],
  [`${named}As @okafro2021 found, itch fell.`, 'okafro2021', 'okafor2021'],
  [`${named}Itch fell [see @Lund2019, p. 4].`, 'Lund2019', 'lund2019'],
  [`${named}Itch fell [@{haverkamp:2015}].`, 'haverkamp:2015', 'Haverkamp:2015'],
  ['Itch fell [@okafor2021]. Sleep was better [@lunb2019].', 'lunb2019', 'lund2019'],
  [`${named}Itch fell [@okafor2021; @lund2019]. Sleep was better [@perera2020].`, 'perera2020', null],
  ['---\nbibliography: ../texts/refs.bib\n---\n\nItch fell [@okafor2021; @lund2019; @perera2020].', 'perera2020', null],
];

const silent: readonly (readonly [why: string, text: string])[] = [
  ['another year may be in a file that is not named', 'Itch fell [@okafor2021]. Sleep was better [@lund2018].'],
  ['another letter may be in a file that is not named', 'Itch fell [@okafor2021]. Sleep was better [@lund2019b].'],
  ['nothing shows where the keys are from', 'Itch fell [@okafor2021; @lund2019]. Sleep was better [@perera2020].'],
  ['the named file is out of reach', '---\nbibliography: other.bib\n---\n\nItch fell [@okafor2021; @lund2019; @perera2020; @lund2018].'],
  ['one of two named files is, for a near key', '---\nbibliography: [refs.bib, more.bib]\n---\n\n[@okafor2021; @lund2018]'],
  ['an account may have a number', `${named}Itch fell [@okafor2021; @lund2019]. Follow @skinnews2020 for more.`],
  ['an account stands in round brackets', `${named}Itch fell [@okafor2021; @lund2019] (posted by @skinnews2020).`],
  ['an account has no number', `${named}Itch fell [@okafor2021; @lund2019]. Write to @skinsociety.`],
  ['an example of a list has none', `${named}Itch fell [@okafor2021; @lund2019], as in (@good).\n\n(@good) An example.`],
  ['pandoc-crossref has labels of its own', `${named}See @fig:itch2, @Tbl:b2019 and @eq:12 [@okafor2021; @lund2019; @Haverkamp:2015].`],
  ['a cross-reference may begin a sentence', `${named}@Fig-itch22 and @Sec-skin20 show it [@okafor2021; @lund2019].`],
  ['nothing shows that keys are looked up', 'Itch fell [@okafor2012].'],
  ['no library has any key', 'Itch fell [@perera2020; @vries2011].'],
  ['one found key is too little to go by', 'Itch fell [@okafor2021]. Sleep was better [@perera2020].'],
  ['more is missing than found', 'Itch fell [@okafor2021; @lund2019]. See @ann, @bob and @carla.'],
  ['one of several files may be out of reach', '---\nbibliography: [refs.bib, more.bib]\n---\n\n[@okafor2021; @lund2019; @perera2020]'],
  ['all keys are there', `${named}Itch fell [@okafor2021; @lund2019; @Haverkamp:2015].`],
  ['a cross-reference is no key', `${named}See @fig-itch, as in [@okafor2021; @lund2019].`],
  ['an address is no key', `${named}Write to ann@okafor2012.org [@okafor2021; @lund2019].`],
];

describe('citation keys that no bibliography has', () => {
  for (const id of ['okafor 2021', 'okafor(2021', 'okafor2021]', 'okafor2021.'])
    it(`are not changed to one that cannot be written as they are: ${id}`, () => {
      const items = [
        { id, type: 'article-journal', title: 'Itch in adults', author: [{ family: 'Okafor' }], issued: { 'date-parts': [[2021]] } },
        { id: 'lund2019', type: 'article-journal', title: 'Sleep', author: [{ family: 'Lund' }], issued: { 'date-parts': [[2019]] } },
      ];
      const text = '---\nbibliography: refs.json\n---\n\nItch fell [@okafor2021]. Sleep was better [@lund2019].';
      assert.deepEqual(said(text, indexWith({ path: 'refs.json', text: JSON.stringify(items) })), []);
    });

  for (const [text, key, near] of told)
    it(`are told: ${text.replaceAll('\n', ' ')}`, () => {
      const [found, ...more] = said(text);
      assert.deepEqual(more, []);
      assert.ok(found?.[0]?.includes(key), `${found}`);
      const says = `No bibliography that Vouch reads has the key “${key}”`;
      assert.deepEqual(found?.slice(1), near === null ? [`${says}.`] : [`${says}; “${near}” is nearly the same.`, `Change to @${near}!`]);
    });

  for (const [why, text] of silent) it(`are not told where ${why}`, () => assert.deepEqual(said(text), []));

  it('are told at their first place in square brackets', () => {
    const text = `${named}As @perera2020 found, itch fell [@okafor2021; @lund2019]. Sleep was better [see @perera2020, p. 3].`;
    assert.deepEqual(
      said(text).map(([told]) => told),
      ['@perera2020'],
    );
  });

  it('may be other keys of a BibLaTeX entry', () => {
    const other = { ...library, text: library.text.replace('{Okafor, Ann}', '{Okafor, Ann},\n ids = {okafor:itch2021, oka-21}') };
    assert.deepEqual(said(`${named}Itch fell [@okafor:itch2021; @oka-21; @lund2019; @Haverkamp:2015].`, indexWith(other)), []);
  });

  it('are told at their first place alone', () => assert.equal(said(`${named}[@okafor2012] and [@okafor2012].`).length, 1));

  it('offer every key that is near, and prefer none of them', () => {
    const two = indexWith({ path: 'refs.bib', text: `${entry('okafor2021a', 'Okafor', 2021)}\n${entry('okafor2021b', 'Okafor', 2021)}` });
    assert.deepEqual(said(`${named}Itch fell [@okafor2021].`, two)[0]?.slice(2).sort(), [
      'Change to @okafor2021a',
      'Change to @okafor2021b',
    ]);
  });
});
