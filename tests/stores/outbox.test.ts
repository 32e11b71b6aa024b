// The outbox and its leases: who is told, when again, as whom, and how every copy stays current. Over HTTP, like the bot.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { v7 as uuid } from 'uuid';
import type { LeasedDelivery } from '../../api/contracts/delivery.ts';
import {
  clearOldDeliveries,
  keepNewestNotices,
  outboxOf,
  unitChannel,
  type Notice,
} from '../../api/modules/outbox/index.ts';
import { inTransaction } from '../../api/platform/mongo/transact.ts';
import { aClock, startTestApp, type Ministry, type TestApp } from '../support/app.ts';
import { aBot, chatOf, tenantOf, type TestBot } from '../support/chat.ts';
import { refused } from '../support/registry.ts';

const clock = aClock();
let app: TestApp;
let m: Ministry;
let bot: TestBot;
beforeAll(async () => {
  app = await startTestApp({ clock });
});
afterAll(() => app.stop());
beforeEach(async () => {
  m = await app.ministry();
  bot = aBot(app, m);
});
// what a test leaves behind is not due in the next one
afterEach(() => mongoose.connection.collection('deliveries').deleteMany({ agencyId: m.agencyId }));

const aNotice = (over: Partial<Notice> = {}): Notice => ({
  kind: 'task-assigned',
  subjectKind: 'task',
  subjectId: uuid(),
  recipient: m.positionId('legalHead'),
  version: 1,
  ...over,
});
const tell = (...notices: Notice[]) => inTransaction(() => outboxOf(m.agencyId, clock.now).tell(notices));
const only = async (): Promise<LeasedDelivery> => {
  const [delivery, ...more] = await bot.lease();
  if (delivery === undefined || more.length > 0) throw new Error(`expected one delivery, got ${more.length + 1}`);
  return delivery;
};

describe('a lease', () => {
  it('gives each delivery to one of two who ask at once', async () => {
    await tell(...Array.from({ length: 120 }, () => aNotice()));
    const [one, other] = await Promise.all([bot.lease({ most: 60 }), bot.lease({ most: 60 })]);
    const ids = [...one, ...other].map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([120, 120]);
  });

  it('says as whom to render and where to write', async () => {
    await bot.installs('legalHead', { locale: 'en' });
    await tell(aNotice());
    expect(await only()).toMatchObject({
      purpose: 'notify',
      attempts: 1,
      to: {
        tenant: tenantOf(m),
        oid: 'legalHead',
        positionId: m.positionId('legalHead'),
        language: 'en',
        scope: 'personal',
        chatContent: 'minimal',
        conversation: {
          conversationId: chatOf(m, 'legalHead'),
          serviceUrl: 'https://smba.example/apac/',
          botId: '28:bot',
          channelUserId: '29:legalHead',
        },
      },
    });
  });

  it('speaks the language that was last told: an activity that tells none changes nothing', async () => {
    await bot.installs('legalHead', { locale: 'en' });
    await bot.keep({ conversationId: chatOf(m, 'legalHead'), oid: 'legalHead', state: 'closed', locale: undefined });
    await bot.keep({ conversationId: chatOf(m, 'legalHead'), oid: 'legalHead', locale: undefined });
    await tell(aNotice());
    expect((await only()).to.language).toBe('en');
  });

  it('is given again when it has run out, and the report of the one who came too late is refused', async () => {
    await bot.installs('legalHead');
    await tell(aNotice());
    const first = await only();
    expect(await bot.lease()).toEqual([]);
    clock.pass(61_000);
    const second = await only();
    expect(second.id).toBe(first.id);
    expect((await refused(bot.failed(first, { reason: 'unavailable' }))).code).toBe('changed-meanwhile');
    expect((await bot.sent(second, [])).state).toBe('sent');
  });

  it('ends with the message, however often that is reported', async () => {
    await bot.installs('legalHead');
    await tell(aNotice());
    const delivery = await only();
    const outcome = { activityId: 'a-1', conversationId: chatOf(m, 'legalHead') };
    const again = { ...delivery, message: outcome };
    expect([(await bot.sent(again, [])).state, (await bot.sent(again, [])).state]).toEqual(['sent', 'sent']);
    expect(await bot.lease()).toEqual([]);
  });

  it('tells a person only of the newest version of a matter', async () => {
    await bot.installs('legalHead');
    const notice = aNotice();
    await tell(notice);
    await tell({ ...notice, version: 2 });
    expect((await only()).version).toBe(2);
  });

  it('does not tell what is no news any more', async () => {
    await bot.installs('legalHead');
    await tell(aNotice());
    clock.pass(8 * 24 * 3600_000);
    await tell(aNotice({ kind: 'task-done' }));
    expect((await only()).kind).toBe('task-done');
  });

  it('is for nobody when the position is empty', async () => {
    await tell(aNotice({ recipient: 'nobody-sits-here' }));
    expect(await bot.lease()).toEqual([]);
  });
});

