// Drafting at the desk with Word: the reply begins, its text is typed, its layout checked and mended, its version saved.
import type { FrameLocator } from 'playwright-core';
import { ListOutgoing } from '../../api/contracts/outgoing.ts';
import { ministry } from '../../api/try-out/ministry/ministry.ts';
import type { OwnFile } from './options.ts';
import type { Stage } from './stage.ts';
import { reply } from './texts.ts';
import { field, type WordDesk } from './word-desk.ts';

const { finance } = ministry.units;

const sayNo = (pane: FrameLocator, question: string): Promise<void> =>
  pane.getByRole('radiogroup', { name: question }).getByRole('radio', { name: 'Không', exact: true }).check();

/** The form with which the reply begins, filled in. */
async function fillBeginning({ pane }: WordDesk): Promise<void> {
  await sayNo(pane, 'Nội dung có bí mật nhà nước không?');
  await sayNo(pane, 'Lãnh đạo có hạn chế phổ biến văn bản này không?');
  await field(pane, 'Trích yếu nội dung').fill(reply.subject);
  await pane.getByRole('button', { name: 'Thêm nơi nhận' }).click();
  await pane.getByLabel('Tên nơi nhận 2').fill(finance.name);
}

/** From the task to the draft that is open in Word; what comes back is the identity of the document. */
export async function begin(
  { as }: Stage,
  desk: WordDesk,
  own: OwnFile | undefined,
  incomingId: string,
): Promise<string> {
  if (own !== undefined) await desk.opensFile(own);
  await desk.shows('word-work', desk.pane.getByRole('button', { name: /^Soạn văn bản trả lời/ }));
  await desk.presses(/^Soạn văn bản trả lời/);
  if (own !== undefined) {
    await desk.presses('Dùng tài liệu đang mở');
    await desk.shows('word-recognised');
  }
  await fillBeginning(desk);
  await desk.shows('word-begin', field(desk.pane, 'Trích yếu nội dung'));
  await desk.opens(own === undefined ? 'Tạo dự thảo và mở trong Word' : 'Đưa tài liệu này vào soạn thảo');
  await desk.goes('Văn bản');
  await desk.shows('word-draft');
  const { items } = await as('legalOfficer').call(ListOutgoing, { query: { scope: 'mine' } });
  const started = items.find(({ answersIncomingId }) => answersIncomingId === incomingId);
  if (started === undefined) throw new Error('Khung Word chưa bắt đầu văn bản trả lời.');
  return started.id;
}

/** Types the body where the template keeps its place. */
export async function typeBody(desk: WordDesk, body: readonly string[]): Promise<void> {
  const at = (await desk.paragraphs()).findIndex(({ tag }) => tag === 'body');
  for (const [index, text] of body.entries())
    await desk.types(index === 0 ? 'type' : 'new-paragraph', at + Math.max(0, index - 1), text);
}

/** The body as it reads now becomes the better one: what is the same stays untouched. */
export async function retype(desk: WordDesk, before: readonly string[], better: readonly string[]): Promise<void> {
  for (const [index, text] of better.entries()) {
    if (before.includes(text)) continue;
    const now = await desk.paragraphs();
    const same = now.findIndex((one) => one.text.startsWith(text.slice(0, 2)) && one.tag === 'body');
    const previous = now.findIndex((one) => one.text === better[index - 1]);
    await (same >= 0 ? desk.types('type', same, text) : desk.types('new-paragraph', previous, text));
  }
}

/** Checks the layout, mends what is safe to mend, and saves the version. */
export async function checkAndSave(desk: WordDesk, prefix: string): Promise<void> {
  await desk.goes('Thể thức');
  await desk.presses(/^Kiểm tra (thể thức|lại)$/);
  await desk.shows(`${prefix}-findings`);
  const mend = desk.pane.getByRole('button', { name: /^Sửa tất cả lỗi an toàn/ });
  if ((await mend.count()) > 0) {
    await desk.presses(mend);
    await desk.shows(`${prefix}-mended`);
  }
  await desk.goes('Phiên bản');
  await desk.presses('Lưu phiên bản');
  await desk.shows(`${prefix}-version`);
}
