import assert from 'node:assert/strict';
import { addToBibliography } from '../../../../src/core/cite/bibliography/addToBibliography.js';
import { type Bibliography, readBibliography } from '../../../../src/core/cite/bibliography/bibliography.js';
import { newCitationKey } from '../../../../src/core/cite/bibliography/citationKey.js';
import { renameInBibliography } from '../../../../src/core/cite/bibliography/renameInBibliography.js';
import type { CslItem } from '../../../../src/core/references/reference.js';
import type { Study } from '../../../../src/core/studies/study.js';
import { applyEdits } from '../../../../src/core/text/textEdit.js';
import { study } from '../../../features/smallArticle.js';

const item: CslItem = {
  type: 'article-journal',
  title: "Soap & water in Crohn's disease: 50% less itch?",
  author: [
    { family: 'Müller', given: 'Anna B' },
    { family: 'Dijk', 'non-dropping-particle': 'van', given: 'Bo' },
    { literal: 'Itch and Skin Group' },
  ],
  issued: { 'date-parts': [[2019, 3]] },
  'container-title': 'Skin & Allergy',
  volume: '12',
  issue: '3',
  page: '101-109',
  DOI: '10.1000/skin_12.a',
};
const added: Study = study('mueller-2019', { item });

const open = (text: string, path = 'refs.bib'): Bibliography => {
  const file = readBibliography(text, path);
  if (typeof file === 'string') throw new Error(file);
  return file;
};

function add(text: string, path = 'refs.bib', studies: readonly Study[] = [added]): { text: string; keys: readonly string[] } {
  const plan = addToBibliography(open(text, path), studies);
  if (plan.refusal !== undefined) throw new Error(plan.refusal);
  return { text: plan.edit ? applyEdits(text, [plan.edit]) : text, keys: plan.keys };
}

const LUND = '@article{lund2018,\n  author = {Lund, Eva},\n  title = {Itch at night},\n  journal = {Skin},\n  year = {2018}\n}\n';

