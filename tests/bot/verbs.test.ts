// Buttons against the real API: a matter goes its way by cards, once, and a card of yesterday does no harm.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { GetIncoming, ProposeDistribution } from '../../api/contracts/incoming.ts';
import { GetTask, ListTasks } from '../../api/contracts/task.ts';
import { renderMatter } from '../../bot/matters/index.ts';
import { startTestApp, type Ministry, type Person, type TestApp } from '../support/app.ts';
import { registry } from '../support/registry.ts';
import { elementsOf } from '../simulators/teams/card-rules.ts';
import { aReader, pressOf, textOf, titlesOf } from './support/reader.ts';

let app: TestApp;
let m: Ministry;
beforeAll(async () => {
  app = await startTestApp();
  m = await app.ministry();
});
afterAll(() => app.stop());

const as = (person: Person, over = {}) => aReader(m, person, over);
const unit = (key: 'legal' | 'finance') => `unit:${m.unitId(key)}`;

describe('an incoming document by cards', () => {
  it('is registered, presented, proposed, directed as proposed, assigned, done and approved, and its lists lead from one to the next', async () => {
    const { received } = registry(m);
    const { id } = await received();
    const [clerk, chief, minister] = [await as('clerk'), await as('officeChief'), await as('minister')];
    const opened = await clerk.run('open.incoming', { id });
    const registered = await clerk.press(opened, 'Vào sổ');
    expect(textOf(registered)).toMatch(/Đã vào sổ và cấp số đến/);
    expect(textOf(await clerk.press(registered, 'Trình Chánh Văn phòng'))).toMatch(/Đã trình/);

    const proposal = await chief.run('open.incoming', { id });
    const proposed = await chief.press(proposal, 'Gửi đề xuất', {
      'propose.toPositionId': m.positionId('minister'),
      'propose.text': 'Giao Vụ Pháp chế chủ trì tham mưu.',
      'propose.lead': unit('legal'),
      'propose.supporting': unit('finance'),
      'propose.dueOn': '2026-11-30',
    });
    expect(textOf(proposed)).toMatch(/Đã gửi đề xuất/);

    const list = await minister.run('list.waiting');
    expect(textOf(list)).toMatch(/Chờ xử lý \(1\)/);
    const forMinister = await minister.press(
      list,
      titlesOf(list).find((title) => title.startsWith('Mở:'))!,
    );
    const directed = await minister.press(forMinister, 'Đồng ý như đề xuất');
    expect(textOf(directed)).toMatch(/Đã ghi ý kiến chỉ đạo/);
    expect(titlesOf(directed)).toContain('Về danh sách');
    expect(textOf(await minister.press(directed, 'Về danh sách'))).toMatch(/Không có việc nào đang chờ bạn/);

    const view = await m.as('minister').call(GetIncoming, { params: { incomingId: id } });
    const [head, officer] = [await as('legalHead'), await as('legalOfficer')];
    const order = await renderMatter(m.as('legalHead'), { kind: 'directive', id: view.directiveId! }, head.context);
    const acknowledged = await head.press(order, 'Đã nhận');
    const assigned = await head.press(
      acknowledged,
      { title: 'Giao người làm', nth: 0 },
      { assigneePositionId: m.positionId('legalOfficer') },
    );
    expect(textOf(assigned)).toMatch(/Đã giao người làm/);

    const mine = await officer.run('list.waiting');
    const started = await officer.press(
      await officer.press(
        mine,
        titlesOf(mine).find((title) => title.startsWith('Mở:'))!,
      ),
      'Bắt đầu làm',
    );
    const reported = await officer.press(started, 'Báo cáo kết quả', { 'submit.report': 'Đã trình dự thảo.' });
    expect(textOf(reported)).toMatch(/Đã báo cáo kết quả/);
    const review = await head.run('open.task', { id: view.leadTaskId! });
    expect(textOf(await head.press(review, 'Duyệt kết quả'))).toMatch(/Đã hoàn thành/);
    expect((await m.as('legalHead').call(GetTask, { params: { taskId: view.leadTaskId! } })).state).toBe('done');
  });

  it('is directed by the form: usual words and own ones, a lead, supporting ones, working days', async () => {
    const { proposed } = registry(m);
    const { id } = await proposed();
    const minister = await as('minister');
    const directed = await minister.press(await minister.run('open.incoming', { id }), 'Gửi chỉ đạo', {
      'issue.phrase': 'reply',
      'issue.text': 'Xong trước kỳ họp.',
      'issue.lead': unit('legal'),
      'issue.supporting': unit('finance'),
      'issue.workingDays': '3',
    });
    expect(textOf(directed)).toMatch(/Chủ trì tham mưu văn bản trả lời\.\nXong trước kỳ họp\./);
    const { items } = await m.as('minister').call(ListTasks, { query: { incomingId: id } });
    expect(items.map(({ duty, deadline }) => [duty, deadline.dueOn]).sort()).toEqual([
      ['lead', '2026-11-27'],
      ['supporting', '2026-11-27'],
    ]);
  });

  it.each([
    ['Để biết', 'noted'],
    ['Lưu', 'closed'],
  ])('is ended by one press of "%s"', async (button, state) => {
    const { id } = await registry(m).proposed();
    const minister = await as('minister');
    await minister.press(await minister.run('open.incoming', { id }), button);
    expect((await m.as('minister').call(GetIncoming, { params: { incomingId: id } })).state).toBe(state);
  });

  it('keeps what somebody typed when the API says no, with its reason', async () => {
    const { id } = await registry(m).proposed();
    const minister = await as('minister');
    const again = await minister.press(await minister.run('open.incoming', { id }), 'Gửi chỉ đạo', {
      'issue.text': 'Làm ngay.',
      'issue.lead': unit('legal'),
      'issue.supporting': unit('legal'),
    });
    expect(textOf(again)).toMatch(/nêu hai lần/);
    expect(JSON.stringify(again.card)).toContain('"value":"Làm ngay."');
  });
});

