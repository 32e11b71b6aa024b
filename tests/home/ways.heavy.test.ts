// How people get on: by keyboard alone, when the server is slow or gone, without a session, and while a book grows.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ReceiveIncoming, RegisterIncoming } from '../../api/contracts/incoming.ts';
import { receiving } from '../support/registry.ts';
import { barriers, clerk, settled, startHouse, type House } from './support/house.ts';

let house: House;

/** Letters on paper, each with its arrival number. */
async function arrive(count: number): Promise<void> {
  const client = house.instance.as(clerk);
  for (let done = 0; done < count; done += 1) {
    const { id, version } = await client.call(ReceiveIncoming, { body: receiving() });
    await client.call(RegisterIncoming, { params: { incomingId: id }, body: {}, seen: { version } });
  }
}

beforeAll(async () => {
  house = await startHouse('people');
  await arrive(120);
}, 120_000);
afterAll(() => house.stop(), 60_000);

const numbers = async (page: Page): Promise<number[]> =>
  (await page.locator('tbody tr a').allTextContents()).map(Number);

const more = 'Xem thêm dòng cũ hơn';
const tab = (page: Page, name: string) => page.locator('#tabs').getByRole('link', { name });

describe('by keyboard alone', () => {
  it.each(['/', '/docs', '/register', '/register#/stuck'])(
    'everything on %s is reached, in sight and with a visible focus, the skip link first',
    async (path) => {
      const opened = await house.open(path, undefined, path === '/' ? undefined : clerk);
      await settled(opened);
      const { page, context } = opened;
      const wanted = await page
        .locator('a[href], button, input, select, summary, [tabindex="0"]')
        .filter({ visible: true })
        .count();
      const seen: { text: string; outlined: boolean; inSight: boolean }[] = [];
      for (;;) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element || element === document.body || element.hasAttribute('data-seen')) return undefined;
          element.setAttribute('data-seen', '');
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          const { top, bottom } = element.getBoundingClientRect();
          return {
            text: element.textContent,
            outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
            inSight: bottom > 0 && top < window.innerHeight,
          };
        });
        if (stop === undefined) break;
        seen.push(stop);
      }
      expect(seen.filter(({ outlined, inSight }) => !outlined || !inSight)).toEqual([]);
      expect(seen.length).toBe(wanted);
      expect(seen[0]?.text).toBe('Đến nội dung chính');
      await context.close();
    },
    60_000,
  );

  it('a person is chosen, a book opened, a document read, and the row found again', async () => {
    const { page, context } = await house.open('/');
    await page.getByRole('button', { name: 'Bùi Thị Hải Yến' }).press('Enter');
    await page.getByRole('link', { name: 'Mở sổ đăng ký' }).press('Enter');
    await page.getByRole('button', { name: more }).press('Enter');
    await page.getByText('Đang hiện 120 dòng').waitFor();
    const row = page.locator('tbody tr a').nth(80);
    const number = await row.textContent();
    await row.press('Enter');
    await page.getByRole('link', { name: 'Về sổ' }).press('Enter');
    await page.locator('tbody a:focus').waitFor();
    expect(await page.locator('tbody a:focus').textContent()).toBe(number);
    await context.close();
  }, 60_000);
});

describe('a book that grows while somebody looks at it', () => {
  it('loses no row and shows none twice', async () => {
    const { page, context } = await house.open('/register', undefined, clerk);
    await page.getByRole('button', { name: more }).waitFor();
    const [newest = 0] = await numbers(page);
    await arrive(3);
    await page.getByRole('button', { name: more }).click();
    await page.getByText('Đang hiện 120 dòng').waitFor();
    const shown = await numbers(page);
    expect(shown).toEqual(shown.map((_, at) => newest - at));
    expect(shown.length).toBe(120);
    await context.close();
  }, 60_000);
});

