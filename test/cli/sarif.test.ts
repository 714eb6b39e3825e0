import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { rules } from '../../src/rules/index.js';
import { folderWith, removeFolders, vouch } from './program.js';

/** The JSON Schema that OASIS publishes with SARIF 2.1.0; it allows no property of another name. Of an older draft, which
 * for this schema differs in two names only; one of its expressions is none in Unicode mode. */
const { $schema: _, id: __, ...schema } = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');

/** RFC 3986: what may stand in an address, percent signs only before two digits. */
const address = /^(?:[\w.~!$&'()*+,;=:@/?#[\]-]|%[\dA-F]{2})*$/;
const formats = { uri: /^[a-z][a-z\d+.-]*:\S+$/, 'uri-reference': address, 'date-time': true } as const;

describe('SARIF and GitHub annotations', function () {
  this.timeout(60_000);
  afterEach(removeFolders);
  const validate = new Ajv({ strict: false, unicodeRegExp: false, formats }).compile(schema);
  const trial = (people: number): string =>
    `# LDN: 100%, a test\n\nA trial of low-dose naltrexone by Younger et al. (2013) involved ${people} women with fibromyalgia, who took 45 mg a day.\n\nSmith et al. (2011) treated 40 patients.\n\n## References\n\n- Younger, J., Noor, N., McCue, R., & Mackey, S. (2013). Low-dose naltrexone for the treatment of fibromyalgia. *Arthritis & Rheumatism*, *65*(2), 529–538.\n`;
  const cream = (people: number): string =>
    `The trial by Haverkamp et al. (2019) involved ${people} patients with eczema.\n\n## References\n\n- Haverkamp, A., & Lund, B. (2019). Itch in eczema: a trial of a cream. Journal of Skin, 4(1), 1-9.\n`;
  const folder = () => folderWith({ 'x.md': cream(48), 'y.md': cream(84), 'a b,c.md': trial(120), 'é.md': trial(77), 'empty.md': '' });
  const names = ['a b,c.md', 'é.md', 'empty.md', 'x.md', 'y.md'];

  it('are valid SARIF, with the rule, place and fix of each finding', () => {
    const { out } = vouch(['check', '--format', 'sarif', ...names], { cwd: folder() });
    const log = JSON.parse(out);
    const isValid: boolean = validate(log);
    assert.ok(isValid, JSON.stringify(validate.errors, null, 1));
    const [run] = log.runs;
    assert.equal(validate({ ...log, runs: [{ ...run, results: [{ ...run.results[0], place: 1 }] }] }), false);
    assert.deepEqual(
      run.tool.driver.rules.map(({ id }: { id: string }) => id),
      rules.map(({ id }) => id),
    );
    assert.ok(run.results.length >= 4);
    for (const { ruleId, ruleIndex } of run.results) assert.equal(run.tool.driver.rules[ruleIndex].id, ruleId);
    assert.ok(run.results.some(({ fixes }: { fixes?: unknown[] }) => fixes?.length));
    assert.ok(run.results.some(({ relatedLocations }: { relatedLocations?: unknown[] }) => relatedLocations?.length));
    assert.match(out, /"uri":"a%20b%2Cc\.md"/);
  });

  it('are valid SARIF where nothing is found', () => {
    const log = JSON.parse(vouch(['check', '--format', 'sarif', 'empty.md'], { cwd: folder() }).out);
    const isValid: boolean = validate(log);
    assert.ok(isValid, JSON.stringify(validate.errors));
    assert.deepEqual(log.runs[0].results, []);
  });

  it('are annotations of one line each, with what means something in them escaped', () => {
    const { out } = vouch(['check', '--format', 'github', ...names], { cwd: folder() });
    const lines = out.trimEnd().split('\n');
    assert.ok(lines.length >= 4);
    for (const line of lines)
      assert.match(line, /^::(?:error|warning|notice) file=[^:,]+,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=[a-z-]+::\S.*$/);
    assert.ok(lines.some((line) => line.includes('file=a b%2Cc.md')));
    assert.equal(vouch(['check', '--format', 'github', 'empty.md'], { cwd: folder() }).out, '');
  });
});
