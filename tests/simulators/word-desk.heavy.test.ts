// The desk with Word as people see and use it: real pages beside the real pane, typing, several documents, nothing in the way.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { barriers, desk, startHouse, type House, type Look } from '../home/support/house.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse('people');
}, 120_000);
afterAll(() => house.stop(), 60_000);

/** The desk of somebody, with the sample draft open on it. */
async function sitDown(person: string, look: Look = desk, query = '') {
  const opened = await house.open(`/office/word?as=bktb.${person}${query}`, look);
  await opened.page.getByRole('button', { name: look.language === 'vi' ? 'Mở tệp mẫu' : 'Open the sample' }).click();
  await drawn(opened.page, 'du-thao-tra-loi.docx');
  return opened;
}

/** Of the desk itself; the pane inside has its own tests. */
const deskBarriers = async (page: Page): Promise<string[]> =>
  (await barriers(page)).filter((barrier) => !barrier.includes(': iframe '));

const drawn = (page: Page, name: string) =>
  page
    .getByRole('region', { name: new RegExp(`(Trang của|Pages of) ${name}`) })
    .locator('img')
    .first()
    .waitFor();

async function typeInto(page: Page, beginning: string, text: string): Promise<void> {
  const typing = page.locator('.typing');
  if ((await typing.getAttribute('open')) === null) await typing.locator('summary').click();
  const option = page.locator('#paragraph option', { hasText: beginning });
  await page.locator('#paragraph').selectOption((await option.getAttribute('value')) ?? '');
  await page.locator('#typed').fill(text);
  await page.getByRole('button', { name: 'Ghi vào đoạn' }).click();
}

/** What `Tải về .docx` gives. */
async function downloaded(page: Page): Promise<string> {
  const href = await page.getByRole('link', { name: 'Tải về .docx' }).getAttribute('href');
  const answer = await fetch(new URL(href ?? '', house.instance.url));
  return strFromU8(unzipSync(new Uint8Array(await answer.arrayBuffer()))['word/document.xml']!);
}

describe.each([
  { width: 1200, scheme: 'light', language: 'vi', words: { typing: 'Gõ vào tài liệu', faults: 'Sự cố' } },
  { width: 360, scheme: 'dark', language: 'en', words: { typing: 'Type into the document', faults: 'Faults' } },
] as const)('at $width px, $scheme, in $language', ({ words, ...look }) => {
  it('pages, strip, typing and faults have no barrier, no sideways scroll and no complaint of the browser', async () => {
    const { page, complaints, context } = await sitDown('legalOfficer', look);
    await page.getByText(words.typing).click();
    const found = await deskBarriers(page);
    await page.getByRole('button', { name: words.faults }).click();
    await page.locator('#side').getByRole('heading', { level: 2, name: words.faults }).waitFor();
    found.push(...(await deskBarriers(page)));
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect([...found, ...complaints, ...(excess > 0 ? [`${excess} px too wide`] : [])]).toEqual([]);
    await context.close();
  }, 60_000);
});

describe('typing', () => {
  it('changes the file, draws the page again and marks the place on it', async () => {
    const { page, context } = await sitDown('legalHead');
    await typeInto(page, '3. Về trách nhiệm', '3. Gõ lại ở đây.');
    await page.locator('.sheet .mark').waitFor();
    await page.locator('img[src*="revision=1"]').first().waitFor();
    expect(await downloaded(page)).toContain('Gõ lại');
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.locator('img[src*="revision=2"]').first().waitFor();
    expect(await downloaded(page)).not.toContain('Gõ lại');
    await context.close();
  }, 60_000);

  it('into a part that Word keeps locked is refused with a sentence', async () => {
    const { page, context } = await sitDown('financeHead');
    await page.locator('.typing summary').click();
    const motto = page.locator('#paragraph option', { hasText: 'Độc lập' });
    await page.locator('#paragraph').selectOption((await motto.getAttribute('value')) ?? '');
    await page.locator('.typing .told', { hasText: 'Word khóa phần này.' }).waitFor();
    await page.getByRole('button', { name: 'Ghi vào đoạn' }).click();
    expect(await page.locator('.tab small').count()).toBe(0);
    await context.close();
  }, 60_000);
});

describe('documents', () => {
  it('open as tabs on the desk of their owner, and nobody else sees them', async () => {
    const { page, context } = await sitDown('deputyPlanning');
    await page.getByRole('button', { name: 'Tài liệu trống' }).click();
    const tabs = page.getByRole('navigation', { name: 'Tài liệu đang mở' });
    await tabs
      .getByRole('button', { name: /Document\d+/ })
      .first()
      .waitFor();
    expect(await tabs.locator('.tab').count()).toBe(2);
    await page.getByLabel('Ai ngồi đây').selectOption('bktb.clerk');
    await tabs.getByText('du-thao-tra-loi.docx').waitFor({ state: 'detached' });
    expect(await tabs.locator('.tab').count()).toBe(1);
    await context.close();
  }, 60_000);

  it('saved as a copy carry the name and the place of the copy', async () => {
    const { page, context } = await sitDown('officeChief');
    await page.getByRole('button', { name: 'Lưu bản khác…' }).click();
    await page.getByLabel('Tên tệp').fill('ban-khac.docx');
    await page.getByLabel('Lưu ở đâu').selectOption('cloud');
    await page.getByRole('dialog').getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('navigation', { name: 'Tài liệu đang mở' }).getByText('ban-khac.docx').waitFor();
    const views = (await (await fetch(new URL('office/word/documents', house.instance.url))).json()) as {
      url: string;
    }[];
    expect(views.map(({ url }) => url)).toContainEqual(expect.stringMatching(/^https:.*ban-khac\.docx$/));
    await context.close();
  }, 60_000);
});

describe('the pane', () => {
  it('is the product’s own, in a frame whose edge the keyboard moves between 320 and 500 pixels', async () => {
    const { page, context } = await sitDown('legalOfficer');
    await page.frameLocator('iframe[title="Khung Vanthu trong Word"]').getByText('Việc của tôi').first().waitFor();
    const edge = page.getByRole('slider');
    const widths = [await edge.getAttribute('aria-valuenow')];
    for (const key of ['ArrowLeft', ...Array.from({ length: 6 }, () => 'ArrowRight')]) await edge.press(key);
    widths.push(await edge.getAttribute('aria-valuenow'));
    const box = await page.locator('.pane').boundingBox();
    expect([...widths, Math.round(box?.width ?? 0)]).toEqual(['350', '320', 320]);
    await context.close();
  }, 60_000);

  it('is one step from the chats, and the chats from it', async () => {
    const { page, context } = await house.open('/office?seat=bktb.legalOfficer');
    await page.getByRole('link', { name: 'Bàn với Word' }).click();
    await page.getByRole('link', { name: 'Các cuộc trò chuyện' }).click();
    await page.getByRole('region', { name: 'Ghế của Vi Thị Hải Đường' }).waitFor();
    expect(new URL(page.url()).searchParams.getAll('seat')).toEqual(['bktb.legalOfficer']);
    await context.close();
  }, 60_000);
});
