import assert from 'node:assert/strict';
import { readLibrary } from '../../../../src/core/studies/libraries/readLibrary.js';

/** Files in which one entry is broken: which titles are kept, and what is said with which line. */
const broken: readonly (readonly [name: string, path: string, text: string, kept: readonly string[], said: readonly RegExp[]])[] = [
  [
    'BibTeX with a brace missing in a field',
    'a.bib',
    '@article{a, title = {One}}\n@article{b,\n  title = {Two,\n  year = {2011}\n}\n@article{c, title = {Three}}\n',
    ['One', 'Three'],
    [/^line 2, entry b: is not closed/],
  ],
  [
    'BibTeX with a comma missing between fields',
    'a.bib',
    '@article{a, title = {One}}\n\n@article{b,\n  title = {Two}\n  year = {2011}\n}\n@article{c, title = {Three}}\n',
    ['One', 'Three'],
    [/^line 3, entry b: cannot be read: .*comma.*near line 5/],
  ],
  [
    'BibTeX with a quote that is not closed',
    'a.bib',
    '@article{a, title = {One}}\n@article{b, title = "Two, year = 2011}\n@article{c, title = {Three}}\n',
    ['One', 'Three'],
    [/^line 2, entry b: .*(?:closed|quote)/],
  ],
  [
    'BibTeX cut off at its end',
    'a.bib',
    '@article{a, title = {One}}\n@article{b, title = {Two}, abst',
    ['One'],
    [/^line 2, entry b: is not closed/],
  ],
  [
    'CSL-JSON with a comma missing',
    'a.json',
    '[{"id":"a","type":"book","title":"One"},\n{"id":"b" "type":"book","title":"Two"},\n{"id":"c","type":"book","title":"Three"}]',
    ['One', 'Three'],
    [/^line 2: .*cannot be read/],
  ],
  [
    'CSL-JSON with a string that is not closed',
    'a.json',
    '[\n{"id":"a","type":"book","title":"One"},\n{"id":"b","type":"book","title":"Two},\n{"id":"c","type":"book","title":"Three"}\n]',
    ['One', 'Three'],
    [/^line 3: .*cannot be read/],
  ],
  [
    'CSL-JSON cut off at its end',
    'a.json',
    '[\n{"id":"a","type":"book","title":"One"},\n{"id":"b","type":"book","tit',
    ['One'],
    [/^line 3: .*cannot be read/],
  ],
  [
    'CSL-YAML with a bad indentation in one entry',
    'a.yaml',
    'references:\n- id: a\n  type: book\n  title: One\n- id: b\n  type: book\n   title: Two\n- id: c\n  type: book\n  title: Three\n',
    ['One', 'Three'],
    [/^line 5: .*cannot be read.*near line [67]/],
  ],
  [
    'CSL-YAML with a field at the margin',
    'a.yaml',
    'references:\n  - id: a\n    title: One\n  - id: b\ntitle: Two\n    type: book\n  - id: c\n    title: Three\n',
    ['One', 'Three'],
    [/^line 4: .*cannot be read/],
  ],
  [
    'CSL-YAML with a colon in a title and a quote that is not closed',
    'a.yaml',
    '---\nreferences:\n- id: a\n  title: "One\n- id: b\n  title: Two: a trial\n- id: c\n  title: Three\n...\n',
    ['Three'],
    [/^line 3: .*cannot be read/, /^line 5: .*cannot be read/],
  ],
  [
    'RIS without the end of a record',
    'a.ris',
    'TY  - JOUR\nTI  - One\nTY  - JOUR\nTI  - Two\nER  - \nTY  - JOUR\nAU  - Nobody, N.\nER  - \n',
    ['One', 'Two'],
    [/^line 6: .*neither title/],
  ],
  [
    'RIS that is cut off in its last record',
    'a.ris',
    'TY  - JOUR\nTI  - One\nER  - \n\nTY  - BOOK\nTI  - Two\nER  - \nTY  - JOUR\nTI  - Three and a ha',
    ['One', 'Two'],
    [/^line 8: .*has no end.*cut off/],
  ],
  ['RIS of a program that ends no record', 'a.ris', 'TY  - JOUR\nTI  - One\nTY  - JOUR\nTI  - Two\n', ['One', 'Two'], []],
  [
    'RIS with a record whose type is lost',
    'a.ris',
    'TY  - JOUR\nTI  - One\nER  - \nTI  - Two\nER  - \nTY  - BOOK\nTI  - Three\nER  - \n',
    ['One', 'Three'],
    [/^line 4: .*has no type/],
  ],
  [
    '.nbib with words before it',
    'a.nbib',
    'From: PubMed\nPMID- 40000001\nTI  - One.\n\nPMID- 40000002\nTI  - Two.\n',
    ['One', 'Two'],
    [/^line 1: stands outside/],
  ],
  [
    'PubMed’s XML cut off',
    'a.xml',
    '<?xml version="1.0"?><PubmedArticleSet>\n<PubmedArticle><MedlineCitation><PMID>1</PMID><ArticleTitle>One</ArticleTitle></MedlineCitation></PubmedArticle>\n<PubmedArticle><MedlineCitation><PMID>2</PMID><ArticleTi',
    ['One'],
    [/^line 3: .*not closed/],
  ],
  [
    'EndNote’s XML with a record that is not closed',
    'a.xml',
    '<?xml version="1.0"?><xml><records>\n<record><titles><title>One</title></titles></record>\n<record><titles><title>Two</title></titles>\n<record><titles><title>Three</title></titles></record>\n</records></xml>',
    ['One', 'Three'],
    [/^line 3: .*not closed/],
  ],
];

