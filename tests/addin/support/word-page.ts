// Pages in Chromium that speak with the simulated Word through the product's own word layer.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import type { TroubleCode } from '../../../addin/word/port.ts';
import { startWord } from '../../simulators/word/index.ts';
import type { OpenOptions, WordWindow } from '../../simulators/word/windows.ts';
import { aLetter } from '../../simulators/support/drafts.ts';

const run = promisify(execFile);

/** `window.wordLayer.openWord`. */
async function bundled(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vanthu-word-layer-'));
  try {
    const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
    const config = fileURLToPath(new URL('word-bundle.config.ts', import.meta.url));
    const flags = ['build', '--config', config, '--outDir', folder, '--logLevel', 'warn'];
    await run(process.execPath, [vite, ...flags], {
      env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production' },
    });
    return await readFile(join(folder, 'word.js'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export interface Told {
  readonly code: TroubleCode;
  readonly hostCode: string;
}

/** What the port answered, or the trouble it told of. */
export interface Answer<T> {
  readonly value?: T;
  readonly trouble?: Told;
}

export interface Seat {
  readonly window: WordWindow;
  readonly page: Page;
  /** `port.fill(new Map(given))`, `port.look()`: a program over the port, with what it is given. */
  ask<T = unknown>(program: string, given?: unknown): Promise<Answer<T>>;
  /** The answer; throws when there was trouble. */
  get<T = unknown>(program: string, given?: unknown): Promise<T>;
}

const asking = (program: string, given: unknown): string => `(async () => {
  const given = ${JSON.stringify(given ?? null)};
  try {
    const port = await (window.opened ??= wordLayer.openWord());
    return { value: (await (async () => ${program})()) ?? null };
  } catch (error) {
    if (error.name !== 'WordTrouble') throw error;
    return { trouble: { code: error.code, hostCode: error.hostCode } };
  }
})()`;

/** Starts Word and a browser; `sit` opens a document with a pane beside it. */
export async function startSeats() {
  const [script, word, browser] = await Promise.all([
    bundled(),
    startWord(),
    chromium.launch({
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    }),
  ]);
  const html = `<!doctype html><title>pane</title><script src="/office/word/office.js"></script><script>${script}</script>`;
  const context: BrowserContext = await browser.newContext();
  await context.route('**/office/word/pane/**', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  return {
    word,
    async sit(docx: Uint8Array = aLetter(), options: OpenOptions = {}): Promise<Seat> {
      const window = word.windows.open(docx, options);
      const page = await context.newPage();
      await page.goto(`${word.url}/pane/taskpane.html?window=${window.id}`);
      const ask = <T>(program: string, given?: unknown) => page.evaluate<Answer<T>>(asking(program, given));
      return {
        ...{ window, page, ask },
        async get<T>(program: string, given?: unknown): Promise<T> {
          const { value, trouble } = await ask<T>(program, given);
          if (trouble !== undefined) throw new Error(`${trouble.code} ${trouble.hostCode}`);
          return value as T;
        },
      };
    },
    async stop(): Promise<void> {
      await browser.close();
      await word.stop();
    },
  };
}

export type Seats = Awaited<ReturnType<typeof startSeats>>;
