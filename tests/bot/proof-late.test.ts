// A decision that takes longer than anybody waits, through the simulated Teams, the real bot and the real API.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { GetTask } from '../../api/contracts/task.ts';
import { withdrawnCard } from '../../bot/cards/note-card.ts';
import { renderMatter } from '../../bot/matters/index.ts';
import { runVerb } from '../../bot/verbs/index.ts';
import { startTestApp, type Ministry, type TestApp } from '../support/app.ts';
import { taskAbout } from '../support/registry.ts';
import { aBotKey, cardOf, openChat, type OpenChat } from './support/house.ts';

const held = Promise.withResolvers<undefined>();
let app: TestApp;
let ministry: Ministry;
let chat: OpenChat;

beforeAll(async () => {
  const key = await aBotKey();
  app = await startTestApp({ issuers: [key.issuer] });
  ministry = await app.ministry();
  const slow: typeof runVerb = async (...pressed) => {
    const shown = await runVerb(...pressed);
    await held.promise;
    return shown;
  };
  const screens = { renderMatter, withdrawn: withdrawnCard, runVerb: slow };
  chat = await openChat(app, ministry, { key, bot: { screens, patience: { request: 1, dialog: 1 } } });
});
afterAll(async () => {
  held.resolve(undefined);
  await chat.stop();
  await app.stop();
});

it('a decision whose answer comes too late was taken, and its card becomes current by itself', async () => {
  const head = chat.teams.person('legalHead');
  const task = await taskAbout(ministry, 'V/v khảo sát luồng vào cảng');
  const card = await head.sees((message) => cardOf(message).includes(task.id));
  await chat.reported(card, task.id, task.version);

  expect(JSON.stringify(await head.presses(card, 'Nhận việc'))).toContain('Thẻ sẽ tự cập nhật khi xong');
  expect(cardOf(head.again(card))).toContain('"task.accept"');
  held.resolve(undefined);

  await head.sees((message) => message.activityId === card.activityId && !cardOf(message).includes('"task.accept"'));
  expect(await ministry.as('legalHead').call(GetTask, { params: { taskId: task.id } })).toMatchObject({
    state: 'accepted',
    version: task.version + 1,
  });
});
