/** `npm test`: every step in turn, whatever the one before said; the last line adds up their tests. */
import { spawn } from 'node:child_process';

/** Scripts of package.json. A step that runs no tests of its own counts only where it fails. */
const steps = ['typecheck', 'check', 'build', 'test:unit', 'test:vscode'];

let passed = 0;
let failed = 0;
for (const step of steps) {
  console.log(`\n── ${step}`);
  const { code, output } = await run(step);
  const failures = last(output, /(\d{1,9}) (?:failing|failed)\b/g);
  passed += last(output, /(\d{1,9}) (?:passing|passed)\b/g);
  // A step that ends badly has failed, also where it could not say how often.
  failed += code === 0 ? failures : Math.max(1, failures);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Runs one script and shows its output as it comes. */
function run(script: string): Promise<{ readonly code: number; readonly output: string }> {
  const program = spawn(`npm run --silent ${script}`, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const show = (stream: NodeJS.WriteStream) => (chunk: Buffer) => {
    output += chunk;
    stream.write(chunk);
  };
  program.stdout.on('data', show(process.stdout));
  program.stderr.on('data', show(process.stderr));
  return new Promise((resolve) => {
    program.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The number in the last match, 0 where there is none. */
function last(text: string, pattern: RegExp): number {
  return Number([...text.matchAll(pattern)].at(-1)?.[1] ?? 0);
}
