import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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

  const hostile = [
    '../../../../../../etc/passwd',
    '/etc/passwd',
    '//server/share/refs.bib',
    '../..',
    '/dev/zero',
    'more/../../../../../root/.ssh/id_rsa',
  ];
  for (const name of hostile)
    it(`leaves out ${name}`, () => {
      const { paths, problems } = bibliographyPaths(article(`bibliography: ${name}`), ['file:///home/ann']);
      assert.deepEqual(paths, []);
      assert.equal(problems.length, 1);
    });

  describe('with links', () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'vouch-links-')));
    const inFolder = join(folder, 'texts');
    const uri = pathToFileURL(join(inFolder, 'a.md')).href;
    const of = (name: string, isTrusted: boolean) =>
      bibliographyPaths(article(`bibliography: ${name}`, uri), [pathToFileURL(inFolder).href], isTrusted);
    before(function () {
      if (process.platform === 'win32') this.skip();
      mkdirSync(inFolder);
      writeFileSync(join(folder, 'outside.bib'), '');
      writeFileSync(join(inFolder, 'inside.bib'), '');
      symlinkSync(join(folder, 'outside.bib'), join(inFolder, 'out.bib'));
      symlinkSync(join(inFolder, 'inside.bib'), join(inFolder, 'in.bib'));
      symlinkSync('/dev/zero', join(inFolder, 'zero.bib'));
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    it('follows one that leads outside where the folder is trusted', () =>
      assert.deepEqual(of('out.bib', true).paths, [join(inFolder, 'out.bib')]));
    it('leaves it out where the folder is not trusted', () =>
      assert.match(of('out.bib', false).problems[0] ?? '', /link that leads outside/));
    it('follows one within the folder', () => assert.deepEqual(of('in.bib', false).paths, [join(inFolder, 'in.bib')]));
    it('leaves out a device that never ends', () => assert.match(of('zero.bib', true).problems[0] ?? '', /no file/));
    it('leaves out a folder', () => assert.match(of('.', true).problems[0] ?? '', /no file/));
  });

  it('knows no place of a text that is not on disk', () => {
    assert.deepEqual(bibliographyPaths(article('bibliography: refs.bib', 'untitled:Untitled-1'), []).paths, []);
  });
});
