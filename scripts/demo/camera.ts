// Pictures of each step as its person saw it: of the chat, taken in the try-out office, and of the desk with Word.
import { mkdir, readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ministry, type MinistryPerson } from '../../api/try-out/ministry/ministry.ts';
import { positionIdOf } from '../../api/try-out/ministry/shape.ts';
import type { ChatMessage } from '../lib/office.ts';

export interface Shot {
  readonly who: MinistryPerson;
  /** The message to look at; without one the end of the person's own chat. */
  readonly at?: ChatMessage;
  /** A button of that message that opens a page, which is then in the picture. */
  readonly opens?: string;
}

export interface Camera {
  /** Takes a picture of the chat; nothing happens where there is no browser. */
  take(name: string, shot: Shot): Promise<void>;
  /** Takes a picture of a page that is open already. */
  keep(name: string, page: Page): Promise<void>;
  /** The pictures taken, below the folder of the demo. */
  readonly taken: readonly string[];
}

const folderName = 'steps';
const pictureName = /^\d\d-[a-z-]+\.png$/;
const size = { width: 820, height: 940 };
const patienceMs = 20_000;

/** Takes away the pictures of an earlier run, and nothing else. */
export async function clearPictures(folder: string): Promise<void> {
  const steps = join(folder, folderName);
  const found = await readdir(steps).catch(() => []);
  for (const name of found) if (pictureName.test(name)) await rm(join(steps, name));
  // somebody's own files keep the folder
  await rmdir(steps).catch(() => undefined);
}

/** Looks at the message, in its channel where it lies in one, and opens what is to be open. */
async function pose(page: Page, { at, opens }: Shot): Promise<void> {
  await page.locator('.tabs [aria-current]').first().waitFor();
  const [conversation = '', root] = at?.conversationId.split(';messageid=') ?? [];
  if (root !== undefined) await page.locator(`[data-chat="${conversation}"]`).click();
  const message = at === undefined ? undefined : page.locator(`[data-activity="${at.activityId}"]`);
  await message?.scrollIntoViewIfNeeded();
  if (opens === undefined || message === undefined) return;
  await message.getByRole('button', { name: opens, exact: true }).click();
  const frame = page.frameLocator('dialog iframe');
  await frame.locator('main :is(button, input)').first().waitFor();
  await frame.getByText('Đang mở').first().waitFor({ state: 'hidden' });
}

/** A camera in the office at this address. */
export async function openCamera(browser: Browser | undefined, url: string, folder: string): Promise<Camera> {
  const steps = join(folder, folderName);
  const taken: string[] = [];
  if (browser === undefined) return { take: async () => undefined, keep: async () => undefined, taken };
  const context = await browser.newContext({ viewport: size, colorScheme: 'light' });
  await context.addInitScript(() => localStorage.setItem('vanthu.office.guide', 'closed'));
  context.setDefaultTimeout(patienceMs);
  await mkdir(steps, { recursive: true });
  const keep = async (name: string, page: Page): Promise<void> => {
    const file = `${String(taken.length + 1).padStart(2, '0')}-${name}.png`;
    await page.screenshot({ path: join(steps, file) });
    taken.push(join(folderName, file));
  };
  return {
    taken,
    keep,
    async take(name, shot) {
      const page = await context.newPage();
      try {
        const office = new URL('office', url);
        office.search = new URLSearchParams({
          seat: positionIdOf(ministry.agency.id, shot.who),
          // the language of the page is the language of its people, whose buttons the demo presses by name
          ...{ language: 'vi', theme: 'light' },
        }).toString();
        await page.goto(office.href);
        await pose(page, shot);
        await keep(name, page);
      } finally {
        await page.close();
      }
    },
  };
}