const FILES: readonly {
  readonly name: string;
  readonly path?: string;
  readonly before: string;
  readonly added: string;
  readonly key?: string;
}[] = [
  {
    name: 'an empty BibTeX file',
    before: '',
    added:
      "@article{muller2019,\n  author = {Müller, Anna B and van Dijk, Bo and {Itch and Skin Group}},\n  title = {Soap \\& water in {Crohn's} disease: 50\\% less itch?},\n  journal = {Skin \\& Allergy},\n  year = {2019},\n  volume = {12},\n  number = {3},\n  pages = {101--109},\n  doi = {10.1000/skin_12.a}\n}\n",
  },
  {
    name: 'tabs, quotes, capitals, a comma at the end and Windows line ends',
    before: '@Article{Lund2018,\r\n\tAuthor="Lund, Eva",\r\n\tTitle="Itch at night",\r\n\tYear="2018",\r\n}\r\n',
    key: 'Muller2019',
    added:
      '\r\n@Article{Muller2019,\r\n\tAuthor="Müller, Anna B and van Dijk, Bo and {Itch and Skin Group}",\r\n\tTitle="Soap \\& water in {Crohn\'s} disease: 50\\% less itch?",\r\n\tJournal="Skin \\& Allergy",\r\n\tYear="2019",\r\n\tVolume="12",\r\n\tNumber="3",\r\n\tPages="101--109",\r\n\tDoi="10.1000/skin_12.a",\r\n}\r\n',
  },
  {
    name: 'names filled with spaces, and accents as commands',
    before:
      '@article{lund_2018,\n  author  = {Lund, Bj{\\"o}rn},\n  title   = {Itch at night},\n  journal = {Skin},\n  year    = {2018}\n}',
    key: 'muller_2019',
    added:
      '\n\n@article{muller_2019,\n  author  = {M{\\"u}ller, Anna B and van Dijk, Bo and {Itch and Skin Group}},\n  title   = {Soap \\& water in {Crohn\'s} disease: 50\\% less itch?},\n  journal = {Skin \\& Allergy},\n  year    = {2019},\n  volume  = {12},\n  number  = {3},\n  pages   = {101--109},\n  doi     = {10.1000/skin_12.a}\n}\n',
  },
  {
    name: 'biblatex',
    before:
      '@article{lundItchNightTrial2018,\n  author = {Lund, Eva},\n  title = {Itch at night},\n  journaltitle = {Skin},\n  date = {2018-01}\n}\n',
    key: 'mullerSoapWaterCrohns2019',
    added:
      "\n@article{mullerSoapWaterCrohns2019,\n  author = {Müller, Anna B and van Dijk, Bo and {Itch and Skin Group}},\n  title = {Soap \\& water in {Crohn's} disease: 50\\% less itch?},\n  journaltitle = {Skin \\& Allergy},\n  date = {2019-03},\n  volume = {12},\n  number = {3},\n  pages = {101--109},\n  doi = {10.1000/skin_12.a}\n}\n",
  },
  {
    name: 'CSL-JSON with an indent of four',
    path: 'refs.json',
    before: '[\n    {\n        "id": "lund2018",\n        "type": "article-journal",\n        "title": "Itch at night"\n    }\n]\n',
    added:
      ',\n    {\n        "id": "muller2019",\n        "type": "article-journal",\n        "title": "Soap & water in Crohn\'s disease: 50% less itch?",\n        "author": [\n            {\n                "family": "Müller",\n                "given": "Anna B"\n            },\n            {\n                "family": "Dijk",\n                "non-dropping-particle": "van",\n                "given": "Bo"\n            },\n            {\n                "literal": "Itch and Skin Group"\n            }\n        ],\n        "issued": {\n            "date-parts": [\n                [\n                    2019,\n                    3\n                ]\n            ]\n        },\n        "container-title": "Skin & Allergy",\n        "volume": "12",\n        "issue": "3",\n        "page": "101-109",\n        "DOI": "10.1000/skin_12.a"\n    }',
  },
  {
    name: 'CSL-JSON on one line',
    path: 'refs.json',
    before: '[{"id":"lund2018","type":"article-journal","title":"Itch at night"}]',
    added:
      ', {"id":"muller2019","type":"article-journal","title":"Soap & water in Crohn\'s disease: 50% less itch?","author":[{"family":"Müller","given":"Anna B"},{"family":"Dijk","non-dropping-particle":"van","given":"Bo"},{"literal":"Itch and Skin Group"}],"issued":{"date-parts":[[2019,3]]},"container-title":"Skin & Allergy","volume":"12","issue":"3","page":"101-109","DOI":"10.1000/skin_12.a"}',
  },
  {
    name: 'CSL-YAML between fences',
    path: 'refs.yaml',
    before: '---\nreferences:\n  - id: lund2018\n    type: article-journal\n    title: Itch at night\n...\n',
    added:
      '\n  - id: muller2019\n    type: article-journal\n    title: "Soap & water in Crohn\'s disease: 50% less itch?"\n    author:\n      - family: Müller\n        given: Anna B\n      - family: Dijk\n        non-dropping-particle: van\n        given: Bo\n      - literal: Itch and Skin Group\n    issued:\n      date-parts:\n        - - 2019\n          - 3\n    container-title: Skin & Allergy\n    volume: "12"\n    issue: "3"\n    page: 101-109\n    DOI: 10.1000/skin_12.a',
  },
];

