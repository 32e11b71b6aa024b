// Ten thousand copies of one matter: every one is brought up to date, each once, though two bots lease at the same time.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { v7 as uuid } from 'uuid';
import { AcceptTask } from '../../api/contracts/task.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { aBot, chatOf, tenantOf } from '../support/chat.ts';
import { registry } from '../support/registry.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

it('refreshes ten thousand copies of one matter, each once, by two bots that lease at the same time', async () => {
  const m = await app.ministry();
  const bot = aBot(app, m);
  await bot.installs('legalHead');
  const task = await (await registry(m).directed()).task('lead');
  for (const delivery of await bot.lease()) await bot.failed(delivery, { reason: 'rejected' });
  const copies = Array.from({ length: 10_000 }, (_none, index) => ({
    _id: uuid() as never,
    agencyId: m.agencyId,
    recipient: m.positionId('legalHead'),
    tenant: tenantOf(m),
    oid: 'legalHead',
    conversationId: chatOf(m, 'legalHead'),
    activityId: `copy-${index}`,
    keptIn: chatOf(m, 'legalHead'),
    about: [{ kind: 'task', id: task.id, version: task.version }],
    sentAt: app.clock.now(),
  }));
  await mongoose.connection.collection('chat-copies').insertMany(copies);
  await m.as('legalHead').call(AcceptTask, { params: { taskId: task.id }, seen: task });

  const leased = (await Promise.all([bot.lease(), bot.lease()])).flat();
  const seen = leased.flatMap(({ message }) => message?.activityId ?? []);
  expect([seen.length, new Set(seen).size]).toEqual([10_000, 10_000]);
}, 180_000);
