// Somebody before a simulated Word with the pane beside the document, in a browser as narrow as a task pane gets.
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { paneSwitches, type PaneSwitch } from '../../../addin/serve/settings.ts';
import { wordPath, type Word } from '../../simulators/word/index.ts';
import { actAsUser, type UserAct } from '../../simulators/word/user-acts.ts';
import { textView } from '../../simulators/word/window-view.ts';
import type { WindowSetting, WordWindow } from '../../simulators/word/windows.ts';

/** How the pane is looked at. */
export interface Look {
  readonly scheme?: 'light' | 'dark';
  readonly language?: 'vi' | 'en';
  readonly highContrast?: boolean;
}

export interface Seating extends Look {
  readonly docx: Uint8Array;
  readonly name?: string;
  /** Where the file lies, when it is not on the person's machine. */
  readonly url?: string;
  readonly host?: WindowSetting['host'];
  /** Ways to take the file out of Word that are switched off. */
  readonly off?: readonly PaneSwitch[];
  /** What the page is opened with beside its window: nothing for somebody who has not said who they are. */
  readonly query?: Readonly<Record<string, string>>;
  /** The page stands outside Word. */
  readonly outside?: boolean;
}

export interface Seat {
  readonly page: Page;
  readonly window: WordWindow;
  /** What the browser complained about, but for answers that said no on purpose. */
  readonly complaints: readonly string[];
  button(name: string | RegExp): Locator;
  /** Goes to a section. */
  go(tab: string): Promise<void>;
  /** The outcome of the last act, once it is told. */
  told(words: string): Promise<void>;
  /** Nothing is being done or read any more. */
  idle(): Promise<void>;
  /** What the person does in Word itself. */
  does(act: UserAct): void;
  /** Types over the paragraph that begins so. */
  types(beginning: string, text: string): void;
  /** The pane is closed in the middle of whatever it did, and opened again. */
  reopen(): Promise<void>;
  /** The server cannot be reached from now on, or can be again; Word itself goes on. */
  serverIsAway(away: boolean): Promise<void>;
  leave(): Promise<void>;
}

const narrowest = 320;
const locales = { vi: 'vi-VN', en: 'en-US' } as const;

function listenTo(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // the browser tells of every answer that says no
    const refusal = message.text().startsWith('Failed to load resource');
    if (['error', 'warning'].includes(message.type()) && !refusal) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

async function openContext(browser: Browser, now: Date, seating: Seating) {
  const { scheme = 'light', language = 'vi', highContrast, off = [] } = seating;
  const context = await browser.newContext({
    locale: locales[language],
    viewport: { width: narrowest, height: 760 },
    colorScheme: scheme,
    forcedColors: highContrast === true ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  // the ministry lives on a day of its own
  await context.clock.setFixedTime(now);
  if (off.length === 0) return context;
  const switches = Object.fromEntries(paneSwitches.map((name) => [name, !off.includes(name)]));
  await context.route('**/settings.json', async (route) => {
    const settings = (await (await route.fetch()).json()) as object;
    await route.fulfill({ json: { ...settings, switches } });
  });
  return context;
}

/** A server that is gone takes nothing of Word with it. */
async function cutOff(context: BrowserContext, away: boolean): Promise<void> {
  const ofServer = (url: URL): boolean => !url.pathname.startsWith(`${wordPath}/`);
  if (away) await context.route(ofServer, (route) => route.abort('connectionrefused'));
  else await context.unrouteAll({ behavior: 'wait' });
}

/** Opens the document in Word with the pane beside it. */
export async function sitDown(
  { baseUrl, now, word, browser }: { baseUrl: string; now: Date; word: Word; browser: Browser },
  seating: Seating,
): Promise<Seat> {
  const {
    docx,
    name,
    url,
    scheme = 'light',
    language = 'vi',
    host = 'm365-desktop',
    query = {},
    outside = false,
  } = seating;
  const window = word.windows.open(docx, {
    ...(name === undefined ? {} : { url: `C:\\Du thao\\${name}` }),
    ...(url === undefined ? {} : { url }),
    setting: { host, language: locales[language], dark: scheme === 'dark' },
  });
  const context = await openContext(browser, now, seating);
  const asked = new URLSearchParams({ ...(outside ? {} : { window: window.id }), ...query });
  const address = `${baseUrl}${wordPath}/pane/taskpane.html?${asked}`;
  const page = await context.newPage();
  // before the test itself gives up, so that what was waited for is named
  page.setDefaultTimeout(25_000);
  const complaints = listenTo(page);
  await page.goto(address);
  const idle = (): Promise<void> => page.locator('.busy > *').first().waitFor({ state: 'detached' });
  const does = (act: UserAct): void => actAsUser({ window, file: window.file, open: () => undefined }, act);
  return {
    ...{ page, window, complaints, does },
    button: (text) => page.getByRole('button', { name: text, ...(typeof text === 'string' ? { exact: true } : {}) }),
    go: (tab) => page.getByRole('tab', { name: tab, exact: true }).click(),
    told: (words) => page.locator('.notice', { hasText: words }).waitFor(),
    types(beginning, text) {
      const found = textView(window).find((paragraph) => paragraph.text.startsWith(beginning));
      if (found === undefined) throw new Error(`no paragraph begins with “${beginning}”`);
      does({ do: 'type', paragraph: found.index, text });
    },
    // no farewell: a pane that is closed gets none either
    async reopen() {
      await page.goto('about:blank');
      await page.goto(address);
    },
    idle,
    async serverIsAway(away) {
      await idle();
      await cutOff(context, away);
    },
    leave: () => context.close(),
  };
}
