// What a decision on a card must bear, through the simulated Teams, the real bot and the real API: it counts once, everybody
// ends with the current card, and who has no part in a matter hears no word of it.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { GetTask } from '../../api/contracts/task.ts';
import type { SeenMessage } from '../simulators/teams/client.ts';
import { elementsOf } from '../simulators/teams/card-rules.ts';
import { startTestApp, type Ministry, type Person, type TestApp } from '../support/app.ts';
import { taskAbout, type TaskSeen } from '../support/registry.ts';
import { aBotKey, cardOf, openChat, type BotKeyPair, type OpenChat } from './support/house.ts';

const subject = 'V/v khảo sát luồng vào cảng';

let app: TestApp;
let key: BotKeyPair;
let ministry: Ministry;
let chat: OpenChat;

beforeAll(async () => {
  key = await aBotKey();
  app = await startTestApp({ issuers: [key.issuer] });
  ministry = await app.ministry();
  chat = await openChat(app, ministry, { key });
});
afterAll(async () => {
  await chat.stop();
  await app.stop();
});
afterEach(() => chat.teams.faults.clear());

const person = (name: Person) => chat.teams.person(name);
const now = ({ id }: TaskSeen, by: Person = 'legalHead'): Promise<TaskSeen> =>
  ministry.as(by).call(GetTask, { params: { taskId: id } });

/** The task on a card in the chats of head and deputy: in one as a notice, in the other opened from the list. */
async function shown(): Promise<{ task: TaskSeen; head: SeenMessage; deputy: SeenMessage }> {
  const task = await taskAbout(ministry, subject);
  const head = await person('legalHead').sees((message) => cardOf(message).includes(task.id));
  await chat.reported(head, task.id, task.version);
  await person('legalDeputy').says('chờ xử lý');
  const list = person('legalDeputy').cards().at(-1)!;
  await person('legalDeputy').presses(list, rowOf(list, task.id));
  const deputy = person('legalDeputy').again(list);
  await chat.reported(deputy, task.id, task.version);
  return { task, head, deputy };
}

const isRowOf = (id: string, value: unknown): value is { title: string } =>
  JSON.stringify(value ?? '').includes(`"id":"${id}"`);

/** The button of the row that opens this matter. */
function rowOf(list: SeenMessage, id: string): { title: string; nth: number } {
  const buttons = [...elementsOf(list.card!)].filter(({ type }) => String(type).startsWith('Action.'));
  const row = buttons.find((button) => isRowOf(id, button['data']));
  if (row === undefined) throw new Error(`the list has no row about ${id}: ${cardOf(list)}`);
  const same = buttons.filter(({ title }) => title === row['title']);
  return { title: String(row['title']), nth: same.indexOf(row) };
}

/** Resolves when the cards of both show the task as it is. */
async function bothCurrent(task: TaskSeen, ...copies: readonly SeenMessage[]): Promise<void> {
  const { version } = await now(task);
  for (const copy of copies) await chat.reported(copy, task.id, version);
}

const stale = 'đã thay đổi sau khi thẻ được gửi';

