import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { reportOf } from '../../src/features/report/reportOf.js';
import { reportPage } from '../../src/features/report/reportPage.js';
import { readReportAssets } from '../../src/files/reportAssets.js';
import { hostileReport } from '../features/report/hostileReport.js';
import { reviewText, seedDocument } from '../support/review.js';
import { launch } from '../support/vscodeHostBrowser.js';
import { chromiumPath } from '../support/vscodeHostChromium.js';
import { cacheFolder } from '../support/vscodeHost.js';

const assets = readReportAssets(resolve('dist'));

/** A saved report, as `vouch report` writes it, in a real browser. */
describe('a saved evidence report', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'vouch-report-'));
  const file = join(folder, 'report.html');
  let browser: Browser;

  before(async () => {
    const reports = [seedDocument('000'), 'Younger et al. (2013) gave low-dose naltrexone to 120 women with fibromyalgia.'].map(
      (text, at) => {
        const { article, findings } = reviewText(text, { format: 'plain' });
        return reportOf(article, findings, { path: `${at}.txt`, date: '2024-01-05' });
      },
    );
    writeFileSync(file, reportPage(reports, assets));
    browser = await launch(await chromiumPath(cacheFolder));
  });

  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The page, with everything that it asks for and complains of. */
  async function open(
    path = file,
    colorScheme: 'light' | 'dark' = 'light',
  ): Promise<{ page: Page; requests: string[]; problems: string[] }> {
    const page = await browser.newPage({ colorScheme, viewport: { width: 1180, height: 860 } });
    const requests: string[] = [];
    const problems: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('dialog', (dialog) => {
      problems.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(`file://${path}`);
    return { page, requests, problems };
  }

  it('allows its own script and style by their hashes, and nothing else', () => {
    const page = readFileSync(file, 'utf8');
    const hashOf = (element: string): string => {
      const inside = new RegExp(`<${element}>([\\s\\S]*?)</${element}>`).exec(page)?.[1] ?? '';
      return createHash('sha256').update(inside).digest('base64');
    };
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    assert.equal(
      policy,
      `default-src 'none'; style-src 'sha256-${hashOf('style')}'; script-src 'sha256-${hashOf('script')}'; base-uri 'none'; form-action 'none'`,
    );
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.equal(page.match(/<style/g)?.length, 1);
  });

  it('asks for nothing but itself, and its policy has nothing to refuse', async () => {
    const { page, requests, problems } = await open();
    await page.emulateMedia({ media: 'print' });
    assert.deepEqual(requests, [`file://${file}`]);
    assert.deepEqual(problems, []);
    await page.close();
  });

  it('refuses a script and a request that get into it all the same', async () => {
    const { page } = await open();
    const sent: string[] = [];
    await page.route('https://**', (route) => {
      sent.push(route.request().url());
      return route.abort();
    });
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<img src="https://vouch.invalid/x.png" onerror="window.ran = 1">')`,
    );
    await page.evaluate(`{ const s = document.createElement('script'); s.textContent = 'window.ran = 1'; document.body.append(s); }`);
    await page.waitForTimeout(100);
    assert.equal(await page.evaluate('window.ran'), undefined);
    assert.deepEqual(sent, []);
    await page.close();
  });

  it('shows hostile words as words', async () => {
    const evil = '"><img src=x onerror=alert(1)></title></script></style><script>alert(1)</script>';
    const path = join(folder, 'hostile.html');
    writeFileSync(path, reportPage([hostileReport(evil)], assets));
    const { page, requests, problems } = await open(path);
    assert.deepEqual([requests.length, problems], [1, []]);
    assert.equal(await page.locator('h2').innerText(), evil);
    assert.equal(await page.locator('img').count(), 0);
    await page.close();
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`has no fault that axe-core knows, in ${scheme} colours`, async () => {
      const { page } = await open(file, scheme);
      // The policy refuses a script that is added to the page; one that the browser itself runs is none of the page's.
      await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
      const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
      assert.deepEqual(
        violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html.slice(0, 200)} (${nodes[0]?.failureSummary})`),
        [],
      );
      await page.close();
    });
  }

  it('sorts a table by the keyboard, numbers by their value, and says so', async () => {
    const { page } = await open();
    const table = page.locator('#r1-figures-table');
    const head = table.locator('th').first();
    const lines = async (): Promise<number[]> => (await table.locator('tbody td:first-child').allInnerTexts()).map(Number);
    const before = await lines();
    await head.locator('button').focus();
    await page.keyboard.press('Enter');
    assert.equal(await head.getAttribute('aria-sort'), 'ascending');
    assert.deepEqual(
      await lines(),
      before.toSorted((a, b) => a - b),
    );
    await page.keyboard.press('Space');
    assert.equal(await head.getAttribute('aria-sort'), 'descending');
    assert.deepEqual(
      await lines(),
      before.toSorted((a, b) => b - a),
    );
    assert.equal(await page.locator('#announcement').textContent(), 'Sorted by Line, descending.');
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'Line');
    await table.locator('th button').nth(1).press('Enter');
    assert.equal(await head.getAttribute('aria-sort'), 'none');
    assert.match((await table.locator('tbody td:nth-child(2)').first().innerText()) ?? '', /Differs/);
    await page.close();
  });

  it('filters a table by verdict, tells how many rows are left, and prints them all', async () => {
    const { page } = await open();
    const rows = page.locator('#r1-figures-table tbody tr');
    const all = await rows.count();
    const button = page.locator('[data-table="r1-figures-table"] button', { hasText: 'Differs' });
    await button.press('Enter');
    const shown = await rows.evaluateAll((list) =>
      list.filter((row) => row.checkVisibility()).map((row) => row.getAttribute('data-verdict')),
    );
    assert(shown.length > 0 && shown.length < all);
    assert.deepEqual([...new Set(shown)], ['Differs']);
    assert.equal(await button.getAttribute('aria-pressed'), 'true');
    assert.equal(await page.locator('#announcement').textContent(), `${shown.length} of ${all} rows shown.`);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await rows.evaluateAll((list) => list.filter((row) => row.checkVisibility()).length), all);
    await page.close();
  });

  it('leads past its head by the first key', async () => {
    const { page } = await open();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'Skip to the report');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate('document.activeElement.id'), 'content');
    await page.close();
  });

  it('fits a narrow screen: only its tables scroll sideways', async () => {
    const { page } = await open();
    await page.setViewportSize({ width: 380, height: 700 });
    assert.equal(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), true);
    await page.close();
  });
});
