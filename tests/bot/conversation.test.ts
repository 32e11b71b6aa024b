// What people and the chat service get back from the bot: one answer, of the right type, in time, and no word too many.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aChatPerson, plainScreens, startChat, tenant, type Chat } from './support/chat.ts';

const people = [
  aChatPerson('an'),
  aChatPerson('hai', { positionId: 'position-first', title: 'Vụ trưởng', chosen: false }),
  aChatPerson('hai', { positionId: 'position-second', title: 'Quyền Chánh Văn phòng', chosen: false }),
];
const trouble = new Set<string>();
const { screens, ran } = plainScreens();
const failing = {
  ...screens,
  runVerb: (async (verb, ...rest) => {
    if (trouble.has(verb)) throw new Error('mongodb://secret:27017 is gone');
    return screens.runVerb(verb, ...rest);
  }) as typeof screens.runVerb,
};

let one: Chat;
beforeAll(async () => {
  one = await startChat({
    people,
    teams: [{ name: 'Vụ Pháp chế', channels: ['Chung'], members: ['an'] }],
    bot: { screens: failing },
  });
});
afterAll(() => one.stop());
beforeEach(() => {
  one.chat.faults.clear();
  trouble.clear();
});

const texts = (key: string) =>
  one.chat
    .person(key)
    .messages()
    .filter(({ fromBot }) => fromBot)
    .map(({ text }) => text);

