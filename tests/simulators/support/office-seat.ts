// People at their seats in the try-out office, each in a browser of their own: they read what is there, press and fill in.
import { setTimeout as sleep } from 'node:timers/promises';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { ministry, type MinistryPerson } from '../../../api/try-out/ministry/ministry.ts';
import { positionIdOf } from '../../../api/try-out/ministry/shape.ts';
import { desk, type House, type Opened } from '../../home/support/house.ts';

export interface Seat {
  readonly name: string;
  readonly page: Page;
  /** The newest card of the chat that is open with all these words; it need not be there yet. */
  card(...words: readonly string[]): Locator;
  /** Writes to the bot, and gives back what it answers. */
  says(text: string): Promise<Locator>;
  /** Opens the channel of the unit. */
  inChannel(unit: string): Promise<void>;
  inOwnChat(): Promise<void>;
  /** What the dialog shows that a button has opened. */
  readonly dialog: FrameLocator;
  /** Closes the dialog with its own button, as people do who have read what it said. */
  done(): Promise<void>;
  /** What the browser complained about: not what an answer that says no, or the list of hosts on the internet, brings. */
  complaints(): readonly string[];
  /** A picture for somebody to look at, where `OFFICE_PICTURES` names a folder. */
  shot(name: string): Promise<void>;
}

const readingMs = 400;

/** People read before they press: a card that has just come is painted again when what it shows moved on meanwhile. */
async function read(card: Locator): Promise<void> {
  for (let before: string | undefined, now = await card.innerText(); before !== now; now = await card.innerText()) {
    before = now;
    await sleep(readingMs);
  }
}

/** Presses a button of a card by its words. */
export async function press(card: Locator, button: string): Promise<void> {
  await read(card);
  await card.getByRole('button', { name: button, exact: true }).click();
}

/** Chooses in a list of a card: its label, and what stands there. */
export const choose = async (card: Locator, label: string, choice: string): Promise<void> => {
  await card.getByRole('combobox', { name: label }).selectOption({ label: choice });
};

/** Writes into a field of a card. */
export const fill = (card: Locator, label: string, text: string): Promise<void> =>
  card.getByRole('textbox', { name: label }).fill(text);

/** What came after the last thing that the person said. */
export const answerIn = (place: Page | Locator): Locator =>
  place.locator('.log > ol > li:has(.is-mine)').last().locator('+ li');

function seatOn({ page, complaints }: Pick<Opened, 'page' | 'complaints'>, name: string): Seat {
  const dialog = page.frameLocator('dialog iframe');
  const openChat = (tab: string | RegExp) => page.locator('.tabs').getByRole('button', { name: tab }).click();
  let shots = 0;
  return {
    name,
    page,
    dialog,
    card: (...words) =>
      words.reduce((found, hasText) => found.filter({ hasText }), page.locator('article:has(.card)')).last(),
    async says(text) {
      await page.getByLabel('Viết cho Vanthu').fill(text);
      await page.getByRole('button', { name: 'Gửi', exact: true }).last().click();
      return answerIn(page);
    },
    inChannel: (unit) => openChat(new RegExp(`^# ${unit}`)),
    inOwnChat: () => openChat(/^Vanthu/),
    async done() {
      await dialog.getByRole('button', { name: 'Xong', exact: true }).click();
      await page.locator('dialog').waitFor({ state: 'detached' });
    },
    complaints: () => complaints.filter((one) => !one.startsWith('Failed to load resource')),
    async shot(what) {
      const folder = process.env['OFFICE_PICTURES'];
      if (folder === undefined) return;
      shots += 1;
      await page.screenshot({ path: `${folder}/${name}-${String(shots).padStart(2, '0')}-${what}.png` });
    },
  };
}

const leaders: readonly MinistryPerson[] = ['minister', 'deputyPlanning'];

/** Seats are taken when somebody is asked for, and kept: who sat down sees what happens after. Leaders hold a phone. */
export function officeOf(house: Pick<House, 'open'>) {
  const seats = new Map<MinistryPerson, Promise<Seat>>();
  const sitDown = async (who: MinistryPerson): Promise<Seat> => {
    const look = leaders.includes(who) ? ({ ...desk, width: 360 } as const) : desk;
    const opened = await house.open(`/office?seat=${positionIdOf(ministry.agency.id, who)}`, look);
    opened.page.setDefaultTimeout(30_000);
    await opened.page.locator('.log:visible').first().waitFor();
    return seatOn(opened, ministry.people[who].name);
  };
  return (who: MinistryPerson): Promise<Seat> => {
    const seat = seats.get(who) ?? sitDown(who);
    seats.set(who, seat);
    return seat;
  };
}

export type Office = ReturnType<typeof officeOf>;
