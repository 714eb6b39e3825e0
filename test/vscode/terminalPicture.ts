/**
 * Draws docs/images/terminal.png, the command line's review of a few lines, as a terminal would show it: `npx tsx
 * test/vscode/terminalPicture.ts`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { cacheFolder } from '../support/vscodeHost.js';
import { launch } from '../support/vscodeHostBrowser.js';
import { chromiumPath } from '../support/vscodeHostChromium.js';

const article = `# Low-dose naltrexone

A double-blind trial by Younger et al. (2013) involved 120 women with fibromyalgia, who took 45 mg a day.
Smith et al. (2011) found that 88% of 40 patients with Crohn's disease responded.
`;

const colours: Readonly<Record<string, string>> = {
  1: 'font-weight:bold',
  2: 'color:#8b949e',
  31: 'color:#ff7b72',
  32: 'color:#7ee787',
  33: 'color:#e3b341',
  34: 'color:#79c0ff',
};

const folder = mkdtempSync(join(tmpdir(), 'vouch-'));
writeFileSync(join(folder, 'article.md'), article);
const { stdout } = spawnSync(process.execPath, [resolve('dist/cli.cjs'), 'check', 'article.md'], {
  cwd: folder,
  encoding: 'utf8',
  env: { ...process.env, FORCE_COLOR: '1' },
});
rmSync(folder, { recursive: true });

const browser = await launch(await chromiumPath(cacheFolder));
const page = await browser.newPage({ viewport: { width: 1000, height: 800 }, deviceScaleFactor: 1.5 });
await page.setContent(`<body style="margin:0;display:inline-block"><pre style="margin:0;padding:18px 22px;background:#0d1117;color:#e6edf3;
  font:14px/1.5 'DejaVu Sans Mono',monospace">$ vouch check article.md\n\n${toHtml(stdout.trimEnd())}</pre></body>`);
await page.locator('pre').screenshot({ path: 'docs/images/terminal.png' });
await browser.close();

/** Escape sequences for style, as spans; every sequence that ends a style closes the last one. */
function toHtml(text: string): string {
  const escaped = text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  return escaped.replace(/\u001B\[(\d{1,2})m/g, (_, code) => (colours[code] ? `<span style="${colours[code]}">` : '</span>'));
}
