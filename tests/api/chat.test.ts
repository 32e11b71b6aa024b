// Chat over HTTP: who somebody is there, which channel is a unit's, whom nobody reaches.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  BindUnitChannel,
  ChooseChatPosition,
  FindChatMessage,
  FindChatPerson,
  ListUnreachable,
} from '../../api/contracts/chat.ts';
import { importDirectory } from '../../api/modules/directory/index.ts';
import { journalReader } from '../../api/modules/journal/journal.mongo.ts';
import { people, startTestApp, type Ministry, type Person, type TestApp } from '../support/app.ts';
import { aBot, chatOf, shows, tenantOf } from '../support/chat.ts';
import { refused, registry } from '../support/registry.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

describe('a person in chat', () => {
  const person = (m: Ministry, oid: string) =>
    aBot(app, m).api.call(FindChatPerson, { query: { tenant: tenantOf(m), oid } });

  it('is the position held, with what a card needs to know', async () => {
    const m = await app.ministry();
    expect((await person(m, 'legalHead')).items).toEqual([
      {
        tenant: tenantOf(m),
        oid: 'legalHead',
        agencyId: m.agencyId,
        agencyName: 'Bộ Kinh tế Biển',
        chatContent: 'minimal',
        positionId: m.positionId('legalHead'),
        fullName: 'Hà Thử Nghiệm Tám',
        title: 'Vụ trưởng Vụ Pháp chế',
        unitId: m.unitId('legal'),
        unitName: 'Vụ Pháp chế',
        roles: ['unit-head'],
        chosen: true,
      },
    ]);
    expect((await person(m, 'nobody')).items).toEqual([]);
  });

  it('with several positions chooses one of them, and keeps it', async () => {
    const m = await app.ministry();
    const second = `${m.agencyId}-second`;
    await importDirectory({
      agencies: [],
      units: [],
      users: [],
      delegations: [],
      positions: [
        {
          id: second,
          agencyId: m.agencyId,
          unitId: m.unitId('finance'),
          userId: `user-${m.positionId('legalHead')}`,
          title: 'Phụ trách Vụ Tài chính',
          roles: ['unit-head'],
          from: '2026-11-01',
          order: 90,
        },
      ],
    });
    const chosen = async () =>
      (await person(m, 'legalHead')).items.map((one) => [one.positionId === second, one.chosen]);
    expect(await chosen()).toEqual([
      [false, false],
      [true, false],
    ]);
    const { api } = aBot(app, m);
    const choose = (positionId: string) =>
      api.call(ChooseChatPosition, { body: { tenant: tenantOf(m), oid: 'legalHead', positionId } });
    expect(await choose(second)).toMatchObject({ positionId: second, chosen: true });
    expect(await chosen()).toEqual([
      [false, false],
      [true, true],
    ]);
    expect((await refused(choose(m.positionId('minister')))).code).toBe('position-not-held');
  });

  it('is nobody’s business but the bot’s', async () => {
    const m = await app.ministry();
    const asking = m.as('administrator').call(FindChatPerson, { query: { tenant: tenantOf(m), oid: 'minister' } });
    expect((await refused(asking)).code).toBe('role-not-allowed');
  });
});

