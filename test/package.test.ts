import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const programs = ['dist/cli.cjs', 'dist/server.cjs', 'dist/extension.cjs'];

describe('the package', () => {
  it('holds what runs, the rules’ pages, an icon and the README’s pictures, and nothing else', () => {
    const expected = [
      ...[
        'package.json',
        'README.md',
        'CHANGELOG.md',
        'LICENSE',
        'NOTICE',
        'dist/bundled-index.json',
        'dist/citeproc.cjs',
        'dist/report.js',
        'dist/report.css',
        'dist/THIRD-PARTY.txt',
      ],
      // The command line is installed by itself; nothing in VS Code runs it.
      ...programs.filter((program) => program !== 'dist/cli.cjs'),
      manifest.icon,
      manifest.contributes.viewsContainers.activitybar[0].icon,
      ...new Set([...readmePictures(), ...walkthroughPictures()]),
      ...readdirSync('docs/walkthrough').map((page) => `docs/walkthrough/${page}`),
      ...readdirSync('docs/rules').map((page) => `docs/rules/${page}`),
      ...readdirSync('styles').map((file) => `styles/${file}`),
      ...readdirSync('schemas').map((schema) => `schemas/${schema}`),
      ...manifest.contributes.grammars.map(({ path }: { readonly path: string }) => path.replace('./', '')),
    ];
    assert.deepEqual(allowedFiles().sort(), expected.sort());
  });

  it('says the licence of every package that is in it', () => {
    const notices = readFileSync('dist/THIRD-PARTY.txt', 'utf8');
    for (const name of ['vscode-languageclient', 'vscode-languageserver', 'mdast-util-from-markdown', 'commander', 'fuse.js']) {
      assert.match(notices, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\([\\w.-]+\\)$`, 'm'));
    }
    assert.doesNotMatch(notices, /\b(?:A?GPL|SSPL)-/);
  });

  it('contributes commands that the client registers, and no others', () => {
    const sources = readdirSync('src/client').filter((file) => file.endsWith('.ts'));
    const client = sources.map((file) => readFileSync(`src/client/${file}`, 'utf8'));
    const names = [...client, readFileSync('src/protocol.ts', 'utf8')].join('\n');
    for (const { command } of manifest.contributes.commands) assert(names.includes(`'${command}'`), command);
  });

  it('puts every command under “Vouch” with an icon, and offers no command that there is not', () => {
    const { commands, menus, keybindings, walkthroughs, viewsWelcome } = manifest.contributes;
    const known = new Set(commands.map(({ command }: { readonly command: string }) => command));
    for (const { command, category, icon } of commands) assert(category === 'Vouch' && /^\$\([a-z-]+\)$/.test(icon ?? ''), command);
    const used = [...Object.values<{ readonly command: string }[]>(menus).flat(), ...keybindings].map(({ command }) => command);
    const linked = JSON.stringify([walkthroughs, viewsWelcome]).matchAll(/(?:command|onCommand):(?:toSide:)?([\w.]+)/g);
    for (const command of [...used, ...[...linked].map(([, name = '']) => name)])
      assert(known.has(command) || command.startsWith('workbench.'), command);
  });

  for (const program of programs) {
    it(`${program} has no way to a network`, () => {
      const code = readFileSync(program, 'utf8');
      assert.doesNotMatch(code, /require\(["'](?:node:)?(?:https?|http2|tls|dns|dgram)(?:\/\w+)?["']\)/);
      assert.doesNotMatch(code, /[^.\w]fetch\(|XMLHttpRequest|WebSocket\(/);
    });
  }
});

/** The files that .vscodeignore lets in: it first shuts everything out, and then names what ships. */
function allowedFiles(): string[] {
  const [first, ...rest] = readFileSync('.vscodeignore', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  assert.equal(first, '**');
  return rest.flatMap((line) => {
    assert(line.startsWith('!'), line);
    const pattern = line.slice(1);
    if (!pattern.includes('*')) return existsSync(pattern) ? [pattern] : [];
    const folder = dirname(pattern);
    return readdirSync(folder)
      .map((name) => `${folder}/${name}`)
      .filter((path) => pattern === `${folder}/*${extname(path)}`);
  });
}

/** The pictures of the walkthrough's steps; its pages are all in one folder. */
function walkthroughPictures(): string[] {
  const pictures: string[] = [];
  for (const { steps } of manifest.contributes.walkthroughs) {
    for (const { media } of steps) {
      pictures.push(...Object.values<string>(media.image ?? {}));
      if (media.markdown) assert(existsSync(media.markdown), media.markdown);
    }
  }
  for (const path of pictures) assert(existsSync(path), `${path} is missing`);
  return pictures;
}

function readmePictures(): string[] {
  const pictures = [...readFileSync('README.md', 'utf8').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path = '']) => path);
  for (const path of pictures) assert(existsSync(path), `${path} is missing`);
  return [...new Set(pictures)];
}