describe('without a session', () => {
  it('the page says so and leads to where one is chosen', async () => {
    const { page, context } = await house.open('/register');
    await page.getByRole('heading', { name: 'Chưa có phiên làm việc' }).waitFor();
    await page.getByRole('link', { name: 'Chọn người' }).click();
    await page.getByRole('heading', { name: 'Bạn có thể là ai' }).waitFor();
    await context.close();
  });

  it('one that has ended is told, and nothing of it stays on the screen', async () => {
    const { page, context } = await house.open('/register', undefined, clerk);
    await page.locator('tbody tr').first().waitFor();
    await context.route('**/try-out/**', (route) => route.fulfill({ status: 404, body: '{}' }));
    await context.route('**/registers', (route) =>
      route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer ended' } }),
    );
    await tab(page, 'Việc tồn').click();
    await page.getByRole('heading', { name: 'Phiên làm việc đã hết' }).waitFor();
    expect(await page.locator('tbody tr, #tabs a, #who button').count()).toBe(0);
    expect(await page.getByRole('status').textContent()).toContain('cổng đăng nhập của cơ quan');
    await context.close();
  });

  it('production offers no people to be', async () => {
    const { page, context } = await house.open('/docs');
    await context.route('**/try-out/**', (route) => route.fulfill({ status: 404, body: '{}' }));
    await page.goto(house.instance.url);
    await page.getByRole('heading', { name: 'Bản chạy chính thức' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Bạn có thể là ai' }).isVisible()).toBe(false);
    await context.close();
  });

  it('somebody who may not read the books is told who may, without a barrier', async () => {
    const { page, context } = await house.open('/register', undefined, 'bktb.legalOfficer');
    await page.getByText('Văn thư, Chánh Văn phòng, lãnh đạo, lưu trữ và thanh tra xem được sổ.').waitFor();
    expect(await page.getByRole('link', { name: 'Chọn người' }).isVisible()).toBe(true);
    expect(await barriers(page)).toEqual([]);
    await context.close();
  });
});

describe('when the server is slow or gone', () => {
  const gone = 'Không liên lạc được với máy chủ';

  it('a page says that it reads, and what an earlier wish brings late is not shown', async () => {
    const opened = await house.open('/register', undefined, clerk);
    const { page, context } = opened;
    await page.locator('tbody tr').first().waitFor();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let brought = (): void => undefined;
    const late = new Promise<void>((resolve) => {
      brought = resolve;
    });
    await context.route('**/outgoing-documents?scope=stuck**', async (route) => {
      await held;
      await route.continue();
      brought();
    });
    await tab(page, 'Việc tồn').click();
    await page.getByText('Đang đọc…').waitFor();
    await tab(page, 'Tìm văn bản').click();
    await page.getByRole('searchbox').waitFor();
    release();
    await late;
    await settled(opened);
    expect(await page.locator('h2').allTextContents()).toEqual(['Tìm văn bản']);
    await context.close();
  });

  it.each(['/', '/docs', '/register'])(
    '%s says so, without a barrier, and goes on when it is asked again',
    async (path) => {
      const { page, context } = await house.open('/docs', undefined, clerk);
      const calls = /\/(openapi\.json|registers|readyz|try-out\/\w+)$/;
      await context.route(calls, (route) => route.abort());
      await page.goto(new URL(path, house.instance.url).href);
      await page.getByText(gone).waitFor();
      expect(await barriers(page)).toEqual([]);
      await context.unroute(calls);
      await page.getByRole('button', { name: 'Thử lại' }).press('Enter');
      await page.getByText(gone).waitFor({ state: 'detached' });
      await page.locator('.person, .operation, tbody tr').first().waitFor();
      await context.close();
    },
  );

  it('older rows can be asked for again, and those shown stay', async () => {
    const { page, context } = await house.open('/register', undefined, clerk);
    await page.getByRole('button', { name: more }).waitFor();
    await context.setOffline(true);
    await page.getByRole('button', { name: more }).click();
    await page.getByText(gone).waitFor();
    expect((await numbers(page)).length).toBe(50);
    await context.setOffline(false);
    await page.getByRole('button', { name: more }).click();
    await page.getByText('Đang hiện 12').waitFor();
    await context.close();
  });
});
