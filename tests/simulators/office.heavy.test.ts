// The try-out office as people see and use it: nothing in anybody's way, every change heard in every seat, each act once.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { ListIncoming } from '../../api/contracts/incoming.ts';
import { barriers, desk, startHouse, type House, type Look } from '../home/support/house.ts';
import { sample } from './support/office-arrival.ts';
import { answerIn } from './support/office-seat.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse('people');
}, 120_000);
afterAll(() => house.stop(), 60_000);

const at = (...seats: string[]): string => `/office?${seats.map((seat) => `seat=bktb.${seat}`).join('&')}`;

/** The page with the chats there. */
async function sitDown(path: string, look: Look = desk) {
  const opened = await house.open(path, look);
  await opened.page.locator('.log:visible').first().waitFor();
  return opened;
}

const seatOf = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: `Ghế của ${name}`, exact: true });
const clerkOf = (page: Page): Locator => seatOf(page, 'Bùi Thị Hải Yến');
const chiefOf = (page: Page): Locator => seatOf(page, 'Tống Hải Lý');

async function says(seat: Locator, text: string): Promise<void> {
  await seat.getByLabel('Viết cho Vanthu').fill(text);
  await seat.getByRole('button', { name: 'Gửi', exact: true }).last().click();
}

/** The clerk registers the sample letter through the dialog; answers the card that it becomes. */
async function register(page: Page): Promise<void> {
  const clerk = clerkOf(page);
  await says(clerk, 'vào sổ');
  const asked = answerIn(clerk);
  await asked.getByRole('button', { name: 'Không', exact: true }).click();
  await asked.getByRole('button', { name: 'Không, tải tệp lên' }).click();
  const dialog = page.frameLocator('dialog iframe');
  await dialog.locator('input[type=file]').setInputFiles(await sample(house.instance.url, '1125-UBND-KT.pdf'));
  await dialog.getByRole('button', { name: 'Tải lên và đọc' }).click();
  await dialog.getByRole('button', { name: 'Tiếp nhận và vào sổ' }).click();
  await dialog.getByRole('button', { name: 'Xong' }).click();
  await page.locator('dialog').waitFor({ state: 'detached' });
}

describe.each([
  {
    width: 1200,
    scheme: 'light',
    language: 'vi',
    words: { write: 'Viết cho Vanthu', help: 'trợ giúp', faults: 'Sự cố' },
  },
  { width: 360, scheme: 'dark', language: 'en', words: { write: 'Write to Vanthu', help: 'help', faults: 'Faults' } },
] as const)('at $width px, $scheme, in $language', ({ words, ...look }) => {
  it('chats, cards, channels and panels have no barrier, no sideways scroll and no complaint of the browser', async () => {
    const { page, complaints, context } = await sitDown(
      `${at('clerk', 'legalHead:phone')}&language=${look.language}`,
      look,
    );
    await page.getByLabel(words.write).first().fill(words.help);
    await page.keyboard.press('Enter');
    await page.locator('.card:visible').first().waitFor();
    const found = await barriers(page);
    await page.getByRole('button', { name: words.faults }).click();
    await page.locator('#side').getByRole('heading', { level: 2, name: words.faults }).waitFor();
    found.push(...(await barriers(page)));
    await page.locator('.side-head button').click();
    await page.locator('.tabs button:visible', { hasText: '#' }).first().click();
    await page.locator('.commands summary:visible').first().click();
    found.push(...(await barriers(page)));
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect([...found, ...complaints, ...(excess > 0 ? [`${excess} px too wide`] : [])]).toEqual([]);
    await context.close();
  }, 60_000);
});

