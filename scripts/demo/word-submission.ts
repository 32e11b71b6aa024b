// Asking and submitting at the desk with Word: units are asked, opinions weighed, the signer chosen, the slip written.
import { GetConsultation, ListConsultations, type ConsultationView } from '../../api/contracts/consultation.ts';
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import { addWorkingDays } from '../../api/domain/calendar/working-days.ts';
import { civilDate } from '../../api/domain/kernel/dates.ts';
import { ministry } from '../../api/try-out/ministry/ministry.ts';
import type { ChosenSigner } from './outgoing-steps.ts';
import type { Stage } from './stage.ts';
import { opinions, slip } from './texts.ts';
import { field, type WordDesk } from './word-desk.ts';

const { finance, planning, science } = ministry.units;

/** Asks three units; what comes back is the identity of the consultation. */
export async function ask({ as }: Stage, desk: WordDesk, { id }: OutgoingView): Promise<string> {
  const { pane } = desk;
  await desk.goes('Lấy ý kiến');
  for (const { name } of [finance, planning, science]) await pane.getByRole('checkbox', { name, exact: true }).check();
  await field(pane, 'Nội dung xin ý kiến').fill(opinions.question);
  await field(pane, 'Thời hạn trả lời').fill('2');
  await desk.shows('word-ask', field(pane, 'Nội dung xin ý kiến'));
  await desk.presses('Gửi lấy ý kiến');
  const { items } = await as('legalOfficer').call(ListConsultations, { query: { outgoingId: id } });
  const [sent] = items;
  if (sent === undefined) throw new Error('Khung Word chưa gửi lấy ý kiến.');
  return sent.id;
}

/** Takes up what the finance department has said. */
export async function weigh({ as }: Stage, desk: WordDesk, consultationId: string): Promise<ConsultationView> {
  await desk.goes('Việc của tôi');
  await desk.goes('Lấy ý kiến');
  const row = desk.pane.locator('li.card', { hasText: finance.name });
  await desk.presses(row.getByRole('button', { name: 'Ghi vào bảng' }));
  await desk.shows('word-opinions', row);
  return as('legalOfficer').call(GetConsultation, { params: { consultationId } });
}

/** Chooses who signs; the formula enters the open text. */
export async function chooseSigner(desk: WordDesk, { capacityId }: ChosenSigner): Promise<void> {
  const choice = field(desk.pane, 'Người ký và thẩm quyền ký');
  // what others did meanwhile is read before it is decided upon
  await desk.goes('Văn bản');
  await desk.presses('Tải lại');
  await desk.goes('Trình');
  await choice.selectOption(capacityId);
  await desk.presses('Chọn người ký');
  await desk.shows('word-signer', choice);
}

/** Looks at the PDF, writes the slip and submits. Throws what the pane still misses. */
export async function submit(desk: WordDesk, prefix: string): Promise<void> {
  const { pane } = desk;
  await desk.goes('Trình');
  const make = pane.getByRole('button', { name: 'Tạo bản xem trước' });
  const page = pane.getByRole('img', { name: /^Trang 1 trên/ });
  await make.or(page).first().waitFor();
  // a draft that goes round again as it is has its PDF already
  if ((await make.count()) > 0) await desk.presses(make);
  await page.waitFor();
  const missing = await pane.locator('.ready', { hasText: '✗' }).locator('.grow').allInnerTexts();
  if (missing.length > 0) throw new Error(`Chưa trình được: ${missing.join('; ')}.`);
  await desk.shows(`${prefix}-preview`, page);
  await field(pane, 'Vấn đề trình').fill(slip.matter);
  await field(pane, 'Căn cứ').fill(slip.grounds);
  await field(pane, 'Tóm tắt nội dung').fill(slip.summary);
  await field(pane, 'Đề xuất').fill(slip.proposal);
  await field(pane, 'Cần trước ngày').fill(addWorkingDays(civilDate(new Date()), 3));
  await desk.shows(`${prefix}-slip`, field(pane, 'Tóm tắt nội dung'));
  await desk.presses('Trình văn bản');
  await desk.shows(`${prefix}-submitted`);
}
