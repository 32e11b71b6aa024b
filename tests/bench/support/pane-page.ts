// Two pages in a browser beside a simulated Word: the built pane, and one with nothing but office.js and a sentence.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from 'playwright-core';
import { paneMount } from '../../../addin/serve/mount.ts';
import { startWord, wordPath } from '../../simulators/word/index.ts';
import { fillTemplate } from '../../../api/modules/documents/index.ts';
import { someFields } from '../../documents/support/fields.ts';

const panePath = `${wordPath}/pane`;
const bare = (officeJs: string): string =>
  `<!doctype html><title>bare</title><script src="${officeJs}"></script><p>Vanthu</p>`;

/** Milliseconds until the browser first drew anything, in a context that has nothing cached. */
async function firstPaint(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 350, height: 800 } });
  const page = await context.newPage();
  await page.goto(url);
  const at = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          for (const { name, startTime } of list.getEntries())
            if (name === 'first-contentful-paint') resolve(startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  await context.close();
  return at;
}

/** So many first paints of each page, one after the other; the first of each is not counted. */
export async function firstPaints(times: number): Promise<{ readonly ours: number[]; readonly bare: number[] }> {
  const word = await startWord();
  const switches = { takeFile: true, graph: true, upload: true };
  const settings = { api: '/', auth: { kind: 'try-out' }, switches } as const;
  const pane = paneMount({ path: panePath, officeJs: word.officeJs, settings });
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path.startsWith('/bare')) response.setHeader('Content-Type', 'text/html').end(bare(word.officeJs));
    else if (path.startsWith(panePath)) void pane.handle(request, response);
    else if (path.startsWith(wordPath)) word.answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const window = word.windows.open(fillTemplate('official-letter', someFields()));
  const paints = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round <= times; round += 1) {
    const ours = await firstPaint(browser, `${base}${panePath}/taskpane.html?window=${window.id}`);
    const plain = await firstPaint(browser, `${base}/bare?window=${window.id}`);
    if (round > 0) {
      paints.ours.push(ours);
      paints.bare.push(plain);
    }
  }
  await browser.close();
  server.closeAllConnections();
  server.close();
  await word.stop();
  return paints;
}
