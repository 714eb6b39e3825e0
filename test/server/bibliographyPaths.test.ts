import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { bibliographyPaths } from '../../src/server/libraryPaths.js';

const article = (front: string, uri = 'file:///home/ann/texts/a.md'): TextDocument =>
  TextDocument.create(uri, 'markdown', 1, `---\n${front}\n---\n\nText [@a].\n`);

describe('bibliographyPaths', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['one file', 'bibliography: refs.bib', ['/home/ann/texts/refs.bib']],
    ['a list', 'bibliography: [refs.bib, more/other.json]', ['/home/ann/texts/refs.bib', '/home/ann/texts/more/other.json']],
    ['a file of the workspace', 'bibliography: ../shared.bib', ['/home/ann/shared.bib']],
    ['none', 'title: A text', []],
    ['no name', 'bibliography: 12', []],
  ];
  for (const [title, front, paths] of cases)
    it(title, () => assert.deepEqual(bibliographyPaths(article(front), ['file:///home/ann']).paths, paths));

  it('leaves out a file outside the workspace, and says so', () => {
    const { paths, problems } = bibliographyPaths(article('bibliography: ../../../etc/refs.bib'), ['file:///home/ann']);
    assert.deepEqual(paths, []);
    assert.match(problems[0] ?? '', /left out: it lies outside the folder/);
  });

  it('knows no place of a text that is not on disk', () => {
    assert.deepEqual(bibliographyPaths(article('bibliography: refs.bib', 'untitled:Untitled-1'), []).paths, []);
  });
});
