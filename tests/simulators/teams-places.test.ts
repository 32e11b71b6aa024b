// Chats, channels, dialogs and files of the simulated Teams, and what a bot hears when the app comes and goes.
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

describe('the app', () => {
  it('comes to a person with two events, the one of Teams last', async () => {
    await stage.officer.installs();
    expect(stage.bot.came).toMatchObject([
      { type: 'conversationUpdate', membersAdded: [{ id: expect.stringMatching(/^28:/) }] },
      { type: 'installationUpdate', action: 'add', from: { aadObjectId: 'oid-officer' } },
    ]);
  });

  it('comes to a team with the channel where it was added', async () => {
    const channel = stage.teams.channel('Vụ Pháp chế', 'Góp ý');
    await stage.clerk.installs(channel);
    const team = { id: stage.teams.channel('Vụ Pháp chế', 'General').id, name: 'Vụ Pháp chế' };
    expect(stage.bot.came).toMatchObject([
      { type: 'conversationUpdate', channelData: { eventType: 'teamMemberAdded', team } },
      { type: 'installationUpdate', channelData: { team, settings: { selectedChannel: { id: channel.id } } } },
    ]);
  });

  it('hears who joins its team', async () => {
    const channel = stage.teams.channel('Vụ Pháp chế', 'General');
    await stage.clerk.installs(channel);
    await stage.officer.joins(channel);
    expect(stage.bot.came.at(-1)).toMatchObject({
      type: 'conversationUpdate',
      membersAdded: [{ id: stage.officer.userId, aadObjectId: 'oid-officer' }],
      channelData: { eventType: 'teamMemberAdded' },
    });
  });

  it('cannot write where it is not, was removed, or is blocked', async () => {
    const { connector, officer, minister, clerk, tenant } = stage;
    const create = await connector.call('POST', 'conversations', {
      members: [{ id: officer.userId }],
      channelData: { tenant: { id: tenant } },
    });
    expect(create).toMatchObject({ status: 403, body: { error: { code: 'ForbiddenOperationException' } } });
    await minister.uninstalls();
    clerk.blocksBot();
    for (const one of [minister, clerk]) {
      const { status, body } = await connector.send(one.chat().id, { text: 'x' });
      expect(status).toBe(403);
      expect(JSON.stringify(body)).toContain('MessageWritesBlocked');
    }
    clerk.unblocksBot();
    expect((await connector.send(clerk.chat().id, { text: 'x' })).status).toBe(201);
  });

  it('finds the chat of a person it knows', async () => {
    const { connector, minister, tenant } = stage;
    const members = [{ id: minister.userId }];
    const created = await connector.call('POST', 'conversations', { members, tenantId: tenant });
    expect(created).toEqual({ status: 201, body: { id: minister.chat().id }, retryAfter: null });
  });
});

describe('a channel', () => {
  const channel = () => stage.teams.channel('Vụ Pháp chế', 'Góp ý');
  const post = () =>
    stage.connector.call('POST', 'conversations', {
      isGroup: true,
      channelData: { channel: { id: channel().id } },
      activity: { type: 'message', text: 'Xin ý kiến' },
    });
  beforeEach(async () => {
    await stage.clerk.installs(channel());
    stage.bot.came.length = 0;
  });

  it('takes a post of the bot as the root of a thread', async () => {
    const { body } = await post();
    expect(body['id']).toBe(`${channel().id};messageid=${String(body['activityId'])}`);
    await stage.connector.send(String(body['id']), { text: 'Còn 2 ngày' });
    const inThread = stage.clerk.messages(String(body['id']));
    expect(inThread.map(({ text }) => text)).toEqual(['Xin ý kiến', 'Còn 2 ngày']);
    expect(new Set(inThread.map(({ conversationId }) => conversationId))).toEqual(new Set([body['id']]));
  });

  it('brings a reply that mentions the bot with the id of its thread', async () => {
    const { body } = await post();
    const [root] = stage.clerk.messages(channel());
    await stage.clerk.says('Đồng ý', { in: root! });
    expect(stage.bot.came).toMatchObject([
      {
        text: '<at>Vanthu</at> Đồng ý',
        conversation: { id: body['id'], isGroup: true, conversationType: 'channel' },
        replyToId: body['activityId'],
        entities: [{ type: 'mention', text: '<at>Vanthu</at>' }, { type: 'clientInfo' }],
        channelData: { channel: { id: channel().id } },
      },
    ]);
  });

  it('takes an answer to a message into its thread', async () => {
    const { body } = await post();
    const path = `conversations/${encodeURIComponent(channel().id)}/activities/${String(body['activityId'])}`;
    await stage.connector.call('POST', path, { type: 'message', text: 'trả lời' });
    expect(stage.clerk.messages(String(body['id'])).at(-1)).toMatchObject({
      text: 'trả lời',
      conversationId: body['id'],
    });
  });

  it('is seen by the members of its team only', async () => {
    await post();
    expect(stage.minister.messages(channel())).toHaveLength(1);
    expect(stage.officer.messages()).toEqual([]);
  });

  it('shows a targeted message to one of them', async () => {
    const path = `conversations/${encodeURIComponent(channel().id)}/activities?isTargetedActivity=true`;
    const recipient = { id: stage.minister.userId };
    expect((await stage.connector.call('POST', path, { type: 'message', text: 'riêng', recipient })).status).toBe(201);
    expect(stage.minister.messages(channel()).map(({ text }) => text)).toEqual(['riêng']);
    expect(stage.clerk.messages(channel())).toEqual([]);
  });

  it('tells its members and its team', async () => {
    const { connector, clerk } = stage;
    const id = encodeURIComponent(channel().id);
    const { body } = await connector.call('GET', `conversations/${id}/pagedmembers?pageSize=50`);
    expect(body['members']).toMatchObject([{ name: 'Lưu Hải Đăng' }, { id: clerk.userId, aadObjectId: 'oid-clerk' }]);
    const member = await connector.call('GET', `conversations/${id}/members/${encodeURIComponent(clerk.userId)}`);
    expect(member.body).toMatchObject({ name: 'Bùi Thị Hải Yến', userPrincipalName: 'clerk@example.org' });
    const general = encodeURIComponent(stage.teams.channel('Vụ Pháp chế', 'General').id);
    expect((await connector.call('GET', `teams/${general}`)).body).toMatchObject({
      name: 'Vụ Pháp chế',
      memberCount: 2,
    });
    const { body: list } = await connector.call('GET', `teams/${general}/conversations`);
    expect(list['conversations']).toMatchObject([{}, { id: channel().id, name: 'Góp ý' }]);
  });
});

