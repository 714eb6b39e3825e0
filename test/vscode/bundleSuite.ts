import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** Bundles the test files of `test/vscode/<name>` for VS Code's extension host; gives the path of the module that runs them. */
export async function bundleSuite(name: string, target: string): Promise<string> {
  const folder = join('test/vscode', name);
  const files = readdirSync(folder).filter((file) => file.endsWith('.test.ts'));
  const outfile = resolve(target, `${name}.cjs`);
  await build({
    stdin: {
      contents: `
        import { runMocha } from './test/vscode/runMocha.js';
        export const run = () => runMocha(() => { ${files.map((file) => `require('./${folder}/${file}');`).join(' ')} });`,
      resolveDir: '.',
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return outfile;
}
