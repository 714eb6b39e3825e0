import assert from 'node:assert/strict';
import { libraryPlace } from '../../src/features/libraryPlace.js';
import { readLibrary } from '../../src/core/studies/libraries/readLibrary.js';

const libraries: Readonly<Record<string, string>> = {
  'a.bib': `% My references
@article{smith2011,
  title = {One trial of sheep},
  note = {Cites 10.1000/second},
}

  @book{ jones-b,
  title = {A book on wool and its uses},
  doi = {10.1000/second}
}
`,
  'a.ris': `TY  - JOUR
AU  - Smith, A
TI  - One trial of sheep and their wool
N2  - It goes on from 10.1000/second.
PY  - 2011
ER  -

TY  - JOUR
AU  - Jones, B
TI  - A second trial of sheep and their wool
DO  - 10.1000/second
PY  - 2012
ER  -
`,
  'a.nbib': `PMID- 11111
TI  - One trial of sheep and their wool.
FAU - Smith, Ann
DP  - 2011

PMID- 22222
TI  - A second trial of sheep and their wool.
FAU - Jones, Bea
DP  - 2012
`,
  'a.json': `[
  { "id": "smith", "type": "article-journal", "title": "One trial of sheep" },
  {
    "id": "jones.b+c",
    "type": "article-journal",
    "title": "A second trial of sheep"
  }
]
`,
  'a.yaml': `references:
- id: smith
  type: article-journal
  title: One trial of sheep
- id: jones
  type: article-journal
  title: A second trial of sheep
`,
};

const lines: Readonly<Record<string, readonly string[]>> = {
  'a.bib': ['@article{smith2011,', '@book{ jones-b,'],
  'a.ris': ['TY  - JOUR 1', 'TY  - JOUR 8'],
  'a.nbib': ['PMID- 11111', 'PMID- 22222'],
  'a.json': ['"id": "smith"', '"id": "jones.b+c"'],
  'a.yaml': ['- id: smith', '- id: jones'],
};

describe('libraryPlace', () => {
  for (const [path, text] of Object.entries(libraries)) {
    it(`finds each entry of ${path}`, () => {
      const { studies } = readLibrary(text, path);
      const places = studies.map((study) => libraryPlace(text, study) ?? -1);
      const found = places.map((place) => text.slice(place).split('\n')[0] ?? '');
      const lineOf = (place: number): number => text.slice(0, place).split('\n').length;
      for (const [at, wanted] of (lines[path] ?? []).entries()) {
        const [, words, line] = /^(.*?)(?: (\d{1,2}))?$/.exec(wanted) ?? [];
        if (path === 'a.ris') assert.equal(lineOf(places[at] ?? -1), Number(line));
        else assert.ok(found[at]?.includes(words ?? ''), `${found[at]} is not ${words}`);
      }
    });
  }

  it('finds nothing where the entry has gone', () => {
    const [study] = readLibrary(libraries['a.ris'] ?? '', 'a.ris').studies;
    assert.ok(study);
    assert.equal(libraryPlace('TY  - JOUR\nTI  - Something else\nER  - \n', study), null);
  });

  it('takes a key with signs of patterns literally', () => {
    const text = '@article{axb, title={Other words of a title}}\n@article{a.b, title={The words of a title}}\n';
    const study = readLibrary(text, 'b.bib').studies.find(({ id }) => id === 'a.b');
    assert.ok(study);
    assert.equal(libraryPlace(text, study), text.indexOf('@article{a.b'));
  });
});
