// Deliveries on a chat service that fails in every way it can: what arrives, how often, and what the API is told.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aChatPerson, startChat, type Chat } from './support/chat.ts';

const people = [aChatPerson('an'), aChatPerson('binh'), aChatPerson('chi')];
let one: Chat;
let count = 0;
/** Ids are never used twice: all tests share one desk. */
const aName = (): string => `delivery-${(count += 1)}`;

beforeAll(async () => {
  one = await startChat({ people, teams: [{ name: 'Vụ Pháp chế', channels: ['Góp ý'], members: ['an'] }] });
  for (const key of ['an', 'binh']) await one.chat.person(key).installs();
  await one.chat.person('an').installs(one.chat.channel('Vụ Pháp chế', 'Góp ý'));
});
afterAll(() => one.stop());
beforeEach(() => one.chat.faults.clear());

/** Queues a notice for somebody, and waits for the report about it. */
async function deliver(key: string, id = aName()) {
  const before = one.api.reports.length;
  one.api.queue({ id, to: one.addressOf(key) });
  const reports = await one.api.reported(before + 1);
  return reports.at(-1)!;
}

const cardsAbout = (key: string, id: string) =>
  one.chat
    .person(key)
    .cards()
    .filter(({ card }) => JSON.stringify(card).includes(`about-${id}"`));

describe('a delivery', () => {
  it('arrives once, with a line for the notification, and its copy is reported', async () => {
    const id = aName();
    const report = await deliver('an', id);
    const [card, another] = cardsAbout('an', id);
    expect(another).toBeUndefined();
    expect(report).toMatchObject({
      outcome: 'sent',
      activityId: card?.activityId,
      conversationId: card?.conversationId,
      about: [{ kind: 'task', id: `about-${id}`, version: 1 }],
    });
  });

  it('of a unit is a thread of its own in the channel', async () => {
    const id = aName();
    const channel = one.chat.channel('Vụ Pháp chế', 'Góp ý');
    const { conversation, ...to } = one.addressOf('an');
    const before = one.api.reports.length;
    one.api.queue({
      id,
      to: {
        ...to,
        scope: 'channel',
        conversation: { ...conversation, conversationId: channel.id, channelId: channel.id },
      },
    });
    const report = (await one.api.reported(before + 1)).at(-1)!;
    expect(report.conversationId).toBe(`${channel.id};messageid=${report.activityId}`);
    expect(one.chat.person('an').cards(channel).at(-1)?.activityId).toBe(report.activityId);
  });

  it('to somebody who never installed the bot is not tried', async () => {
    const { conversation: _none, ...to } = one.addressOf('chi');
    const calls = one.chat.calls().length;
    const before = one.api.reports.length;
    one.api.queue({ id: aName(), to });
    expect((await one.api.reported(before + 1)).at(-1)).toMatchObject({ outcome: 'failed', reason: 'unreachable' });
    expect(one.chat.calls()).toHaveLength(calls);
  });

  it('to somebody who blocked the bot is told as unreachable', async () => {
    one.chat.person('binh').blocksBot();
    expect(await deliver('binh')).toMatchObject({ outcome: 'failed', reason: 'unreachable' });
    one.chat.person('binh').unblocksBot();
  });

  it('to a position that the person holds no more shows nothing', async () => {
    const before = one.api.reports.length;
    one.api.queue({ id: aName(), to: { ...one.addressOf('an'), positionId: 'position-of-before' } });
    expect((await one.api.reported(before + 1)).at(-1)).toMatchObject({ reason: 'nothing-to-show' });
  });
});

