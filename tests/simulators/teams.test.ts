// The simulated Teams keeps the manners of the real one, as a bot of plain HTTP meets them.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { botId, startStage, type Stage } from './support/stage.ts';
import { rates, waitFor } from './teams/limits.ts';
import { cardMessage, signIn } from './support/tiny-bot.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await startStage();
});
afterEach(async () => {
  await stage.stop();
});

describe('a person who writes', () => {
  it('reaches the bot as a message of Teams', async () => {
    await stage.minister.says('chờ xử lý');
    expect(stage.bot.came).toEqual([
      expect.objectContaining({
        type: 'message',
        text: 'chờ xử lý',
        textFormat: 'plain',
        channelId: 'msteams',
        serviceUrl: stage.teams.serviceUrl,
        locale: 'vi-VN',
        from: { id: stage.minister.userId, name: 'Lưu Hải Đăng', aadObjectId: 'oid-minister' },
        conversation: { conversationType: 'personal', tenantId: stage.tenant, id: expect.stringMatching(/^a:1/) },
        channelData: { tenant: { id: stage.tenant } },
        entities: [expect.objectContaining({ type: 'clientInfo', locale: 'vi-VN', country: 'VN', platform: 'iOS' })],
        localTimestamp: expect.stringMatching(/\+07:00$/),
      }),
    ]);
  });

  it('may send letters and marks apart, as Apple clients do', async () => {
    await stage.minister.says('chờ xử lý', { nfd: true });
    expect(stage.bot.came[0]?.text).toBe('chờ xử lý'.normalize('NFD'));
  });

  it('is heard in a channel only with the name of the bot', async () => {
    const channel = stage.teams.channel('Vụ Pháp chế', 'Góp ý');
    await stage.clerk.installs(channel);
    stage.bot.came.length = 0;
    await stage.clerk.says('ai đọc chưa?', { in: channel, mention: false });
    await stage.clerk.says('trợ giúp', { in: channel });
    expect(stage.bot.came.map(({ text }) => text)).toEqual(['<at>Vanthu</at> trợ giúp']);
    const [post] = stage.clerk.messages(channel).slice(-1);
    expect(stage.bot.came[0]?.conversation.id).toBe(`${channel.id};messageid=${post!.activityId}`);
  });
});

describe('a person who thinks again', () => {
  it('changes and deletes what they wrote, and the bot hears of it', async () => {
    const { minister, bot } = stage;
    await minister.says('tra cứu');
    const [own] = minister.messages();
    await minister.edits(own!, 'tra cứu đê biển');
    await minister.deletes(own!);
    expect(minister.messages()).toEqual([]);
    expect(bot.came.slice(1)).toMatchObject([
      {
        type: 'messageUpdate',
        id: own!.activityId,
        text: 'tra cứu đê biển',
        channelData: { eventType: 'editMessage' },
      },
      { type: 'messageDelete', id: own!.activityId, channelData: { eventType: 'softDeleteMessage' } },
    ]);
  });

  it('sees what comes when it comes', async () => {
    const waiting = stage.minister.sees(({ text }) => text === 'mới');
    await stage.connector.send(stage.minister.chat().id, { text: 'cũ' });
    await stage.connector.send(stage.minister.chat().id, { text: 'mới' });
    expect(await waiting).toMatchObject({ text: 'mới', fromBot: true });
  });
});

