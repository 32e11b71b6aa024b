// Cards in the simulated Teams: what a press sends, whose view changes, when a view is fetched, what is refused.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startStage, type Stage } from './support/stage.ts';
import { cardMessage, type Came } from './support/tiny-bot.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await startStage();
});
afterEach(async () => {
  await stage.stop();
});

const cardType = 'application/vnd.microsoft.card.adaptive';
const text = (words: string) => ({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: words }] });
const answerCard = (words: string) => ({ body: { statusCode: 200, type: cardType, value: text(words) } });
const execute = (title: string, more: object = {}) => ({ type: 'Action.Execute', title, verb: 'v', data: {}, ...more });
const group = async (): Promise<string> => {
  const chat = stage.teams.group('Lãnh đạo', ['minister', 'clerk']);
  await stage.minister.installs(chat);
  stage.bot.came.length = 0;
  return chat.id;
};
const wordsSeenBy = (person: 'minister' | 'clerk') => JSON.stringify(stage[person].cards().at(-1)?.card['body'] ?? []);

describe('the answer card', () => {
  it('is what the presser sees and nobody else, until the message is edited', async () => {
    const chat = await group();
    const { body } = await stage.connector.send(chat, cardMessage({ ...text('chờ'), actions: [execute('Duyệt')] }));
    stage.bot.answers(() => answerCard('bạn đã duyệt'));
    await stage.minister.presses(stage.minister.cards()[0]!, 'Duyệt');
    expect(wordsSeenBy('minister')).toContain('bạn đã duyệt');
    expect(wordsSeenBy('clerk')).toContain('chờ');
    await stage.connector.update(chat, String(body['id']), cardMessage(text('đã duyệt')));
    expect(wordsSeenBy('minister')).toContain('"đã duyệt"');
    expect(wordsSeenBy('clerk')).toContain('"đã duyệt"');
  });

  it.each([
    [
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Xong' },
      { kind: 'message', text: 'Xong' },
    ],
    [
      { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'X', message: 'Hãy thử lại' } },
      { kind: 'error', code: 'X', message: 'Hãy thử lại' },
    ],
    [
      { statusCode: 200, type: 'made-up', value: {} },
      { kind: 'broken', why: 'an answer of the type made-up' },
    ],
  ])('may be another typed answer', async (body, outcome) => {
    await stage.connector.send(stage.minister.chat().id, cardMessage({ actions: [execute('Duyệt')] }));
    stage.bot.answers(() => ({ body }));
    expect(await stage.minister.presses(stage.minister.cards()[0]!, 'Duyệt')).toEqual(outcome);
  });

  it('is "something went wrong" when the bot answers with another status', async () => {
    await stage.connector.send(stage.minister.chat().id, cardMessage({ actions: [execute('Duyệt')] }));
    stage.bot.answers(() => ({ status: 501 }));
    const outcome = await stage.minister.presses(stage.minister.cards()[0]!, 'Duyệt');
    expect(outcome).toEqual({ kind: 'broken', why: 'the bot answered with HTTP 501' });
  });
});

describe('a press', () => {
  const date = {
    type: 'Input.Date',
    id: 'dueOn',
    label: 'Hạn',
    isRequired: true,
    errorMessage: 'Chọn hạn',
    min: '2026-11-16',
  };
  const units = {
    ...{ type: 'Input.ChoiceSet', id: 'lead', label: 'Chủ trì', value: 'unit:legal' },
    choices: [
      { title: 'Vụ Pháp chế', value: 'unit:legal' },
      { title: 'Vụ Tài chính', value: 'unit:finance' },
    ],
  };
  const actions = [execute('Giao'), execute('Trả lại', { associatedInputs: 'none', data: { id: 'd' } })];
  const data = () => (stage.bot.invokes().at(-1)?.['value'] as { action: { data: unknown } }).action.data;
  beforeEach(async () => {
    await stage.connector.send(stage.minister.chat().id, cardMessage({ body: [date, units], actions }));
    stage.bot.answers(() => answerCard('xong'));
  });

  it('takes preset values along and checks what is typed', async () => {
    const [card] = stage.minister.cards();
    const errors = [{ id: 'dueOn', message: 'Chọn hạn' }];
    expect(await stage.minister.presses(card!, 'Giao')).toEqual({ kind: 'invalid', errors });
    expect(await stage.minister.presses(card!, 'Giao', { dueOn: '2026-11-15' })).toEqual({ kind: 'invalid', errors });
    await stage.minister.presses(card!, 'Giao', { dueOn: '2026-11-20' });
    expect(data()).toEqual({ dueOn: '2026-11-20', lead: 'unit:legal' });
  });

  it('of a button without inputs asks for none', async () => {
    await stage.minister.presses(stage.minister.cards()[0]!, 'Trả lại');
    expect(data()).toEqual({ id: 'd' });
  });

  it('is a mistake of the test when the card offers no such thing', async () => {
    const [card] = stage.minister.cards();
    await expect(stage.minister.presses(card!, 'Ký')).rejects.toThrow('it has "Giao", "Trả lại"');
    await expect(stage.minister.presses(card!, 'Giao', { lead: 'unit:x' })).rejects.toThrow('does not offer unit:x');
    await expect(stage.minister.presses(card!, 'Giao', { due: 'x' })).rejects.toThrow('no input "due"');
  });

  it('of a card as it was seen presses the old card', async () => {
    const [old] = stage.minister.cards();
    await stage.connector.update(stage.minister.chat().id, old!.activityId, cardMessage(text('mới')));
    expect(await stage.minister.presses(old!, 'Trả lại')).toMatchObject({ kind: 'card' });
  });

  it('of a forwarded card comes from the one who pressed, if the app is there', async () => {
    const chat = stage.teams.group('Khác', ['minister', 'clerk']);
    stage.minister.forwards(stage.minister.cards()[0]!, chat);
    const press = () => stage.clerk.presses(stage.clerk.cards(chat)[0]!, 'Trả lại');
    expect(await press()).toEqual({ kind: 'broken', why: 'the app is not installed in this conversation' });
    await stage.clerk.installs(chat);
    await press();
    expect(stage.bot.invokes()).toMatchObject([
      { from: { aadObjectId: 'oid-clerk' }, conversation: { id: chat.id, conversationType: 'groupChat' } },
    ]);
  });
});