describe('a delivery that fails', () => {
  it('comes back after the pause that the chat service asked for, without losing an attempt', async () => {
    await bot.installs('legalHead');
    await tell(aNotice());
    await bot.failed(await only(), { reason: 'throttled', retryAfterSeconds: 30 });
    clock.pass(29_000);
    expect(await bot.lease()).toEqual([]);
    clock.pass(1_000);
    expect((await only()).attempts).toBe(1);
  });

  it('comes back after growing pauses, and ends as failed', async () => {
    await bot.installs('legalHead');
    await tell(aNotice());
    const states: string[] = [];
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      const delivery = await only();
      expect(delivery.attempts).toBe(attempt);
      const reason = attempt % 2 === 0 ? 'unavailable' : 'ambiguous';
      states.push((await bot.failed(delivery, { reason, failure: 'HTTP 502' })).state);
      expect(await bot.lease()).toEqual([]);
      clock.pass(601_000);
    }
    expect(states).toEqual([...Array<string>(7).fill('queued'), 'failed']);
    expect(await bot.lease()).toEqual([]);
  });

  it.each([
    ['rejected', 'failed'],
    ['nothing-to-show', 'dropped'],
    ['gone', 'dropped'],
  ] as const)('is not tried again when it was %s', async (reason, state) => {
    await bot.installs('legalHead');
    await tell(aNotice());
    expect((await bot.failed(await only(), { reason })).state).toBe(state);
    clock.pass(3600_000);
    expect(await bot.lease()).toEqual([]);
  });
});

describe('somebody who cannot be reached', () => {
  it('is told what waited as soon as the bot is there', async () => {
    await tell(aNotice());
    const delivery = await only();
    expect(delivery.to.conversation).toBeUndefined();
    expect((await bot.failed(delivery, { reason: 'unreachable' })).state).toBe('unreachable');
    clock.pass(3600_000);
    expect(await bot.lease()).toEqual([]);
    await bot.installs('legalHead');
    expect((await only()).to.conversation?.conversationId).toBe(chatOf(m, 'legalHead'));
  });

  it('is left in peace after blocking the bot, until writing to it again', async () => {
    await bot.installs('legalHead');
    await tell(aNotice());
    await bot.failed(await only(), { reason: 'unreachable' });
    await tell(aNotice({ kind: 'task-done' }));
    expect(await bot.lease()).toEqual([]);
    clock.pass(1_000);
    await bot.installs('legalHead');
    expect((await bot.lease()).map(({ kind }) => kind).sort()).toEqual(['task-assigned', 'task-done']);
  });

  it('is not blocked by a report that comes after the chat was opened', async () => {
    await tell(aNotice());
    const delivery = await only();
    await bot.installs('legalHead');
    expect((await bot.failed(delivery, { reason: 'unreachable' })).state).toBe('queued');
    expect((await only()).to.conversation?.conversationId).toBe(chatOf(m, 'legalHead'));
  });
});

describe('a unit', () => {
  it('is told in its channel, as the first who leads it would read it', async () => {
    const channel = { conversationId: `channel-${m.agencyId}`, scope: 'channel', teamId: 't', channelId: 'c' } as const;
    await bot.keep(channel);
    await mongoose.connection.collection('unit-channels').insertOne({
      _id: m.unitId('finance') as never,
      agencyId: m.agencyId,
      conversationId: channel.conversationId,
      boundAt: clock.now(),
      boundBy: m.positionId('financeHead'),
    });
    await tell(aNotice({ recipient: unitChannel(m.unitId('finance')) }));
    expect((await only()).to).toMatchObject({
      scope: 'channel',
      positionId: m.positionId('financeHead'),
      conversation: { conversationId: channel.conversationId, teamId: 't', channelId: 'c' },
    });
  });

  it('without a channel is told nowhere', async () => {
    await tell(aNotice({ recipient: unitChannel(m.unitId('finance')) }));
    expect(await bot.lease()).toEqual([]);
  });
});

describe('an outbox that has grown', () => {
  it('loses what was told more than a month ago, and nothing that still waits', async () => {
    await bot.installs('legalHead');
    await tell(aNotice());
    await bot.sent(await only(), []);
    const waiting = aNotice({ recipient: m.positionId('financeHead') });
    await tell(waiting);
    const rows = () => mongoose.connection.collection('deliveries').find({ agencyId: m.agencyId }).toArray();
    const job = clearOldDeliveries((failure) => {
      throw failure;
    });
    await job.run(clock.now());
    expect(await rows()).toHaveLength(2);
    clock.pass(31 * 24 * 3600_000);
    await job.run(clock.now());
    expect((await rows()).map(({ subjectId }) => String(subjectId))).toEqual([waiting.subjectId]);
  });

  it('that was filled with a past leaves each recipient the newest of it', async () => {
    await bot.installs('legalHead');
    const notices = Array.from({ length: 5 }, () => aNotice());
    for (const notice of notices) {
      clock.pass(1000);
      await tell(notice);
    }
    await keepNewestNotices(m.agencyId, 2);
    expect((await bot.lease()).map(({ subjectId }) => subjectId)).toEqual(
      notices.slice(-2).map(({ subjectId }) => subjectId),
    );
  });
});
