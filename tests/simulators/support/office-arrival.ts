// From the letter that comes in to the specialist who has the work, as its people click it.
import { choose, fill, press, type Office, type Seat } from './office-seat.ts';

/** The number of the sample letter, as it stands on every card about it. */
export const code = '1125/UBND-KT';

/** A file of the try-out, as somebody has it on their disk after the download. */
export async function sample(officeUrl: string, name: string) {
  const got = await fetch(new URL(`office/samples/${name}`, officeUrl));
  const mimeType = got.headers.get('content-type') ?? 'application/octet-stream';
  return { name, mimeType, buffer: Buffer.from(await got.arrayBuffer()) };
}

export type SampleFile = Awaited<ReturnType<typeof sample>>;

/** The clerk says on the card what the letter is not, uploads it, and registers what was read. */
export async function register(clerk: Seat, letter: SampleFile): Promise<void> {
  const asked = await clerk.says('vào sổ');
  await press(asked, 'Không');
  await press(asked, 'Không, tải tệp lên');
  const { dialog } = clerk;
  await dialog.locator('input[type=file]').setInputFiles(letter);
  await dialog.getByRole('button', { name: 'Tải lên và đọc' }).click();
  await dialog.getByLabel('Trích yếu nội dung').waitFor();
  await clerk.shot('upload');
  await dialog.getByRole('button', { name: 'Tiếp nhận và vào sổ' }).click();
  await dialog.getByText(/Số đến \d+/).waitFor();
  await clerk.done();
}

export async function present(office: Office): Promise<void> {
  const clerk = await office('clerk');
  const card = clerk.card(code, 'Đã vào sổ, chờ trình');
  await press(card, 'Trình Chánh Văn phòng');
  await clerk.card(code, 'Đã trình.').waitFor();
  await clerk.shot('presented');
}

/** The office chief proposes to the minister who is to lead and who is to support. */
export async function propose(office: Office): Promise<void> {
  const chief = await office('officeChief');
  const card = chief.card(code);
  await press(card, 'Đề xuất phân phối…');
  await choose(card, 'Lãnh đạo', 'Bộ trưởng Lưu Hải Đăng');
  await fill(card, 'Nội dung đề xuất', 'Kính trình Bộ trưởng giao Vụ Pháp chế chủ trì.');
  await choose(card, 'Chủ trì', 'Vụ Pháp chế');
  await press(card, 'Thêm phối hợp');
  await card.getByRole('checkbox', { name: 'Vụ Tài chính' }).check();
  await chief.shot('proposing');
  await press(card, 'Gửi đề xuất');
  await chief.card(code, 'Đã gửi đề xuất phân phối.').waitFor();
  await chief.shot('proposed');
}

/** The minister directs otherwise than proposed: with a day, and with an answer to be written. */
export async function direct(office: Office): Promise<void> {
  const minister = await office('minister');
  const card = minister.card(code);
  await press(card, 'Chỉ đạo khác…');
  await choose(card, 'Câu thường dùng', 'Chủ trì tham mưu văn bản trả lời.');
  await choose(card, 'Hạn (ngày làm việc)', '7 ngày làm việc');
  await card.getByRole('checkbox', { name: 'Phải có văn bản trả lời' }).check();
  await minister.shot('directing');
  await press(card, 'Gửi chỉ đạo');
  await minister.card(code, 'Đã ghi ý kiến chỉ đạo.').waitFor();
  await minister.shot('directed');
}

/** The head of the unit that leads has seen it, and names who does it. */
export async function assign(office: Office): Promise<void> {
  const head = await office('legalHead');
  const card = head.card(code, 'Ý kiến chỉ đạo');
  await press(card, 'Đã nhận');
  await head.card(code, 'Đã xác nhận nhận chỉ đạo.').waitFor();
  await press(card, 'Giao người làm…');
  await choose(card, 'Người làm', 'Vi Thị Hải Đường – Chuyên viên Vụ Pháp chế');
  await fill(card, 'Gợi ý cách làm', 'Lấy ý kiến Vụ Tài chính và Vụ Kế hoạch.');
  await head.shot('assigning');
  await press(card, 'Giao người làm');
  await head.card(code, 'Đã giao người làm.').waitFor();
  await head.shot('assigned');
}