describe('who sits where', () => {
  it('is in the address: seats, device, look and language are there again after a reload', async () => {
    const { page, context } = await sitDown(at('clerk'));
    await page.getByRole('button', { name: 'Thêm ghế' }).click();
    await page.getByLabel('Ai ngồi ghế này').last().selectOption('bktb.financeHead');
    await seatOf(page, 'Sử Văn Cảng').getByRole('button', { name: 'Xem như trên điện thoại' }).click();
    await page.getByRole('button', { name: 'Nền tối' }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.reload();
    const seat = page.getByRole('region', { name: 'The seat of Sử Văn Cảng' });
    await seat.locator('.log').waitFor();
    expect((await seat.boundingBox())?.width).toBe(360);
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    expect(await page.getByRole('region', { name: /^The seat of/ }).count()).toBe(2);
    await context.close();
  }, 60_000);

  it('one seat at a time is in sight on a phone, and the switch tells what came in the others', async () => {
    const { page, context } = await sitDown(at('clerk', 'officeChief'), { ...desk, width: 360 });
    const other = page.getByRole('navigation', { name: 'Các ghế' }).getByRole('button', { name: /Hải Lý/ });
    expect(await chiefOf(page).isVisible()).toBe(false);
    expect(await other.textContent()).toMatch(/chưa đọc/);
    await other.click();
    expect(await clerkOf(page).isVisible()).toBe(false);
    await chiefOf(page).locator('.tabs button', { hasText: '#' }).click();
    expect(await other.textContent()).not.toMatch(/chưa đọc/);
    await context.close();
  }, 60_000);
});

describe('a seat', () => {
  it('speaks the language of the page', async () => {
    const { page, context } = await sitDown(`${at('archivist')}&language=en`);
    await page.getByLabel('Write to Vanthu').fill('help');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What Vanthu can do' }).waitFor();
    await context.close();
  });

  it('is served by keyboard alone: the menu of commands, a card, and on with what the card becomes', async () => {
    const { page, context } = await sitDown(at('secondClerk'));
    await page.getByLabel('Viết cho Vanthu').focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Làm mới' }).waitFor();
    await page.keyboard.type('trợ giúp');
    await page.keyboard.press('Enter');
    const helped = page.getByRole('heading', { name: 'Vanthu giúp được gì' });
    await helped.waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await helped.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.matches('article') === true);
    await context.close();
  }, 60_000);

  it('shows what people write as text: no markup of theirs becomes the page’s', async () => {
    const { page, context } = await sitDown(at('inspector'));
    const text = '<img src=x onerror=alert(1)> <at>Bộ trưởng</at> [đây](javascript:alert(1))';
    await says(seatOf(page, 'Âu Minh Hải'), text);
    const message = page.locator('.is-mine').last();
    await message.waitFor();
    expect(await message.locator('img, a, script').count()).toBe(0);
    expect(await message.textContent()).toContain('<img src=x onerror=alert(1)>');
    await context.close();
  });

  it('keeps the threads of a channel apart, and its members see them at once', async () => {
    const { page, context } = await sitDown(at('legalHead', 'legalOfficer'));
    for (const name of ['Hà Trùng Dương', 'Vi Thị Hải Đường'])
      await seatOf(page, name).locator('.tabs button', { hasText: '# Vụ Pháp chế' }).click();
    const head = seatOf(page, 'Hà Trùng Dương');
    await head.getByLabel('Viết một bài trong kênh').fill('kênh đơn vị');
    await page.keyboard.press('Enter');
    const thread = (seat: Locator): Locator => seat.locator('.thread', { hasText: 'kênh đơn vị' }).last();
    const officer = seatOf(page, 'Vi Thị Hải Đường');
    await thread(officer).locator('article').nth(1).waitFor();
    await thread(officer).getByLabel('Trả lời trong chuỗi này').fill('Đã rõ.');
    await page.keyboard.press('Enter');
    await thread(head).getByText('Đã rõ.').waitFor();
    expect(await thread(head).locator('article').count()).toBeGreaterThanOrEqual(3);
    await context.close();
  }, 60_000);
});

describe('the journey by hand', () => {
  it('begins once though every act comes twice and an answer is lost, and other seats hear of it without a reload', async () => {
    const { page, context } = await sitDown(at('clerk', 'officeChief'));
    await page.getByRole('button', { name: 'Sự cố' }).click();
    await page.getByRole('button', { name: 'Gây sự cố: Đến hai lần' }).click();
    await page.getByRole('button', { name: 'Gây sự cố: Mất câu trả lời' }).click();
    await page.getByText('Sự cố đang chờ: 2').waitFor();
    await register(page);
    expect((await house.instance.as('bktb.clerk').call(ListIncoming)).items.length).toBe(1);

    const clerk = clerkOf(page);
    await says(clerk, 'chờ xử lý');
    await answerIn(clerk)
      .getByRole('button', { name: /1125\/UBND-KT/ })
      .click();
    await answerIn(clerk)
      .getByRole('button', { name: /^Trình/ })
      .first()
      .click();
    await chiefOf(page).locator('.card', { hasText: '1125/UBND-KT' }).first().waitFor();
    await context.close();
  }, 120_000);
});
