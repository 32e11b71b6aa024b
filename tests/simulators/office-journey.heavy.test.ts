// The journey of a letter and its answer, clicked by its people in the try-out office, each in a browser of their own. Every
// test goes on where the one before it ended; what others see of a step is read on the pages that they have open.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ListOutgoing } from '../../api/contracts/outgoing.ts';
import type { MinistryPerson } from '../../api/try-out/ministry/ministry.ts';
import { startHouse, type House } from '../home/support/house.ts';
import * as answer from './support/office-answer.ts';
import * as arrival from './support/office-arrival.ts';
import * as decision from './support/office-decisions.ts';
import { officeOf, type Office } from './support/office-seat.ts';

let house: House;
let office: Office;
let draft: arrival.SampleFile;
beforeAll(async () => {
  house = await startHouse('people');
  office = officeOf(house);
  draft = await arrival.sample(house.instance.url, 'du-thao-tra-loi.docx');
}, 120_000);
afterAll(() => house.stop(), 60_000);

/** Waits until each of them has a card about the letter with these words in front of them, without doing anything. */
async function seeOfLetter(people: readonly MinistryPerson[], ...words: readonly string[]): Promise<void> {
  for (const who of people) await (await office(who)).card(arrival.code, ...words).waitFor();
}

/** The same about the answer. */
async function seeOfAnswer(people: readonly MinistryPerson[], ...words: readonly string[]): Promise<void> {
  for (const who of people) await answer.answerCard(await office(who), ...words).waitFor();
}

describe('a letter', () => {
  it('is registered from its file and presented, and lies before the office chief', async () => {
    const letter = await arrival.sample(house.instance.url, '1125-UBND-KT.pdf');
    await arrival.register(await office('clerk'), letter);
    await arrival.present(office);
    await seeOfLetter(['officeChief'], 'Đã trình, chờ chỉ đạo');
  }, 120_000);

  it('is proposed to the minister and directed, and clerk and office chief see that it was', async () => {
    await arrival.propose(office);
    await seeOfLetter(['clerk'], 'Đang chờ Bộ trưởng Lưu Hải Đăng chỉ đạo');
    await arrival.direct(office);
    await seeOfLetter(['clerk', 'officeChief'], 'Đã chỉ đạo');
  }, 120_000);

  it('is given to a specialist by the head of the unit, and the minister sees who has it', async () => {
    await arrival.assign(office);
    await seeOfLetter(['minister'], 'Vụ Pháp chế (chủ trì): đã nhận');
    await seeOfLetter(['legalOfficer'], 'Nhiệm vụ chủ trì');
  }, 120_000);
});

describe('the answer', () => {
  it('is drafted, and two units that are asked answer in their channels', async () => {
    await answer.bindChannel(await office('financeHead'), 'Vụ Tài chính');
    await answer.bindChannel(await office('planningHead'), 'Vụ Kế hoạch');
    await answer.draft(office, draft);
    await answer.ask(office);
    await answer.answerInThread(office);
    await seeOfAnswer(['financeOfficer', 'legalOfficer'], '✓ Vụ Tài chính', '○ Vụ Kế hoạch');
    // whoever has yet to answer is told nothing of the others: their card stays, and with it what they are writing
    const asked = answer.answerCard(await office('planningHead'), 'Đang lấy ý kiến');
    expect(await asked.innerText()).not.toContain('Vụ Tài chính');
    await answer.answerOnCard(office);
    await answer.weigh(office);
    await seeOfAnswer(['financeHead', 'planningHead'], 'Đã kết thúc', '[giải trình]', '[tiếp thu]');
  }, 180_000);

  it('is submitted, initialled, checked and signed, and its drafter sees every step', async () => {
    await answer.submit(office);
    await seeOfAnswer(['legalOfficer'], '▸ Ký nháy nội dung');
    await decision.initial(office, 1);
    await seeOfAnswer(['legalOfficer'], '✓ Ký nháy nội dung', '▸ Kiểm tra thể thức');
    await decision.checkLayout(office, 1);
    await seeOfAnswer(['legalOfficer', 'legalHead'], '▸ Ký ban hành');
    await decision.sign(office, 1);
    await seeOfAnswer(['legalOfficer', 'legalHead', 'deputyPlanning', 'clerk'], 'Đã ký, chờ phát hành');
  }, 180_000);

  it('is returned by the clerk, whereupon nobody is shown the signature as one that counts', async () => {
    await decision.returnToDrafter(office);
    const others: readonly MinistryPerson[] = ['legalOfficer', 'legalHead', 'deputyPlanning'];
    await seeOfAnswer(others, 'Bị trả lại', '↩ Ký ban hành', 'chữ ký không còn hiệu lực');
  }, 120_000);

  it('is corrected by the drafter, who reads why it came back, and signed again', async () => {
    await answer.correct(office, answer.betterDraft(draft));
    await seeOfAnswer(['legalHead'], 'lần trình 2', 'Đến lượt bạn: ký nháy nội dung');
    await decision.initial(office, 2);
    await decision.checkLayout(office, 2);
    await decision.sign(office, 2);
  }, 180_000);

  it('is issued with the seal, and everybody who had a part in it sees the number', async () => {
    const code = await decision.issue(office);
    const { items } = await house.instance.as('bktb.clerk').call(ListOutgoing);
    expect(items.map((one) => [one.code, one.state])).toEqual([[code, 'issued']]);
    await seeOfAnswer(['clerk', 'legalOfficer', 'legalHead', 'checker', 'deputyPlanning'], 'Đã phát hành', code);
    await seeOfLetter(['clerk', 'officeChief', 'minister'], 'Đã trả lời');
  }, 120_000);

  it('has left no complaint in any browser', async () => {
    const people: readonly MinistryPerson[] = ['clerk', 'minister', 'legalHead', 'legalOfficer', 'deputyPlanning'];
    const all = await Promise.all(people.map(async (who) => (await office(who)).complaints()));
    expect(all.flat()).toEqual([]);
  });
});
