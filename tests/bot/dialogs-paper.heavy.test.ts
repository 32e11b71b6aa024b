// Dialogs for paper originals and for an issue that got stuck, against the real API, in a browser.
import { describe, expect, it } from '@jest/globals';
import { GetOutgoingFile } from '../../api/contracts/outgoing.ts';
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import { claimOnly } from '../support/cut-off.ts';
import { approved, check, checked, issue, look } from '../support/outgoing-journey.ts';
import { scanned } from '../support/scanned-paper.ts';
import { pins } from '../support/signing-ministry.ts';
import { dialogStage, seen, shot } from './support/dialog-stage.ts';

const stage = dialogStage();
const slow = 120_000;

const byClerk = (page: string, document: OutgoingView) => stage.browser.open('clerk', page, seen(document));
const now = ({ id }: OutgoingView) => look(stage.ministry.as('clerk'), id);

/** Stopped between its number and its seal, as on a machine that lost its power. */
async function stuck(): Promise<OutgoingView> {
  const document = await checked(stage.ministry);
  await claimOnly(stage.ministry, document);
  await stage.app.resume();
  return now(document);
}

describe('a paper original', () => {
  it('is recorded as signed in ink, not before the day on which it was', async () => {
    const document = await approved(stage.ministry, { original: 'paper' });
    const opened = await byClerk('ink', document);
    const { dialog } = opened;
    const record = dialog.getByRole('button', { name: 'Ghi nhận', exact: true });
    await record.click();
    await dialog.getByText('Xin điền “Ngày ký”.').waitFor();
    await dialog.getByLabel('Nơi để bản giấy').fill('Tủ 2, phòng văn thư');
    await dialog.getByLabel('Ngày ký').fill('2026-11-24');
    await record.click();
    await dialog.getByRole('alert').waitFor();
    expect((await now(document)).state).toBe('approved');
    await shot(opened, 'ink-tomorrow');
    await dialog.getByLabel('Ngày ký').fill('2026-11-23');
    await record.click();
    await dialog.getByText('Đã ghi nhận bản giấy đã ký.').waitFor();
    expect(await now(document)).toMatchObject({
      state: 'signed',
      signatures: [{ ink: true, signedOn: '2026-11-23' }],
      paperPlace: 'Tủ 2, phòng văn thư',
    });
    expect(opened.complaints).toEqual([]);
    await opened.close();

    const numbered = await issue(stage.ministry, await check(stage.ministry, await now(document)));
    const params = { documentId: document.id, sha256: document.submitted?.pdfSha256 ?? '' };
    const print = await stage.ministry.as('clerk').call(GetOutgoingFile, { params });
    const scanning = await byClerk('scan', numbered);
    const file = (dpi: number) => async () => ({
      name: 'ban-quet.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(await scanned(print, dpi)),
    });
    for (const [made, answer] of [
      [file(100), '200 dpi'],
      [file(200), 'Đã thêm bản quét.'],
    ] as const) {
      await scanning.dialog.getByLabel('Bản quét màu, từ 200 dpi (PDF)').setInputFiles(await made());
      await scanning.dialog.getByRole('button', { name: 'Tải lên và thêm bản quét' }).click();
      await scanning.dialog.locator('.note', { hasText: answer }).waitFor();
      await shot(scanning, `scan-${answer.startsWith('Đã') ? 'added' : 'refused'}`);
    }
    await scanning.close();

    const sealing = await byClerk('seal', await now(document));
    await sealing.dialog.getByLabel('Mã PIN con dấu').fill(pins.seal);
    await sealing.dialog.getByRole('button', { name: 'Ký số của cơ quan tiếp', exact: true }).click();
    await sealing.dialog.getByText('Đã phát hành văn bản').waitFor();
    expect((await now(document)).state).toBe('issued');
    await sealing.close();
  }, 180_000);

  it(
    'is no longer to be recorded when it was recorded elsewhere meanwhile',
    async () => {
      const document = await checked(stage.ministry);
      for (const page of ['ink', 'scan']) {
        const opened = await byClerk(page, document);
        await opened.dialog.getByText('Việc này không còn làm được ở tình trạng hiện tại').waitFor();
        expect(await opened.dialog.getByRole('textbox').count()).toBe(0);
        await opened.close();
      }
    },
    slow,
  );
});

describe('an issue that got stuck', () => {
  it(
    'says where, keeps its number through a wrong PIN, and goes on with the right one',
    async () => {
      const document = await stuck();
      const opened = await byClerk('seal', document);
      const { dialog } = opened;
      await dialog.getByText('Bước tiếp theo: ghi số, ngày bằng chữ ký số của cơ quan.').waitFor();
      await dialog.getByText('Số không mất; làm tiếp là an toàn').waitFor();
      await shot(opened, 'stuck');
      const button = dialog.getByRole('button', { name: 'Ký số của cơ quan tiếp', exact: true });
      await dialog.getByLabel('Mã PIN con dấu').fill('000000');
      await button.click();
      await dialog.getByRole('alert').getByText('không đúng').waitFor();
      await dialog.getByLabel('Mã PIN con dấu').fill(pins.seal);
      await button.click();
      await dialog.getByText(`Đã phát hành văn bản ${document.issue?.code ?? '?'}`).waitFor();
      expect(await now(document)).toMatchObject({ state: 'issued', issue: { number: document.issue?.number } });
      await opened.close();
    },
    slow,
  );

  it(
    'is given up only with a reason, and its number stays in the book as void',
    async () => {
      const document = await stuck();
      const opened = await byClerk('void', document);
      const { dialog } = opened;
      await dialog.getByText('Số đã hủy không dùng lại được').waitFor();
      await dialog.getByLabel('Lý do').fill('Văn bản không còn cần thiết.');
      await shot(opened, 'void');
      await dialog.getByRole('button', { name: 'Hủy số', exact: true }).click();
      await dialog.getByText('Đã hủy số; số vẫn ở trong sổ cùng lý do.').waitFor();
      expect(await now(document)).toMatchObject({ state: 'void', issue: { number: document.issue?.number } });
      expect(opened.complaints).toEqual([]);
      await opened.close();
    },
    slow,
  );

  it(
    'that somebody else has finished meanwhile is neither voided nor sealed again',
    async () => {
      const document = await stuck();
      const opened = await byClerk('void', document);
      await opened.dialog.getByLabel('Lý do').fill('Văn bản không còn cần thiết.');
      const sealing = await byClerk('seal', document);
      await sealing.dialog.getByLabel('Mã PIN con dấu').fill(pins.seal);
      await sealing.dialog.getByRole('button', { name: 'Ký số của cơ quan tiếp', exact: true }).click();
      await sealing.dialog.getByText('Đã phát hành văn bản').waitFor();
      await sealing.close();
      await opened.dialog.getByRole('button', { name: 'Hủy số', exact: true }).click();
      await opened.dialog.getByRole('alert').waitFor();
      await shot(opened, 'void-too-late');
      expect((await now(document)).state).toBe('issued');
      await opened.close();
    },
    slow,
  );
});
