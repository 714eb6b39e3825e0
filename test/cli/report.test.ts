import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, removeFolders, vouch } from './program.js';

const wrong = '# On women\n\nYounger et al. (2013) gave low-dose naltrexone to 120 women with fibromyalgia.\n';
const library = '@article{marlowe2019, author={Marlowe, A}, title={A drug}, year={2019}, abstract={We enrolled 52 patients with asthma.}}';

describe('vouch report', function () {
  this.timeout(60_000);
  afterEach(removeFolders);

  it('writes one page for all files, and ends with 0 whatever it found', () => {
    const cwd = folderWith({ 'a.md': wrong, 'b.md': '# Other\n\nNothing to see.\n' });
    const { status, out, err } = vouch(['report', 'a.md', 'b.md', '--out', 'report.html'], { cwd });
    assert.deepEqual([status, out], [0, '']);
    assert.match(err, /report\.html: the report on 2 articles is written/);
    const page = readFileSync(join(cwd, 'report.html'), 'utf8');
    assert.match(page, /^<!doctype html>/);
    assert.match(page, /On women/);
    assert.match(page, /reports 31 participants, not 120/);
    assert.match(page, /script-src &#39;sha256-|script-src 'sha256-/);
  });

  for (const [format, start] of [
    ['md', '# Evidence report\n'],
    ['csv', 'file,item,line,column,text,verdict'],
    ['html', '<!doctype html>'],
  ] as const) {
    it(`prints ${format}, by option or by the ending of --out`, () => {
      const cwd = folderWith({ 'a.md': wrong });
      assert(vouch(['report', 'a.md', '--format', format], { cwd }).out.startsWith(start));
      assert.equal(vouch(['report', 'a.md', '--out', `r.${format}`], { cwd }).status, 0);
      assert(readFileSync(join(cwd, `r.${format}`), 'utf8').startsWith(start));
    });
  }

  it('takes the options of check: a library, and standard input', () => {
    const cwd = folderWith({ 'my.bib': library });
    const input = 'Marlowe (2019) enrolled 520 patients with asthma.\n';
    const { out } = vouch(['report', '-', '--stdin-filename', 'x.md', '--library', 'my.bib', '--no-bundled', '--format', 'csv'], {
      cwd,
      input,
    });
    assert.match(out, /^x\.md,figure,1,\d+,520,Differs,Marlowe \(2019\),52 participants,/m);
  });

  it('never takes the place of the article', () => {
    const cwd = folderWith({ 'a.md': wrong });
    const { status, err } = vouch(['report', 'a.md', '--out', './a.md'], { cwd });
    assert.equal(status, 2);
    assert.match(err, /would take the place of the article/);
    assert.equal(readFileSync(join(cwd, 'a.md'), 'utf8'), wrong);
  });

  it('reports on the files that can be read, and ends with 2 where one can’t', () => {
    const cwd = folderWith({ 'a.md': wrong });
    const { status, err } = vouch(['report', 'a.md', 'none.md', '--out', 'r.html'], { cwd });
    assert.equal(status, 2);
    assert.match(err, /none\.md/);
    assert(existsSync(join(cwd, 'r.html')));
    assert.equal(vouch(['report', 'a.md', '--out', 'no/folder/r.html'], { cwd }).status, 2);
  });
});
