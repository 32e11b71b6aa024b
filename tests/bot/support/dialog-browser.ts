// A headless browser in which people of a test ministry open dialogs, as a chat program shows them.
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type BrowserContext, type FrameLocator, type Page } from 'playwright-core';
import type { Ministry, Person, TestApp } from '../../support/app.ts';
import type { DialogHouse, Shown } from './teams-host.ts';

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'default' | 'dark' | 'contrast';
  readonly locale?: string;
}

export interface OpenedDialog {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the dialog shows. */
  readonly dialog: FrameLocator;
  readonly complaints: readonly string[];
  /** What the dialog hands to the bot when it closes; waits until it does. */
  handedIn(): Promise<unknown>;
  close(): Promise<void>;
}

export interface DialogBrowser {
  /** Opens a dialog as the button of a card does: its name and what the button carries. */
  open(
    as: Person,
    name: string,
    given: Record<string, string>,
    look?: Look,
    host?: Partial<Shown>,
  ): Promise<OpenedDialog>;
  stop(): Promise<void>;
}

/** Somebody's browser in front of this house. */
export async function startDialogBrowser(app: TestApp, house: DialogHouse, ministry: Ministry): Promise<DialogBrowser> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
  });
  const tokenOf = (person: Person): Promise<string> => {
    const { agencyId } = ministry;
    return app.personToken({
      tenant: `tenant-${agencyId}`,
      oid: person,
      agencyId,
      positionId: ministry.positionId(person),
    });
  };
  return {
    async open(as, name, given, { width = 700, height = 800, theme = 'default', locale = 'vi-vn' } = {}, host = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        reducedMotion: 'reduce',
        ignoreHTTPSErrors: true,
      });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        // teams-js asks a list on the internet, and the browser tells of every answer that says no
        const ours = !/res\.cdn\.office\.net|Failed to load resource/.test(message.text() + message.location().url);
        if (['error', 'warning'].includes(message.type()) && ours) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      const query = new URLSearchParams({ ...given, position: ministry.positionId(as), language: locale.slice(0, 2) });
      const dialog = `${house.url}/dialogs/${name}?${query}`;
      await page.goto(house.show({ dialog, token: await tokenOf(as), theme, locale, ...host }));
      return {
        page,
        context,
        dialog: page.frameLocator('iframe'),
        complaints,
        handedIn: async () => {
          const found = await page.waitForFunction(() => (window as unknown as { handedIn: unknown[] }).handedIn[0]);
          return found.jsonValue();
        },
        close: () => context.close(),
      };
    },
    stop: () => browser.close(),
  };
}

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is in anybody's way: what axe finds inside the dialog, and how much too wide it is. */
export async function barriers({ page }: OpenedDialog): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include('iframe')
    .options({ resultTypes: ['violations'], runOnly: everyRule })
    .analyze();
  const excess = await page.frames()[1]?.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [
    // the host page around it is nobody's
    ...violations.flatMap(({ id, nodes }) =>
      nodes.filter(({ target }) => target.length > 1).map(({ target }) => `${id}: ${target.join(' ')}`),
    ),
    ...(excess !== undefined && excess > 0 ? [`${excess} px too wide`] : []),
  ];
}