describe('the channel of a unit', () => {
  const aChannel = async (m: Ministry, name = 'finance') => {
    const conversationId = `19:${name}-${m.agencyId}@thread.tacv2`;
    await aBot(app, m).keep({ conversationId, scope: 'channel', teamId: 'team', channelId: conversationId });
    return conversationId;
  };
  const bind = (m: Ministry, person: Person, conversationId: string, unit: 'finance' | 'legal' = 'finance') =>
    m.as(person).call(BindUnitChannel, { body: { unitId: m.unitId(unit), conversationId } });

  it('is chosen by who leads the unit or the administrator, and by nobody else', async () => {
    const m = await app.ministry();
    const conversationId = await aChannel(m);
    const answers = await Promise.all(
      people.map(async (person): Promise<[Person, string]> => [
        person,
        await bind(m, person, conversationId).then(
          () => 'bound',
          (thrown: unknown) => (thrown as { code: string }).code,
        ),
      ]),
    );
    expect(answers.filter(([, answer]) => answer === 'bound').map(([person]) => person)).toEqual([
      'financeHead',
      'administrator',
    ]);
    expect(new Set(answers.map(([, answer]) => answer))).toEqual(new Set(['bound', 'role-not-allowed']));
    expect(await aBot(app, m).keep({ conversationId, scope: 'channel' })).toEqual({
      conversationId,
      unitId: m.unitId('finance'),
    });
    const rows = await journalReader(m.agencyId).historyOf(m.unitId('finance'));
    expect(rows.map(({ facts }) => facts)).toContainEqual([{ kind: 'channel-bound', conversationId }]);
  });

  it('belongs to one unit, is a channel that the bot is in, and of the own house', async () => {
    const m = await app.ministry();
    const theirs = await app.ministry();
    const conversationId = await aChannel(m);
    await bind(m, 'financeHead', conversationId);
    expect((await refused(bind(m, 'legalHead', conversationId, 'legal'))).code).toBe('channel-taken');
    expect((await refused(bind(m, 'legalHead', 'unknown', 'legal'))).code).toBe('not-found');
    await aBot(app, m).installs('legalHead');
    expect((await refused(bind(m, 'legalHead', chatOf(m, 'legalHead'), 'legal'))).code).toBe('not-found');
    expect((await refused(bind(m, 'legalHead', await aChannel(theirs), 'legal'))).code).toBe('not-found');
    expect((await refused(bind(m, 'administrator', conversationId, 'nowhere' as 'legal'))).code).toBe('not-found');
  });

  it('can be another one later', async () => {
    const m = await app.ministry();
    const [first, second] = [await aChannel(m, 'first'), await aChannel(m, 'second')];
    await bind(m, 'financeHead', first);
    await bind(m, 'financeHead', second);
    expect(await aBot(app, m).keep({ conversationId: first, scope: 'channel' })).toEqual({ conversationId: first });
  });
});

describe('a message', () => {
  it('leads back to what it is about, by itself or by its thread', async () => {
    const m = await app.ministry();
    const bot = aBot(app, m);
    await bot.installs('officeChief');
    await registry(m).presented();
    const [delivery] = await bot.lease();
    await bot.sent(delivery!, shows(delivery!));
    const conversationId = chatOf(m, 'officeChief');
    const found = await bot.api.call(FindChatMessage, { query: { conversationId } });
    expect(found).toEqual({
      agencyId: m.agencyId,
      recipient: m.positionId('officeChief'),
      about: [{ kind: 'incoming', id: delivery!.subjectId, version: delivery!.version }],
    });
    const query = { conversationId, activityId: 'another' };
    expect((await refused(bot.api.call(FindChatMessage, { query }))).code).toBe('not-found');
  });
});

describe('those who cannot be reached', () => {
  it('are listed with the reason, the ones for whom most waits first', async () => {
    const m = await app.ministry();
    const bot = aBot(app, m);
    for (const person of people) if (!['officeChief', 'archivist'].includes(person)) await bot.installs(person);
    await registry(m).presented();
    const [waiting] = await bot.lease();
    await bot.failed(waiting!, { reason: 'unreachable' });
    const list = async (person: Person) => (await m.as(person).call(ListUnreachable)).items;
    expect((await list('clerk')).map(({ positionId, reason, waiting: count }) => [positionId, reason, count])).toEqual([
      [m.positionId('officeChief'), 'not-installed', 1],
      [m.positionId('archivist'), 'not-installed', 0],
    ]);
    await bot.installs('archivist');
    await bot.installs('officeChief');
    const [again] = await bot.lease();
    await bot.failed(again!, { reason: 'unreachable' });
    expect(await list('administrator')).toMatchObject([{ reason: 'blocked', waiting: 1, title: 'Chánh Văn phòng' }]);
    expect((await refused(list('legalHead'))).code).toBe('role-not-allowed');
  });
});