/** Files of which nothing can be used. */
const useless: readonly (readonly [name: string, path: string, text: string, said: RegExp])[] = [
  ['an empty file', 'a.ris', '', /is empty/],
  ['a file of blanks', 'a.yaml', ' \n\n', /is empty/],
  ['a page of the web saved as .bib', 'a.bib', '<!DOCTYPE html>\n<html><body>@article{a, title = {One}}</body></html>', /is a web page/],
  ['a page of the web saved as .xml', 'a.xml', '\n<html lang="en"><head></head></html>', /is a web page/],
  ['a binary file', 'a.bib', 'PK\u0003\u0004\0\0@article{a, title={One}}', /is not a text file/],
  ['a picture', 'a.ris', '\u0089PNG\r\n\0\0\0', /is not a text file/],
  ['YAML that is no list', 'a.yaml', 'references: none\n', /holds no list of references/],
  ['YAML that is broken before its list', 'a.yaml', 'references: [\n', /cannot be read as YAML/],
  ['front matter without references', 'a.md', '---\ntitle: A text\n---\n\nWords.\n', /holds no list of references/],
  ['a library without entries', 'a.bib', '@comment{nothing}\n', /holds no entry/],
  ['XML of another kind', 'a.xml', '<?xml version="1.0"?><rss/>', /holds no PubmedArticle and no EndNote record/],
];

describe('readLibrary keeps what is whole', () => {
  for (const [name, path, text, kept, said] of broken)
    it(`of ${name}`, () => {
      const { studies, problems } = readLibrary(text, path);
      assert.deepEqual(
        studies.map(({ item }) => item.title),
        kept,
      );
      const lines = problems.map(({ place, message }) => `${place}: ${message}`);
      assert.equal(lines.length, said.length, lines.join('\n'));
      said.forEach((pattern, at) => void assert.match(lines[at] ?? '', pattern));
      assert.ok(problems.every(({ line }) => line !== null));
    });

  for (const [name, path, text, said] of useless)
    it(`and says why nothing is of ${name}`, () => {
      const { studies, problems } = readLibrary(text, path);
      assert.deepEqual([studies.length, problems.length], [0, 1]);
      assert.match(problems[0]?.message ?? '', said);
    });
});

describe('readLibrary is not harmed', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${'bcdefgh'
    .split('')
    .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefgh'[at]};`.repeat(10)}">`)
    .join('')}]><xml><records><record><titles><title>Bomb &h;</title></titles></record></records></xml>`;

  it('by entities that grow', () => assert.equal(readLibrary(bomb, 'a.xml').studies[0]?.item.title, 'Bomb &h;'));

  it('by aliases that grow', () => {
    const rows = 'bcdefghi'.split('').map((name, at) => `${name}: &${name} [${`*${'abcdefgh'[at]},`.repeat(9)}]`);
    const { studies, problems } = readLibrary(
      `a: &a [x]\n${rows.join('\n')}\nreferences:\n- id: k\n  title: *i\n- id: l\n  title: Kept\n`,
      'a.yaml',
    );
    assert.deepEqual([studies.map(({ id }) => id), problems.length > 0], [['l'], true]);
  });

  const deep = '['.repeat(200_000);
  const nested: readonly (readonly [string, string])[] = [
    ['a.json', `[{"id":"a","type":"book","title":"Kept"},{"id":"b","title":${deep}${']'.repeat(200_000)}}]`],
    ['a.json', `[{"id":"a","type":"book","title":"Kept"},{"id":"b","title":${deep}`],
    ['a.yaml', `references:\n- id: a\n  title: Kept\n- id: b\n  title: ${deep}\n`],
    ['a.bib', `@book{a, title = {Kept}}\n@book{b, title = ${'{'.repeat(100_000)}x${'}'.repeat(100_000)}}\n`],
    ['a.bib', `@book{a, title = {Kept}}\n@book{b, title = {$${'{'.repeat(50_000)}x${'}'.repeat(50_000)}$}}\n`],
  ];
  for (const [path, text] of nested)
    it(`by brackets without end in ${path} (${text.length} units)`, () =>
      assert.equal(readLibrary(text, path).studies[0]?.item.title, 'Kept'));

  const polluting: readonly (readonly [string, string])[] = [
    ['a.json', '[{"id":"p","type":"book","title":"P","__proto__":{"polluted":true}},{"id":"a","title":"Kept"}]'],
    ['a.yaml', 'references:\n- id: p\n  title: P\n  __proto__: {polluted: true}\n- id: a\n  title: Kept\n'],
    ['a.bib', '@book{__proto__, title = {Kept}, __proto__ = {polluted}, constructor = {x}}\n@__proto__{k, title = {Kept}}\n'],
    ['a.ris', 'TY  - __proto__\nTI  - Kept\nER  - \n'],
    [
      'a.xml',
      '<xml><records><record><ref-type name="__proto__">constructor</ref-type><titles><title>Kept</title></titles></record></records></xml>',
    ],
  ];
  for (const [path, text] of polluting)
    it(`by names that reach the prototype in ${path}`, () => {
      const { studies } = readLibrary(text, path);
      assert.ok(studies.length > 0 && studies.every(({ item }) => item.title === 'Kept' && typeof item.type === 'string'));
      assert.equal(({} as { polluted?: boolean }).polluted, undefined);
    });
});
