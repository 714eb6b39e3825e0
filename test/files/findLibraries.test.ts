import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { librariesBeside, librariesInReferences } from '../../src/files/findLibraries.js';
import { libraryText } from '../../src/files/libraryText.js';
import { LibraryFinder } from '../../src/server/libraryPaths.js';

const CSL = '[{"id":"a","type":"article-journal","title":"A"}]';
const files: Readonly<Record<string, string>> = {
  'article.md': '# Text\n',
  'own.bib': '@book{a, title = {A}}',
  'package.json': '{"name":"x","type":"module","dependencies":{}}',
  'data.json': '[{"type":"Feature","title":"no study"}]',
  'export.json': CSL,
  'config.yaml': 'name: x\nitems:\n- id: 1\n',
  'refs.yaml': '---\nreferences:\n- id: a\n  title: A\n',
  'feed.xml': '<?xml version="1.0"?><rss/>',
  '.hidden.bib': '@book{h, title = {H}}',
  'references/pubmed.nbib': 'PMID- 1\nTI  - A.\n',
  'references/deep/er/old.ris': 'TY  - JOUR\nTI  - A\nER  - \n',
  'references/deep/er/too/far.ris': 'TY  - JOUR\nTI  - A\nER  - \n',
  'references/end.xml': '<?xml version="1.0"?><xml><records><record></record></records></xml>',
  'references/notes.md': 'Words.',
  'texts/second.md': '# Second\n',
  'texts/second.bib': '@book{s, title = {S}}',
};

describe('libraries are found', () => {
  let root = '';
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'vouch-find-'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(root, name, '..'), { recursive: true });
      writeFileSync(join(root, name), text);
    }
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  const names = (paths: readonly string[]): readonly string[] => paths.map((path) => path.slice(root.length + 1).replaceAll('\\', '/'));

  it('beside a text, by their content where the ending tells too little', () =>
    assert.deepEqual(names(librariesBeside(root)), ['export.json', 'own.bib', 'refs.yaml']));

  it('in the folder references and two folders beneath it', () =>
    assert.deepEqual(names(librariesInReferences(root)), ['references/deep/er/old.ris', 'references/end.xml', 'references/pubmed.nbib']));

  it('nowhere, where there is no such folder', () => assert.deepEqual(librariesBeside(join(root, 'none')), []));

  it('for a document of a workspace, each once', () => {
    const finder = new LibraryFinder();
    const uri = (name: string): string => pathToFileURL(join(root, name)).href;
    const found = finder.of(uri('texts/second.md'), [pathToFileURL(root).href]);
    assert.deepEqual(names(found), ['references/deep/er/old.ris', 'references/end.xml', 'references/pubmed.nbib', 'texts/second.bib']);
    assert.deepEqual(names(finder.of(uri('texts/second.md'), [])), ['texts/second.bib']);
    assert.deepEqual(finder.of('untitled:Untitled-1', [pathToFileURL(root).href]), []);
  });

  it('again where a file that counts came or went', () => {
    const finder = new LibraryFinder();
    finder.of(pathToFileURL(join(root, 'article.md')).href, [pathToFileURL(root).href]);
    const concerned: readonly (readonly [string, boolean])[] = [
      ['own.bib', true],
      ['package.json', false],
      ['export.json', true],
      ['references/deep/er/old.ris', true],
      ['texts/second.bib', false],
      ['article.md', false],
    ];
    for (const [name, expected] of concerned) assert.equal(finder.concerns(join(root, name)), expected, name);
    const gone = join(root, 'gone.bib');
    writeFileSync(gone, '@book{g, title = {G}}');
    assert.equal(finder.concerns(gone), true);
    finder.drop();
    assert.ok(finder.of(pathToFileURL(join(root, 'article.md')).href, []).includes(gone));
    rmSync(gone);
    assert.equal(finder.concerns(gone), true);
  });
});

describe('libraryText', () => {
  const entry = '@book{a, title = {Über Müller}}';
  const cases: readonly (readonly [string, Uint8Array, boolean])[] = [
    ['UTF-8', Buffer.from(entry), false],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${entry}`), false],
    ['UTF-16 as Windows writes it', Buffer.from(`\uFEFF${entry}`, 'utf16le'), false],
    ['UTF-16 the other way round', Buffer.from(`\uFEFF${entry}`, 'utf16le').swap16(), false],
    ['Windows-1252, and says so', Buffer.from(entry, 'latin1'), true],
  ];
  for (const [name, bytes, isTold] of cases)
    it(`reads ${name}`, () => {
      const { text, notice } = libraryText(bytes);
      assert.deepEqual([text, notice !== null], [entry, isTold]);
    });
});
