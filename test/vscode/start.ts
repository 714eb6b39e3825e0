/** `npm start`: reviews the sample in the terminal and opens it in a desktop VS Code with Vouch loaded, where one is installed. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { copySample, sample } from './sample.js';

const { status } = spawnSync(process.execPath, ['dist/cli.cjs', 'check', '--fail-on', 'never', sample], { stdio: 'inherit' });
const editor = findEditor();
if (editor) {
  const { folder, file } = copySample();
  const program = spawn(editor, [`--extensionDevelopmentPath=${resolve('.')}`, folder, file], {
    detached: true,
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  program.unref();
  console.log('\nThe article is open in VS Code, with Vouch loaded.');
} else {
  console.log('\nNo desktop VS Code was found. `npm run try` opens the article in VS Code in your browser.');
}
process.exitCode = status ?? 1;

/** The first command line of a VS Code that answers. */
function findEditor(): string | undefined {
  const onMac = '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code';
  const commands = [process.env.VOUCH_VSCODE, 'code', 'code-insiders', 'codium', existsSync(onMac) ? onMac : undefined];
  return commands.find((command) => {
    if (!command || command === 'browser') return false;
    return spawnSync(command, ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0;
  });
}