describe('the connector', () => {
  it('delivers, updates and deletes', async () => {
    const { connector, minister } = stage;
    const sent = await connector.send(minister.chat().id, { text: 'một' });
    const id = String(sent.body['id']);
    expect(minister.messages().map(({ text }) => text)).toEqual(['một']);
    await connector.update(minister.chat().id, id, { text: 'hai' });
    expect(minister.messages()).toMatchObject([{ text: 'hai', edited: true, activityId: id }]);
    await connector.remove(minister.chat().id, id);
    expect(minister.messages()).toEqual([]);
    expect(await connector.update(minister.chat().id, id, { text: 'ba' })).toMatchObject({ status: 404 });
  });

  it('refuses the eighth message of a second, and says how long to wait', async () => {
    const { connector, minister, clock } = stage;
    const send = () => connector.send(minister.chat().id, { text: 'x' });
    const answers = [];
    for (let count = 0; count < 8; count += 1) answers.push(await send());
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(7).fill(201), 429]);
    expect(answers.at(-1)?.retryAfter).toBe('1');
    clock.pass(1_000);
    expect((await send()).status).toBe(201);
    expect((await send()).status).toBe(429);
  });

  it.each([
    ['sixty messages in 30 seconds', 60, 400, 6_400],
    ['1,800 messages in an hour', 1_800, 1_900, 181_900],
  ])('has room for %s', (_, allowed, paceMs, waitMs) => {
    const calls = Array.from({ length: allowed }, (__, index) => index * paceMs);
    const now = (allowed - 1) * paceMs;
    expect(waitFor(calls.slice(1), rates.write, now)).toBe(0);
    expect(waitFor(calls, rates.write, now)).toBe(waitMs);
  });

  it('refuses the fifty-first call of a second for a tenant', async () => {
    const { connector, teams, clock } = stage;
    const chats = Array.from({ length: 10 }, (_, index) => teams.group(`nhóm ${index}`, ['minister']));
    for (const chat of chats) await stage.minister.installs(chat);
    const sent = await Promise.all(
      chats.flatMap(({ id }) => Array.from({ length: 6 }, () => connector.send(id, { text: 'x' }))),
    );
    expect(sent.filter(({ status }) => status === 201)).toHaveLength(50);
    expect(sent.filter(({ status }) => status === 429)).toHaveLength(10);
    clock.pass(1_000);
    expect((await connector.send(chats[0]!.id, { text: 'x' })).status).toBe(201);
  });

  it('allows rosters twice as often as messages', async () => {
    const { connector, minister } = stage;
    const ask = () => connector.call('GET', `conversations/${encodeURIComponent(minister.chat().id)}/members`);
    const answers = await Promise.all(Array.from({ length: 15 }, ask));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(14);
  });

  it('counts the creating of a chat as a message to it', async () => {
    const { connector, minister, tenant } = stage;
    const create = () =>
      connector.call('POST', 'conversations', { members: [{ id: minister.userId }], tenantId: tenant });
    const answers = await Promise.all(Array.from({ length: 8 }, create));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(7);
  });

  it('listens to a bot that signed in, and to nobody else', async () => {
    const path = `${stage.teams.serviceUrl}v3/conversations/${encodeURIComponent(stage.minister.chat().id)}/activities`;
    const post = async (authorization: string) => {
      const headers = { authorization, 'content-type': 'application/json' };
      return (await fetch(path, { method: 'POST', headers, body: '{"type":"message","text":"x"}' })).status;
    };
    expect(await post('')).toBe(401);
    expect(await post(`Bearer ${await stage.teams.channelToken()}`)).toBe(401);
    expect(await post(`Bearer ${await signIn(stage.teams, botId)}`)).toBe(201);
    const stranger = { grant_type: 'client_credentials', client_id: 'another', client_secret: 'x' };
    const login = `${stage.teams.loginUrl}/oauth2/v2.0/token`;
    expect((await fetch(login, { method: 'POST', body: new URLSearchParams(stranger) })).status).toBe(401);
  });

  it('lets a bot change its own messages only', async () => {
    const { connector, minister } = stage;
    await minister.says('của tôi');
    const [own] = minister.messages();
    expect((await connector.update(own!.conversationId, own!.activityId, { text: 'x' })).status).toBe(403);
    expect((await connector.remove(own!.conversationId, own!.activityId)).status).toBe(403);
  });

  it('takes ids as SDKs write them, percent-encoded or not', async () => {
    const { connector, minister } = stage;
    const plain = await connector.call('POST', `conversations/${minister.chat().id}/activities`, {
      type: 'message',
      text: 'x',
    });
    expect(plain.status).toBe(201);
  });

  it('refuses 100 KB counted in UTF-16', async () => {
    const { connector, minister } = stage;
    expect((await connector.send(minister.chat().id, { text: 'ề'.repeat(52_000) })).status).toBe(413);
    expect((await connector.send(minister.chat().id, { text: 'ề'.repeat(50_000) })).status).toBe(201);
  });
});

describe('a button', () => {
  it('sends the data of the card with the inputs, and the answer is what the person sees', async () => {
    const { connector, minister, bot } = stage;
    const accept = { type: 'Action.Execute', title: 'Nhận', verb: 'task.accept', data: { id: 't-1' } };
    const body = [{ type: 'Input.Text', id: 'note', label: 'Ghi chú', isRequired: true, errorMessage: 'Hãy ghi chú' }];
    await connector.send(minister.chat().id, cardMessage({ body, actions: [accept] }));
    const [card] = minister.cards();
    expect(await minister.presses(card!, 'Nhận')).toEqual({
      kind: 'invalid',
      errors: [{ id: 'note', message: 'Hãy ghi chú' }],
    });
    expect(bot.invokes()).toEqual([]);

    const answered = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Đã nhận' }] };
    const type = 'application/vnd.microsoft.card.adaptive';
    bot.answers(() => ({ body: { statusCode: 200, type, value: answered } }));
    expect(await minister.presses(card!, 'Nhận', { note: 'làm ngay' })).toEqual({ kind: 'card', card: answered });
    expect(bot.invokes()).toMatchObject([
      {
        name: 'adaptiveCard/action',
        replyToId: card!.activityId,
        value: { action: { verb: 'task.accept', data: { id: 't-1', note: 'làm ngay' } }, trigger: 'manual' },
      },
    ]);
    expect(minister.cards()[0]?.card).toEqual(answered);
  });
});