describe('a card that is old, repeated or not mine', () => {
  it('acts once however often it is pressed, and shows how things stand', async () => {
    const directed = await registry(m).directed();
    const task = await directed.task('lead');
    const head = await as('legalHead');
    const card = await head.run('open.task', { id: task.id });
    const answers = await Promise.all([head.press(card, 'Nhận việc'), head.press(card, 'Nhận việc')]);
    for (const answer of answers) expect(textOf(answer)).toMatch(/Đã nhận/);
    expect(answers.filter((answer) => textOf(answer).includes('đã thay đổi sau khi thẻ được gửi'))).toHaveLength(1);
    expect((await m.as('legalHead').call(GetTask, { params: { taskId: task.id } })).version).toBe(task.version + 1);
  });

  it('keeps the words that somebody typed on it, and none of what they chose', async () => {
    const { id } = await registry(m).proposed();
    const minister = await as('minister');
    const old = await minister.run('open.incoming', { id });
    await m.as('officeChief').call(ProposeDistribution, {
      params: { incomingId: id },
      seen: await m.as('officeChief').call(GetIncoming, { params: { incomingId: id } }),
      body: { toPositionId: m.positionId('minister') },
    });
    const now = await minister.press(old, 'Gửi chỉ đạo', { 'issue.text': 'Làm ngay.', 'issue.lead': unit('finance') });
    expect(textOf(now)).toMatch(/đã thay đổi sau khi thẻ được gửi/);
    const valueOf = (input: string) => [...elementsOf(now.card)].find(({ id: named }) => named === input)?.['value'];
    expect(valueOf('issue.text')).toBe('Làm ngay.');
    expect(valueOf('issue.lead')).not.toBe(unit('finance'));
  });

  it('gives two leaders on one document one order', async () => {
    const { id } = await registry(m).proposed();
    const minister = await as('minister');
    const card = await minister.run('open.incoming', { id });
    const order = { 'issue.text': 'Làm ngay.', 'issue.lead': unit('legal') };
    const [one, other] = await Promise.all([minister.press(card, 'Gửi chỉ đạo', order), minister.press(card, 'Lưu')]);
    expect([one, other].filter((answer) => textOf(answer).includes('Đã ghi ý kiến chỉ đạo'))).toHaveLength(1);
  });

  it.each(['financeOfficer', 'archivist'] as const)('is refused to %s without a word of the matter', async (person) => {
    const directed = await registry(m).directed();
    const task = await directed.task('lead');
    const head = await as('legalHead');
    const stranger = await as(person);
    const cards = [
      await head.run('open.task', { id: task.id }),
      await head.run('open.incoming', { id: directed.incoming.id }),
    ];
    const { verb, data } = pressOf(cards[0]!, 'Nhận việc');
    for (const answer of [
      await stranger.run(verb, data),
      await stranger.run('open.task', { id: task.id }),
      await stranger.run('open.incoming', { id: directed.incoming.id }),
    ]) {
      expect(textOf(answer)).toMatch(/Bạn không có quyền/);
      expect(JSON.stringify(answer)).not.toMatch(/cảng cá|Hải đảo|BHĐ/);
    }
    expect((await m.as('legalHead').call(GetTask, { params: { taskId: task.id } })).version).toBe(task.version);
  });

  it.each([
    ['no such verb', 'task.explode', {}],
    ['a name of the language itself', 'constructor', {}],
    ['no data', 'task.accept', undefined],
    ['data of another shape', 'task.accept', { id: { $ne: 1 }, seen: 'x', on: 'task:1' }],
    ['a list that is none', 'list.waiting', { page: 'x' }],
  ])('is answered by a card when there is %s', async (_name, verb, data) => {
    const reader = await as('legalOfficer');
    expect((await reader.run(verb, data)).card).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
  });
});

