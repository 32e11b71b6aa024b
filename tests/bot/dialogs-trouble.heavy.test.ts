// Keys that do not open, and requests for opinions that others change meanwhile: what the dialogs say, in a browser.
import { describe, expect, it } from '@jest/globals';
import { GetConsultation } from '../../api/contracts/consultation.ts';
import { answeredAsking, draftedAsking, sendAsking } from '../support/consultation-journey.ts';
import { approved, checked, look } from '../support/outgoing-journey.ts';
import { pins } from '../support/signing-ministry.ts';
import { startDialogBrowser } from './support/dialog-browser.ts';
import { dialogStage, seen, shot } from './support/dialog-stage.ts';

const stage = dialogStage();
const slow = 120_000;

describe('a key', () => {
  it(
    'is locked by five wrong PINs, and the page says so and whom to ask',
    async () => {
      const ministry = await stage.app.signingMinistry();
      const browser = await startDialogBrowser(stage.app, stage.house, ministry);
      const document = await approved(ministry);
      const opened = await browser.open('deputy', 'sign', seen(document));
      const { dialog } = opened;
      const wrong = ['còn 4 lần', 'còn 3 lần', 'còn 2 lần', 'còn 1 lần', 'khóa'];
      for (const [index, pin] of [...wrong.keys(), wrong.length].map(
        (at) => [at, at === 5 ? pins.deputy : '000000'] as const,
      )) {
        await dialog.getByLabel('Mã PIN khóa ký').fill(pin);
        await dialog.getByRole('button', { name: 'Ký số', exact: true }).click();
        await dialog
          .getByRole('alert')
          .getByText(wrong[Math.min(index, 4)] ?? '')
          .waitFor();
      }
      await shot(opened, 'pin-locked');
      expect(await dialog.getByRole('alert').textContent()).toMatch(/quản trị/i);
      expect((await look(ministry.as('deputy'), document.id)).signatures).toEqual([]);
      await browser.stop();
    },
    slow,
  );

  it(
    'whose certificate has run out numbers and seals nothing, and the page says why',
    async () => {
      const ministry = await stage.app.signingMinistry({ sealUntil: new Date('2026-11-22T00:00:00Z') });
      const browser = await startDialogBrowser(stage.app, stage.house, ministry);
      const document = await checked(ministry);
      const opened = await browser.open('clerk', 'issue', { ...seen(document), hash: document.checkedHash ?? '' });
      const { dialog } = opened;
      await dialog.getByLabel('Mã PIN con dấu').fill(pins.seal);
      await dialog.getByRole('button', { name: 'Phát hành', exact: true }).click();
      await dialog
        .getByRole('alert')
        .getByText(/chứng thư/i)
        .waitFor();
      await shot(opened, 'certificate-over');
      expect((await look(ministry.as('clerk'), document.id)).state).toBe('signed');
      await browser.stop();
    },
    slow,
  );
});

describe('a request for opinions', () => {
  const now = (consultationId: string) =>
    stage.ministry.as('legalOfficer').call(GetConsultation, { params: { consultationId } });

  it(
    'is changed before it is sent',
    async () => {
      const { id } = await draftedAsking(stage.ministry);
      const opened = await stage.browser.open('legalOfficer', 'consult', { id, for: 'edit' });
      const { dialog } = opened;
      await dialog.getByLabel('Nội dung xin ý kiến').fill('Đề nghị góp ý về Điều 3.');
      await dialog.getByText('Chưa lưu: đóng cửa sổ lúc này').waitFor();
      await shot(opened, 'consult-edit');
      await dialog.getByRole('button', { name: 'Lưu đề nghị' }).click();
      await dialog.getByText('Đã lưu đề nghị lấy ý kiến').waitFor();
      expect(await now(id)).toMatchObject({ state: 'draft', questions: 'Đề nghị góp ý về Điều 3.' });
      expect(opened.complaints).toEqual([]);
      await opened.close();
    },
    slow,
  );

  it(
    'that was sent meanwhile stays as it was sent, and what was typed stays on the page',
    async () => {
      const drafted = await draftedAsking(stage.ministry);
      const opened = await stage.browser.open('legalOfficer', 'consult', { id: drafted.id, for: 'edit' });
      const { dialog } = opened;
      await dialog.getByLabel('Nội dung xin ý kiến').fill('Đề nghị góp ý về Điều 3.');
      await sendAsking(stage.ministry, drafted);
      await dialog.getByRole('button', { name: 'Lưu đề nghị' }).click();
      await dialog.getByRole('alert').getByText('mở lại từ thẻ mới nhất').waitFor();
      expect(await dialog.getByLabel('Nội dung xin ý kiến').inputValue()).toBe('Đề nghị góp ý về Điều 3.');
      await shot(opened, 'consult-too-late');
      expect((await now(drafted.id)).questions).toBe(drafted.questions);
      await opened.close();
    },
    slow,
  );

  it(
    'ends with every opinion taken up or explained',
    async () => {
      const { id } = await answeredAsking(stage.ministry);
      const opened = await stage.browser.open('legalOfficer', 'consult', { id, for: 'weigh' });
      const { dialog } = opened;
      await dialog.getByText('Bổ sung cơ cấu nguồn vốn.').waitFor();
      await dialog.getByRole('radio', { name: 'Không tiếp thu, giải trình' }).check();
      await dialog.getByRole('button', { name: 'Ghi vào bảng tổng hợp' }).click();
      await dialog.getByRole('alert').waitFor();
      await shot(opened, 'weigh-without-reason');
      await dialog.getByLabel('Nội dung tiếp thu, giải trình').fill('Đã nêu tại Điều 4.');
      await dialog.getByRole('button', { name: 'Ghi vào bảng tổng hợp' }).click();
      await dialog.getByText('Không còn ý kiến nào phải tiếp thu, giải trình.').waitFor();
      const [row] = (await now(id)).table;
      expect(row?.weighing).toMatchObject({ accepted: false, reason: 'Đã nêu tại Điều 4.' });
      await opened.close();
    },
    slow,
  );
});