describe('a dialog', () => {
  const open = { type: 'Action.Submit', title: 'Ký', data: { msteams: { type: 'task/fetch' }, dialog: 'sign' } };
  const page = { title: 'Ký số', url: 'https://example.org/dialogs/sign', width: 600, height: 'large' };

  it('opens with what the bot answers, and hands back what its page submits', async () => {
    const { bot, minister, connector } = stage;
    await connector.send(minister.chat().id, cardMessage({ actions: [open] }));
    const [card] = minister.cards();
    bot.answers(({ name }) => ({
      body: { task: name === 'task/fetch' ? { type: 'continue', value: page } : { type: 'message', value: 'Đã ký' } },
    }));
    const dialog = await minister.opens(card!, 'Ký');
    expect(dialog).toMatchObject(page);
    expect(await minister.submits(dialog, { signed: true })).toEqual({ kind: 'message', text: 'Đã ký' });
    expect(bot.invokes()).toMatchObject([
      { name: 'task/fetch', value: { data: { dialog: 'sign' }, context: { theme: 'default' } } },
      { name: 'task/submit', value: { data: { signed: true } }, replyToId: card!.activityId },
    ]);
    bot.answers(() => ({}));
    expect(await minister.submits(dialog, {})).toEqual({ kind: 'closed' });
  });
});

describe('a file', () => {
  it('comes with an address that needs no sign-in', async () => {
    await stage.clerk.uploads({ name: 'công văn.pdf', bytes: Buffer.from('%PDF-1.7') });
    const [message] = stage.bot.came;
    expect(message).toMatchObject({
      attachments: [
        {
          contentType: 'application/vnd.microsoft.teams.file.download.info',
          name: 'công văn.pdf',
          content: { fileType: 'pdf' },
        },
        { contentType: 'text/html' },
      ],
    });
    const [{ content }] = message!['attachments'] as [{ content: { downloadUrl: string } }];
    expect(await (await fetch(content.downloadUrl)).text()).toBe('%PDF-1.7');
    stage.clock.pass(60 * 60_000 + 1);
    expect((await fetch(content.downloadUrl)).status).toBe(404);
  });

  it('of the bot is put where the person allowed it', async () => {
    const content = { description: 'Phiếu trình', sizeInBytes: 4, acceptContext: { id: 's-1' }, declineContext: {} };
    const contentType = 'application/vnd.microsoft.teams.card.file.consent';
    await stage.connector.send(stage.clerk.chat().id, { attachments: [{ contentType, name: 'phiếu.pdf', content }] });
    stage.bot.answers(async ({ value }) => {
      const { uploadInfo } = value as { uploadInfo: { uploadUrl: string } };
      await fetch(uploadInfo.uploadUrl, { method: 'PUT', body: '%PDF' });
      return {};
    });
    const accepted = await stage.clerk.accepts(stage.clerk.messages()[0]!);
    expect(accepted.bytes?.toString()).toBe('%PDF');
    expect(stage.bot.invokes()).toMatchObject([
      { name: 'fileConsent/invoke', value: { type: 'fileUpload', action: 'accept', context: { id: 's-1' } } },
    ]);
  });
});

describe('a suggestion', () => {
  it('is written for the person who takes it, and three are shown', async () => {
    const actions = ['một', 'hai', 'ba', 'bốn'].map((title) => ({ type: 'imBack', title, value: `gõ ${title}` }));
    await stage.connector.send(stage.clerk.chat().id, { text: 'Ý bạn là', suggestedActions: { actions, to: [] } });
    const [message] = stage.clerk.messages();
    expect(message!.suggestedActions).toHaveLength(3);
    await stage.clerk.picks(message!, 'hai');
    expect(stage.bot.came).toMatchObject([{ type: 'message', text: 'gõ hai' }]);
  });
});

describe('a search in a card', () => {
  it('shows fifteen of what the bot finds', async () => {
    const pick = { type: 'Input.ChoiceSet', id: 'to', label: 'Nơi nhận', style: 'filtered' };
    const data = { type: 'Data.Query', dataset: 'units' };
    await stage.connector.send(stage.clerk.chat().id, cardMessage({ body: [{ ...pick, 'choices.data': data }] }));
    const results = Array.from({ length: 20 }, (_, index) => ({ title: `Vụ ${index}`, value: `unit:${index}` }));
    const type = 'application/vnd.microsoft.search.searchResponse';
    stage.bot.answers(() => ({ body: { statusCode: 200, type, value: { results } } }));
    expect(await stage.clerk.searches(stage.clerk.cards()[0]!, 'units', 'vụ')).toEqual(results.slice(0, 15));
    expect(stage.bot.invokes()).toMatchObject([
      {
        name: 'application/search',
        value: { queryText: 'vụ', dataset: 'units', kind: 'search', queryOptions: { top: 15 } },
      },
    ]);
  });
});
