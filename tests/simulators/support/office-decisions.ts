// What is decided about the answer, as its people click it: initialled, signed, returned by the clerk, signed again, issued.
import { personPin, sealPin } from '../../../api/try-out/keys.ts';
import { answerCard } from './office-answer.ts';
import { fill, press, type Office } from './office-seat.ts';

/** The head writes on the slip, initials the content, and confirms that the answer ends the matter where that is still open. */
export async function initial(office: Office, round: number): Promise<void> {
  const head = await office('legalHead');
  const card = answerCard(head, 'Đến lượt bạn: ký nháy nội dung');
  await press(card, 'Ghi ý kiến…');
  await fill(card, 'Nội dung ý kiến', 'Đã kiểm tra nội dung, kính trình Thứ trưởng.');
  await press(card, 'Ghi ý kiến');
  await answerCard(head, 'Đã ghi ý kiến lên phiếu trình.').waitFor();
  await head.shot(`slip-${round}`);
  await press(answerCard(head), 'Ký nháy, duyệt nội dung');
  await answerCard(head, 'Đã duyệt. Văn bản chuyển sang bước tiếp theo.').waitFor();
  if (round === 1) {
    await press(answerCard(head), 'Xác nhận kết thúc số đến');
    await answerCard(head, 'Đã xác nhận kết thúc số đến.').waitFor();
  }
  await head.shot(`initialled-${round}`);
}

export async function checkLayout(office: Office, round: number): Promise<void> {
  const checker = await office('checker');
  await press(answerCard(checker, 'Đến lượt bạn: kiểm tra thể thức'), 'Duyệt thể thức');
  await answerCard(checker, 'Đã duyệt. Văn bản chuyển sang bước tiếp theo.').waitFor();
  await checker.shot(`checked-${round}`);
}

/** The deputy minister reads the very pages, mistypes the PIN once, and signs. */
export async function sign(office: Office, round: number): Promise<void> {
  const deputy = await office('deputyPlanning');
  await press(answerCard(deputy, 'Đến lượt bạn: ký ban hành'), 'Ký số');
  const { dialog } = deputy;
  await dialog.getByRole('img', { name: /Trang 1\// }).waitFor();
  await deputy.shot(`signing-${round}`);
  for (const pin of round === 1 ? ['111111', personPin] : [personPin]) {
    await dialog.getByLabel('Mã PIN khóa ký').fill(pin);
    await dialog.getByRole('button', { name: 'Ký số', exact: true }).click();
    await dialog.getByText(pin === personPin ? 'Đã ký số.' : 'không đúng').waitFor();
  }
  await deputy.shot(`signed-${round}`);
  await deputy.done();
}

/** The clerk leaves the last item open, and returns the document with the reason. */
export async function returnToDrafter(office: Office): Promise<void> {
  const clerk = await office('clerk');
  const card = answerCard(clerk, 'Đã ký, chờ phát hành');
  const items = card.getByRole('checkbox');
  await items.first().waitFor();
  for (const item of (await items.all()).slice(0, -1)) await item.check();
  await clerk.shot('checklist');
  await press(card, 'Ghi kết quả kiểm tra');
  await answerCard(clerk, 'Đã ghi kết quả kiểm tra.').waitFor();
  await press(card, 'Trả người soạn…');
  await fill(card, 'Lý do', 'Thiếu Sở Thủy sản trong nơi nhận.');
  await clerk.shot('returning');
  await press(card, 'Trả người soạn');
  await answerCard(clerk, 'Đã trả người soạn; chữ ký không còn hiệu lực.').waitFor();
  await clerk.shot('returned');
}

/** Everything has passed: the clerk records it and issues with the PIN of the seal; answers the number and notation. */
export async function issue(office: Office): Promise<string> {
  const clerk = await office('clerk');
  const card = answerCard(clerk, 'Đã ký, chờ phát hành');
  await card.getByRole('checkbox').first().waitFor();
  for (const item of await card.getByRole('checkbox').all()) await item.check();
  await press(card, 'Ghi kết quả kiểm tra');
  await answerCard(clerk, 'Đã ghi kết quả kiểm tra.').waitFor();
  await press(card, 'Phát hành');
  const { dialog } = clerk;
  await dialog.getByRole('img', { name: /Trang 1\// }).waitFor();
  await clerk.shot('issuing');
  await dialog.getByLabel('Mã PIN con dấu').fill(sealPin);
  await dialog.getByRole('button', { name: 'Phát hành', exact: true }).click();
  const said = dialog.getByText('Đã phát hành văn bản');
  await said.waitFor();
  const [code = ''] = /\d+\/[^ ]+/.exec((await said.textContent()) ?? '') ?? [];
  await clerk.shot('issued');
  await clerk.done();
  return code;
}
