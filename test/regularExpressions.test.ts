import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Diagnostics } from 'recheck';
import { attacksOn } from './support/attacks.js';
import { builtExpressions, builtIn } from './support/builtExpressions.js';
import { isUnbounded, stepsFromOnePlace, type WrittenExpression, writtenExpressions } from './support/regularExpressions.js';

process.env.RECHECK_BACKEND = 'pure';

/** `bounded`: called polynomial, but its bounds keep it to few steps from each place. */
type Verdict = 'safe' | 'bounded' | 'vulnerable' | 'unknown';

/** Verdicts of earlier runs, and why an expression that is called vulnerable may stay. */
interface Verdicts {
  readonly verdicts: Readonly<Record<string, Verdict>>;
  readonly accepted: Readonly<Record<string, { readonly source: string; readonly reason: string }>>;
}

const file = new URL('./regularExpressions.json', import.meta.url);
const isRefresh = process.env.REFRESH_EXPRESSIONS === '1';
/** New expressions are given so long in all, and each so long, in milliseconds; a refresh takes its time. */
const BUDGET = isRefresh ? 3_600_000 : 30_000;
const MOST_STEPS = 10_000;
const EACH = isRefresh ? 4_000 : 1_500;

/** `checked` has a verdict for every expression; `left` are those for which the time was not enough. */
async function checkNew(expressions: readonly WrittenExpression[], known: Verdicts['verdicts']) {
  const checked = new Map<string, Verdict>();
  const left: WrittenExpression[] = [];
  const { checkSync } = await import('recheck');
  const end = Date.now() + BUDGET;
  for (const expression of expressions) {
    const verdict = known[expression.hash];
    if (verdict) checked.set(expression.hash, verdict);
    else if (Date.now() > end) left.push(expression);
    else checked.set(expression.hash, verdictOn(expression, checkSync(expression.source, expression.flags, { timeout: EACH })));
  }
  return { checked, left };
}

function verdictOn({ source }: WrittenExpression, diagnostics: Diagnostics): Verdict {
  const { status } = diagnostics;
  const isPolynomial = diagnostics.status === 'vulnerable' && diagnostics.complexity.type === 'polynomial';
  return isPolynomial && !isUnbounded(source) && stepsFromOnePlace(source) <= MOST_STEPS ? 'bounded' : status;
}

/**
 * The first expression that is busy with one of its texts for seconds, where others take a part of a millisecond, and the text; null where
 * there is none. In a process of its own, since nothing within one can interrupt a search.
 */
function firstSlow(expressions: readonly RegExp[], patience: number): { readonly expression: RegExp; readonly text: string } | null {
  const cases = expressions.map(({ source, flags }) => ({ source, flags, texts: attacksOn(source, flags) }));
  const { stdout, error } = spawnSync(process.execPath, ['-e', TRY_ALL], {
    input: JSON.stringify(cases),
    encoding: 'utf8',
    timeout: patience,
  });
  const lines = stdout.trimEnd().split('\n');
  if (!error && lines.at(-1) === 'done') return null;
  const [at = 0, text = 0] = (lines.at(-1) ?? '').split(' ').map(Number);
  const expression = expressions[at];
  assert.ok(expression, `the process that tries expressions ended early: ${error}`);
  return { expression, text: cases[at]?.texts[text] ?? '' };
}

/** Says which expression and text come next, before it tries them. */
const TRY_ALL = `
  const { readFileSync, writeSync } = require('node:fs');
  JSON.parse(readFileSync(0, 'utf8')).forEach(({ source, flags, texts }, at) => {
    texts.forEach((text, number) => { writeSync(1, at + ' ' + number + '\\n'); new RegExp(source, flags).test(text); });
  });
  writeSync(1, 'done\\n');
`;

/** Expressions that need what only a call knows, and why that cannot make them slow. */
const INSIDE_FUNCTIONS: Readonly<Record<string, string>> = {
  'src/core/cite/bibliography/renameInBibliography.ts bibtex': 'the key has its signs escaped; it adds letters and no repetition',
  'src/core/cite/bibliography/renameInBibliography.ts csl-json': 'the key has its signs escaped; it adds letters and no repetition',
  'src/core/cite/bibliography/renameInBibliography.ts csl-yaml': 'the key has its signs escaped; it adds letters and no repetition',
  'src/core/expressions/ofPieces.ts test': 'holds an expression that is checked itself, and is tried at one place: the end of the text',
  'src/core/studies/checkSchema.ts checkString': 'the patterns are those of the published schemas, which are checked here themselves',
  'src/features/libraryPlace.ts keyFinder': 'the key has its signs escaped; it adds letters and no repetition',
};

