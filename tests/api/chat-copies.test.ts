// Copies of cards over HTTP: after every decision each of them is brought up to date, whatever came in between.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BindUnitChannel, FindChatMessage, KeepChatMessages, type About } from '../../api/contracts/chat.ts';
import {
  AnswerConsultation,
  DraftConsultation,
  ExtendConsultation,
  SendConsultation,
} from '../../api/contracts/consultation.ts';
import type { LeasedDelivery } from '../../api/contracts/delivery.ts';
import { DraftFromTemplate } from '../../api/contracts/outgoing.ts';
import { AcceptTask, AssignTask } from '../../api/contracts/task.ts';
import { importDirectory } from '../../api/modules/directory/index.ts';
import { outboxOf } from '../../api/modules/outbox/index.ts';
import { inTransaction } from '../../api/platform/mongo/transact.ts';
import { aClock, startTestApp, type Ministry, type TestApp } from '../support/app.ts';
import { aBot, chatOf, shows, type TestBot } from '../support/chat.ts';
import { askingOf } from '../support/consultation-journey.ts';
import { of, paragraphs, start } from '../support/outgoing-journey.ts';
import { registry } from '../support/registry.ts';

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

/** A task that legal's two leads were shown: their cards are copies of the same version. */
async function shownTask() {
  for (const person of ['legalHead', 'legalDeputy'] as const) await bot.installs(person);
  const task = await (await registry(m).directed()).task('lead');
  await endAll();
  await tell(task, 'legalHead', 'legalDeputy');
  for (const delivery of await bot.lease()) await bot.sent(delivery, shows(delivery));
  return task;
}

const tell = ({ id, version }: { id: string; version: number }, ...to: ('legalHead' | 'legalDeputy')[]) =>
  inTransaction(() =>
    outboxOf(m.agencyId, clock.now).tell(
      to.map((person) => ({
        kind: 'task-given',
        subjectKind: 'task',
        subjectId: id,
        recipient: m.positionId(person),
        version,
      })),
    ),
  );

/** What came before is of no interest. */
const endAll = async () => {
  for (const delivery of await bot.lease()) await bot.failed(delivery, { reason: 'rejected' });
};

/** As the person's message is kept that a button turned into a card of these things. */
const keptAs = (person: 'legalHead' | 'legalDeputy', activityId: string, about: readonly About[]) => ({
  agencyId: m.agencyId,
  positionId: m.positionId(person),
  tenant: `tenant-${m.agencyId}`,
  oid: person as string,
  conversationId: chatOf(m, person),
  activityId,
  about: [...about],
});

const keep = (...messages: readonly ReturnType<typeof keptAs>[]) =>
  bot.api.call(KeepChatMessages, { body: { messages: [...messages] } });

const accept = ({ id, version }: { id: string; version: number }) =>
  m.as('legalHead').call(AcceptTask, { params: { taskId: id }, seen: { version } });

const refreshes = (deliveries: readonly LeasedDelivery[]) =>
  deliveries
    .filter(({ purpose, subjectKind }) => purpose === 'refresh' && subjectKind === 'task')
    .map(({ to, version, message }) => [to.oid, version, message?.conversationId])
    .sort();

