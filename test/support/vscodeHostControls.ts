import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';

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
    for (const frame of page.frames().slice(1)) {
      const found = frame.locator(selector ?? '').first();
      if ((await found.count().catch(() => 0)) > 0) return found.click({ timeout: 5000 });
    }
    throw new Error(`no web view has ${selector}`);
  },
  screenshot: async (page: Page, { path }: Parameters) => {
    await page.screenshot({ path: path ?? '', animations: 'disabled', caret: 'initial' });
  },
} satisfies Record<string, (page: Page, parameters: Parameters) => Promise<unknown>>;

interface Parameters {
  readonly key?: string;
  readonly text?: string;
  readonly selector?: string;
  readonly path?: string;
}

export interface Controls {
  readonly url: string;
  close(): void;
}

/** Serves the controls of a page on a free port of this machine, for the suite's process. */
export async function serveControls(page: Page): Promise<Controls> {
  const server = createServer(async (request, response) => {
    try {
      let body = '';
      for await (const chunk of request) body += chunk;
      const name = request.url?.slice(1) ?? '';
      if (!isControl(name)) throw new Error(`no control is called ${name}`);
      const answer = await controls[name](page, JSON.parse(body));
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

const isControl = (name: string): name is keyof typeof controls => Object.hasOwn(controls, name);
