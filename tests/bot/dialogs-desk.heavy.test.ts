// The dialogs of whoever drafts, against the real API, in a browser: begun, gone on with, submitted, come back.
import { describe, expect, it } from '@jest/globals';
import { ListConsultations } from '../../api/contracts/consultation.ts';
import { ListOutgoing } from '../../api/contracts/outgoing.ts';
import { ReturnToDrafter } from '../../api/contracts/outgoing-issue.ts';
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import { SendBackOutgoing } from '../../api/contracts/submission.ts';
import { AssignTask, StartTask } from '../../api/contracts/task.ts';
import { look, of, paragraphs, previewed, signed, submit } from '../support/outgoing-journey.ts';
import { registry } from '../support/registry.ts';
import type { OpenedDialog } from './support/dialog-browser.ts';
import { dialogStage, shot } from './support/dialog-stage.ts';

const stage = dialogStage();

/** An incoming document in the hands of the officer who will answer it. */
async function atWork(): Promise<string> {
  const { ministry } = stage;
  const { id, version, matter } = await (await registry(ministry).directed()).task('lead');
  const at = (seenVersion: number) => ({ params: { taskId: id }, seen: { version: seenVersion } });
  const body = { assigneePositionId: ministry.positionId('legalOfficer') };
  const assigned = await ministry.as('legalHead').call(AssignTask, { ...at(version), body });
  await ministry.as('legalOfficer').call(StartTask, at(assigned.version));
  return matter.incomingId;
}

async function begin({ dialog }: OpenedDialog, subject: string): Promise<void> {
  await dialog.getByRole('group', { name: 'bí mật nhà nước' }).getByLabel('Không').check();
  await dialog.getByRole('group', { name: 'hạn chế phổ biến' }).getByLabel('Không').check();
  await dialog.getByLabel('Trích yếu nội dung').fill(subject);
  await dialog.getByRole('button', { name: 'Bắt đầu soạn' }).click();
}