describe('the copies of a card', () => {
  it('are all brought up to date after a decision, each once', async () => {
    const task = await shownTask();
    const { version } = await accept(task);
    const leased = await bot.lease();
    expect(refreshes(leased)).toEqual([
      ['legalDeputy', version, chatOf(m, 'legalDeputy')],
      ['legalHead', version, chatOf(m, 'legalHead')],
    ]);
    for (const delivery of leased) await bot.sent(delivery, shows(delivery));
    expect(refreshes(await bot.lease())).toEqual([]);
    const query = { conversationId: chatOf(m, 'legalDeputy') };
    expect((await bot.api.call(FindChatMessage, { query })).about).toEqual([{ kind: 'task', id: task.id, version }]);
  });

  it('get one refresh for several changes', async () => {
    const task = await shownTask();
    const accepted = await accept(task);
    const { version } = await m.as('legalHead').call(AssignTask, {
      params: { taskId: task.id },
      seen: accepted,
      body: { assigneePositionId: m.positionId('legalOfficer') },
    });
    expect(refreshes(await bot.lease()).map(([oid, seen]) => [oid, seen])).toEqual([
      ['legalDeputy', version],
      ['legalHead', version],
    ]);
  });

  it('are not forgotten when the process ends between a change and its refresh', async () => {
    const task = await shownTask();
    await accept(task);
    const before = await bot.lease();
    expect(refreshes(before)).toHaveLength(2);
    // nobody reports: the leases run out
    clock.pass(61_000);
    expect(refreshes(await bot.lease())).toEqual(refreshes(before));
  });

  it('end with the current card when it was rendered before a change and arrived after it', async () => {
    for (const person of ['legalHead', 'legalDeputy'] as const) await bot.installs(person);
    const task = await (await registry(m).directed()).task('lead');
    await endAll();
    await tell(task, 'legalDeputy');
    const [rendered] = await bot.lease();
    const { version } = await accept(task);
    await endAll();
    await bot.sent(rendered!, shows(rendered!, task.version));
    const late = await bot.lease();
    expect(refreshes(late)).toEqual([['legalDeputy', version, chatOf(m, 'legalDeputy')]]);
    await bot.sent(late[0]!, shows(late[0]!));
    expect(refreshes(await bot.lease())).toEqual([]);
  });

  it('end with the current card when two refreshes of one message overtake each other', async () => {
    const task = await shownTask();
    const accepted = await accept(task);
    const slow = (await bot.lease()).find(({ to }) => to.oid === 'legalDeputy');
    const { version } = await m.as('legalHead').call(AssignTask, {
      params: { taskId: task.id },
      seen: accepted,
      body: { assigneePositionId: m.positionId('legalOfficer') },
    });
    const fast = (await bot.lease()).find(({ to }) => to.oid === 'legalDeputy');
    await bot.sent(fast!, shows(fast!));
    await bot.sent(slow!, shows(slow!, accepted.version));
    expect(refreshes(await bot.lease())).toEqual([['legalDeputy', version, chatOf(m, 'legalDeputy')]]);
  });

  it('show their own matter again when another thing that they tell of has changed', async () => {
    const task = await shownTask();
    const directive = { kind: 'directive', id: task.matter.directiveId, version: 1 } as const;
    await keep(keptAs('legalDeputy', 'm-9', [directive, { kind: 'task', id: task.id, version: task.version }]));
    await accept(task);
    const ofMine = (await bot.lease()).find(({ message }) => message?.activityId === 'm-9');
    expect(ofMine).toMatchObject({ purpose: 'refresh', subjectKind: 'directive', subjectId: directive.id });
  });

  it('are messages too that a button turned into the card, until they show something else', async () => {
    const task = await shownTask();
    const about = [{ kind: 'task', id: task.id, version: task.version }] as const;
    await keep(keptAs('legalHead', 'm-7', about));
    await keep(keptAs('legalHead', 'm-8', about));
    await keep(keptAs('legalHead', 'm-8', []));
    await accept(task);
    const touched = (await bot.lease()).map(({ message }) => message?.activityId);
    expect([touched.includes('m-7'), touched.includes('m-8')]).toEqual([true, false]);
  });

  it('that are kept together are each what was said of it last', async () => {
    const task = await shownTask();
    const about = [{ kind: 'task', id: task.id, version: task.version }] as const;
    await keep(
      keptAs('legalHead', 'm-1', about),
      keptAs('legalHead', 'm-2', []),
      keptAs('legalHead', 'm-2', about),
      keptAs('legalHead', 'm-3', about),
      keptAs('legalHead', 'm-3', []),
    );
    await accept(task);
    const touched = (await bot.lease()).map(({ message }) => message?.activityId);
    expect(['m-1', 'm-2', 'm-3'].filter((one) => touched.includes(one))).toEqual(['m-1', 'm-2']);
  });

  it('are brought up to date at once when the matter has moved before they were known', async () => {
    const task = await shownTask();
    await accept(task);
    await endAll();
    await keep(
      keptAs('legalHead', 'm-4', [{ kind: 'task', id: task.id, version: task.version }]),
      keptAs('legalHead', 'm-5', [{ kind: 'task', id: task.id, version: task.version + 1 }]),
    );
    expect((await bot.lease()).map(({ message }) => message?.activityId)).toEqual(['m-4']);
  });

  it('that somebody says are theirs are refused when they do not hold the position, and the others are kept', async () => {
    const task = await shownTask();
    const about = [{ kind: 'task', id: task.id, version: task.version }] as const;
    const { refused } = await keep(
      { ...keptAs('legalHead', 'm-6', about), oid: 'financeHead' },
      keptAs('legalHead', 'm-7', about),
    );
    await accept(task);
    const touched = (await bot.lease()).map(({ message }) => message?.activityId);
    expect([refused, touched.includes('m-6'), touched.includes('m-7')]).toEqual([1, false, true]);
  });

  it('are not followed any more once their reader lost the right to them', async () => {
    const task = await shownTask();
    await accept(task);
    for (const delivery of await bot.lease()) await bot.failed(delivery, { reason: 'nothing-to-show' });
    const query = { conversationId: chatOf(m, 'legalDeputy') };
    await expect(bot.api.call(FindChatMessage, { query })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('of a message that was deleted are forgotten', async () => {
    const task = await shownTask();
    const accepted = await accept(task);
    for (const delivery of await bot.lease()) {
      if (delivery.to.oid === 'legalDeputy') await bot.failed(delivery, { reason: 'gone' });
      else await bot.sent(delivery, shows(delivery));
    }
    await m.as('legalHead').call(AssignTask, {
      params: { taskId: task.id },
      seen: accepted,
      body: { assigneePositionId: m.positionId('legalOfficer') },
    });
    expect(refreshes(await bot.lease()).map(([oid]) => oid)).toEqual(['legalHead']);
  });

  it('wait while the person has blocked the bot', async () => {
    const task = await shownTask();
    await accept(task);
    for (const delivery of await bot.lease()) await bot.failed(delivery, { reason: 'unreachable' });
    clock.pass(1_000);
    await bot.installs('legalHead');
    expect(refreshes(await bot.lease()).map(([oid]) => oid)).toEqual(['legalHead']);
  });

  it('stay as they are in the chat of somebody whose position a successor took over', async () => {
    const task = await shownTask();
    await importDirectory({
      agencies: [],
      units: [],
      delegations: [],
      users: [
        {
          id: `successor-${m.agencyId}`,
          fullName: 'Người Kế Nhiệm',
          email: 'successor@bktb.example',
          tenant: `tenant-${m.agencyId}`,
          oid: 'successor',
          disabled: false,
        },
      ],
      positions: [
        {
          id: m.positionId('legalDeputy'),
          agencyId: m.agencyId,
          unitId: m.unitId('legal'),
          userId: `successor-${m.agencyId}`,
          title: 'Phó Vụ trưởng Vụ Pháp chế',
          roles: ['unit-deputy'],
          from: '2026-11-01',
          order: 8,
        },
      ],
    });
    await accept(task);
    expect(refreshes(await bot.lease()).map(([oid]) => oid)).toEqual(['legalHead']);
  });
});

describe('a consultation', () => {
  it('is posted in the channel of each unit that has one, and follows what is said', async () => {
    await bot.installs('financeHead');
    const conversationId = `19:finance-${m.agencyId}@thread.tacv2`;
    await bot.keep({ conversationId, scope: 'channel', teamId: 'team', channelId: conversationId });
    await m.as('financeHead').call(BindUnitChannel, { body: { unitId: m.unitId('finance'), conversationId } });

    const document = await start(m);
    const officer = m.as('legalOfficer');
    const drafted = await officer.call(DraftFromTemplate, {
      ...of(document),
      body: { template: 'official-letter', body: paragraphs },
    });
    const draft = await officer.call(DraftConsultation, {
      body: {
        outgoingId: document.id,
        draftSha256: drafted.drafts[0]?.sha256 ?? '',
        questions: 'Điều 3 đã phù hợp chưa?',
        unitIds: [m.unitId('finance'), m.unitId('office')],
        dueOn: '2026-11-27',
      },
    });
    const at = ({ id, version }: { id: string; version: number }) => ({
      params: { consultationId: id },
      seen: { version },
    });
    const sent = await officer.call(SendConsultation, at(draft));

    const asked = (await bot.lease()).filter(({ kind }) => kind === 'consultation-opinions-asked');
    const post = asked.find(({ to }) => to.scope === 'channel');
    expect(asked.map(({ to }) => [to.scope, to.oid]).sort()).toEqual([
      ['channel', 'financeHead'],
      ['personal', 'financeHead'],
      ['personal', 'officeChief'],
      ['personal', 'officeDeputy'],
    ]);
    const thread = `${conversationId};messageid=1`;
    const message = { activityId: '1', conversationId: thread };
    await bot.sent({ ...post!, message }, shows(post!));
    expect(await bot.api.call(FindChatMessage, { query: { conversationId: thread } })).toMatchObject({
      recipient: `unit-channel:${m.unitId('finance')}`,
      about: [{ kind: 'consultation', id: sent.id }],
    });

    const { version } = await m.as('financeHead').call(AnswerConsultation, { ...at(sent), body: { stance: 'agree' } });
    const refresh = (await bot.lease()).find(({ purpose }) => purpose === 'refresh');
    expect(refresh).toMatchObject({ version, message, to: { scope: 'channel', conversation: { conversationId } } });
  });

  it('stay as they are with whoever has yet to answer when another unit does, and follow what concerns them', async () => {
    for (const person of ['financeHead', 'officeChief', 'legalOfficer'] as const) await bot.installs(person);
    const arrived = async (deliveries: readonly LeasedDelivery[]): Promise<void> => {
      for (const delivery of deliveries.filter(({ to }) => to.conversation)) await bot.sent(delivery, shows(delivery));
    };
    const officer = m.as('legalOfficer');
    const body = await askingOf(m, [m.unitId('finance'), m.unitId('office')]);
    const draft = await officer.call(DraftConsultation, { body });
    const params = { consultationId: draft.id };
    const sent = await officer.call(SendConsultation, { params, seen: draft });
    await arrived(await bot.lease());

    const answered = await m
      .as('officeChief')
      .call(AnswerConsultation, { params, seen: sent, body: { stance: 'agree' } });
    const afterAnswer = await bot.lease();
    const refreshedFor = (deliveries: readonly LeasedDelivery[]) =>
      deliveries
        .filter(({ purpose }) => purpose === 'refresh')
        .map(({ to }) => to.oid)
        .toSorted();
    expect(refreshedFor(afterAnswer)).toEqual(['officeChief']);
    await arrived(afterAnswer);

    await officer.call(ExtendConsultation, { params, seen: answered, body: { dueOn: '2026-12-04' } });
    expect(refreshedFor(await bot.lease())).toEqual(expect.arrayContaining(['financeHead', 'officeChief']));
  });
});
