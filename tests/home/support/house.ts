// A try-out of its own, and a headless browser that looks at it as somebody.
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { startTryOut, tokenOf, type TryOut } from './try-out.ts';

export interface Look {
  readonly width: 360 | 1200;
  readonly scheme: 'light' | 'dark';
  readonly language: 'vi' | 'en';
}

/** What most people have in front of them. */
export const desk: Look = { width: 1200, scheme: 'light', language: 'vi' };

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser's console complained about. */
  readonly complaints: readonly string[];
}

export interface House {
  readonly instance: TryOut;
  /** A page that nobody has opened before, as this person of the try-out where one is named. */
  open(path: string, look?: Look, positionId?: string): Promise<Opened>;
  stop(): Promise<void>;
}

export const clerk = 'bktb.clerk';

interface Person {
  readonly positionId: string;
}

/** What the start page keeps of the person somebody has chosen there. */
async function sessionOf(url: string, positionId: string): Promise<string> {
  const answer = await fetch(new URL('try-out/people', url));
  const { agencies } = (await answer.json()) as { agencies: { name: string; people: Person[] }[] };
  const person = agencies
    .flatMap(({ name, people }) => people.map((one) => ({ ...one, agency: name })))
    .find((one) => one.positionId === positionId);
  return JSON.stringify({ person, token: await tokenOf(url, positionId) });
}

async function openIn(browser: Browser, url: string, look: Look, session: string | undefined): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 800 },
    colorScheme: look.scheme,
    reducedMotion: 'reduce',
  });
  await context.addInitScript(
    ([language, kept]) => {
      // a picture that the page holds in memory has no storage of its own
      if (!location.protocol.startsWith('http')) return;
      // what somebody does on the page afterwards counts
      if (sessionStorage.getItem('begun') !== null) return;
      localStorage.setItem('vanthu.language', language ?? '');
      if (kept !== undefined) sessionStorage.setItem('vanthu.session', kept);
      sessionStorage.setItem('begun', 'yes');
    },
    [look.language, session],
  );
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  return { page, context, complaints };
}

/** With everything it takes half a minute: the people do weeks of work first. Stop it in `afterAll`. */
export async function startHouse(content: 'people' | 'everything'): Promise<House> {
  const instance = await startTryOut(content);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
  });
  return {
    instance,
    open: async (path, look = desk, positionId?) =>
      openIn(
        browser,
        new URL(path, instance.url).href,
        look,
        positionId === undefined ? undefined : await sessionOf(instance.url, positionId),
      ),
    async stop() {
      await browser.close();
      await instance.stop();
    },
  };
}

/** Waits until the page has drawn what it was asked for. */
export const settled = async ({ page }: Opened): Promise<void> => {
  await page.waitForFunction(
    () =>
      document.readyState === 'complete' &&
      !/Đang đọc…|Reading…/.test(document.querySelector('main')?.textContent ?? ''),
  );
};

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'experimental'];

/** What axe finds, in words: rule and place. */
export async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode() // no frame of another origin, so no blank page to collect results in
    .options({ resultTypes: ['violations'], runOnly: everyRule })
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