describe('a decision', () => {
  it('that is tapped twice at once counts once, and every copy ends with the current card', async () => {
    const { task, head, deputy } = await shown();
    const taps = await Promise.all([
      person('legalHead').presses(head, 'Nhận việc'),
      person('legalHead').presses(head, 'Nhận việc'),
    ]);
    expect(taps.map(({ kind }) => kind)).toEqual(['card', 'card']);
    expect((await now(task)).version).toBe(task.version + 1);
    await bothCurrent(task, head, deputy);
    for (const [who, copy] of [
      ['legalHead', head],
      ['legalDeputy', deputy],
    ] as const) {
      expect(cardOf(person(who).again(copy))).not.toContain('"task.accept"');
      expect(cardOf(person(who).again(copy))).toContain('"task.assign"');
    }
  });

  it('that the service replays later as another activity is answered with the current card, and counts once', async () => {
    const { task, head } = await shown();
    await person('legalHead').presses(head, 'Nhận việc');
    const { version } = await now(task);
    const sent = chat.teams.delivered().findLast(({ name }) => name === 'adaptiveCard/action')!;
    const response = await fetch(chat.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await chat.teams.channelToken()}` },
      body: JSON.stringify({ ...sent, id: 'f:another' }),
    });
    expect(await response.json()).toMatchObject({ statusCode: 200, value: { type: 'AdaptiveCard' } });
    expect((await now(task)).version).toBe(version);
  });

  it('that another one overtakes on the way finds the current card', async () => {
    const { task, head, deputy } = await shown();
    chat.teams.faults.plan({ side: 'channel', what: 'overtaken', of: 'adaptiveCard/action' });
    const slow = person('legalHead').presses(head, 'Nhận việc');
    const fast = await person('legalDeputy').presses(deputy, 'Nhận việc');
    expect(JSON.stringify(fast)).not.toContain(stale);
    expect(JSON.stringify(await slow)).toContain(stale);
    expect((await now(task)).version).toBe(task.version + 1);
    await bothCurrent(task, head, deputy);
  });

  it('of two people who decide differently at the same moment is one of the two, and both see which', async () => {
    const { task, head, deputy } = await shown();
    const reason = { 'hand-back.reason': 'Không thuộc chức năng của Vụ.' };
    const answers = await Promise.all([
      person('legalHead').presses(head, 'Nhận việc'),
      person('legalDeputy').presses(deputy, 'Chuyển trả', reason),
    ]);
    expect(answers.filter((answer) => JSON.stringify(answer).includes(stale))).toHaveLength(1);
    const { version, state } = await now(task);
    expect(version).toBe(task.version + 1);
    expect(['accepted', 'returned']).toContain(state);
    await bothCurrent(task, head, deputy);
  });

  it('whose answer got lost is not taken twice, and the person sees that it was taken', async () => {
    const { task, head } = await shown();
    chat.teams.faults.plan({ side: 'channel', what: 'lost-answer', of: 'adaptiveCard/action' });
    expect(JSON.stringify(await person('legalHead').presses(head, 'Nhận việc'))).toContain('"task.assign"');
    expect((await now(task)).version).toBe(task.version + 1);
  });
});

describe('somebody to whom a card was forwarded', () => {
  it.each(['financeOfficer', 'archivist'] as const)(
    'is refused, as %s, and gets no word of the matter from us',
    async (name) => {
      const { task, head } = await shown();
      const stranger = person(name);
      const copy = person('legalHead').forwards(head, stranger.chat());
      const before = stranger.messages().length;
      const outcomes = [
        await stranger.presses(copy, 'Nhận việc'),
        await stranger.presses(copy, 'Chuyển trả', { 'hand-back.reason': 'Thử.' }),
      ];
      for (const outcome of outcomes) expect(JSON.stringify(outcome)).toMatch(/Bạn không có quyền/);
      const received = JSON.stringify([outcomes, stranger.messages().slice(before)]);
      expect(received).not.toMatch(/luồng vào cảng|Hải đảo|BHĐ/);
      const { version, state } = await now(task);
      expect([version, state]).toEqual([task.version, 'new']);
    },
  );
});

describe('the words of people', () => {
  const trap = '[bấm](https://bay.example) **đậm** <at>Bộ trưởng</at> <a href="x">y</a>';

  it('stand where nothing is markup, on every card that anybody gets', async () => {
    const task = await taskAbout(ministry, `V/v ${trap}`);
    const notice = await person('legalHead').sees((message) => cardOf(message).includes(task.id));
    await person('legalHead').says('chờ xử lý');
    const cards = [notice, person('legalHead').cards().at(-1)!];
    for (const { card } of cards) {
      const holders = [...elementsOf(card!)].filter((element) => JSON.stringify(element['text'] ?? '').includes('bấm'));
      expect(new Set(holders.map(({ type }) => type))).toEqual(new Set(['TextRun']));
      expect(cardOf({ card: card! })).not.toContain('Action.OpenUrl');
      expect(JSON.stringify(card?.['msteams'] ?? {})).not.toContain('entities');
    }
    expect(chat.teams.complaints()).toEqual([]);
  });
});
