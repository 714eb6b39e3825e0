import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, removeFolders, vouch } from './program.js';

const article = 'A trial of low-dose naltrexone by Younger et al. (2013) involved 120 women with fibromyalgia.\n';
const library = `@article{marlowe, author={Marlowe, Ann and Berg, Bo}, title={A cream for eczema}, journal={Skin}, year={2019}, volume={1}, pages={1-2},
 abstract={We randomised 52 patients with eczema to the cream or to placebo for 8 weeks.}}`;

describe('vouch.json on the command line', function () {
  this.timeout(60_000);
  afterEach(removeFolders);

  /** A repository with these files, by their paths. */
  function repository(files: Readonly<Record<string, string>>): string {
    const folder = folderWith({});
    mkdirSync(join(folder, '.git'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return folder;
  }
  const severities = (out: string): readonly string[] =>
    JSON.parse(out).files.flatMap(({ path, findings }: { path: string; findings: { rule: string; severity: string }[] }) =>
      findings.map(({ rule, severity }) => `${path} ${rule} ${severity}`),
    );
  const check = (cwd: string, ...args: readonly string[]) => vouch(['check', '--format', 'json', ...args], { cwd });

  it('sets severities, below the options of the call', () => {
    const cwd = repository({ 'a.md': article, 'vouch.json': '{ "groups": { "figures": "hint" } }' });
    assert.deepEqual(severities(check(cwd, 'a.md').out), ['a.md sample-size-mismatch hint']);
    assert.equal(check(cwd, 'a.md').status, 0);
    assert.deepEqual(severities(check(cwd, '--rule', 'sample-size-mismatch=warning', 'a.md').out), ['a.md sample-size-mismatch warning']);
    assert.deepEqual(severities(check(cwd, '--no-config', 'a.md').out), ['a.md sample-size-mismatch error']);
  });

  it('runs a rule that is asked for, also where the team has it off', () => {
    const cwd = repository({ 'a.md': article, 'vouch.json': '{ "rules": { "sample-size-mismatch": "off" } }' });
    assert.deepEqual(severities(check(cwd, 'a.md').out), []);
    assert.deepEqual(severities(check(cwd, '--rule', 'sample-size-mismatch', 'a.md').out), ['a.md sample-size-mismatch error']);
  });

  it('is found above the folder of the call, and the nearest one counts', () => {
    const off = '{ "rules": { "sample-size-mismatch": "off" } }';
    const cwd = repository({ 'docs/a.md': article, 'docs/deep/b.md': article, 'vouch.json': off, 'docs/deep/vouch.json': '{}' });
    assert.deepEqual(severities(check(join(cwd, 'docs'), '.').out), [`${join('deep', 'b.md')} sample-size-mismatch error`]);
  });

  it('names libraries from its own folder, which the call need not be in', () => {
    const text = 'Marlowe and Berg (2019) randomised 520 patients with eczema to a cream.\n';
    const cwd = repository({ 'docs/a.md': text, 'library/e.bib': library, 'vouch.json': '{ "libraries": ["library/e.bib"] }' });
    assert.deepEqual(severities(check(join(cwd, 'docs'), 'a.md').out), ['a.md sample-size-mismatch error']);
    const { status, err } = check(repository({ 'a.md': text, 'vouch.json': '{ "libraries": ["none.bib"] }' }), 'a.md');
    assert.match(err, /none\.bib: no such file/);
    assert.equal(status, 2);
  });

  it('takes no library from outside', () => {
    const cwd = repository({ 'a.md': article, 'vouch.json': '{ "libraries": ["../other.bib", "/etc/other.bib"] }' });
    const { err, status } = check(cwd, 'a.md');
    assert.equal(err.match(/is no path below this folder/g)?.length, 2);
    assert.equal(status, 2);
  });

  it('leaves files out, those found in folders silently and those named with a word', () => {
    const cwd = repository({
      'a.md': article,
      'drafts/b.md': article,
      'c.old.md': article,
      'vouch.json': '{ "exclude": ["drafts", "*.old.md"] }',
    });
    const found = check(cwd, '.');
    assert.deepEqual(severities(found.out), ['a.md sample-size-mismatch error']);
    assert.equal(found.err, '');
    const named = check(cwd, join('drafts', 'b.md'));
    assert.equal(named.status, 0);
    assert.match(named.err, /left out, as vouch\.json says/);
  });

  it('may put decisions out of force', () => {
    const decisions = JSON.stringify({ version: 1, decisions: [] });
    const cwd = repository({ 'a.md': article, '.vouch/decisions.json': `${decisions}x`, 'vouch.json': '{ "decisions": false }' });
    assert.equal(check(cwd, 'a.md').err, '');
    assert.match(check(cwd, '--no-config', 'a.md').err, /decisions\.json/);
  });

  it('names the style of references', () => {
    const cwd = repository({ 'vouch.json': '{ "citationStyle": "vancouver" }' });
    const inStyle = (...more: readonly string[]): string => vouch(['cite', 'younger-2013', ...more], { cwd }).out;
    assert.equal(inStyle(), inStyle('--style', 'vancouver'));
    assert.notEqual(inStyle(), inStyle('--style', 'apa'));
  });

  it('is told with its line where it is broken, once for all texts, and the texts are reviewed', () => {
    const cwd = repository({ 'a.md': article, 'b.md': article, 'vouch.json': '{\n  "rules": [,]\n}' });
    const { out, err, status } = check(cwd, 'a.md', 'b.md');
    assert.match(err, /^vouch: vouch\.json, line 2: is not valid JSON [^\n]*\n$/);
    assert.equal(severities(out).length, 2);
    assert.equal(status, 2);
  });

  it('counts for each article by itself where several threads review them', () => {
    const files = { 'a/x.md': article, 'b/y.md': article, 'a/vouch.json': '{ "groups": { "figures": "off" } }' };
    const cwd = repository(files);
    const one = check(cwd, '--threads', '1', '.');
    assert.deepEqual(severities(one.out), [`${join('b', 'y.md')} sample-size-mismatch error`]);
    assert.deepEqual(check(cwd, '--threads', '2', '.'), one);
  });
});

describe('folders and patterns on the command line', function () {
  this.timeout(60_000);
  afterEach(removeFolders);

  function folder(): string {
    const cwd = folderWith({ 'a.md': article, 'requirements.txt': 'x', 'picture.png': 'x' });
    for (const name of ['docs/b.md', 'docs/deep/c.txt', 'node_modules/d/e.md', '.hidden/f.md', 'empty/picture.png']) {
      mkdirSync(join(cwd, name, '..'), { recursive: true });
      writeFileSync(join(cwd, name), article);
    }
    return cwd;
  }
  const paths = (cwd: string, ...args: readonly string[]): readonly string[] =>
    JSON.parse(vouch(['check', '--format', 'json', ...args], { cwd }).out).files.map(({ path }: { path: string }) =>
      path.replaceAll('\\', '/'),
    );

  for (const [args, expected] of [
    [['.'], ['a.md', 'docs/b.md', 'docs/deep/c.txt']],
    [['docs/'], ['docs/b.md', 'docs/deep/c.txt']],
    [
      ['docs', 'docs/b.md'],
      ['docs/b.md', 'docs/deep/c.txt'],
    ],
    [['*.md'], ['a.md']],
    [['**/*.md'], ['a.md', 'docs/b.md']],
    [['docs/*/c.*'], ['docs/deep/c.txt']],
  ] as const)
    it(args.join(' '), () => assert.deepEqual(paths(folder(), ...args), expected));

  it('says where there is no article', () => {
    const { status, err } = vouch(['check', 'empty', 'none/*.md'], { cwd: folder() });
    assert.equal(
      err,
      'vouch: empty: no article is here. Vouch reads .md .markdown .qmd .rmd .mdx .txt.\nvouch: none/*.md: no article is here. Vouch reads .md .markdown .qmd .rmd .mdx .txt.\n',
    );
    assert.equal(status, 2);
  });
});