describe('regular expressions', () => {
  it('run in linear time', async function () {
    this.timeout(BUDGET + 30_000);
    const known = JSON.parse(readFileSync(file, 'utf8')) as Verdicts;
    const expressions = await writtenExpressions();
    assert.ok(expressions.length > 1500, 'the expressions were not found');
    const { checked, left } = await checkNew(expressions, known.verdicts);
    const isHere = (hash: string): boolean => expressions.some((one) => one.hash === hash);
    if (isRefresh) {
      const verdicts = Object.fromEntries([...checked].sort(([a], [b]) => a.localeCompare(b)));
      const accepted = Object.fromEntries(Object.entries(known.accepted).filter(([hash]) => isHere(hash)));
      writeFileSync(file, `${JSON.stringify({ verdicts, accepted }, null, 2)}\n`);
    }
    // An expression that the checker cannot decide in time must at least have no repetition without end.
    const bad = expressions.filter(({ hash, source }) => {
      const verdict = checked.get(hash);
      return !known.accepted[hash] && (verdict === 'vulnerable' || (verdict === 'unknown' && isUnbounded(source)));
    });
    assert.deepEqual(
      bad.map((one) => `${one.file} ${one.hash} ${checked.get(one.hash)} /${one.source.slice(0, 160)}/${one.flags}`),
      [],
      'bound their quantifiers, or accept them with a reason in test/regularExpressions.json',
    );
    assert.deepEqual(left.length, 0, 'too many are new: run REFRESH_EXPRESSIONS=1 npx mocha test/regularExpressions.test.ts');
  });

  it('withstand texts that are made to be read in many ways', async function () {
    this.timeout(120_000);
    const expressions = (await writtenExpressions()).map(({ source, flags }) => new RegExp(source, flags));
    const slow = firstSlow(expressions, 100_000);
    assert.equal(slow, null, 'have one way to read each text: a repeated part must not be able to end where it could as well go on');
  });

  it('would be found to be slow', () => {
    for (const expression of [/^(?:\s?(?:x|[¹²]{1,6})){1,12}$/, /(?:a|aa){1,60}b/, /^(?:[\p{L}-]{1,9}-?){1,20}\d/u])
      assert.equal(firstSlow([/a{1,4}b/, expression, /c/], 2000)?.expression, expression);
  }).timeout(30_000);

  it('are built while a module is loaded, or for a reason inside a function', () => {
    const built = builtExpressions().map(({ file, name }) => `${file} ${name}`);
    assert.deepEqual([...new Set(built)].sort(), Object.keys(INSIDE_FUNCTIONS).sort(), 'make them constants, or say why they cannot be');
  });

  it('are found inside functions, with a stand-in for data', () => {
    const text = [
      "const LEAD = '[a-z]{1,3}';",
      'const ALL = [LEAD].map((one) => new RegExp(one));',
      "function find(key: string) { const tail = `#{LEAD}$`; return new RegExp(`^#{key}#{tail}`, 'gi'); }",
      'const raw = (key: string) => RegExp(String.raw`\\b#{key}\\b`);',
      'const own = (schema: Schema) => new RegExp(schema.pattern);',
    ]
      .join('\n')
      .replaceAll('#{', '$'.concat('{'));
    assert.deepEqual(
      builtIn('x.ts', text).map(({ name, source, flags }) => [name, source, flags]),
      [
        ['find', '^Smith2011[a-z]{1,3}$', 'gi'],
        ['raw', '\\bSmith2011\\b', ''],
        ['own', null, ''],
      ],
    );
  });

  it('have so many steps from one place', () => {
    assert.deepEqual(['a{1,3}', '(?:a{2,30} ){1,6}', '[a{1,99}]', 'ab'].map(stepsFromOnePlace), [3, 180, 1, 1]);
  });

  it('are told from unbounded ones', () => {
    for (const source of ['a*', 'a+b', '\\s*$', '(?:ab)+', '[a-z]{2,}']) assert.equal(isUnbounded(source), true, source);
    for (const source of ['a{1,3}', '\\+', '[*+]', 'a\\*', '\\p{L}{1,40}', '(?<n>\\d)\\k<n>'])
      assert.equal(isUnbounded(source), false, source);
  });
});
