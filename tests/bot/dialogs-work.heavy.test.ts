// Dialogs for registering and directing against the real API, in a browser.
import { describe, expect, it } from '@jest/globals';
import { ListDirectives } from '../../api/contracts/directive.ts';
import { GetIncoming, ProposeDistribution } from '../../api/contracts/incoming.ts';
import { headingPdf } from '../support/received-pdf.ts';
import { registry } from '../support/registry.ts';
import type { OpenedDialog } from './support/dialog-browser.ts';
import { dialogStage, shot } from './support/dialog-stage.ts';

const stage = dialogStage();

/** A letter as it arrives; every one has a number of its own. */
const arriving = (number: number) =>
  headingPdf({
    issuer: 'BỘ HẢI ĐẢO',
    code: `${number}/BHĐ-KH`,
    place: 'Hà Nội, ngày 20 tháng 11 năm 2026',
    title: 'CÔNG VĂN',
    subject: 'V/v góp ý dự thảo Đề án phát triển cảng cá',
  });

const answer = async (
  { dialog }: OpenedDialog,
  secrecy: 'Có' | 'Không',
  denunciation: 'Có' | 'Không',
): Promise<void> => {
  await dialog.getByRole('group', { name: 'Tài liệu có độ mật không?' }).getByLabel(secrecy).check();
  await dialog.getByRole('group', { name: 'Có phải đơn tố cáo không?' }).getByLabel(denunciation).check();
};

