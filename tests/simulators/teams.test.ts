// The simulated Teams keeps the manners of the real one, as a bot of plain HTTP meets them.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startStage, type Stage } from './support/stage.ts';
import { cardMessage } from './support/tiny-bot.ts';

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
