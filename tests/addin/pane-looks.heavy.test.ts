// Every state of the pane at 320 px: nothing in anybody's way, nothing beyond its edge, and no complaint of the browser.
import { describe, expect, it } from '@jest/globals';
import { barriers } from '../home/support/house.ts';
import { aForeignDocument } from '../simulators/support/drafts.ts';
import type { Seat } from './support/pane-seat.ts';
import { oneVersion } from './support/pane-papers.ts';
import { paneStage } from './support/pane-stage.ts';
import { states } from './support/pane-states.ts';

const stage = paneStage();

/** What stands in the way of a person, in words. */
async function inTheWay({ page, complaints }: Seat): Promise<readonly string[]> {
  const found = await barriers(page);
  const tooWide = await page.evaluate(() => {
    const beyond = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.closest('.large, .hidden') === null && element.getBoundingClientRect().right > innerWidth + 1,
    );
    const scrolls = document.documentElement.scrollWidth > innerWidth;
    return [
      ...(scrolls ? ['the page scrolls sideways'] : []),
      ...beyond.map(({ className }) => `beyond the edge: ${className}`),
    ];
  });
  return [...found, ...tooWide, ...complaints];
}

/** A picture for somebody to look at, where `PANE_PICTURES` names a folder. */
async function shot({ page }: Seat, name: string): Promise<void> {
  const folder = process.env['PANE_PICTURES'];
  const file = name.replaceAll(/[^\p{L}]+/gu, '-');
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${file}.png`, fullPage: true });
}

describe('the pane at 320 px', () => {
  // every second state in the dark
  const dressed = states.map((state, index) => ({ ...state, scheme: index % 2 === 0 ? 'light' : 'dark' }) as const);
  it.each(dressed)(
    'has nothing in the way, $scheme, at $name',
    async ({ name, show, scheme }) => {
      const seat = await show(stage, { scheme });
      await shot(seat, name);
      expect(await inTheWay(seat)).toEqual([]);
      await seat.leave();
    },
    60_000,
  );
});

describe('the pane in English, in high contrast', () => {
  it('has nothing in the way in any section, and no button speaks Vietnamese', async () => {
    const docx = await stage.workingCopy(await oneVersion(stage));
    const seat = await stage.sit('legalOfficer', { docx, language: 'en', highContrast: true });
    await seat.page.getByRole('tab', { name: 'Submission' }).waitFor();
    const found: string[] = [];
    for (const tab of await seat.page.getByRole('tab').all()) {
      await tab.click();
      await seat.page.getByRole('heading', { level: 1 }).waitFor();
      await seat.idle();
      const name = await tab.innerText();
      await shot(seat, `english: ${name}`);
      const buttons = await seat.page.getByRole('button').allInnerTexts();
      // what is quoted are words of the draft
      const foreign = buttons
        .map((text) => text.replaceAll(/“[^”]*”/gu, ''))
        .filter((text) => /[^\u0000-\u007f…]/u.test(text));
      found.push(...[...(await inTheWay(seat)), ...foreign].map((one) => `${name}: ${one}`));
    }
    expect(found).toEqual([]);
    expect(await seat.page.locator('html').getAttribute('lang')).toBe('en');
    await seat.leave();
  }, 60_000);
});

describe('the pane in high contrast', () => {
  it('underlines the section in front and no other', async () => {
    const docx = await aForeignDocument();
    const seat = await stage.sit('archivist', { docx, highContrast: true });
    await seat.page.getByRole('tab').first().waitFor();
    const lines = await seat.page.getByRole('tab').evaluateAll((tabs) =>
      tabs.map((tab) => {
        const ground = document.createElement('i');
        ground.style.color = 'Canvas';
        tab.append(ground);
        const isSeen = getComputedStyle(tab).borderBottomColor !== getComputedStyle(ground).color;
        return isSeen ? tab.getAttribute('aria-selected') : 'none';
      }),
    );
    expect(lines).toEqual(['true', 'none', 'none']);
    await seat.leave();
  });
});

describe('what looks for barriers', () => {
  it('finds a picture without a text, and what stands beyond the edge', async () => {
    const seat = await stage.sit('archivist', { docx: await aForeignDocument() });
    await seat.page.getByRole('tab', { name: 'Thể thức' }).waitFor();
    await seat.page.locator('main').evaluate((main) => {
      const picture = document.createElement('img');
      picture.style.width = '400px';
      main.append(picture);
    });
    const found = await inTheWay(seat);
    expect(found).toContainEqual(expect.stringMatching(/^image-alt: /));
    expect(found).toContainEqual(expect.stringMatching(/^beyond the edge/));
    await seat.leave();
  });
});
