import assert from 'node:assert/strict';
import { readLibrary } from '../../../../src/core/studies/libraries/readLibrary.js';
import { mergeStudies } from '../../../../src/core/studies/mergeStudies.js';
import { StudyIndex } from '../../../../src/core/studies/studyIndex.js';

const KEYS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'];

/** Libraries that aim at the reader: each with its file's name. */
const hostile: readonly (readonly [title: string, path: string, text: string])[] = [
  [
    'XML entities that grow',
    'a.xml',
    `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at || ''};`.repeat(10)}">`).join('')}]><PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>&a30;</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`,
  ],
  [
    'an XML entity of a file',
    'a.xml',
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><xml><records><record><titles><title>&f;</title></titles></record></records></xml>',
  ],
  [
    'YAML aliases that grow',
    'a.yaml',
    `references:\n- id: x\n  title: y\n${Array.from({ length: 20 }, (_, at) => `a${at}: &a${at} [${at === 0 ? 'x' : Array.from({ length: 10 }, () => `*a${at - 1}`).join(', ')}]`).join('\n')}\n`,
  ],
  [
    'BibTeX macros that grow',
    'a.bib',
    `@string{a0 = "aaaaaaaaaa"}\n${Array.from({ length: 25 }, (_, at) => `@string{a${at + 1} = ${Array.from({ length: 10 }, () => `a${at}`).join(' # ')}}`).join('\n')}\n@article{x, title = a25, author = {A B}, year = 2001}\n`,
  ],
  [
    'BibTeX entries that inherit from one another',
    'a.bib',
    '@article{a, crossref = {b}, title = {T}}\n@article{b, crossref = {a}, title = {U}}\n',
  ],
  ['JSON of many levels', 'a.json', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ['XML of many levels', 'a.xml', `<PubmedArticleSet>${'<PubmedArticle>'.repeat(20_000)}`],
  ['braces of many levels', 'a.bib', `@article{a, title = ${'{'.repeat(50_000)}x${'}'.repeat(50_000)}}`],
  ['one entry over and over', 'a.ris', 'TY  - JOUR\nTI  - The same\nER  - \n'.repeat(5000)],
  [
    'a tag of YAML',
    'a.yaml',
    'references:\n- id: !!js/function "function(){ throw 1 }"\n  title: !!python/object/apply:os.system ["ls"]\n',
  ],
];

describe('a hostile library', function () {
  this.timeout(30_000);

  for (const [title, path, text] of hostile)
    it(`does no harm: ${title}`, () => {
      const { studies, problems } = readLibrary(text, path);
      // What was read stays about as large as what was written.
      assert.ok(JSON.stringify([studies, problems]).length < 50 * text.length + 100_000);
      assert.doesNotMatch(JSON.stringify(studies), /root:/);
    });

  for (const key of KEYS) {
    const libraries: readonly (readonly [string, string])[] = [
      [
        'a.json',
        `[{"id":"${key}","type":"article-journal","title":"${key}","${key}":{"isOwned":true},"author":[{"family":"${key}","${key}":1}],"custom":{"${key}":1}}]`,
      ],
      [
        'a.bib',
        `@article{${key}, title = {${key}}, author = {${key}, A.}, year = 2001, ${key} = {isOwned}, crossref = {${key}}}\n@string{${key} = "x"}\n`,
      ],
      ['a.ris', `TY  - ${key}\nID  - ${key}\nTI  - ${key}\nAU  - ${key}, A\nPY  - 2001\nER  - \n`],
      ['a.nbib', `PMID- 1\nTI  - ${key}\nPT  - ${key}\nFAU - ${key}, A\nDP  - 2001\n`],
      ['a.yaml', `references:\n- id: ${key}\n  title: ${key}\n  ${key}:\n    isOwned: true\n  issued: 2001\n`],
      [
        'a.xml',
        `<xml><records><record><ref-type name="${key}">1</ref-type><titles><title>${key}</title></titles><${key}>isOwned</${key}></record></records></xml>`,
      ],
    ];
    for (const [path, text] of libraries)
      it(`may call something ${key} in ${path}`, () => {
        const { studies } = readLibrary(text, path);
        const index = StudyIndex.of(mergeStudies([studies]), { statusFacts: [], unfound: [], source: null });
        for (const study of studies) {
          assert.ok(index.study(study.id));
          assert.equal(Object.getPrototypeOf(study.item), Object.prototype);
        }
        assert.ok(Array.isArray(index.byAuthorYear(key, 2001)));
        assert.equal(({} as { isOwned?: unknown }).isOwned, undefined);
      });
  }
});
