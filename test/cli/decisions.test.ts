import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, removeFolders, vouch } from './program.js';

const text = 'In fibromyalgia, Younger et al. (2013) treated 30 women with low-dose naltrexone.\n';
const signature = { reason: 'One withdrew.', author: 'A. Lund', date: '2026-03-09' };
const decision = {
  id: 'a',
  decision: 'as-intended',
  rule: 'sample-size-mismatch',
  study: 'younger-2013',
  text: '30',
  sentence: text.trim(),
  file: 'text/a.md',
  ...signature,
};
const stale = { ...decision, id: 'b', sentence: 'Younger et al. (2013) treated 30 women and 4 men.' };
const fact = {
  id: 'c',
  decision: 'fact-is-wrong',
  study: 'younger-2013',
  fact: { kind: 'sampleSize', role: 'total', value: 31, unit: 'participants' },
  ...signature,
};

describe('decisions on the command line', function () {
  this.timeout(30_000);
  after(removeFolders);

  function workspace(decisions: readonly object[] | string, at = '.vouch'): string {
    const folder = folderWith({ 'other.md': text });
    mkdirSync(join(folder, 'text'));
    writeFileSync(join(folder, 'text', 'a.md'), text);
    mkdirSync(join(folder, at), { recursive: true });
    writeFileSync(join(folder, at, 'decisions.json'), typeof decisions === 'string' ? decisions : JSON.stringify({ decisions }, null, 2));
    return folder;
  }
  const rulesOf = (out: string): readonly string[] =>
    (JSON.parse(out) as { files: { findings: { rule: string }[] }[] }).files.flatMap(({ findings }) => findings.map(({ rule }) => rule));
  const check = (cwd: string, ...args: readonly string[]) =>
    vouch(['check', '--format', 'json', '--rule', 'sample-size-mismatch', ...args], { cwd });

  it('of the folder of the call are honoured, in whatever file the sentence stands', () => {
    const cwd = workspace([decision]);
    assert.deepEqual(check(cwd, 'text/a.md'), { status: 0, out: check(cwd, 'text/a.md').out, err: '' });
    assert.deepEqual(rulesOf(check(cwd, 'text/a.md').out), []);
    assert.deepEqual(rulesOf(check(cwd, 'other.md', '--separate').out), []);
  });

  it('of a nearer folder go before', () => {
    const cwd = workspace([decision], 'text/.vouch');
    assert.deepEqual(rulesOf(check(cwd, 'text/a.md').out), []);
    assert.deepEqual(rulesOf(check(cwd, 'other.md').out), ['sample-size-mismatch']);
  });

  it('can be left out, and named', () => {
    const cwd = workspace([decision]);
    assert.equal(check(cwd, '--no-decisions', 'text/a.md').status, 1);
    assert.equal(check(join(cwd, 'text'), 'a.md').status, 1, 'above the folder of the call nothing is looked for');
    assert.equal(check(join(cwd, 'text'), '--decisions', '../.vouch/decisions.json', 'a.md').status, 0);
  });

  it('set facts aside', () => assert.equal(check(workspace([fact]), 'text/a.md').status, 0));

  it('that hold no longer are told in a line', () => {
    const { status, err } = check(workspace([stale]), 'text/a.md');
    assert.deepEqual([status, err], [1, 'vouch: 1 decision holds no longer; `vouch decisions FILE…` lists them.\n']);
  });

  it('are listed with how they stand', () => {
    const { status, out } = vouch(['decisions', 'text/a.md'], {
      cwd: workspace([decision, stale, fact, { ...stale, id: 'd', file: 'gone.md' }]),
    });
    assert.equal(status, 0);
    assert.match(
      out,
      /^text\/a\.md: “30” stays as it is \(sample-size-mismatch, younger-2013\)\n {4}One withdrew\. \(A\. Lund, 2026-03-09\); holds\n/,
    );
    assert.match(out, /out of date: what it was about has changed/);
    assert.match(out, /younger-2013: not 31 participants, total \(sampleSize\)\n.*; holds\n/);
    assert.match(out, /gone\.md: .*\n.*about another file or study\n4 decisions, 1 out of date\n$/);
  });

  it('with a merge conflict give one line, status 2, and a review without them', () => {
    const { status, out, err } = check(workspace('{ "decisions": [\n<<<<<<< HEAD\n=======\n>>>>>>> x\n] }'), 'text/a.md');
    assert.equal(status, 2);
    assert.deepEqual(rulesOf(out), ['sample-size-mismatch']);
    assert.match(err, /^vouch: .*decisions\.json, line 2: has a merge conflict; keep the decisions of both sides.*\n$/);
  });

  it('one of which is bad lose only that one', () => {
    const { status, err } = check(workspace([{ ...decision, id: 'x', date: 'today' }, decision]), 'text/a.md');
    assert.equal(status, 0);
    assert.match(err, /decisions\.json, line 3, date: is “today”.*this decision is not used\n$/);
  });
});

describe('a list of retractions on the command line', function () {
  this.timeout(30_000);
  after(removeFolders);
  const header = 'RetractionNature,Reason,RetractionDate,OriginalPaperPubMedID,OriginalPaperDOI';
  let cwd: string;
  before(() => {
    cwd = folderWith({
      'a.md': text,
      'rw.csv': `${header}\nRetraction,+Fake;,1/5/2024 0:00,0,10.1002/ART.37734\n`,
      'other.csv': 'a,b\n1,2\n',
    });
  });

  it('reports the study with day and reason, and says that the list is old', () => {
    const { status, out, err } = vouch(['check', '--format', 'json', '--rule', 'retracted-study', '--retractions', 'rw.csv', 'a.md'], {
      cwd,
    });
    assert.equal(status, 1);
    assert.match(out, /Younger et al\. \(2013\) was retracted on 5 January 2024 \(Fake\)\./);
    assert.match(err, /^vouch: The list of retractions rw\.csv is \d+ days old \(its newest entry is of 2024-01-05\)/);
  });

  for (const [file, message] of [
    ['missing.csv', /missing\.csv: no such file\./],
    ['other.csv', /other\.csv, line 1: is no list of retractions/],
  ] as const) {
    it(`says so where ${file} cannot be used, and reviews without it`, () => {
      const { status, out, err } = vouch(['check', '--format', 'json', '--rule', 'sample-size-mismatch', '--retractions', file, 'a.md'], {
        cwd,
      });
      assert.equal(status, 2);
      assert.match(out, /sample-size-mismatch/);
      assert.match(err, message);
    });
  }

  it('is shown with the study', () =>
    assert.match(
      vouch(['index', 'show', 'younger-2013', '--retractions', 'rw.csv'], { cwd }).out,
      /\nRETRACTED on 5 January 2024 \(Fake\) \[the list of retractions rw\.csv\]\n/,
    ));
});
