// The bot between the simulated Teams and the real API: a reply becomes an opinion, a re-sent tap acts once, copies follow.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setImmediate } from 'node:timers/promises';
import { generateKeyPair } from 'jose';
import { FindChatMessage } from '../../api/contracts/chat.ts';
import { DraftConsultation, GetConsultation, SendConsultation } from '../../api/contracts/consultation.ts';
import { DraftFromTemplate } from '../../api/contracts/outgoing.ts';
import { AcceptTask, AssignTask, GetTask } from '../../api/contracts/task.ts';
import { botIssuer } from '../../api/platform/auth/bot-key.ts';
import { createBot, messagesPath, type RunningBot } from '../../bot/main.ts';
import { startTeams, type Teams } from '../simulators/teams/index.ts';
import type { SeenMessage } from '../simulators/teams/client.ts';
import { people, startTestApp, type Ministry, type TestApp } from '../support/app.ts';
import { of, paragraphs, start } from '../support/outgoing-journey.ts';
import { registry } from '../support/registry.ts';
import { noLog } from './support/chat.ts';

const botId = '11111111-2222-4333-8444-555555555555';
const audience = 'urn:vanthu:test-bot';

let app: TestApp;
let ministry: Ministry;
let teams: Teams;
let bot: RunningBot;
let server: Server;

beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  app = await startTestApp({ issuers: [botIssuer(audience, publicKey)] });
  ministry = await app.ministry();
  const tenant = `tenant-${ministry.agencyId}`;
  let endpoint = '';
  teams = await startTeams({
    botEndpoint: () => endpoint,
    botId,
    people: people.map((key) => ({ key, name: key, tenant, oid: key })),
    teams: [{ name: 'Vụ Tài chính', members: ['financeHead', 'financeOfficer', 'legalOfficer'] }],
  });
  bot = createBot({
    ...{ appId: botId, appPassword: 'a secret', loginTenant: tenant, channel: teams },
    ...{ key: privateKey, audience, publicUrl: app.baseUrl, log: noLog, now: app.clock.now },
    timing: { waitSeconds: 1 },
  });
  server = createServer((request, response) => void bot.mount.handle(request, response));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}${messagesPath}`;
  bot.begin(app.baseUrl);
  for (const key of people) await teams.person(key).installs();
  await teams.person('financeHead').installs(teams.channel('Vụ Tài chính', 'General'));
});
afterAll(async () => {
  await bot.stop();
  server.closeAllConnections();
  server.close();
  await teams.stop();
  await app.stop();
});
beforeEach(() => teams.faults.clear());

/** Resolves when the API has heard of the message. */
async function reported({ conversationId }: SeenMessage): Promise<void> {
  const api = app.withToken(() => app.bot.forDelivery());
  const find = () => api.call(FindChatMessage, { query: { conversationId } }).catch(() => undefined);
  while ((await find()) === undefined) await setImmediate();
}

const isList = (message: SeenMessage): boolean => cardOf(message).includes('list.waiting');
const cardOf = ({ card }: SeenMessage): string => JSON.stringify(card ?? '');

describe('a consultation in the channel of an asked unit', () => {
  let post: SeenMessage;
  let id: string;
  const prepared = async () => {
    const { prepared: all } = await ministry
      .as('financeHead')
      .call(GetConsultation, { params: { consultationId: id } });
    return all.map(({ stance, comment, positionId }) => ({ stance, comment, positionId }));
  };
  const repliesIn = (key: string) =>
    teams
      .person(key)
      .messages(post)
      .filter(({ fromBot, activityId }) => fromBot && activityId !== post.activityId)
      .map(({ text }) => text);

  it('is posted there once the head has said that the channel is the unit’s', async () => {
    const channel = teams.channel('Vụ Tài chính', 'General');
    await teams.person('financeOfficer').says('kênh đơn vị', { in: channel });
    expect(teams.person('financeOfficer').messages(channel).at(-1)?.text).toMatch(/quyền/);
    await teams.person('financeHead').says('kenh don vi', { in: channel });

    const officer = ministry.as('legalOfficer');
    const document = await start(ministry);
    const draft = await officer.call(DraftFromTemplate, {
      ...of(document),
      body: { template: 'official-letter', body: paragraphs },
    });
    const { id: consultationId, version } = await officer.call(DraftConsultation, {
      body: {
        outgoingId: document.id,
        draftSha256: draft.drafts[0]!.sha256,
        questions: 'Điều 3 đã phù hợp chưa?',
        unitIds: [ministry.unitId('finance')],
        dueOn: '2026-11-27',
      },
    });
    await officer.call(SendConsultation, { params: { consultationId }, seen: { version } });
    id = consultationId;
    post = await teams
      .person('financeOfficer')
      .sees((message) => message.conversationId.startsWith(channel.id) && cardOf(message).includes(id));
    expect(post.conversationId).toBe(`${channel.id};messageid=${post.activityId}`);
    await reported(post);
  });

  it('takes a reply as an opinion that the head will release, once, though its answer got lost', async () => {
    teams.faults.plan({ side: 'channel', what: 'lost-answer', of: 'message' });
    await teams.person('financeOfficer').says('Đồng ý, đề nghị bổ sung căn cứ ở Điều 3', { in: post, nfd: true });
    expect(await prepared()).toEqual([
      {
        stance: 'agree-with-comments',
        comment: 'đề nghị bổ sung căn cứ ở Điều 3',
        positionId: ministry.positionId('financeOfficer'),
      },
    ]);
    expect(repliesIn('financeOfficer')).toEqual([expect.stringContaining('đồng ý, có góp ý')]);
  });

  it('does not take the same words twice when they come as another message', async () => {
    await teams.person('financeOfficer').says('Đồng ý, đề nghị bổ sung căn cứ ở Điều 3', { in: post });
    expect(await prepared()).toHaveLength(1);
    expect(repliesIn('financeOfficer').at(-1)).toMatch(/đã được ghi trước đó/);
  });

  it('takes opinions that are written at the same moment', async () => {
    await Promise.all([
      teams.person('financeHead').says('Không có ý kiến', { in: post }),
      teams.person('financeOfficer').says('Không đồng ý: trái Điều 15', { in: post }),
    ]);
    expect((await prepared()).map(({ stance }) => stance).sort()).toEqual([
      'agree-with-comments',
      'disagree',
      'no-opinion',
    ]);
  });

  it('tells how an opinion begins when a reply states none', async () => {
    await teams.person('financeOfficer').says('Để tôi xem đã', { in: post });
    expect(repliesIn('financeOfficer').at(-1)).toMatch(/Đồng ý/);
    expect(await prepared()).toHaveLength(3);
  });

  it('refuses an opinion of somebody whose unit was not asked, in the API’s own sentence', async () => {
    await teams.person('legalOfficer').says('Đồng ý', { in: post });
    expect(await prepared()).toHaveLength(3);
    expect(repliesIn('legalOfficer').at(-1)).toMatch(/quyền/);
  });
});

describe('a task on a card', () => {
  it('is accepted once, though the tap came twice, and both taps got the current card', async () => {
    const lead = await (await registry(ministry).directed()).task('lead');
    const head = teams.person('legalHead');
    const card = await head.sees((message) => cardOf(message).includes(lead.id));
    teams.faults.plan({ side: 'channel', what: 'lost-answer', of: 'adaptiveCard/action' });
    const outcome = await head.presses(card, 'Nhận việc');
    expect(outcome.kind).toBe('card');
    const now = await ministry.as('legalHead').call(GetTask, { params: { taskId: lead.id } });
    expect([now.state, now.version]).toEqual(['accepted', lead.version + 1]);
    expect(teams.delivered().filter(({ name }) => name === 'adaptiveCard/action')).toHaveLength(2);
    // pressed again on the old card: the current one, and nothing happens
    expect((await head.presses(card, 'Nhận việc')).kind).toBe('card');
    const later = await ministry.as('legalHead').call(GetTask, { params: { taskId: lead.id } });
    expect(later.version).toBe(now.version);
  });

  it('keeps what whoever pressed was told, while the copies of the others follow', async () => {
    const lead = await (await registry(ministry).directed()).task('lead');
    const [head, deputy] = [teams.person('legalHead'), teams.person('legalDeputy')];
    const isOfTask = (message: SeenMessage) => cardOf(message).includes(`"id":"${lead.id}"`);
    const [card, copy] = [await head.sees(isOfTask), await deputy.sees(isOfTask)];
    await head.presses(card, 'Đã nhận');
    await head.presses(head.again(card), 'Nhận việc');
    const accepted = await deputy.sees(
      (message) => message.activityId === copy.activityId && cardOf(message).includes(': đã nhận'),
    );
    expect(cardOf(accepted)).not.toContain('Đã nhận việc.');
    expect(cardOf(head.again(card))).toContain('Đã nhận việc.');
  });

  it('that was opened from a list follows the task in that very message', async () => {
    const lead = await (await registry(ministry).directed()).task('lead');
    const deputy = teams.person('legalDeputy');
    await deputy.says('chờ xử lý');
    const list = await deputy.sees((message) => cardOf(message).includes(`"id":"${lead.id}"`) && isList(message));
    const title = /"title":"([^"]*)"[^{}]*"verb":"open\.task"[^}]*"id":"ID"/.source.replace('ID', lead.id);
    await deputy.presses(list, new RegExp(title).exec(cardOf(list))?.[1] ?? 'Mở');
    const { version } = await ministry
      .as('legalHead')
      .call(AcceptTask, { params: { taskId: lead.id }, seen: { version: lead.version } });
    const followed = await deputy.sees(
      (message) => message.activityId === list.activityId && cardOf(message).includes(`"seen":${version}`),
    );
    expect(isList(followed)).toBe(false);
  });

  it('leads whoever does the work to the page of the reply, and what began there comes into the chat', async () => {
    const lead = await (await registry(ministry).directed()).task('lead');
    await ministry.as('legalHead').call(AssignTask, {
      params: { taskId: lead.id },
      seen: { version: lead.version },
      body: { assigneePositionId: ministry.positionId('legalOfficer') },
    });
    const officer = teams.person('legalOfficer');
    const card = await officer.sees((message) => cardOf(message).includes(`task:${lead.id}`));
    const dialog = await officer.opens(card, 'Soạn văn bản trả lời…');
    expect(new URL(dialog.url ?? '').searchParams.get('answers')).toBe(lead.matter.incomingId);
    const { id } = await start(ministry);
    await officer.submits(dialog, { on: `outgoing:${id}`, show: true });
    const shown = await officer.sees((message) => cardOf(message).includes(`outgoing:${id}`));
    await reported(shown);
  });
});
