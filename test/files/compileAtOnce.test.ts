import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

const module = JSON.stringify(new URL('../../src/files/compileAtOnce.ts', import.meta.url).href);

/** In a process of its own: what is set holds for all that runs in it. */
const run = (script: string, ...options: readonly string[]) =>
  spawnSync(process.execPath, [...options, '--import', 'tsx', '--input-type=module', '-e', script], { encoding: 'utf8' });

describe('expressions that are compiled at once', () => {
  it('may have been in use before', () => {
    // Texts that are put together are searched in the one way in which V8 relies on what kind of code an expression has.
    const { signal, status, stdout, stderr } = run(`
      const expressions = ['Mc |[x-z]{4,5}', 'Mc|[x-z]{4,5}', '(?:a|b){2,9}c'].flatMap((source) => ['', 'u', 'gi'].map((flags) => new RegExp(source, flags)));
      const tails = [' among others.', ' \\u2013 and others.'];
      expressions.forEach((expression, at) => (at + ' Zangon and Mc Laughlin, ' + tails[at % 2]).replace(expression, ''));
      await import(${module});
      for (let time = 0; time < 20; time++)
        for (const expression of expressions) (time + ' Zangon and Mc Laughlin, ' + tails[time % 2]).replace(expression, '');
      console.log('done');
    `);
    assert.deepEqual([signal, status, stdout.trim()], [null, 0, 'done'], stderr);
  });

  it('have machine code after their first use', () => {
    const script = `await import(${module}); console.log('begin'); /first (?:use|time){1,3}/u.test('the first use');`;
    const [, after = ''] = run(script, '--trace-regexp-tier-up').stdout.split('begin');
    assert.match(after, /native code/);
    assert.doesNotMatch(after, /bytecode/);
  });
});