describe('addToBibliography', () => {
  for (const { name, path = 'refs.bib', before, added: expected, key = 'muller2019' } of FILES)
    it(`adds an entry to ${name}`, () => {
      const { text, keys } = add(before, path);
      assert.deepEqual(keys, [key]);

      assert.equal(text.length - before.length, expected.length, text);
      assert.ok(text.includes(expected), text);
      assert.equal(text.replace(expected, ''), before);
    });

  for (const { name, path = 'refs.bib', before } of FILES)
    it(`reads back from ${name} what was written, and adds it once`, () => {
      const { text, keys } = add(before, path);
      const [key = ''] = keys;
      const read = open(text, path).studies.find(({ id }) => id === key);
      assert.equal(read?.item.title, item.title);
      assert.equal(read?.item.DOI, item.DOI);
      assert.equal(read?.item.page?.replace(/[–-]{1,2}/, '-'), item.page);
      assert.equal(read?.item['container-title'], item['container-title']);
      assert.deepEqual(
        read?.item.author?.map((one) => [one['non-dropping-particle'], one.family ?? one.literal].filter(Boolean).join(' ')),
        ['Müller', 'van Dijk', 'Itch and Skin Group'],
      );
      assert.deepEqual(add(text, path), { text, keys });
    });

  it('finds a work under another key by its DOI, its PMID, or its title and year', () => {
    for (const known of ['doi = {10.1000/SKIN_12.A}', `title = {Soap and water in Crohn's disease: 50\\% less itch?}, year = 2019`]) {
      const text = `@article{old,\n  author = {Someone, A}, ${known.startsWith('doi') ? 'title = {Soap}, ' : ''}${known}\n}\n`;
      assert.deepEqual(add(text), { text, keys: ['old'] });
    }
  });

  it('takes another work with the same title and another DOI for another one', () => {
    const text = `@article{old,\n  title = {Soap and water in Crohn's disease: 50\\% less itch?},\n  year = {2019},\n  doi = {10.1/other}\n}\n`;
    assert.deepEqual(add(text).keys, ['muller2019']);
  });

  it('adds two works at once, and tells their keys apart', () => {
    const other = study('mueller-2019b', { item: { ...item, title: 'Another', DOI: '10.1000/b' } });
    const { text, keys } = add(LUND, 'refs.bib', [added, other, added]);
    assert.deepEqual(keys, ['muller2019', 'muller2019a', 'muller2019']);
    assert.equal(text.split('@article').length, 4);
  });

  const REFUSED: readonly [string, string, string, RegExp][] = [
    ['an entry that is not closed', 'refs.bib', '@article{lund2018,\n  title = {Itch\n', /not closed \(lund2018, line 1\)/],
    ['JSON that is cut off', 'refs.json', '[{"id": "a", "title": "T"}', /not whole JSON/],
    ['JSON without a list', 'refs.json', '{"items": []}', /no list/],
    ['YAML without references', 'refs.yaml', 'title: Notes\n', /no list of references/],
  ];
  for (const [name, path, text, reason] of REFUSED)
    it(`refuses ${name}`, () => assert.match(addToBibliography(open(text, path), [added]).refusal ?? '', reason));

  it('does not open what is neither BibTeX nor CSL', () =>
    assert.match(String(readBibliography('TY  - JOUR\nER  - \n', 'refs.ris')), /neither/));
});

describe('newCitationKey', () => {
  const TABLE: readonly [readonly string[], string][] = [
    [[], 'muller2019'],
    [['lund-2018', 'poe-2017', 'Ray2001'], 'muller-2019'],
    [['Lund:2018'], 'Muller:2019'],
    [['lund2018itch', 'poe2017sleep'], 'muller2019soap'],
    [['lund_itch_2018'], 'muller_soap_2019'],
    [['key1', 'ref.two'], 'muller2019'],
    [['muller2019'], 'muller2019a'],
    [['MULLER2019', 'lund2018', 'muller2019a'], 'muller2019b'],
  ];
  for (const [taken, key] of TABLE)
    it(`${key} beside ${taken.join(', ') || 'nothing'}`, () => assert.equal(newCitationKey(item, new Set(taken)), key));

  it('makes a key of the title where there is no author, and of nothing else', () => {
    assert.equal(newCitationKey({ type: 'report', title: 'Über Haut' }, new Set()), 'uberhautnd');
    assert.equal(newCitationKey({ type: 'report' }, new Set()), 'worknd');
  });
});

describe('renameInBibliography', () => {
  const TABLE: readonly [string, string, string][] = [
    [
      'refs.bib',
      '@article{a.b,\n title={a.b}}\n@book{axb, crossref = {a.b}}',
      '@article{new,\n title={a.b}}\n@book{axb, crossref = {new}}',
    ],
    ['refs.json', '[{"id": "a.b", "title": "a.b"}]', '[{"id": "new", "title": "a.b"}]'],
    [
      'refs.yaml',
      'references:\n- id: a.b\n  title: a.b\n- id: a.b2\n  title: T\n',
      'references:\n- id: new\n  title: a.b\n- id: a.b2\n  title: T\n',
    ],
  ];
  for (const [path, before, after] of TABLE)
    it(`gives an entry of ${path} another key`, () =>
      assert.equal(applyEdits(before, renameInBibliography(open(before, path), 'a.b', 'new')), after));
});
