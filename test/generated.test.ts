import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type RuleGroup, ruleGroups, rules } from '../src/rules/index.js';
import { rulePage } from './support/rulePage.js';
import { examplesOf } from './support/ruleFiles.js';
import { groupWords, teamSchema } from './support/teamSchema.js';

const root = new URL('../', import.meta.url);
const pages = new Map<string, string>(
  await Promise.all(rules.map(async (rule) => [`${rule.id}.md`, rulePage(rule, await examplesOf(rule.id))] as const)),
);

/** Files that are made from the rules and from expressions. A stale one is written anew and the test fails once: commit what it wrote. */
describe('files made from the rules', () => {
  for (const [name, page] of pages) it(`docs/rules/${name}`, () => assertFresh(`docs/rules/${name}`, page));

  it('no page without a rule', () => {
    const stray = readdirSync(new URL('docs/rules/', root)).filter((name) => !pages.has(name));
    for (const name of stray) rmSync(new URL(`docs/rules/${name}`, root));
    assert.deepEqual(stray, []);
  });

  it('the table in README.md', () => {
    const text = readFileSync(new URL('README.md', root), 'utf8');
    const rows = rules.map(({ id, severity, docs }) => `| [\`${id}\`](docs/rules/${id}.md) | ${severity} | ${docs.summary} |`);
    const table = `<!-- rules -->\n\n| rule | severity | reports |\n| --- | --- | --- |\n${rows.join('\n')}\n\n<!-- /rules -->`;
    assertFresh(
      'README.md',
      text.replace(/<!-- rules -->[\s\S]*?<!-- \/rules -->/, () => table),
    );
  });

  it('the schema of vouch.json', () => assertFresh('schemas/vouch.schema.json', `${JSON.stringify(teamSchema(), null, 2)}\n`));

  it('the settings in package.json', () => {
    const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
      contributes: { configuration: { title: string; properties: Record<string, unknown> }[] };
    };
    const section = { title: 'Rules', properties: Object.fromEntries(rules.map((rule) => [`vouch.rules.${rule.id}`, settingOf(rule)])) };
    const groups = { title: 'Groups of rules', properties: Object.fromEntries(Object.keys(ruleGroups).map(groupSetting)) };
    const made = [groups, section];
    const others = manifest.contributes.configuration.filter(({ title }) => made.every((one) => title !== one.title));
    manifest.contributes.configuration = [...others, ...made];
    assertFresh('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
  });
});

describe('files made from the expressions', () => {
  it('the letters that gated expressions need', () => {
    const program = fileURLToPath(new URL('test/support/tableOfNeeds.ts', root));
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', program], { encoding: 'utf8', cwd: fileURLToPath(root) });
    assert.equal(stderr, '');
    assertFresh('src/core/expressions/knownNeeds.json', stdout);
  }).timeout(30_000);
});

const groupSetting = (group: string): readonly [string, object] => [
  `vouch.groups.${group}`,
  {
    type: 'string',
    enum: ['default', 'error', 'warning', 'information', 'hint', 'off'],
    default: 'default',
    scope: 'resource',
    markdownDescription: `All rules on ${groupWords[group as RuleGroup]}. A rule that is set by itself goes before its group.`,
  },
];

const settingOf = ({ severity, docs }: (typeof rules)[number]): object => ({
  type: 'string',
  enum: ['default', 'error', 'warning', 'information', 'hint', 'off'],
  default: 'default',
  scope: 'resource',
  markdownDescription: `Reports ${docs.summary}. The default is \`${severity}\`.`,
});

function assertFresh(path: string, fresh: string): void {
  const url = new URL(path, root);
  const before = read(url);
  if (before === fresh) return;
  mkdirSync(new URL('.', url), { recursive: true });
  writeFileSync(url, fresh);
  assert.fail(`${path} was stale and has been written anew: look at it and commit it`);
}

function read(url: URL): string | null {
  try {
    return readFileSync(url, 'utf8');
  } catch {
    return null;
  }
}
