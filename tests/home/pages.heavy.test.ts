// What people see, on a phone and at a desk, in light and dark, in both languages: nothing in anybody's way.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ListRegisterEntries, ListRegisters } from '../../api/contracts/register.ts';
import type { Page } from 'playwright-core';
import { atOnce } from '../support/at-once.ts';
import { barriers, clerk, settled, startHouse, type House } from './support/house.ts';

let house: House;
/** What there is to look at: the address, and who looks. */
const views: Record<string, { path: string; as?: string }> = {
  'the start page': { path: '/' },
  'the start page of somebody who has chosen a person': { path: '/', as: clerk },
  'the API page': { path: '/docs' },
  'the API page with an endpoint opened': { path: '/docs#outgoing.issue' },
  'the register page without a session': { path: '/register' },
  'the stuck list': { path: '/register#/stuck', as: clerk },
  'the search': { path: '/register#/search/c%E1%BA%A3ng%20c%C3%A1', as: clerk },
  'a search that finds nothing': { path: '/register#/search/kh%C3%B4ng-c%C3%B3-g%C3%AC', as: clerk },
};

beforeAll(async () => {
  house = await startHouse('everything');
  const client = house.instance.as(clerk);
  for (const { id, kind } of (await client.call(ListRegisters)).items) {
    const page = await client.call(ListRegisterEntries, { params: { registerId: id }, query: { limit: 50 } });
    const row = page.items.find(({ state }) => state === 'issued' || state === 'entered');
    views[`the book, ${kind}`] = { path: `/register#/book/${id}`, as: clerk };
    views[`an empty year, ${kind}`] = { path: `/register#/book/${id}/2023`, as: clerk };
    views[`a document, ${kind}`] = { path: `/register#/${kind}/${row?.documentId ?? ''}`, as: clerk };
  }
}, 240_000);
afterAll(() => house.stop(), 60_000);

/** Dates that stand on two lines. */
const brokenDates = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const { index, 0: date } of (node.textContent ?? '').matchAll(/\d{2}\/\d{2}\/\d{4}/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + date.length);
        if (range.getClientRects().length > 1) broken.push(`${date} stands on two lines`);
      }
    return broken;
  });

async function troubles(page: Page): Promise<string[]> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [...(await barriers(page)), ...(await brokenDates(page)), ...(excess > 0 ? [`${excess} px too wide`] : [])];
}

describe.each([
  { language: 'vi', onPhone: 'light', atDesk: 'dark' },
  { language: 'en', onPhone: 'dark', atDesk: 'light' },
] as const)('in $language, $onPhone on a phone and $atDesk at a desk', ({ language, onPhone, atDesk }) => {
  it('no page has a barrier, a sideways scroll, a broken date or a complaint of the browser', async () => {
    const found = await atOnce(2, Object.entries(views), async ([name, { path, as }]) => {
      const opened = await house.open(path, { width: 360, scheme: onPhone, language }, as);
      const { page, complaints, context } = opened;
      await settled(opened);
      const phone = await troubles(page);
      await page.setViewportSize({ width: 1200, height: 800 });
      await page.emulateMedia({ colorScheme: atDesk });
      const all = [...phone, ...(await troubles(page)), ...complaints];
      await context.close();
      return all.map((one) => `${name}: ${one}`);
    });
    expect(found.flat()).toEqual([]);
  }, 300_000);
});

describe('the texts of the pages', () => {
  it('leave no word in the other language behind', async () => {
    const english = await house.open('/', { width: 1200, scheme: 'light', language: 'en' });
    await settled(english);
    expect(await english.page.locator('h2').allTextContents()).toEqual(
      expect.arrayContaining(['What runs', 'Four things to try', 'Who you can be']),
    );
    await english.page.getByRole('button', { name: 'Tiếng Việt' }).click();
    await english.page.getByRole('heading', { name: 'Bốn việc nên thử' }).waitFor();
    expect(await english.page.getAttribute('html', 'lang')).toBe('vi');
    await english.context.close();
  });

  it('have a name for every state, fact and step of a document’s life', async () => {
    const opened = await house.open(views['a document, outgoing']?.path ?? '', undefined, clerk);
    await settled(opened);
    const said = await opened.page.locator('.history strong, .chip').allTextContents();
    expect(said.filter((text) => /^[a-z]+(-[a-z]+)*$/.test(text))).toEqual([]);
    expect(said.length).toBeGreaterThan(10);
    await opened.context.close();
  });
});

describe('the stuck list', () => {
  it('goes on with its one safe button, by keyboard: a wrong PIN says so, the right one issues', async () => {
    const opened = await house.open('/register#/stuck', undefined, clerk);
    const { page, context } = opened;
    await settled(opened);
    const goOn = page.getByRole('button', { name: 'Ký số của cơ quan tiếp' });
    const row = page.getByRole('row').filter({ has: goOn });
    const code = await row.getByRole('link').textContent();

    await goOn.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await goOn.evaluate((button) => button === document.activeElement)).toBe(true);

    await page.keyboard.press('Enter');
    await page.keyboard.type('000000');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').textContent()).toMatch(/PIN/);

    const hint = /(\d+)$/.exec((await page.getByText('Bản dùng thử:').textContent()) ?? '')?.[1] ?? '';
    await page.keyboard.type(hint);
    await page.keyboard.press('Enter');
    await page.getByText(`Đã phát hành văn bản ${code ?? ''}.`).waitFor();
    expect(await row.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(code);
    await context.close();
  }, 60_000);
});