async function uploaded(opened: OpenedDialog, number: number): Promise<void> {
  await answer(opened, 'Không', 'Không');
  const file = { name: 'cong-van.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await arriving(number)) };
  await opened.dialog.getByLabel('Tệp văn bản (PDF)').setInputFiles(file);
  await opened.dialog.getByRole('button', { name: 'Tải lên và đọc' }).click();
  await opened.dialog.getByLabel('Trích yếu nội dung').waitFor();
}

const registering = { what: 'incoming' };

describe('registering an incoming document', () => {
  it.each([
    ['Có', 'Không', /mật/i],
    ['Không', 'Có', /tố cáo/i],
  ] as const)('offers no file when it is classified: %s, or a denunciation: %s', async (secrecy, denunciation, way) => {
    const opened = await stage.browser.open('clerk', 'upload', registering);
    await answer(opened, secrecy, denunciation);
    expect(await opened.dialog.getByRole('alert').textContent()).toMatch(way);
    expect(await opened.dialog.locator('input[type=file]').count()).toBe(0);
    await opened.close();
  });

  it('does not ask again what the card has asked, and lets the clerk take the answers back', async () => {
    const declared = { ...registering, secrecy: 'none', denunciation: 'no' };
    const { dialog, close } = await stage.browser.open('clerk', 'upload', declared);
    await dialog.getByText('không phải văn bản mật, không phải đơn tố cáo').waitFor();
    expect(await dialog.locator('input[type=file]').count()).toBe(1);
    await dialog.getByRole('button', { name: 'Trả lời lại' }).click();
    await dialog.getByRole('group', { name: 'Tài liệu có độ mật không?' }).waitFor();
    expect(await dialog.locator('input[type=file]').count()).toBe(0);
    await close();
  });

  it('reads the file, lets the clerk correct it, and says the number it got', async () => {
    const opened = await stage.browser.open('clerk', 'upload', registering);
    const { dialog } = opened;
    await uploaded(opened, 4811);
    expect(await dialog.getByLabel('Số, ký hiệu như ghi trên văn bản').inputValue()).toBe('4811/BHĐ-KH');
    expect(await dialog.getByLabel('Ngày văn bản').inputValue()).toBe('2026-11-20');
    await dialog.getByText('Chưa lưu: đóng cửa sổ lúc này').waitFor();
    await dialog.getByLabel('Trích yếu nội dung').fill('góp ý dự thảo Đề án cảng cá');
    await shot(opened, 'upload');
    await dialog.getByRole('button', { name: 'Tiếp nhận và vào sổ' }).click();
    await dialog.getByText(/Số đến \d+, ngày 23\/11\/2026/).waitFor();
    await shot(opened, 'registered');
    await dialog.getByRole('button', { name: 'Xong' }).click();
    const handed = (await opened.handedIn()) as { on: string };
    const incomingId = handed.on.replace('incoming:', '');
    const { arrival, subject } = await stage.ministry.as('clerk').call(GetIncoming, { params: { incomingId } });
    expect(subject).toBe('góp ý dự thảo Đề án cảng cá');
    expect(arrival?.on).toBe('2026-11-23');
    expect(opened.complaints).toEqual([]);
    await opened.close();
  }, 60_000);

  it('of what may have arrived before warns, keeps what was received, and numbers it when the clerk says it is another one', async () => {
    const first = await stage.browser.open('clerk', 'upload', registering);
    await uploaded(first, 4900);
    await first.dialog.getByRole('button', { name: 'Tiếp nhận và vào sổ' }).click();
    await first.dialog.getByText(/Số đến/).waitFor();
    await first.close();

    const opened = await stage.browser.open('clerk', 'upload', registering);
    await uploaded(opened, 4900);
    await opened.dialog.getByText('Có thể đã đến trước đó').waitFor();
    await opened.dialog.getByRole('button', { name: 'Tiếp nhận và vào sổ' }).click();
    await opened.dialog.getByText('Đã tiếp nhận, chưa có số đến').waitFor();
    await shot(opened, 'duplicate');
    await opened.dialog.getByRole('button', { name: 'Là văn bản khác, vẫn vào sổ' }).click();
    await opened.dialog.getByText(/Số đến \d+/).waitFor();
    await opened.close();
  }, 60_000);

  it('says what is missing at the field, and sends nothing', async () => {
    const opened = await stage.browser.open('clerk', 'upload', registering);
    await uploaded(opened, 4950);
    const subject = opened.dialog.getByLabel('Trích yếu nội dung');
    await subject.fill('');
    await opened.dialog.getByRole('button', { name: 'Tiếp nhận và vào sổ' }).click();
    await opened.dialog.getByText('Xin điền “Trích yếu nội dung”.').waitFor();
    expect(await subject.evaluate((element) => element === document.activeElement)).toBe(true);
    await opened.close();
  }, 60_000);
});

describe('directing', () => {
  it('finds a unit without marks, shows on which day the working days end, and gives the directive', async () => {
    const { id } = await registry(stage.ministry).proposed('minister');
    const opened = await stage.browser.open('minister', 'direct', { id });
    const { dialog } = opened;
    await dialog.getByRole('button', { name: 'Chủ trì tham mưu văn bản trả lời.' }).click();
    await dialog.getByRole('searchbox', { name: 'Chủ trì' }).fill('vu phap che');
    await dialog.getByRole('button', { name: 'Vụ Pháp chế', exact: true }).click();
    await dialog.getByRole('searchbox', { name: 'Phối hợp' }).fill('tai chinh');
    await dialog.getByRole('searchbox', { name: 'Phối hợp' }).press('Enter');
    await dialog.getByLabel('Hạn (số ngày làm việc)').fill('7');
    // 24 November is a public holiday, which no browser knows
    await dialog.getByText('Hết hạn ngày 03/12/2026').waitFor();
    await shot(opened, 'direct');
    await dialog.getByRole('button', { name: 'Gửi chỉ đạo' }).click();
    await dialog.getByText('Đã ghi ý kiến chỉ đạo.').waitFor();
    await dialog.getByText(/Vụ Pháp chế: hạn ngày 03\/12\/2026/).waitFor();
    const { items } = await stage.ministry.as('minister').call(ListDirectives, { params: { incomingId: id } });
    expect(items[0]?.text).toBe('Chủ trì tham mưu văn bản trả lời.');
    expect(items[0]?.supporting.map(({ recipient }) => recipient.name)).toEqual(['Vụ Tài chính']);
    expect(opened.complaints).toEqual([]);
    await opened.close();
  }, 60_000);

  it('keeps what was typed when somebody else changed the document meanwhile', async () => {
    const incoming = await registry(stage.ministry).presented();
    const params = { incomingId: incoming.id };
    const opened = await stage.browser.open('minister', 'direct', { id: incoming.id });
    const { dialog } = opened;
    await dialog.getByLabel('Nội dung chỉ đạo').fill('Giao Vụ Pháp chế tham mưu.');
    await dialog.getByRole('searchbox', { name: 'Chủ trì' }).fill('phap che');
    await dialog.getByRole('searchbox', { name: 'Chủ trì' }).press('Enter');
    const body = { toPositionId: stage.ministry.positionId('minister') };
    await stage.ministry.as('officeChief').call(ProposeDistribution, { params, body, seen: incoming });
    await dialog.getByRole('button', { name: 'Gửi chỉ đạo' }).click();
    await dialog.getByRole('alert').getByText('vừa được người khác cập nhật').waitFor();
    expect(await dialog.getByLabel('Nội dung chỉ đạo').inputValue()).toBe('Giao Vụ Pháp chế tham mưu.');
    await dialog.getByRole('button', { name: 'Gửi chỉ đạo' }).click();
    await dialog.getByText('Đã ghi ý kiến chỉ đạo.').waitFor();
    await opened.close();
  }, 60_000);

  it('is proposed by the office chief to a leader', async () => {
    const { id } = await registry(stage.ministry).presented();
    const opened = await stage.browser.open('officeChief', 'propose', { id });
    const { dialog } = opened;
    await dialog.getByLabel('Trình lãnh đạo').selectOption({ label: 'Bộ trưởng Đinh Thử Nghiệm Một' });
    await dialog.getByLabel('Nội dung đề xuất').fill('Đề nghị giao Vụ Pháp chế.');
    await dialog.getByRole('button', { name: 'Gửi đề xuất' }).click();
    await dialog.getByText('Đã gửi đề xuất phân phối.').waitFor();
    const { proposal } = await stage.ministry.as('minister').call(GetIncoming, { params: { incomingId: id } });
    expect(proposal?.text).toBe('Đề nghị giao Vụ Pháp chế.');
    await opened.close();
  }, 60_000);
});