/** Posts an activity as the chat service would, whatever is in it. */
async function invoke(name: string, value?: unknown) {
  const activity = {
    type: 'invoke',
    name,
    id: 'f:1',
    channelId: 'msteams',
    serviceUrl: one.chat.serviceUrl,
    from: { id: '29:an', aadObjectId: 'oid-an' },
    recipient: { id: `28:${one.botId}` },
    conversation: { id: one.chat.person('an').chat().id, conversationType: 'personal', tenantId: tenant },
    ...(value === undefined ? {} : { value }),
  };
  const response = await fetch(one.endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await one.chat.channelToken()}` },
    body: JSON.stringify(activity),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as Record<string, unknown>) };
}

describe('a bot that is installed', () => {
  it('greets once, though the service says it twice, and tells the API where it may write', async () => {
    one.chat.faults.plan({ side: 'channel', what: 'duplicate', of: 'installationUpdate' });
    await one.chat.person('an').installs();
    await one.chat.settled();
    expect(texts('an').filter((text) => text.startsWith('Xin chào'))).toHaveLength(1);
    expect(one.api.kept).toContainEqual(
      expect.objectContaining({
        conversationId: one.chat.person('an').chat().id,
        scope: 'personal',
        oid: 'oid-an',
        channelUserId: one.chat.person('an').userId,
        serviceUrl: one.chat.serviceUrl,
        state: 'open',
      }),
    );
  });

  it('tells the API when it is taken out again', async () => {
    await one.chat.person('an').uninstalls();
    expect(one.api.kept.at(-1)).toMatchObject({ scope: 'personal', oid: 'oid-an', state: 'closed' });
    await one.chat.person('an').installs();
  });
});

describe('a message', () => {
  it('that is a command gets its card', async () => {
    await one.chat.person('an').says('Cho xu ly');
    expect(ran.at(-1)).toEqual({ verb: 'list.waiting', data: {}, position: 'position-an' });
    expect(one.chat.person('an').cards().at(-1)?.card['fallbackText']).toBe('đã chạy list.waiting');
  });

  it('hands over the words after the command, also from an Apple client', async () => {
    await one.chat.person('an').says('Tra cứu: nghị định 30', { nfd: true });
    expect(ran.at(-1)).toMatchObject({ verb: 'list.found', data: { text: 'nghị định 30' } });
  });

  it('that comes twice is answered once', async () => {
    const before = ran.length;
    one.chat.faults.plan({ side: 'channel', what: 'duplicate', of: 'message' });
    await one.chat.person('an').says('việc tồn');
    await one.chat.settled();
    expect(ran.slice(before)).toHaveLength(1);
  });

  it('that is nearly a command gets the command as a button', async () => {
    await one.chat.person('an').says('cho xu lí ý');
    const proposal = one.chat.person('an').cards().at(-1)!;
    await one.chat.person('an').presses(proposal, 'chờ xử lý');
    expect(ran.at(-1)).toMatchObject({ verb: 'list.waiting' });
  });

  it('in a channel shows nobody’s own work, and does not look for it', async () => {
    const channel = one.chat.channel('Vụ Pháp chế', 'Chung');
    await one.chat.person('an').installs(channel);
    const before = ran.length;
    await one.chat.person('an').says('chờ xử lý', { in: channel });
    expect(one.chat.person('an').messages(channel).at(-1)?.text).toMatch(/riêng/);
    expect(ran).toHaveLength(before);
  });

  it('during trouble of ours gets a sentence that says no more than that', async () => {
    trouble.add('list.stuck');
    await one.chat.person('an').says('quá hạn');
    expect(texts('an').at(-1)).toBe(
      'Hệ thống tạm thời không phục vụ được, chưa có gì được ghi nhận. Xin thử lại sau ít phút.',
    );
  });
});

describe('somebody with several positions', () => {
  it('chooses one first, and nothing is done in any of them before', async () => {
    const hai = one.chat.person('hai');
    await hai.installs();
    const before = ran.length;
    await hai.says('chờ xử lý');
    expect(ran).toHaveLength(before);
    await hai.presses(hai.cards().at(-1)!, 'Quyền Chánh Văn phòng, Vụ Pháp chế');
    expect(ran.at(-1)).toMatchObject({ verb: 'list.waiting', position: 'position-second' });
    await hai.says('việc tồn');
    expect(ran.at(-1)).toMatchObject({ verb: 'list.stuck', position: 'position-second' });
  });
});

describe('a request of the chat service', () => {
  // prettier-ignore
  it.each([
    ['adaptiveCard/action',    { action: { verb: 'task.accept', data: {} } }, { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' }],
    ['adaptiveCard/action',    { action: { verb: 'task.accept' } },           { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' }],
    ['adaptiveCard/action',    'nonsense',                                    { statusCode: 400, type: 'application/vnd.microsoft.error' }],
    ['adaptiveCard/action',    undefined,                                     { statusCode: 400, type: 'application/vnd.microsoft.error' }],
    ['task/fetch',             { data: { dialog: 'no-such' } },               { task: { type: 'message' } }],
    ['task/fetch',             { data: { dialog: '__proto__' } },             { task: { type: 'message' } }],
    ['task/fetch',             {},                                            { task: { type: 'message' } }],
    ['application/search',     { queryText: 'x' },                            { statusCode: 200, value: { results: [] } }],
    ['composeExtension/query', {},                                            { composeExtension: { type: 'message' } }],
    ['signin/verifyState',     { state: '1' },                                { statusCode: 400, type: 'application/vnd.microsoft.error' }],
  ])('"%s" with %j is answered in its own type', async (name, value, answer) => {
    const { status, body } = await invoke(name, value);
    expect(status).toBe(200);
    expect(body).toMatchObject(answer);
  });

  it('to close a dialog is answered with nothing, which closes it', async () => {
    expect(await invoke('task/submit', { data: { done: true } })).toEqual({ status: 200, body: undefined });
  });

  it('for a dialog gets its page, with what the button named and nothing that is no plain value', async () => {
    const data = {
      dialog: 'sign',
      id: 'o-1',
      seen: 4,
      nested: { a: 1 },
      '<script>': 'x',
      msteams: { type: 'task/fetch' },
    };
    const { body } = await invoke('task/fetch', { data });
    const { task } = body as { task: { type: string; value: { url: string; title: string } } };
    const url = new URL(task.value.url);
    expect([task.type, task.value.title, url.origin + url.pathname]).toEqual([
      'continue',
      'Ký số',
      'https://vanthu.example/dialogs/sign',
    ]);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      id: 'o-1',
      seen: '4',
      position: 'position-an',
      language: 'vi',
    });
  });

  it('that fails inside leaves the card as it is and says so, without the reason of machines', async () => {
    trouble.add('task.accept');
    const { status, body } = await invoke('adaptiveCard/action', { action: { verb: 'task.accept', data: {} } });
    expect(status).toBe(200);
    expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' });
    expect(JSON.stringify(body)).not.toContain('mongodb');
  });
});

describe('a button whose work takes long', () => {
  it('is answered before the service asks again, and the work goes on', async () => {
    const { promise: finished, resolve: finish } = Promise.withResolvers<undefined>();
    const slow = plainScreens();
    const other = await startChat({
      people,
      bot: {
        patience: { request: 1, dialog: 1 },
        screens: { ...slow.screens, runVerb: (...given) => finished.then(() => slow.screens.runVerb(...given)) },
      },
    });
    await other.chat.person('an').installs();
    other.api.queue({ id: 'slow-1', to: other.addressOf('an') });
    await other.api.reported(1);
    const outcome = await other.chat.person('an').presses(other.chat.person('an').cards().at(-1)!, 'Nhận việc');
    expect(outcome).toMatchObject({ kind: 'message' });
    expect(slow.ran).toHaveLength(0);
    finish(undefined);
    await other.bot.stop();
    expect(slow.ran).toHaveLength(1);
    await other.stop();
  });
});

describe('somebody whom no agency knows', () => {
  it('is told whom to ask, and runs nothing', async () => {
    const other = await startChat({ people, strangers: ['la'] });
    const stranger = other.chat.person('la');
    await stranger.installs();
    await stranger.says('chờ xử lý');
    expect(stranger.messages().at(-1)?.text).toMatch(/quản trị hệ thống/);
    const card = other.chat.person('an');
    await card.installs();
    other.api.queue({ id: 'theirs', to: other.addressOf('an') });
    await other.api.reported(1);
    const copy = card.forwards(card.cards().at(-1)!, stranger.chat());
    expect(await stranger.presses(copy, 'Nhận việc')).toMatchObject({ kind: 'message' });
    expect(other.ran).toHaveLength(0);
    await other.stop();
  });
});
