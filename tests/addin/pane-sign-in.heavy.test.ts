// Signing in at Entra ID by Word itself: nobody is asked twice, tokens are renewed in the middle, every no is a clear sentence.
import { describe, expect, it } from '@jest/globals';
import { importDirectory } from '../../api/modules/directory/index.ts';
import { barriers } from '../home/support/house.ts';
import { aLetter } from '../layout/support/samples.ts';
import { entraActs, isIn, isTold, savesSecond } from './support/entra-acts.ts';
import { accounts, entraStage } from './support/entra-stage.ts';
import { actAs, actsAs } from './support/pane-open.ts';
import { secondPosition } from './support/pane-papers.ts';

const stage = entraStage();
const { officer, stranger } = accounts;

const { wordKnows, aDraft, versionsOf, lingers } = entraActs(stage);

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
    await lingers(seat);
    await savesSecond(seat);
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
    await lingers(seat);
    const before = seat.window.file.bytes();
    stage.identity.state.blocked = 'AADSTS53003';
    await seat.button('Lưu phiên bản').click();
    await seat.told('Hệ thống tài khoản không cho đăng nhập (AADSTS53003). Việc đang làm vẫn còn ở đây.');
    expect(Buffer.compare(before, seat.window.file.bytes())).toBe(0);
    stage.identity.state.blocked = undefined;
    await savesSecond(seat);
    expect(await versionsOf(id)).toBe(2);
    await seat.leave();
  });

  it('keeps a version on the machine when nobody can be asked for a token, and sends it later', async () => {
    wordKnows(officer);
    const { id, docx } = await aDraft();
    const seat = await stage.sit({ docx });
    await lingers(seat);
    stage.identity.broker.setting.bridge = 'offline';
    await seat.button('Lưu phiên bản').click();
    await seat.told('phiên bản này đã được giữ trên máy');
    stage.identity.broker.setting.bridge = 'works';
    await seat.page.evaluate(() => dispatchEvent(new Event('online')));
    await seat.told('Đã lưu phiên bản 2.');
    expect(await versionsOf(id)).toBe(2);
    await seat.leave();
  });

  it('asks somebody who holds several positions in which they work, once, and lets them change it', async () => {
    const { ministry } = stage;
    wordKnows(accounts.deputy);
    await importDirectory(secondPosition(ministry, 'legalDeputy'));
    const seat = await stage.sit({ docx: aLetter() });
    await isTold(seat, 'Quý vị làm việc ở vị trí nào?');
    expect(await barriers(seat.page)).toEqual([]);
    await seat.button('Phó Vụ trưởng kiêm nhiệm, Vụ Tài chính').click();
    const second = 'La Thử Nghiệm Chín, Phó Vụ trưởng kiêm nhiệm, Vụ Tài chính';
    const first = 'La Thử Nghiệm Chín, Phó Vụ trưởng Vụ Pháp chế';
    expect(await actsAs(seat)).toBe(second);
    await seat.reopen();
    expect(await actsAs(seat)).toBe(second);
    await actAs(seat, first);
    await seat.reopen();
    expect(await actsAs(seat)).toBe(first);
    await seat.leave();
  });

  it('tells somebody whom the directory does not know with which account they came', async () => {
    wordKnows(stranger);
    const seat = await stage.sit({ docx: aLetter() });
    await isTold(seat, 'Tài khoản nguoi.la@bktb.example chưa được gắn với vị trí công tác nào');
    await seat.leave();
  });
});
