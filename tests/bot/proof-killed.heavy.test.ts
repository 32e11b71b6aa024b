// The API is killed while people decide on cards, and comes back: no decision is lost that was confirmed, none counts twice.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GetTask } from '../../api/contracts/task.ts';
import type { SeenMessage } from '../simulators/teams/client.ts';
import { startTestApp, type Ministry, type TestApp } from '../support/app.ts';
import { taskAbout, type TaskSeen } from '../support/registry.ts';
import { aBotKey, cardOf, openChat, type OpenChat } from './support/house.ts';
import { startKillableApi, type KillableApi } from './support/killable-api.ts';

let app: TestApp;
let ministry: Ministry;
let api: KillableApi;
let chat: OpenChat;

beforeAll(async () => {
  const key = await aBotKey();
  app = await startTestApp({ issuers: [key.issuer] });
  ministry = await app.ministry();
  api = await startKillableApi(key);
  chat = await openChat(app, ministry, { key, apiUrl: api.url });
}, 90_000);
afterAll(async () => {
  await chat.stop();
  await api.stop();
  await app.stop();
});

const now = ({ id }: TaskSeen) => ministry.as('legalHead').call(GetTask, { params: { taskId: id } });

async function noticeOf(subject: string): Promise<{ task: TaskSeen; notice: SeenMessage }> {
  const task = await taskAbout(ministry, subject);
  const notice = await chat.teams.person('legalHead').sees((message) => cardOf(message).includes(task.id));
  await chat.reported(notice, task.id, task.version);
  return { task, notice };
}

describe('an API that is killed while people decide', () => {
  it('has taken each decision once when they press again, and every card ends as things stand', async () => {
    const head = chat.teams.person('legalHead');
    const desk = [];
    for (const place of ['Cát Hải', 'Vân Đồn', 'Cô Tô', 'Bạch Long Vĩ'])
      desk.push(await noticeOf(`V/v khảo sát luồng vào cảng ${place}`));

    const begun = api.heard('/acceptances');
    const pressed = desk.map(({ notice }) => head.presses(notice, 'Nhận việc'));
    await begun;
    await api.kill();
    const first = await Promise.all(pressed);
    // whoever got no card was told so in a sentence, and nothing looks broken
    expect(first.filter(({ kind }) => kind !== 'card' && kind !== 'message')).toEqual([]);
    expect(first.some(({ kind }) => kind === 'message')).toBe(true);
    const confirmed = desk.filter((_one, index) => first[index]?.kind === 'card');
    for (const { task } of confirmed) expect((await now(task)).state).toBe('accepted');

    await api.start();
    for (const { notice } of desk) expect((await head.presses(notice, 'Nhận việc')).kind).toBe('card');
    for (const { task, notice } of desk) {
      const { version, state } = await now(task);
      expect([state, version]).toEqual(['accepted', task.version + 1]);
      await chat.reported(notice, task.id, version);
      expect(cardOf(head.again(notice))).not.toContain('"task.accept"');
    }
    // the copies were updated where they are; nothing was sent a second time
    const about = desk.map(({ task }) => head.cards().filter((message) => cardOf(message).includes(task.id)).length);
    expect(about).toEqual(desk.map(() => 1));
  }, 120_000);
});
