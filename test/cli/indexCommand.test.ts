import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { addIndexCommand } from '../../src/cli/indexCommand.js';
import { loadBundledIndex } from '../../src/core/studies/buildIndex.js';
import { UserError } from '../../src/files/userError.js';
import { record } from '../core/studies/records.js';

/** What the command prints, on standard output and on standard error. */
async function run(...args: readonly string[]): Promise<{ readonly out: string; readonly error: string }> {
  const program = new Command('vouch').exitOverride();
  addIndexCommand(program);
  const said: { out: string[]; error: string[] } = { out: [], error: [] };
  const { write: writeOut } = process.stdout;
  const { write: writeError } = process.stderr;
  process.stdout.write = (text: unknown) => said.out.push(String(text)) > 0;
  process.stderr.write = (text: unknown) => said.error.push(String(text)) > 0;
  try {
    await program.parseAsync(['node', 'vouch', 'index', ...args]);
  } finally {
    process.stdout.write = writeOut;
    process.stderr.write = writeError;
  }
  return { out: said.out.join(''), error: said.error.join('') };
}

describe('vouch index', () => {
  let folder: string;
  let library: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vouch-index-'));
    library = join(folder, 'team.json');
    writeFileSync(
      library,
      JSON.stringify([
        record(),
        record({
          id: 'lund-2020',
          item: { type: 'book', title: 'Sleep in rats', author: [{ family: 'Lund' }], issued: { 'date-parts': [[2020]] } },
          facts: [],
        }),
      ]),
    );
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    process.exitCode = undefined;
  });
  const own = (): readonly string[] => ['--no-bundled', '--library', library];

  it('finds a study by words', async () => {
    const { out } = await run('find', 'velorin', 'headache', ...own());
    assert.match(out, /^hart-2019\n {4}Hart & Lund \(2019\)\. Velorin for tension headache/);
    assert.ok(!out.includes('lund-2020'));
  });

  it('says so where it finds nothing', async () =>
    assert.match((await run('find', 'xyzzyq', ...own())).out, /^nothing found; try other or fewer words/));

  it('is called search, too', async () =>
    assert.equal((await run('search', 'velorin', ...own())).out, (await run('find', 'velorin', ...own())).out));

  it('shows a study with the source of every number', async () => {
    assert.match((await run('show', 'Hart 2019', ...own())).out, /sampleSize \(total\): 84 adults {2}\[abstract, J Trials 2019\]/);
  });

  it('shows it as JSON', async () => {
    const { out } = await run('show', '10.1234/vel.1', '--format', 'json', ...own());
    assert.equal((JSON.parse(out) as { id: string }).id, 'hart-2019');
  });

  it('names what is near where there is no such study', async () => {
    await assert.rejects(
      run('show', 'velorinn', ...own()),
      (error) => error instanceof UserError && /no study “velorinn”.*hart-2019/.test(error.message),
    );
  });

  it('counts', async () => {
    const stats = JSON.parse((await run('stats', '--format', 'json', ...own())).out) as Record<string, unknown>;
    assert.deepEqual([stats.studies, stats.facts, stats.unchecked], [2, 1, ['lund-2020']]);
  });

  it('counts facts of abstracts too, and lists every study with what it rests on', async () => {
    const ris = join(folder, 'mine.ris');
    writeFileSync(
      ris,
      'TY  - JOUR\nTI  - Itch in eczema: a randomised trial\nAU  - Haverkamp, A\nPY  - 2019\nAB  - We randomised 84 adults with eczema to cream or placebo for 8 weeks.\nER  -\n',
    );
    const { out } = await run('stats', '--no-bundled', '--library', ris);
    assert.match(out, /\n {2}[1-9]\d* were read from abstracts by Vouch itself\n/);
    assert.match(out, /\n {2}haverkamp-2019 {2}trial {2}\d+\/[1-9]\d* facts {2}0 results {4}abstract\n/);
    assert.match(out, /\nEvery study has a fact or result that was read from a source\.\n/);
  });

  for (const [args, expected] of [
    [['stats', '--format', 'xml'], /--format is text or json, not “xml”/],
    [['find', 'x', '--limit', 'many'], /--limit is a whole number/],
  ] as const) {
    it(`refuses ${args.slice(1).join(' ')}`, () =>
      assert.rejects(run(...args, ...own()), (error) => error instanceof UserError && expected.test(error.message)));
  }

  it('checks a file and names what is wrong', async () => {
    writeFileSync(library, JSON.stringify([record(), record({ id: 'x-1', kind: 'study' })]));
    const { out, error } = await run('check', library);
    assert.equal(out, `${library}: 1 good, 1 bad\n`);
    assert.match(error, /x-1, kind: is “study”/);
    assert.equal(process.exitCode, 2);
  });

  it('validates several files, libraries too, and relations to studies that nobody knows', async () => {
    writeFileSync(
      library,
      JSON.stringify({
        $schema: '../schemas/studies.schema.json',
        studies: [record(), record({ id: 'y-1', supersededBy: ['gone-1900'] })],
      }),
    );
    const ris = join(folder, 'mine.ris');
    writeFileSync(ris, 'TY  - JOUR\nTI  - Itch in eczema\nER  -\n\nTY  - JOUR\nAU  - Nobody\nER  -\n');
    const { out, error } = await run('validate', library, ris);
    assert.equal(out, `${library}: 2 good, 0 bad, 1 to unknown studies\n${ris}: 1 good, 1 bad\n`);
    assert.match(error, /y-1, supersededBy\[0\]: names “gone-1900”/);
    assert.match(error, /mine\.ris, line 5: this record has neither title/);
    assert.equal(process.exitCode, 2);
  });

  it('builds an index that loads', async () => {
    const seeds = join(folder, 'seeds');
    mkdirSync(seeds);
    writeFileSync(join(seeds, 'studies.json'), JSON.stringify([record()]));
    await run('build', '--seeds', seeds, '--out', join(folder, 'index.json'));
    assert.equal(loadBundledIndex(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))).study('hart-2019')?.facts.length, 1);
  });

  it('builds nothing from a bad record, and names it', async () => {
    const seeds = join(folder, 'seeds');
    mkdirSync(seeds);
    writeFileSync(join(seeds, 'studies.json'), JSON.stringify([record(), { id: 'bad-1' }]));
    const out = join(folder, 'index.json');
    await assert.rejects(
      run('build', '--seeds', seeds, '--out', out),
      (error) => error instanceof UserError && /was not written/.test(error.message),
    );
    assert.equal(existsSync(out), false);
  });
});
