import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folderWith, removeFolders, vouch } from './program.js';

const wrong = 'Younger et al. (2013) gave low-dose naltrexone to 120 women with fibromyalgia.\n';
const right = 'Younger et al. (2013) gave low-dose naltrexone to 31 women with fibromyalgia.\n';

interface Json {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly message: string;
      readonly start: { offset: number; line: number; column: number };
      readonly end: { offset: number };
      readonly study: string;
      readonly sources: readonly { id: string; says: string; quote: null }[];
      readonly fixes: readonly { title: string; preferred: boolean; edits: readonly object[] }[];
    }[];
    readonly coverage: Readonly<Record<string, number>>;
  }[];
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}

const parse = (out: string): Json => JSON.parse(out) as Json;

describe('vouch check', () => {
  afterEach(removeFolders);

  it('prints the finding with its line, its source and its fix, and ends with 1', () => {
    const { status, out, err } = vouch(['check', 'a.md'], { cwd: folderWith({ 'a.md': wrong }) });
    assert.equal(status, 1);
    assert.equal(err, '');
    assert.match(out, /^error Younger et al\. \(2013\) reports 31 participants, not 120\. sample-size-mismatch\n/);
    assert.match(out, /→ a\.md:1:51\n1 │ Younger et al.*\n {2}│ {51}~~~\n/);
    assert.match(out, /= Thirty-one women – .*doi:10\.1002\/art\.37734\n/);
    assert.match(out, /= fix: Change to 31\n/);
    assert.match(out, /a\.md: 1 error\n/);
  });

  it('ends with 0 where nothing is wrong, and says so', () => {
    const { status, out } = vouch(['check', 'a.md'], { cwd: folderWith({ 'a.md': right }) });
    assert.equal(status, 0);
    assert.match(
      out,
      /^a\.md: nothing to report\n {2}1 mention of studies: 1 recognised, 0 not known here · 1 figure: 1 verified, 0 wrong, 0 unchecked\n$/,
    );
  });

  it('prints JSON as the contract has it', () => {
    const { out } = vouch(['check', '--format', 'json', 'a.md'], { cwd: folderWith({ 'a.md': `\uFEFF\n${wrong}` }) });
    const { version, files } = parse(out);
    assert.equal(version, 1);
    const [file] = files;
    const [finding] = file?.findings ?? [];
    assert.equal(file?.path, 'a.md');
    assert.deepEqual(finding?.start, { offset: 51, line: 2, column: 51 }, 'the byte-order mark is no part of the text');
    assert.equal(finding.end.offset, 54);
    assert.equal(finding.study, 'younger-2013');
    assert.deepEqual(finding.fixes, [{ title: 'Change to 31', preferred: true, edits: [{ start: 51, end: 54, newText: '31' }] }]);
    assert.equal(finding.sources[0]?.id, 'doi:10.1002/art.37734');
    assert.deepEqual(file.coverage, {
      mentions: 1,
      resolved: 1,
      ambiguous: 0,
      unknown: 0,
      figures: 1,
      verified: 0,
      mismatched: 1,
      unchecked: 0,
    });
  });

  for (const [limit, expected] of [
    ['error', 1],
    ['never', 0],
    ['hint', 1],
  ] as const)
    it(`--fail-on ${limit} ends with ${expected}`, () => {
      assert.equal(vouch(['check', '--fail-on', limit, 'a.md'], { cwd: folderWith({ 'a.md': wrong }) }).status, expected);
    });

  it('runs one rule only, or another severity', () => {
    const cwd = folderWith({ 'a.md': wrong });
    assert.match(vouch(['check', '--rule', 'dose-mismatch', 'a.md'], { cwd }).out, /nothing to report/);
    const { status, out } = vouch(['check', '--rule', 'sample-size-mismatch=hint', 'a.md'], { cwd });
    assert.equal(status, 0);
    assert.match(out, /^hint Younger/);
  });

  it('leaves the bundled index out', () => {
    assert.match(vouch(['check', '--no-bundled', 'a.md'], { cwd: folderWith({ 'a.md': wrong }) }).out, /nothing to report/);
  });

  it('reads standard input under a name', () => {
    const { status, out } = vouch(['check', '-', '--stdin-filename', 'draft.txt'], { cwd: folderWith({}), input: wrong });
    assert.equal(status, 1);
    assert.match(out, /draft\.txt:1:51/);
  });

  it('writes safe fixes and nothing else', () => {
    const entry = '- Haverkamp, A., & Lund, B. (2019). Itch in eczema. Journal of Skin, 4(1), 1-9.\n';
    const text = `${wrong}\nItch fell (Haverkamp & Lund, 2019).\n\n## References\n\n${entry}- Younger, J., Noor, N., McCue, R., & Mackey, S. (2013). Low-dose naltrexone for the treatment of fibromyalgia. Arthritis & Rheumatism, 65(2), 529-538.\n${entry}`;
    const cwd = folderWith({ 'a.md': `\uFEFF${text}` });
    const { err } = vouch(['check', '--fix', 'a.md'], { cwd });
    assert.equal(err, 'vouch: a.md: 1 fix applied.\n');
    assert.equal(readFileSync(join(cwd, 'a.md'), 'utf8'), `\uFEFF${text.slice(0, -entry.length)}`, 'the figure is left to the writer');
  });

  it('reads a library once that the front matter names and that lies beside the text', () => {
    const bib = '@misc{haver19,\n title = {Itch in adults},\n author = {Haver, Ann},\n year = {2019}\n}\n@misc{cut2020, title = {Cut off';
    const text = '---\nbibliography: refs.bib\n---\n\nItch fell [@haver19].\n';
    const { out, err } = vouch(['check', 'a.md', '--format', 'json'], { cwd: folderWith({ 'a.md': text, 'refs.bib': bib }) });
    assert.deepEqual([parse(out).files[0]?.coverage.resolved, err.match(/cut2020/g)?.length], [1, 1]);
  });

  it('reads the bibliography that the front matter names, beside the text', () => {
    const bib =
      '@article{haver19,\n  author = {Haverkamp, Anna},\n  title = {Itch in eczema: a trial of a cream},\n  journal = {Journal of Skin},\n  year = {2019},\n  abstract = {We randomised 48 patients with eczema to a cream or its base.}\n}\n';
    const text = '---\nbibliography: refs.bib\n---\n\nThe trial [@haver19] involved 84 patients with eczema.\n';
    const { status, out } = vouch(['check', 'a.md'], { cwd: folderWith({ 'a.md': text, 'refs.bib': bib }) });
    assert.match(out, /Haverkamp \(2019\) reports 48 participants, not 84\./);
    assert.equal(status, 1);
    const missing = vouch(['check', 'a.md'], { cwd: folderWith({ 'a.md': text }) });
    assert.match(missing.err, /^vouch: .*refs\.bib: no such file\.\n$/);
    assert.equal(missing.status, 2);
  });

  it('holds several files together, unless told to review each alone', () => {
    const list = '\n\n## References\n\n- Haverkamp, A. (2019). Itch in eczema: a trial of a cream. Journal of Skin, 4(1), 1-9.\n';
    const cwd = folderWith({
      'a.md': `The trial by Haverkamp (2019) involved 48 patients.${list}`,
      'b.md': `The trial by Haverkamp (2019) involved 84 patients.${list}`,
    });
    const { status, out } = vouch(['check', 'a.md', 'b.md'], { cwd });
    assert.equal(status, 1);
    assert.match(out, /84 participants here, but 48 of the same study in a\.md\. conflicting-figures\n.*b\.md:1:40/);
    assert.match(out, /The other number: “48”\. \(a\.md, line 1\)/);
    assert.equal(vouch(['check', '--separate', 'a.md', 'b.md'], { cwd }).status, 0);
  });

  it('prints GitHub annotations, escaped', () => {
    const { out } = vouch(['check', '--format', 'github', 'a,b.md'], { cwd: folderWith({ 'a,b.md': wrong }) });
    assert.equal(
      out,
      '::error file=a%2Cb.md,line=1,endLine=1,col=51,endColumn=54,title=sample-size-mismatch::Younger et al. (2013) reports 31 participants, not 120.\n',
    );
  });

  it('prints SARIF with a rule object for each rule', () => {
    const { out } = vouch(['check', '--format', 'sarif', 'a b.md'], { cwd: folderWith({ 'a b.md': wrong }) });
    const { version, runs } = JSON.parse(out) as {
      version: string;
      runs: {
        tool: { driver: { rules: { id: string }[] } };
        results: { ruleId: string; ruleIndex: number; locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[];
      }[];
    };
    const [result] = runs[0]?.results ?? [];
    assert.equal(version, '2.1.0');
    assert.equal(runs[0]?.tool.driver.rules[result?.ruleIndex ?? -1]?.id, 'sample-size-mismatch');
    assert.equal(result?.locations[0]?.physicalLocation.artifactLocation.uri, 'a%20b.md');
  });

  describe('with what it cannot use', () => {
    const files = {
      'a.md': wrong,
      'b.png': Buffer.from([0x89, 0x50, 0, 0]),
      'binary.md': Buffer.from([0x41, 0, 0x42]),
      'latin.md': Buffer.from('Sm\xe5brekke et al. (2017)', 'latin1'),
    };

    const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
      ['a missing file', ['missing.md'], /^vouch: missing\.md: no such file\.\n$/],
      ['a pattern that fits nothing', ['none/*.md'], /^vouch: none\/\*\.md: no article is here\. .*\n$/],
      ['another kind of file', ['b.png'], /^vouch: b\.png: not a kind of text that Vouch reads\. It reads \.md .*\n$/],
      ['a binary file', ['binary.md'], /^vouch: binary\.md: this is not a text file\.\n$/],
      ['another encoding', ['latin.md'], /^vouch: latin\.md: not in UTF-8\. Save it as UTF-8 and try again\.\n$/],
      ['an unknown rule', ['a.md', '--rule', 'no-rule'], /^vouch: there is no rule “no-rule”\. `vouch rules` lists them\.\n$/],
      [
        'a misspelt rule',
        ['a.md', '--rule', 'dose-missmatch'],
        /^vouch: there is no rule “dose-missmatch”\. Did you mean “dose-mismatch”\? `vouch rules` lists them\.\n$/,
      ],
      [
        'fixes without a file',
        ['--fix', '-'],
        /^vouch: --fix writes into files, and standard input is none\. Save the text and name its file: vouch check --fix FILE\.\n$/,
      ],
      ['an unknown severity', ['a.md', '--rule', 'dose-mismatch=loud'], /^vouch: “loud” is no severity\..*\n$/],
      ['a missing library', ['a.md', '--library', 'none.bib'], /^vouch: none\.bib: no such file\.\n$/],
    ];
    for (const [title, args, message] of cases)
      it(`${title}: one clear line, and 2`, () => {
        const { status, err } = vouch(['check', ...args], { cwd: folderWith(files) });
        assert.match(err, message);
        assert.equal(status, 2);
      });

    it('an unknown option: one clear line with the way to help, and 2', () => {
      const { status, err } = vouch(['check', 'a.md', '--colour'], { cwd: folderWith(files) });
      assert.match(err, /^vouch: unknown option '--colour'/);
      assert.equal(status, 2);
    });

    it('still reviews the other files and prints JSON with the errors', () => {
      const { status, out } = vouch(['check', '--format', 'json', 'missing.md', 'a.md'], { cwd: folderWith(files) });
      const { files: read, errors } = parse(out);
      assert.equal(status, 2);
      assert.deepEqual(
        read.map(({ path, findings }) => [path, findings.length]),
        [['a.md', 1]],
      );
      assert.deepEqual(errors, [{ path: 'missing.md', message: 'missing.md: no such file.' }]);
    });

    it('a damaged index: one line with the remedy, and the rest works without it', () => {
      const cwd = folderWith({ 'a.md': wrong, 'bundled-index.json': '{' });
      copyFileSync(fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url)), join(cwd, 'cli.cjs'));
      const broken = vouch(['check', 'a.md'], { cwd }, join(cwd, 'cli.cjs'));
      assert.match(
        broken.err,
        /^vouch: .*bundled-index\.json: damaged\. Install Vouch again, or leave the index out with --no-bundled\.\n$/,
      );
      assert.equal(broken.status, 2);
      assert.equal(vouch(['check', '--no-bundled', 'a.md'], { cwd }, join(cwd, 'cli.cjs')).status, 0);
    });

    it('a broken entry of a library: a line that names its place, and the others are used', () => {
      const library =
        'TY  - JOUR\nAU  - Haverkamp, A\nTI  - Itch in eczema: a trial\nPY  - 2019\nAB  - We randomised 48 patients with eczema to a cream or its base.\nER  - \n\nTY  - JOUR\nAU  - \n';
      const cwd = folderWith({ 'b.md': 'In eczema, Haverkamp (2019) involved 84 patients.\n' });
      writeFileSync(join(cwd, 'lib.ris'), library);
      const { out, err } = vouch(['check', '--library', 'lib.ris', 'b.md'], { cwd });
      assert.match(err, /^vouch: lib\.ris, .*\n$/);
      assert.match(out, /reports 48 participants, not 84/);
    });
  });
});

describe('vouch explain and rules', () => {
  it('shows a page, and names what it does not know', () => {
    const cwd = folderWith({});
    assert.match(vouch(['explain', 'dose-mismatch'], { cwd }).out, /^# dose-mismatch\n/);
    const { status, err } = vouch(['explain', 'none'], { cwd });
    assert.equal(err, 'vouch: there is no rule “none”. `vouch rules` lists them.\n');
    assert.equal(status, 2);
    for (const [id, near] of [
      ['smple-size-mismatch', 'sample-size-mismatch'],
      ['Dose_Mismatch', 'dose-mismatch'],
      ['retracted', 'retracted-study'],
    ] as const)
      assert.match(vouch(['explain', id], { cwd }).err, new RegExp(`Did you mean “${near}”\\?`));
    assert.match(vouch(['rules'], { cwd }).out, /^sample-size-mismatch {2,}error/);
  });
});