describe('a card with a view for each person', () => {
  const refreshFor = (userIds?: readonly string[]) => ({
    ...text('chung'),
    refresh: { action: { type: 'Action.Execute', verb: 'view' }, ...(userIds && { userIds }) },
  });
  const asked = () => stage.bot.invokes().map((one: Came) => (one['value'] as { trigger: string }).trigger);
  beforeEach(() => {
    stage.bot.answers(() => answerCard('của riêng'));
  });

  it('is fetched by open clients that are listed, once a minute, and again after an edit', async () => {
    const chat = await group();
    const close = stage.minister.opensTeams();
    const { body } = await stage.connector.send(chat, cardMessage(refreshFor([stage.minister.userId])));
    await stage.teams.settled();
    expect(asked()).toEqual(['automatic']);
    const [card] = stage.minister.cards();
    expect(await stage.minister.looksAt(card!)).toBeUndefined();
    await stage.connector.update(chat, String(body['id']), cardMessage(refreshFor([stage.minister.userId])));
    await stage.teams.settled();
    expect(asked()).toHaveLength(2);
    expect(wordsSeenBy('clerk')).toContain('chung');
    close();
  });

  it('is fetched again when a look comes a minute later', async () => {
    await stage.connector.send(await group(), cardMessage(refreshFor([stage.minister.userId])));
    const seen = stage.minister.cards()[0]!;
    stage.bot.answers(() => ({
      body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' },
    }));
    await stage.minister.looksAt(seen);
    stage.clock.pass(59_999);
    await stage.minister.looksAt(seen);
    expect(asked()).toHaveLength(1);
    stage.clock.pass(1);
    await stage.minister.looksAt(seen);
    expect(asked()).toHaveLength(2);
  });

  it('is not fetched again after a failure, until the message is edited', async () => {
    const chat = await group();
    const card = cardMessage(refreshFor([stage.minister.userId]));
    const { body } = await stage.connector.send(chat, card);
    stage.bot.answers(() => ({ status: 500 }));
    await stage.minister.looksAt(stage.minister.cards()[0]!);
    stage.clock.pass(120_000);
    await stage.minister.looksAt(stage.minister.cards()[0]!);
    expect(asked()).toHaveLength(1);
    await stage.connector.update(chat, String(body['id']), card);
    await stage.minister.looksAt(stage.minister.cards()[0]!);
    expect(asked()).toHaveLength(2);
  });

  it('is for sixty people at most', async () => {
    const chat = await group();
    const others = Array.from({ length: 60 }, (_, index) => `29:other-${index}`);
    await stage.connector.send(chat, cardMessage(refreshFor([...others, stage.minister.userId])));
    await stage.minister.looksAt(stage.minister.cards()[0]!);
    expect(asked()).toEqual([]);
    await stage.minister.refreshes(stage.minister.cards()[0]!);
    expect(asked()).toEqual(['manual']);
    expect(stage.teams.complaints()).toEqual(['more than 60 people to refresh for: the rest is left out']);
  });

  it('is not fetched by itself in a channel', async () => {
    const channel = stage.teams.channel('Vụ Pháp chế', 'Góp ý');
    await stage.clerk.installs(channel);
    stage.bot.came.length = 0;
    await stage.connector.send(channel.id, cardMessage(refreshFor([stage.minister.userId])));
    await stage.minister.looksAt(stage.minister.cards()[0]!);
    expect(asked()).toEqual([]);
  });
});

describe('a card that Teams refuses', () => {
  const sent = async (card: object) => (await stage.connector.send(stage.minister.chat().id, cardMessage(card))).status;
  const input = { type: 'Input.Text', id: 'x', label: 'x' };

  it.each([
    ['has two inputs with one id', { body: [input, input] }],
    ['has an input without an id', { body: [{ type: 'Input.Text', label: 'x' }] }],
    ['has an action that does not exist', { actions: [{ type: 'Action.Decide', title: 'x' }] }],
    [
      'opens an address that is not allowed',
      { actions: [{ type: 'Action.OpenUrl', title: 'x', url: 'javascript:alert(1)' }] },
    ],
    ['has no version', { version: undefined }],
  ])('%s', async (_, card) => {
    expect(await sent(card)).toBe(400);
  });

  it('is not one whose data looks like a card', async () => {
    expect(await sent({ actions: [execute('x', { data: { type: 'Action.Decide' } })] })).toBe(201);
  });

  it('is not one that is merely shown wrong, of which it complains', async () => {
    const actions = Array.from({ length: 7 }, (_, index) => execute(`nút ${index}`));
    expect(await sent({ version: '1.6', actions, body: [{ type: 'Input.Text', id: 'x', isRequired: true }] })).toBe(
      201,
    );
    expect(stage.teams.complaints()).toEqual([
      'the version is newer than 1.5: the fallback text is shown',
      'more than six actions in a row: the rest is not shown',
      'an input without a label',
      'a required input without an error message',
    ]);
  });
});