describe('the specialist’s desk', () => {
  it('goes from an incoming document to a submitted answer, every part saved by itself', async () => {
    const answers = await atWork();
    const begun = await stage.browser.open('legalOfficer', 'draft', { answers });
    const { dialog } = begun;
    await begin(begun, 'góp ý dự thảo Đề án phát triển cảng cá');

    await dialog.getByLabel('Người ký và thẩm quyền ký').selectOption(stage.ministry.capacityId('deputy'));
    await dialog.getByRole('button', { name: 'Chọn người ký' }).click();
    await dialog.getByText('Đã chọn người ký; quyền hạn').waitFor();
    await dialog.getByLabel('Nội dung (mỗi đoạn một dòng)').fill(paragraphs.join('\n'));
    await dialog.getByRole('button', { name: 'Tạo dự thảo từ mẫu' }).click();
    await dialog.getByText('Đã lưu bản dự thảo mới.').waitFor();
    await dialog.getByText('Trình được sau khi').waitFor();
    await dialog.getByRole('button', { name: 'Tạo bản xem trước' }).click();
    await dialog.getByRole('img', { name: /Trang 1\// }).waitFor();
    await shot(begun, 'draft');

    await dialog.getByText('Có nội dung chưa lưu').waitFor({ state: 'hidden' });
    await dialog.getByLabel('Căn cứ').fill('Đề nghị của Bộ Hải đảo');
    await dialog.getByText('Có nội dung chưa lưu').waitFor();
    await dialog.getByLabel('Tóm tắt nội dung').fill('Thống nhất, đề nghị làm rõ Điều 3');
    await dialog.getByLabel('Đề xuất', { exact: true }).fill('Trình Thứ trưởng ký ban hành');
    await dialog.getByRole('button', { name: 'Trình văn bản' }).click();
    await dialog.getByText('Đã trình.').waitFor();
    await dialog.getByRole('button', { name: 'Xong' }).click();
    const { on } = (await begun.handedIn()) as { on: string };
    const document = await look(stage.ministry.as('legalOfficer'), on.replace('outgoing:', ''));
    expect(document.state).toBe('in-route');
    expect(document.answers?.incomingId).toBe(answers);
    expect(begun.complaints).toEqual([]);
    await begun.close();
  }, 120_000);

  it('goes on with the answer that was begun, with all that was saved in it, instead of beginning another', async () => {
    const answers = await atWork();
    const subject = 'góp ý dự thảo Đề án cảng cá, bắt đầu hôm trước';
    const first = await stage.browser.open('legalOfficer', 'draft', { answers });
    await begin(first, subject);
    await first.dialog.getByLabel('Nội dung (mỗi đoạn một dòng)').fill(paragraphs.join('\n'));
    await first.dialog.getByRole('button', { name: 'Tạo dự thảo từ mẫu' }).click();
    await first.dialog.getByText('Đã lưu bản dự thảo mới.').waitFor();
    await first.close();

    const again = await stage.browser.open('legalOfficer', 'draft', { answers });
    await again.dialog.getByRole('heading', { level: 1, name: `Công văn: ${subject}` }).waitFor();
    await again.dialog.getByText(/^Bản 1, /).waitFor();
    expect(await again.dialog.getByRole('button', { name: 'Bắt đầu soạn' }).count()).toBe(0);
    await shot(again, 'begun-answer');
    await again.close();
    const { items } = await stage.ministry.as('legalOfficer').call(ListOutgoing, { query: { scope: 'mine' } });
    expect(items.filter(({ answersIncomingId }) => answersIncomingId === answers)).toHaveLength(1);
  }, 90_000);

  it('asks units for their opinions on the draft', async () => {
    const { id } = await previewed(stage.ministry);
    const opened = await stage.browser.open('legalOfficer', 'draft', { id });
    const { dialog } = opened;
    await dialog.getByText('Lấy ý kiến các đơn vị').click();
    await dialog.getByRole('searchbox', { name: 'Đơn vị được lấy ý kiến' }).fill('tai chinh');
    await dialog.getByRole('button', { name: 'Vụ Tài chính' }).click();
    await dialog.getByLabel('Nội dung xin ý kiến').fill('Đề nghị góp ý về nguồn kinh phí.');
    await dialog.getByLabel('Trả lời trước', { exact: true }).fill('2026-11-30');
    await dialog.getByRole('button', { name: 'Gửi lấy ý kiến' }).click();
    await dialog.getByText('Đã gửi lấy ý kiến 1 đơn vị.').waitFor();
    const { items } = await stage.ministry.as('financeHead').call(ListConsultations, { query: { outgoingId: id } });
    expect(items[0]).toMatchObject({ state: 'open', questions: 'Đề nghị góp ý về nguồn kinh phí.' });
    await opened.close();
  }, 90_000);

  it('refuses what contains state secrets before anything is kept', async () => {
    const opened = await stage.browser.open('legalOfficer', 'draft', {});
    const { dialog } = opened;
    await dialog.getByRole('group', { name: 'bí mật nhà nước' }).getByLabel('Có', { exact: true }).check();
    await dialog.getByRole('group', { name: 'hạn chế phổ biến' }).getByLabel('Không').check();
    await dialog.getByLabel('Trích yếu nội dung').fill('một văn bản');
    await dialog.getByRole('button', { name: 'Bắt đầu soạn' }).click();
    expect(await dialog.getByRole('alert').textContent()).toMatch(/mật/);
    await opened.close();
  }, 60_000);
});

describe('a document that came back', () => {
  const reason = 'Nêu rõ nguồn kinh phí ở Điều 3.';
  const pages = (document: OutgoingView) =>
    [
      ['document', { kind: 'outgoing', id: document.id }],
      ['draft', { id: document.id }],
    ] as const;

  /** What its drafter reads in the warning on top of each page about it. */
  async function warnings(document: OutgoingView, name: string): Promise<readonly (string | null)[]> {
    const read: (string | null)[] = [];
    for (const [page, given] of pages(document)) {
      const opened = await stage.browser.open('legalOfficer', page, given);
      await opened.dialog.getByRole('heading', { level: 1 }).waitFor();
      read.push(await opened.dialog.locator('.note.warn').first().textContent());
      await shot(opened, `${name}-${page}`);
      await opened.close();
    }
    return read;
  }

  it('from its route says on every page who sent it back, and why', async () => {
    const submitted = await submit(stage.ministry, await previewed(stage.ministry));
    const body = { hash: submitted.submitted?.pdfSha256 ?? '', reason };
    await stage.ministry.as('legalHead').call(SendBackOutgoing, { ...of(submitted), body });
    const read = await warnings(submitted, 'sent-back');
    const said = new RegExp(`^Vụ trưởng Vụ Pháp chế Hà Thử Nghiệm Tám trả lại, .*: ${reason}$`);
    expect(read).toEqual([expect.stringMatching(said), expect.stringMatching(said)]);
  }, 90_000);

  it('from the registry says so too, that its signature is void, and keeps saying it in its history alone', async () => {
    const document = await signed(stage.ministry);
    await stage.ministry.as('clerk').call(ReturnToDrafter, { ...of(document), body: { reason } });
    const read = await warnings(document, 'returned');
    const said = new RegExp(`^Văn thư Bộ Kim Thử Nghiệm Sáu trả lại, .*; chữ ký không còn hiệu lực: ${reason}$`);
    expect(read).toEqual([expect.stringMatching(said), expect.stringMatching(said)]);

    await submit(stage.ministry, await look(stage.ministry.as('legalOfficer'), document.id));
    const opened = await stage.browser.open('legalOfficer', 'document', { kind: 'outgoing', id: document.id });
    await opened.dialog.getByRole('listitem').filter({ hasText: said }).waitFor();
    expect(await opened.dialog.locator('.note.warn').count()).toBe(0);
    await opened.close();
  }, 90_000);
});
