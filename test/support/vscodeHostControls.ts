import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** What a suite may ask of the page that shows the workbench: a POST to `/name` with its argument as JSON; answers with JSON. */
const controls = {
  press: (page: Page, { key }: Parameters) => page.keyboard.press(key ?? ''),
  type: (page: Page, { text }: Parameters) => page.keyboard.type(text ?? ''),
  click: (page: Page, { selector }: Parameters) => page.click(selector ?? '', { timeout: 5000 }),
  hover: (page: Page, { selector }: Parameters) => page.hover(selector ?? '', { timeout: 5000 }),
  text: (page: Page, { selector }: Parameters) => page.locator(selector ?? '').allInnerTexts(),
  // A web view is a page within a page within the workbench's.
  textInViews: async (page: Page, { selector }: Parameters) => {
    const texts = page
      .frames()
      .slice(1)
      .map((frame) =>
        frame
          .locator(selector ?? '')
          .allInnerTexts()
          .catch(() => []),
      );
    return (await Promise.all(texts)).flat();
  },
  clickInViews: async (page: Page, { selector }: Parameters) => {
    const view = await viewWith(page, selector ?? '');
    return view
      .locator(selector ?? '')
      .first()
      .click({ timeout: 5000 });
  },
  pressInViews: async (page: Page, { selector, key }: Parameters) => {
    const view = await viewWith(page, selector ?? '');
    return view
      .locator(selector ?? '')
      .first()
      .press(key ?? '', { timeout: 5000 });
  },
  // What axe-core finds in the web view that has such an element, a line each. Frames around it are not ours.
  axeInViews: async (page: Page, { selector }: Parameters) => {
    const view = await viewWith(page, selector ?? '');
    await view.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    const { violations } = (await view.evaluate('axe.run()')) as AxeResults;
    return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html.slice(0, 200)} (${nodes[0]?.failureSummary})`);
  },
  screenshot: async (page: Page, { path }: Parameters) => {
    await page.screenshot({ path: path ?? '', animations: 'disabled', caret: 'initial' });
  },
  resize: (page: Page, { width, height }: Parameters) => page.setViewportSize({ width: Number(width), height: Number(height) }),
} satisfies Record<string, (page: Page, parameters: Parameters) => Promise<unknown>>;

async function viewWith(page: Page, selector: string): Promise<Frame> {
  for (const frame of page.frames().slice(1)) {
    if (
      (await frame
        .locator(selector)
        .count()
        .catch(() => 0)) > 0
    )
      return frame;
  }
  throw new Error(`no web view has ${selector}`);
}

interface Parameters {
  readonly key?: string;
  readonly text?: string;
  readonly selector?: string;
  readonly path?: string;
  readonly width?: string;
  readonly height?: string;
}

export interface Controls {
  readonly url: string;
  close(): void;
}

/** Serves the controls of a page on a free port of this machine, for the suite's process. */
export async function serveControls(page: Page): Promise<Controls> {
  /** A second window, as a person would have it, without a suite; what is asked goes to it as long as it is open. */
  let second: Page | undefined;
  const windows: Readonly<Record<string, (parameters: Parameters) => Promise<unknown>>> = {
    openWindow: async ({ path }) => {
      const { viewport, url } = { viewport: page.viewportSize(), url: page.url() };
      second = await page.context().newPage();
      if (viewport) await second.setViewportSize(viewport);
      return second.goto(windowUrl(url, path ?? null)).then(() => null);
    },
    // A window that is given a file to open does not open again what it held before.
    reloadWindow: async () => second?.goto(windowUrl(page.url(), null)).then(() => null),
    closeWindow: async () => {
      await second?.close();
      second = undefined;
      await page.bringToFront();
    },
  };
  const server = createServer(async (request, response) => {
    try {
      let body = '';
      for await (const chunk of request) body += chunk;
      const name = request.url?.slice(1) ?? '';
      const ofWindow = windows[name];
      if (!ofWindow && !isControl(name)) throw new Error(`no control is called ${name}`);
      const answer = isControl(name) ? await controls[name](second ?? page, JSON.parse(body)) : await ofWindow?.(JSON.parse(body));
      response.end(JSON.stringify(answer ?? null));
    } catch (error) {
      response.statusCode = 500;
      response.end(String(error));
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close().closeAllConnections() };
}

/** The address of a window on the same folder that runs no suite, and opens a file where one is named. */
function windowUrl(address: string, file: string | null): string {
  const url = new URL(address);
  const payload: readonly (readonly [string, string])[] = JSON.parse(url.searchParams.get('payload') ?? '[]');
  const kept = payload.filter(([name]) => name !== 'extensionTestsPath');
  url.searchParams.set(
    'payload',
    JSON.stringify([...kept, ...(file === null ? [] : [['openFile', `vscode-remote://${url.host}${file}`]])]),
  );
  return url.href;
}

const isControl = (name: string): name is keyof typeof controls => Object.hasOwn(controls, name);
