// From the draft of the answer to the opinions on it, as its people click it: the specialist's desk, and channels of units.
import { fillTemplate } from '../../../api/modules/documents/index.ts';
import { ministry } from '../../../api/try-out/ministry/ministry.ts';
import { choose, fill, press, type Office, type Seat } from './office-seat.ts';
import { code, type SampleFile } from './office-arrival.ts';

/** Words of the subject of the answer: they stand on every card about it. */
export const subject = 'tham gia ý kiến dự thảo Quy chế quản lý cảng cá Vạn Sóng';

const asTitle = subject.charAt(0).toUpperCase() + subject.slice(1);

/** The newest card about the answer. */
export const answerCard = (seat: Seat, ...words: readonly string[]) => seat.card(asTitle, ...words);

async function upload({ dialog }: Seat, draft: SampleFile): Promise<void> {
  await dialog.getByLabel('Bản dự thảo soạn trong Word (.docx)').setInputFiles(draft);
  await dialog.getByRole('button', { name: 'Tải bản dự thảo lên' }).click();
  await dialog.getByText('Đã lưu bản dự thảo mới.').waitFor();
}

async function preview({ dialog }: Seat): Promise<void> {
  await dialog.getByRole('button', { name: 'Tạo bản xem trước' }).click();
  await dialog.getByText('Đã tạo bản xem trước.').waitFor();
  await dialog.getByRole('img', { name: /Trang 1\// }).waitFor();
}

/** The specialist takes the work and begins the answer: what it is not, its signer, and the draft written in Word. */
export async function draft(office: Office, file: SampleFile): Promise<void> {
  const officer = await office('legalOfficer');
  const card = officer.card(code);
  await press(card, 'Bắt đầu làm');
  await officer.card(code, 'Đã bắt đầu thực hiện.').waitFor();
  await officer.shot('begun');
  await press(card, 'Soạn văn bản trả lời…');
  const { dialog } = officer;
  for (const question of ['bí mật nhà nước', 'hạn chế phổ biến'])
    await dialog.getByRole('group', { name: question }).getByRole('radio', { name: 'Không' }).check();
  await dialog.getByLabel('Trích yếu nội dung').fill(subject);
  await officer.shot('beginning');
  await dialog.getByRole('button', { name: 'Bắt đầu soạn' }).click();
  await dialog.getByLabel('Người ký và thẩm quyền ký').selectOption('bktb.planning');
  await dialog.getByRole('button', { name: 'Chọn người ký' }).click();
  await dialog.getByText('Đã chọn người ký; quyền hạn').waitFor();
  await upload(officer, file);
  await officer.shot('desk');
}

/** Still at the desk: two units are asked; the desk is closed, and the request lies in the chat. */
export async function ask(office: Office): Promise<void> {
  const officer = await office('legalOfficer');
  const { dialog, page } = officer;
  await dialog.getByText('Lấy ý kiến các đơn vị').click();
  for (const unit of ['tai chinh', 'ke hoach']) {
    await dialog.getByRole('searchbox', { name: 'Đơn vị được lấy ý kiến' }).fill(unit);
    await dialog.getByRole('searchbox', { name: 'Đơn vị được lấy ý kiến' }).press('Enter');
  }
  await dialog.getByLabel('Nội dung xin ý kiến').fill('Đề nghị cho ý kiến, nhất là về giá dịch vụ neo đậu.');
  const day = new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel('Trả lời trước', { exact: true }).fill(day);
  await officer.shot('asking');
  await dialog.getByRole('button', { name: 'Gửi lấy ý kiến' }).click();
  await dialog.getByText('Đã gửi lấy ý kiến 2 đơn vị.').waitFor();
  await page.locator('dialog').getByRole('button', { name: 'Đóng', exact: true }).click();
  await page.locator('dialog').waitFor({ state: 'detached' });
}

/** The head says once in which channel the unit talks together. */
export async function bindChannel(head: Seat, unit: string): Promise<void> {
  await head.inChannel(unit);
  await head.page.getByLabel('Viết một bài trong kênh').fill('kênh đơn vị');
  await head.page.keyboard.press('Enter');
  await head.page.locator('.thread', { hasText: 'kênh đơn vị' }).locator('article').nth(1).waitFor();
}

/** Finance: an officer replies in the thread of the request; the head releases it on the card above. */
export async function answerInThread(office: Office): Promise<void> {
  const officer = await office('financeOfficer');
  await officer.inChannel('Vụ Tài chính');
  const thread = officer.page.locator('.thread', { hasText: 'Lấy ý kiến dự thảo văn bản' }).last();
  await thread.getByLabel('Trả lời trong chuỗi này').fill('Đồng ý, đề nghị bổ sung nguyên tắc niêm yết giá.');
  await officer.page.keyboard.press('Enter');
  await thread.getByText('Đã ghi ý kiến').waitFor();
  await officer.shot('replied');

  const head = await office('financeHead');
  const card = answerCard(head, 'Đang lấy ý kiến');
  await card.getByText('Kha Thị Thuyền').first().waitFor();
  await head.shot('prepared');
  await press(card, 'Phát hành ý kiến đã chuẩn bị');
  // in a channel the card is everybody's: what was done stands in its table
  await answerCard(head, '✓ Vụ Tài chính').waitFor();
  await head.shot('released');
}

/** Planning: the head answers on the card of its channel. */
export async function answerOnCard(office: Office): Promise<void> {
  const head = await office('planningHead');
  const card = answerCard(head, 'Đang lấy ý kiến');
  await press(card, 'Cho ý kiến…');
  await choose(card, 'Ý kiến', 'Đồng ý, có góp ý');
  await fill(card, 'Nội dung góp ý', 'Đề nghị thể hiện vùng nước cảng bằng tọa độ.');
  await press(card, 'Phát hành ý kiến');
  await answerCard(head, '✓ Vụ Kế hoạch').waitFor();
  await head.shot('answered');
}

/** The drafter ends the consultation and says what became of each opinion. */
export async function weigh(office: Office): Promise<void> {
  const officer = await office('legalOfficer');
  const card = answerCard(officer, 'Đang lấy ý kiến', '✓ Vụ Tài chính', '✓ Vụ Kế hoạch');
  await officer.shot('answered');
  await press(card, 'Kết thúc lấy ý kiến…');
  await card.getByText('Mọi đơn vị đã trả lời.').waitFor();
  await press(card, 'Kết thúc lấy ý kiến');
  const closed = answerCard(officer, 'Đã kết thúc lấy ý kiến.');
  await closed.waitFor();
  await press(closed, 'Tiếp thu, giải trình');
  const { dialog } = officer;
  const first = dialog.getByRole('button', { name: 'Ghi vào bảng tổng hợp' }).first();
  await officer.shot('weighing');
  await first.click();
  await dialog.getByText('Đã ghi.').waitFor();
  await dialog.getByRole('radio', { name: 'Không tiếp thu, giải trình' }).check();
  await dialog.getByLabel('Nội dung tiếp thu, giải trình').fill('Dự thảo đã có sơ đồ kèm tọa độ.');
  await first.click();
  await dialog.getByText('Không còn ý kiến nào').waitFor();
  await officer.shot('weighed');
  await officer.done();
}

/** Back at the desk by the button that began the answer: the PDF is made, and the document submitted with its slip. */
export async function submit(office: Office): Promise<void> {
  const officer = await office('legalOfficer');
  await press(officer.card(code), 'Soạn văn bản trả lời…');
  await submitFromDesk(officer);
}

async function submitFromDesk(officer: Seat): Promise<void> {
  const { dialog } = officer;
  await preview(officer);
  await dialog.getByLabel('Căn cứ').fill('Công văn số 1125/UBND-KT của UBND tỉnh Hải Đảo.');
  await dialog.getByLabel('Tóm tắt nội dung').fill('Đã lấy ý kiến hai đơn vị và tiếp thu về giá dịch vụ.');
  await dialog.getByLabel('Đề xuất', { exact: true }).fill('Kính trình Thứ trưởng ký ban hành.');
  await officer.shot('slip');
  await dialog.getByRole('button', { name: 'Trình văn bản' }).click();
  await dialog.getByText('Đã trình.').waitFor();
  await officer.done();
}

/** The draft as it is after the registry's return: with the recipient that was missing. */
export const betterDraft = (draft: SampleFile): SampleFile => ({
  ...draft,
  name: 'du-thao-tra-loi-2.docx',
  buffer: Buffer.from(
    fillTemplate('official-letter', {
      agency: ministry.agency.name,
      notation: `${ministry.agency.abbreviation}-${ministry.units.legal.abbreviation}`,
      place: ministry.agency.place,
      subject,
      addressees: ['UBND tỉnh Hải Đảo'],
      body: ['Bộ Kinh tế Biển thống nhất với dự thảo Quy chế quản lý cảng cá Vạn Sóng'],
      signerAuthority: ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG'],
      signerName: ministry.people.deputyPlanning.name,
      recipients: ['Như trên', 'Sở Thủy sản tỉnh Hải Đảo', 'Lưu: VT, PC'],
    }),
  ),
});

/** The drafter reads why it came back, mends the recipients and the draft, and submits again. */
export async function correct(office: Office, better: SampleFile): Promise<void> {
  const officer = await office('legalOfficer');
  await officer.shot('came-back');
  await press(answerCard(officer, 'Bị trả lại'), 'Thêm bản dự thảo');
  const { dialog } = officer;
  await dialog.getByText('Thiếu Sở Thủy sản trong nơi nhận.').waitFor();
  await dialog.getByText('Thông tin văn bản').click();
  await dialog.getByLabel('Nơi nhận để biết').fill('Sở Thủy sản tỉnh Hải Đảo');
  await dialog.getByRole('button', { name: 'Lưu thông tin' }).click();
  await dialog.getByText('Đã lưu.').waitFor();
  await upload(officer, better);
  await officer.shot('corrected');
  await submitFromDesk(officer);
}
