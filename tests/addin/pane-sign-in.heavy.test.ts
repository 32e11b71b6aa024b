// Signing in at Entra ID from the pane: by Word itself or in a window, renewed in the middle, and every no in a clear sentence.
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DraftFromTemplate, GetWorkingCopy } from '../../api/contracts/outgoing.ts';
import { aLetter } from '../layout/support/samples.ts';
import { look, of, paragraphs, start } from '../support/outgoing-journey.ts';
import { accounts, apiScope, entraStage } from './support/entra-stage.ts';
import type { Seat, Seating } from './support/pane-seat.ts';

const stage = entraStage();
const { officer, stranger } = accounts;

/** Word has the account, and the application was agreed to. */
function wordKnows(account: typeof officer | typeof stranger): void {
  stage.identity.broker.setting.account = account;
  stage.identity.state.consent(account, apiScope);
}

/** A draft of the officer, open in Word. */
async function aDraft(): Promise<{ readonly id: string; readonly docx: Uint8Array }> {
  const client = stage.ministry.as('legalOfficer');
  const { id } = await client.call(DraftFromTemplate, {
    ...of(await start(stage.ministry)),
    body: { template: 'official-letter', body: paragraphs },
  });
  return { id, docx: await client.call(GetWorkingCopy, { params: { documentId: id } }) };
}
const versionsOf = async (id: string): Promise<number> =>
  (await look(stage.ministry.as('legalOfficer'), id)).drafts.length;

const isIn = (seat: Seat): Promise<void> => seat.page.getByText('Vi Thử Nghiệm Mười').first().waitFor();
const isTold = (seat: Seat, words: string): Promise<void> => seat.page.getByText(words).first().waitFor();
const hourLater = (seat: Seat): Promise<void> =>
  seat.page.context().clock.setFixedTime(new Date(stage.app.clock.now().getTime() + 61 * 60_000));

describe('a Word that signs people in by itself', () => {
  it('opens the pane without asking anybody anything, with one token for all that is read', async () => {
    wordKnows(officer);
    const seat = await stage.sit({ docx: aLetter() });
    await isIn(seat);
    expect(stage.identity.broker.asked).toEqual(['GetToken']);
    expect(seat.complaints).toEqual([]);
    await seat.leave();
  });

  it('asks once for what was never agreed to', async () => {
    stage.identity.broker.setting.account = officer;
    const seat = await stage.sit({ docx: aLetter() });
    await isIn(seat);
    expect(stage.identity.broker.asked).toEqual(['GetToken', 'GetTokenPopup']);
    await seat.leave();
  });

  it.each([
    ['closes the window', { person: 'closes' }, 'Cửa sổ đăng nhập đã đóng'],
    [
      'does not agree',
      { person: 'declines' },
      'Ứng dụng chưa được phép dùng tài khoản Microsoft 365 này (AADSTS65004)',
    ],
    ['has no network', { bridge: 'offline' }, 'Không kết nối được hệ thống tài khoản'],
  ] as const)('says so when the person %s, and goes on at the next try', async (_name, setting, words) => {
    Object.assign(stage.identity.broker.setting, { account: officer, ...setting });
    const seat = await stage.sit({ docx: aLetter() });
    await isTold(seat, words);
    Object.assign(stage.identity.broker.setting, { person: 'agrees', bridge: 'works' });
    await seat.button('Thử lại').click();
    await isIn(seat);
    await seat.leave();
  });

  it('renews a token that has run out while the person was writing', async () => {
    wordKnows(officer);
    const { id, docx } = await aDraft();
    const seat = await stage.sit({ docx });
    await seat.go('Phiên bản');
    await seat.idle();
    await hourLater(seat);
    await seat.button('Lưu phiên bản').click();
    await seat.told('Đã lưu phiên bản 2.');
    expect(await versionsOf(id)).toBe(2);
    expect(stage.identity.broker.asked).toEqual(['GetToken', 'GetToken']);
    await seat.leave();
  });

  it('takes another token when the API does not take the first', async () => {
    wordKnows(officer);
    stage.identity.spoil(1);
    const seat = await stage.sit({ docx: aLetter() });
    await isIn(seat);
    await seat.leave();
  });

  it('loses nothing when the tenant lets nobody in any more: the text stays, and is saved later', async () => {
    wordKnows(officer);
    const { id, docx } = await aDraft();
    const seat = await stage.sit({ docx });
    await seat.go('Phiên bản');
    await seat.idle();
    const before = seat.window.file.bytes();
    await hourLater(seat);
    stage.identity.state.blocked = 'AADSTS53003';
    await seat.button('Lưu phiên bản').click();
    await seat.told('Hệ thống tài khoản không cho đăng nhập (AADSTS53003). Việc đang làm vẫn còn ở đây.');
    expect(Buffer.compare(before, seat.window.file.bytes())).toBe(0);
    stage.identity.state.blocked = undefined;
    await seat.button('Lưu phiên bản').click();
    await seat.told('Đã lưu phiên bản 2.');
    expect(await versionsOf(id)).toBe(2);
    await seat.leave();
  });

  it('keeps a version on the machine when nobody can be asked for a token, and sends it later', async () => {
    wordKnows(officer);
    const { id, docx } = await aDraft();
    const seat = await stage.sit({ docx });
    await seat.go('Phiên bản');
    await seat.idle();
    await hourLater(seat);
    stage.identity.broker.setting.bridge = 'offline';
    await seat.button('Lưu phiên bản').click();
    await seat.told('phiên bản này đã được giữ trên máy');
    stage.identity.broker.setting.bridge = 'works';
    await seat.page.evaluate(() => dispatchEvent(new Event('online')));
    await seat.told('Đã lưu phiên bản 2.');
    expect(await versionsOf(id)).toBe(2);
    await seat.leave();
  });

  it('tells somebody whom the directory does not know with which account they came', async () => {
    wordKnows(stranger);
    const seat = await stage.sit({ docx: aLetter() });
    await isTold(seat, 'Tài khoản nguoi.la@bktb.example chưa được gắn với vị trí công tác nào');
    await seat.leave();
  });
});

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
    await seat.go('Phiên bản');
    await seat.idle();
    await hourLater(seat);
    await seat.button('Lưu phiên bản').click();
    await seat.told('Đã lưu phiên bản 2.');
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
