// The common path in Microsoft's own test client: a list, a card, a decision, a notice and its update, without the simulator.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { taskStateText } from '../../api/client/words/states.ts';
import { AcceptTask, GetTask } from '../../api/contracts/task.ts';
import { doneText } from '../../bot/text/done.ts';
import { listWords } from '../../bot/text/words-lists.ts';
import { taskActionText } from '../../bot/text/words-task.ts';
import { aBotKey, cardOf, openChat, serveBot, type BotKeyPair } from '../bot/support/house.ts';
import { startTestApp, type Ministry, type TestApp } from '../support/app.ts';
import { taskAbout, type TaskSeen } from '../support/registry.ts';
import { knownDifferences } from './support/known-differences.ts';
import { startPlayground, type Playground } from './support/playground.ts';
import { differences } from './support/shape.ts';

let app: TestApp;
let ministry: Ministry;
let key: BotKeyPair;
let bot: Awaited<ReturnType<typeof serveBot>>;
let playground: Playground;

beforeAll(async () => {
  key = await aBotKey();
  app = await startTestApp({ issuers: [key.issuer] });
  ministry = await app.ministry();
  bot = await serveBot(key, { appId: '', appPassword: '', anonymous: true, now: app.clock.now });
  bot.begin(app.baseUrl);
  playground = await startPlayground(bot.endpoint, {
    tenant: `tenant-${ministry.agencyId}`,
    oid: 'legalHead',
    name: 'Hà Thử Nghiệm Tám',
  });
}, 90_000);
afterAll(async () => {
  await playground.stop();
  await bot.stop();
  await app.stop();
});

/** In whichever language the client speaks. */
const either = ({ vi, en }: { vi: string; en: string }): RegExp =>
  new RegExp([vi, en].map((words) => words.replace(/ \(\{count\}\)/, '')).join('|'), 'i');

/** The notice as it tells of this state of the task. */
const inState = (notice: Locator, { vi, en }: { vi: string; en: string }): Locator =>
  notice.filter({ hasText: new RegExp(`: (${vi}|${en})`, 'i') });

const stateOf = async ({ id }: TaskSeen) =>
  (await ministry.as('legalHead').call(GetTask, { params: { taskId: id } })).state;

describe('in the Microsoft 365 Agents Playground', () => {
  it('a list opens into a card, and a decision on the card shows its new state', async () => {
    const task = await taskAbout(ministry, 'V/v khảo sát luồng vào cảng');
    const { page } = playground;
    await playground.cards('khảo sát luồng vào cảng').first().waitFor();
    await playground.says('chờ xử lý');
    await playground.cards(either(listWords.waiting)).getByText('khảo sát luồng vào cảng').click();
    const card = page.locator('.ac-adaptiveCard').last();
    await card.getByRole('button', { name: either(taskActionText.accept) }).click();
    await card.getByText(either(doneText['task.accept']!)).waitFor();
    expect(await card.textContent()).toMatch(either(taskStateText.accepted));
    expect(await stateOf(task)).toBe('accepted');
  });

  it('a notice comes by itself, and changes in its place when the work goes on elsewhere', async () => {
    const task = await taskAbout(ministry, 'V/v gia cố đê chắn sóng');
    const notice = playground.cards('gia cố đê chắn sóng');
    await inState(notice, taskStateText.new).waitFor();
    await ministry.as('legalHead').call(AcceptTask, { params: { taskId: task.id }, seen: task });
    await inState(notice, taskStateText.accepted).waitFor();
    expect(await notice.count()).toBe(1);
  });
});

describe('the activities of the simulated Teams', () => {
  it('have the fields of those that the Playground recorded for the same steps, but for the known differences', async () => {
    await bot.stop();
    const chat = await openChat(app, ministry, { key });
    const head = chat.teams.person('legalHead');
    const task = await taskAbout(ministry, 'V/v nạo vét vũng quay tàu');
    await head.says('chờ xử lý');
    const list = head.cards().at(-1)!;
    const [, row = ''] = /"title":"([^"]+nạo vét vũng quay tàu[^"]*)"/.exec(cardOf(list)) ?? [];
    await head.presses(list, row);
    await head.presses(head.cards().at(-1)!, taskActionText.accept.vi);
    expect(await stateOf(task)).toBe('accepted');
    const mine = chat.teams
      .delivered()
      .filter(({ from }) => (from as { aadObjectId: string }).aadObjectId === head.oid);
    await chat.stop();
    const recorded = await playground.posted();
    expect([...differences(mine, recorded)].sort()).toEqual(Object.keys(knownDifferences).sort());
  });
});
