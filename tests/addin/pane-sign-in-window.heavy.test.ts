// Signing in at Entra ID in a window of Word, where Word cannot do it by itself, or says that it can and does not.
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aLetter } from '../layout/support/samples.ts';
import { entraActs, isIn, isTold, savesSecond } from './support/entra-acts.ts';
import { accounts, entraStage } from './support/entra-stage.ts';
import type { Seat, Seating } from './support/pane-seat.ts';

const stage = entraStage();
const { officer, stranger } = accounts;
const { aDraft, versionsOf, lingers } = entraActs(stage);

/** Office 2019, and a Word that says it signs people in and does not. */
const windowHosts = [
  ['a Word that cannot', { host: 'office-2019' }, 'works'],
  ['a Word that says it can and does not', { host: 'm365-desktop' }, 'broken'],
] as const;

describe.each(windowHosts)('a window to sign in, for %s', (_name, setting, bridge) => {
  async function opened(seating: Omit<Seating, 'docx'> & { docx?: Uint8Array } = {}): Promise<Seat> {
    Object.assign(stage.identity.broker.setting, { account: officer, bridge });
    const seat = await stage.sit({ docx: aLetter(), ...setting, ...seating });
    return seat;
  }
  /** The window that has opened, at the identity provider. */
  async function windowOf({ page }: Seat): Promise<Page> {
    const window = page.context().pages().find((one) => one !== page) ?? (await page.context().waitForEvent('page')); // prettier-ignore
    await window.waitForURL('https://login.microsoftonline.com/**');
    return window;
  }
  const choose = (window: Page, { username }: { username: string }): Promise<void> =>
    window.getByRole('link', { name: username }).click();
  const accept = (window: Page): Promise<void> => window.getByRole('link', { name: 'Accept' }).click();

  async function signedIn(seating: Parameters<typeof opened>[0] = {}): Promise<Seat> {
    const seat = await opened(seating);
    const window = await windowOf(seat);
    await choose(window, officer);
    await accept(window);
    await isIn(seat);
    return seat;
  }

  it('asks which account, once, and closes', async () => {
    const seat = await signedIn();
    expect(seat.page.context().pages()).toEqual([seat.page]);
    expect(seat.complaints).toEqual([]);
    expect(stage.identity.seen.filter((asked) => asked === 'POST token')).toHaveLength(1);
    await seat.leave();
  });

  it('renews a token in the middle without a question', async () => {
    const { id, docx } = await aDraft();
    const seat = await signedIn({ docx });
    await lingers(seat);
    await savesSecond(seat);
    expect(await versionsOf(id)).toBe(2);
    await seat.leave();
  });

  it('says so when it is closed too early, and opens again', async () => {
    const seat = await opened();
    await (await windowOf(seat)).close();
    await isTold(seat, 'Cửa sổ đăng nhập đã đóng trước khi đăng nhập xong.');
    await seat.button('Thử lại').click();
    const window = await windowOf(seat);
    await choose(window, officer);
    await accept(window);
    await isIn(seat);
    await seat.leave();
  });

  it('says so when the person does not agree', async () => {
    const seat = await opened();
    const window = await windowOf(seat);
    await choose(window, officer);
    await window.getByRole('link', { name: 'Cancel' }).click();
    await isTold(seat, 'Ứng dụng chưa được phép dùng tài khoản Microsoft 365 này (AADSTS65004).');
    await seat.leave();
  });

  it('lets somebody whom the directory does not know try another account', async () => {
    const seat = await opened();
    const first = await windowOf(seat);
    await choose(first, stranger);
    await accept(first);
    await isTold(seat, 'Tài khoản nguoi.la@bktb.example chưa được gắn với vị trí công tác nào');
    await seat.button('Thử lại').click();
    const second = await windowOf(seat);
    await choose(second, officer);
    await accept(second);
    await isIn(seat);
    await seat.leave();
  });
});
