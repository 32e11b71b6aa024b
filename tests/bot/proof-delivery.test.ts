// A chat service in trouble, through the real outbox, the real bot and the simulated Teams: everybody is told in the end, once
// where the service lets one know, and every copy ends with the current card.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ListUnreachable } from '../../api/contracts/chat.ts';
import { AcceptTask, GetTask } from '../../api/contracts/task.ts';
import type { SeenMessage } from '../simulators/teams/client.ts';
import { startTestApp, type Ministry, type TestApp } from '../support/app.ts';
import { taskAbout, type TaskSeen } from '../support/registry.ts';
import { aBotKey, cardOf, openChat, type OpenChat } from './support/house.ts';

let app: TestApp;
let ministry: Ministry;
let chat: OpenChat;
let hurrying = true;
let hurry: Promise<void>;

beforeAll(async () => {
  const key = await aBotKey();
  app = await startTestApp({ issuers: [key.issuer] });
  ministry = await app.ministry();
  chat = await openChat(app, ministry, { key });
  // the pauses between tries are minutes: the clock of this house runs a hundred times as fast
  hurry = (async () => {
    while (hurrying) {
      app.clock.pass(1_000);
      await sleep(10);
    }
  })();
});
afterAll(async () => {
  hurrying = false;
  await hurry;
  await chat.stop();
  await app.stop();
});
beforeEach(() => chat.teams.faults.clear());

const head = () => chat.teams.person('legalHead');
const copiesOf = ({ id }: TaskSeen): readonly SeenMessage[] =>
  head()
    .cards()
    .filter((message) => cardOf(message).includes(id));

/** A notice to the head that has arrived, whatever it met on its way. */
async function notice(): Promise<{ task: TaskSeen; message: SeenMessage }> {
  const task = await taskAbout(ministry, 'V/v khảo sát luồng vào cảng');
  const message = await head().sees((seen) => cardOf(seen).includes(task.id));
  await chat.reported(message, task.id, task.version);
  return { task, message };
}

/** Decides elsewhere than on the card, and resolves when the API knows that this copy is current. */
async function decidedElsewhere(task: TaskSeen, message: SeenMessage): Promise<void> {
  await ministry.as('legalHead').call(AcceptTask, { params: { taskId: task.id }, seen: task });
  await chat.reported(message, task.id, task.version + 1);
}

// prettier-ignore
const troubles = [
  ['429', { answer: 429, retryAfterSeconds: 1 }],
  ['412', { answer: 412 }],
  ['500', { answer: 500 }],
  ['502', { answer: 502 }],
  ['504', { answer: 504 }],
  ['nothing, and hangs up', { answer: 'hang-up' }],
] as const;

describe('a service that answers twice', () => {
  it.each(troubles)('%s delivers the notice in the end, and once', async (_what, fault) => {
    const conversationId = head().chat().id;
    chat.teams.faults.plan({ side: 'connector', on: 'send', times: 2, conversationId, ...fault });
    const { task } = await notice();
    expect(chat.teams.faults.waiting()).toEqual([]);
    expect(copiesOf(task)).toHaveLength(1);
  });

  it.each(troubles)('%s to an update leaves the copy current in the end', async (_what, fault) => {
    const { task, message } = await notice();
    const conversationId = head().chat().id;
    chat.teams.faults.plan({ side: 'connector', on: 'update', times: 2, conversationId, ...fault });
    await decidedElsewhere(task, message);
    expect(chat.teams.faults.waiting()).toEqual([]);
    expect(copiesOf(task)).toHaveLength(1);
    expect(cardOf(head().again(message))).not.toContain('"task.accept"');
  });
});

describe('a service that took a message and answered 502', () => {
  it('may show it twice: both follow the matter as far as anybody can know, and count once', async () => {
    const conversationId = head().chat().id;
    chat.teams.faults.plan({ side: 'connector', on: 'send', answer: 502, lost: true, conversationId });
    const task = await taskAbout(ministry, 'V/v khảo sát luồng vào cảng');
    await head().sees(() => copiesOf(task).length === 2);
    const [unknown, known] = copiesOf(task);
    await chat.reported(known!, task.id, task.version);
    expect((await head().presses(unknown!, 'Nhận việc')).kind).toBe('card');
    await chat.reported(known!, task.id, task.version + 1);
    // the bot has learned of the other one by the press: it changes in its place like any
    await chat.reported(unknown!, task.id, task.version + 1);
    expect((await head().presses(unknown!, 'Nhận việc')).kind).toBe('card');
    const { version } = await ministry.as('legalHead').call(GetTask, { params: { taskId: task.id } });
    expect(version).toBe(task.version + 1);
  });
});

describe('somebody who blocked the bot', () => {
  it('is listed as not reached, and gets what waited when the bot is back', async () => {
    head().blocksBot();
    const task = await taskAbout(ministry, 'V/v khảo sát luồng vào cảng');
    const waiting = async () =>
      (await ministry.as('administrator').call(ListUnreachable)).items.find(
        ({ positionId, reason }) => positionId === ministry.positionId('legalHead') && reason === 'blocked',
      )?.waiting;
    while ((await waiting()) !== 1) await sleep(20);
    expect(copiesOf(task)).toEqual([]);
    head().unblocksBot();
    await head().says('trợ giúp');
    await head().sees((message) => cardOf(message).includes(task.id));
    expect(copiesOf(task)).toHaveLength(1);
  });
});