describe('a chat service in trouble', () => {
  // prettier-ignore
  it.each([
    ['429', { answer: 429, retryAfterSeconds: 1 }, 'throttled'],
    ['412', { answer: 412 },                       'throttled'],
    ['500', { answer: 500 },                       'ambiguous'],
    ['502', { answer: 502 },                       'ambiguous'],
    ['504', { answer: 504 },                       'ambiguous'],
    ['a connection that ends', { answer: 'hang-up' }, 'ambiguous'],
  ] as const)('that answers %s is called once, and told with a time to come again', async (_what, fault, reason) => {
    const id = aName();
    one.chat.faults.plan({ side: 'connector', on: 'send', ...fault });
    const calls = one.chat.calls().length;
    const report = await deliver('an', id);
    expect(report).toMatchObject({ outcome: 'failed', reason });
    expect(report.retryAfterSeconds).toBeGreaterThan(0);
    expect(one.chat.calls().length - calls).toBe(1);
    expect(cardsAbout('an', id)).toHaveLength(0);
  });

  it('that took a message and lost its answer may show it twice: nobody can know, and the buttons act once', async () => {
    const id = aName();
    one.chat.faults.plan({ side: 'connector', on: 'send', answer: 502, lost: true });
    expect(await deliver('an', id)).toMatchObject({ reason: 'ambiguous' });
    one.api.again(id);
    expect((await one.api.reported(one.api.reports.length + 1)).at(-1)).toMatchObject({ outcome: 'sent' });
    expect(cardsAbout('an', id)).toHaveLength(2);
  });
});

describe('a copy that is to be refreshed', () => {
  it('changes in its place', async () => {
    const sent = await deliver('an');
    const id = aName();
    const message = { activityId: sent.activityId!, conversationId: sent.conversationId! };
    const before = one.api.reports.length;
    one.api.queue({ id, to: one.addressOf('an'), purpose: 'refresh', message });
    expect((await one.api.reported(before + 1)).at(-1)).toMatchObject({ outcome: 'sent', activityId: sent.activityId });
    const [card, another] = cardsAbout('an', id);
    expect(card).toMatchObject({ activityId: sent.activityId, edited: true });
    expect(another).toBeUndefined();
  });

  it('and that its reader deleted is told as gone', async () => {
    const first = aName();
    const sent = await deliver('an', first);
    await one.chat.person('an').deletes(cardsAbout('an', first)[0]!);
    const message = { activityId: sent.activityId!, conversationId: sent.conversationId! };
    const before = one.api.reports.length;
    one.api.queue({ id: aName(), to: one.addressOf('an'), purpose: 'refresh', message });
    expect((await one.api.reported(before + 1)).at(-1)).toMatchObject({ reason: 'gone' });
  });
});

describe('an API that goes away', () => {
  it('is waited for, and what came meanwhile is delivered', async () => {
    await one.api.goes();
    await one.api.comesBack();
    expect(await deliver('an')).toMatchObject({ outcome: 'sent' });
  });

  it('between the message and the report of it gets the report later, and the message is sent once', async () => {
    const id = aName();
    one.api.away.reports = true;
    one.api.queue({ id, to: one.addressOf('an') });
    await one.chat.person('an').sees(({ card }) => JSON.stringify(card ?? '').includes(`about-${id}"`));
    // the lease runs out and is given again, to the bot that has sent it already
    one.api.again(id);
    one.api.away.reports = false;
    const before = one.api.reports.length;
    const report = (await one.api.reported(before + 1)).at(-1);
    expect(report).toMatchObject({ deliveryId: id, outcome: 'sent' });
    expect(cardsAbout('an', id)).toHaveLength(1);
  });
});

describe('a bot that stops', () => {
  it('ends what it has begun, and reports it', async () => {
    const other = await startChat({ people });
    await other.chat.person('an').installs();
    const ids = Array.from({ length: 5 }, aName);
    other.api.queue(...ids.map((id) => ({ id, to: other.addressOf('an') })));
    await other.api.reported(1);
    await other.bot.stop();
    const shown = other.chat.person('an').cards().length;
    expect(other.api.reports.filter(({ outcome }) => outcome === 'sent')).toHaveLength(shown);
    await other.stop();
  });
});
