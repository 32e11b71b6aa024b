// Dialogs for signing, checking and issuing against the real API, in a browser, and what happens when it goes wrong there.
import { describe, expect, it } from '@jest/globals';
import { GetIncoming } from '../../api/contracts/incoming.ts';
import { WithdrawOutgoing } from '../../api/contracts/submission.ts';
import { approve, approved, checked, look, of, signed, submit } from '../support/outgoing-journey.ts';
import { registry } from '../support/registry.ts';
import { pins } from '../support/signing-ministry.ts';
import type { OpenedDialog } from './support/dialog-browser.ts';
import { dialogStage, seen, shot } from './support/dialog-stage.ts';

const stage = dialogStage();

const type = async ({ dialog }: OpenedDialog, label: string | RegExp, pin: string, button: string): Promise<void> => {
  await dialog.getByLabel(label).fill(pin);
  await dialog.getByRole('button', { name: button, exact: true }).click();
};

describe('signing', () => {
  it('shows the very pages, says how many tries a wrong PIN leaves, signs with the right one, and tells the bot which matter it was', async () => {
    const document = await approved(stage.ministry);
    const opened = await stage.browser.open('deputy', 'sign', seen(document));
    const { dialog } = opened;
    await dialog.getByRole('img', { name: /Trang 1\// }).waitFor();
    await shot(opened, 'sign');

    await type(opened, /Mã PIN/, '000000', 'Ký số');
    expect(await dialog.getByRole('alert').textContent()).toMatch(/không đúng; còn \d lần thử/);
    await shot(opened, 'sign-wrong');

    await type(opened, /Mã PIN/, pins.deputy, 'Ký số');
    await dialog.getByText('Đã ký số.').waitFor();
    expect((await look(stage.ministry.as('deputy'), document.id)).state).toBe('signed');
    await dialog.getByRole('button', { name: 'Xong' }).press('Enter');
    expect(await opened.handedIn()).toEqual({ on: `outgoing:${document.id}` });
    expect(opened.complaints).toEqual([]);
    await opened.close();
  }, 90_000);

  it('of a document that changed behind the card shows what changed before anything is signed', async () => {
    const document = await approved(stage.ministry);
    const officer = stage.ministry.as('legalOfficer');
    const withdrawn = await officer.call(WithdrawOutgoing, of(document));
    const again = await submit(stage.ministry, withdrawn);
    await approve(stage.ministry.as('checker'), await approve(stage.ministry.as('legalHead'), again));
    const opened = await stage.browser.open('deputy', 'sign', { ...seen(document), hash: 'f'.repeat(64) });
    await opened.dialog.getByText('Văn bản đã thay đổi từ khi thẻ được gửi').waitFor();
    await opened.dialog.getByText(/Nay là lần trình 2/).waitFor();
    await shot(opened, 'sign-changed');
    await opened.close();
  }, 90_000);

  it('that meets a change of the last second signs nothing and shows the document as it is now', async () => {
    const document = await approved(stage.ministry);
    const opened = await stage.browser.open('deputy', 'sign', seen(document));
    await opened.dialog.getByLabel(/Mã PIN/).waitFor();
    await stage.ministry.as('legalOfficer').call(WithdrawOutgoing, of(document));
    await type(opened, /Mã PIN/, pins.deputy, 'Ký số');
    await opened.dialog.getByText('Việc này không thuộc về anh/chị ở tình trạng hiện tại').waitFor();
    expect((await look(stage.ministry.as('deputy'), document.id)).signatures).toEqual([]);
    await opened.close();
  }, 90_000);

  it('whose answer was lost finds out from the document itself, and nothing is signed twice', async () => {
    const document = await approved(stage.ministry);
    const opened = await stage.browser.open('deputy', 'sign', seen(document));
    await opened.dialog.getByLabel(/Mã PIN/).waitFor();
    await opened.context.route('**/signatures', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await type(opened, /Mã PIN/, pins.deputy, 'Ký số');
    await opened.dialog.getByRole('alert').getByText('Không liên lạc được với máy chủ').waitFor();
    await opened.dialog.getByRole('button', { name: 'Kiểm tra lại' }).click();
    await opened.dialog.getByText('Không còn việc phải làm ở đây').waitFor();
    expect((await look(stage.ministry.as('deputy'), document.id)).signatures).toHaveLength(1);
    await opened.close();
  }, 90_000);

  it('by somebody whose document it is not shows no title', async () => {
    const document = await approved(stage.ministry);
    const opened = await stage.browser.open('financeOfficer', 'sign', seen(document));
    expect(await opened.dialog.getByRole('alert').textContent()).toMatch(/Không tìm thấy, hoặc không có quyền xem/);
    expect(await opened.dialog.locator('body').textContent()).not.toContain(document.subject);
    await opened.close();
  }, 60_000);
});

describe('issuing', () => {
  it('asks for the seal’s PIN and says the number that was given', async () => {
    const document = await checked(stage.ministry);
    const opened = await stage.browser.open('clerk', 'issue', { ...seen(document), hash: document.checkedHash ?? '' });
    await opened.dialog.getByRole('img', { name: /Trang 1\// }).waitFor();
    await type(opened, /Mã PIN con dấu/, pins.seal, 'Phát hành');
    await opened.dialog.getByText('Đã phát hành văn bản').waitFor();
    const { issue } = await look(stage.ministry.as('clerk'), document.id);
    expect(await opened.dialog.getByRole('status').first().textContent()).toContain(issue?.code);
    await shot(opened, 'issued');
    await opened.close();
  }, 90_000);

  it('before the checklist is complete leads back to it', async () => {
    const document = await signed(stage.ministry);
    const opened = await stage.browser.open('clerk', 'issue', seen(document));
    await opened.dialog.getByText('Chưa kiểm tra đủ các mục').waitFor();
    expect(await opened.dialog.getByLabel(/PIN/).count()).toBe(0);
    await opened.close();
  }, 90_000);
});

describe('the clerk’s dialogs', () => {
  it('record each item of the checklist with its note, and say what comes next', async () => {
    const document = await signed(stage.ministry);
    const opened = await stage.browser.open('clerk', 'check', seen(document));
    const { dialog } = opened;
    await dialog.getByRole('button', { name: 'Đánh dấu tất cả là đạt' }).click();
    const last = dialog.getByRole('group').last();
    await last.getByLabel('Chưa đạt').check();
    await last.getByLabel('Ghi chú').fill('Thiếu phụ lục');
    await shot(opened, 'check');
    await dialog.getByRole('button', { name: 'Ghi kết quả kiểm tra' }).click();
    await dialog.getByText('Còn mục chưa đạt').waitFor();
    const { checklist } = await look(stage.ministry.as('clerk'), document.id);
    expect(checklist.at(-1)).toMatchObject({ passed: false, note: 'Thiếu phụ lục' });
    await opened.close();
  }, 90_000);

  it('return a signed document only with a reason, and say that the signature becomes void', async () => {
    const document = await signed(stage.ministry);
    const opened = await stage.browser.open('clerk', 'reason', {
      ...seen(document),
      act: 'outgoing.return-to-drafter',
    });
    const { dialog } = opened;
    await dialog.getByText('Chữ ký đã có sẽ không còn hiệu lực').waitFor();
    await dialog.getByRole('button', { name: 'Trả người soạn' }).click();
    await dialog.getByText('Xin điền “Lý do”.').waitFor();
    await dialog.getByLabel('Lý do').fill('Sai nơi nhận ở trang 2. '.repeat(20));
    await dialog.getByRole('button', { name: 'Trả người soạn' }).click();
    await dialog.getByText('Đã trả người soạn').waitFor();
    expect((await look(stage.ministry.as('clerk'), document.id)).state).toBe('sent-back');
    await opened.close();
  }, 90_000);

  it('correct what was registered, and leave the number as it is', async () => {
    const { id, arrival } = await registry(stage.ministry).registered();
    const opened = await stage.browser.open('clerk', 'correct', { id });
    await opened.dialog.getByLabel('Trích yếu nội dung').fill('V/v góp ý dự thảo Đề án cảng cá đến năm 2030');
    await opened.dialog.getByRole('button', { name: 'Lưu thông tin' }).click();
    await opened.dialog.getByText('Đã sửa thông tin vào sổ.').waitFor();
    const corrected = await stage.ministry.as('clerk').call(GetIncoming, { params: { incomingId: id } });
    expect(corrected.subject).toBe('V/v góp ý dự thảo Đề án cảng cá đến năm 2030');
    expect(corrected.arrival).toEqual(arrival);
    await opened.close();
  }, 60_000);
});