describe('the books and the intake by cards', () => {
  it('show the newest rows first and open into the document', async () => {
    const { id } = await registry(m).registered();
    const clerk = await as('clerk');
    const book = await clerk.run('list.incoming');
    const opened = await clerk.press(
      book,
      titlesOf(book).find((title) => title.startsWith('Mở:'))!,
    );
    expect(opened.about[0]).toMatchObject({ kind: 'incoming', id });
  });

  it('are closed to those who may not read them', async () => {
    expect(textOf(await (await as('financeOfficer')).run('list.incoming'))).toMatch(/Bạn không có quyền/);
  });

  it('open the upload only after two times "no"', async () => {
    const clerk = await as('clerk');
    const first = await clerk.run('intake.ask');
    expect(textOf(await clerk.press(first, 'Có'))).toMatch(/quy trình giấy/);
    const second = await clerk.press(first, 'Không');
    expect(textOf(await clerk.press(second, 'Có'))).toMatch(/Đơn tố cáo không được đưa lên/);
    expect(pressOf(second, 'Không, tải tệp lên').data).toMatchObject({
      dialog: 'upload',
      secrecy: 'none',
      denunciation: 'no',
    });
    expect(JSON.stringify(first.card)).not.toContain('upload');
    const counted = await mongoose.connection.collection('refused-intake').find({ agencyId: m.agencyId }).toArray();
    expect(counted.map(({ kind, count }) => [String(kind), Number(count)]).sort()).toEqual([
      ['denunciation', 1],
      ['secret', 1],
    ]);
  });

  it('say that nothing is stuck, and what the bot can do', async () => {
    const clerk = await as('clerk');
    expect(textOf(await clerk.run('list.stuck'))).toMatch(/Không có việc nào còn vướng/);
    expect(titlesOf(await clerk.run('help'))).toContain('Vào sổ');
    expect(titlesOf(await (await as('financeOfficer')).run('help'))).toEqual(['Chờ xử lý', 'Tra cứu']);
  });
});
