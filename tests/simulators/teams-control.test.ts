// The control API through which a browser page acts as the people and hears of what they see.
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

const get = async (path: string): Promise<unknown> => (await fetch(`${stage.teams.control.url}/${path}`)).json();
const post = async (path: string, body: object) => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${stage.teams.control.url}/${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

/** Reads a person's events until the page closes. */
async function listenAs(person: string) {
  const closed = new AbortController();
  const response = await fetch(`${stage.teams.control.url}/events?person=${person}`, { signal: closed.signal });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const read = async (): Promise<void> => {
    text += (await reader.read()).value ?? '';
  };
  await read();
  return {
    close: () => closed.abort(),
    /** The kinds and contents of the first events. */
    async first(count: number): Promise<readonly Record<string, unknown>[]> {
      const events = () =>
        [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data!) as Record<string, unknown>);
      while (events().length < count) await read();
      return events().slice(0, count);
    },
  };
}

describe('a page', () => {
  it('sees who is there and what they see', async () => {
    await stage.connector.send(stage.clerk.chat().id, { text: 'Có văn bản mới' });
    expect(await get('people')).toMatchObject([
      { key: 'minister', name: 'Lưu Hải Đăng', installed: true, platform: 'iOS' },
      { key: 'clerk', installed: true, blocked: false },
      { key: 'officer', installed: false },
    ]);
    const chats = (await get('chats?person=clerk')) as object[];
    expect(chats[0]).toMatchObject({ kind: 'personal', messages: [{ text: 'Có văn bản mới', fromBot: true }] });
    expect(chats).toContainEqual(expect.objectContaining({ kind: 'channel', name: 'Góp ý', team: 'Vụ Pháp chế' }));
    expect(await get('chats?person=nobody')).toEqual({ message: 'nobody is called nobody' });
  });

  it('hears of every message, change and deletion that the person sees, and of no other', async () => {
    const page = await listenAs('clerk');
    const { connector, clerk, minister } = stage;
    const id = clerk.chat().id;
    await connector.send(minister.chat().id, { text: 'không cho văn thư' });
    await connector.call('POST', `conversations/${encodeURIComponent(id)}/activities`, { type: 'typing' });
    const sent = String((await connector.send(id, { text: 'một' })).body['id']);
    await connector.update(id, sent, { text: 'hai' });
    await connector.remove(id, sent);
    expect(await page.first(4)).toMatchObject([
      { kind: 'typing', conversationId: id },
      { kind: 'message', message: { text: 'một' } },
      { kind: 'update', message: { text: 'hai', edited: true } },
      { kind: 'delete', activityId: sent },
    ]);
    page.close();
  });

  it('hears nothing of a message that is for another member alone', async () => {
    const channel = stage.teams.channel('Vụ Pháp chế', 'General');
    await stage.clerk.installs(channel);
    const page = await listenAs('clerk');
    const path = `conversations/${encodeURIComponent(channel.id)}/activities?isTargetedActivity=true`;
    const recipient = { id: stage.minister.userId };
    await stage.connector.call('POST', path, { type: 'message', text: 'riêng', recipient });
    await stage.connector.send(channel.id, { text: 'chung' });
    expect(await page.first(1)).toMatchObject([{ kind: 'message', message: { text: 'chung' } }]);
    page.close();
  });

  it('types, presses and submits as the person', async () => {
    const open = { type: 'Action.Submit', title: 'Mở', data: { msteams: { type: 'task/fetch' }, dialog: 'document' } };
    const again = { ...open, data: { ...open.data, dialog: 'second' } };
    await stage.connector.send(stage.clerk.chat().id, cardMessage({ actions: [open, again] }));
    const { activityId, conversationId } = stage.clerk.cards()[0]!;
    const at = { person: 'clerk', activityId, conversationId };
    expect(await post('say', { person: 'clerk', text: 'sổ đến' })).toMatchObject({ status: 200, body: { tries: 1 } });
    const page = { url: 'https://example.org/dialogs/document', title: 'Văn bản' };
    stage.bot.answers(() => ({ body: { task: { type: 'continue', value: page } } }));
    expect(await post('press', { ...at, title: 'Mở', nth: 1 })).toMatchObject({
      body: { kind: 'dialog', dialog: page },
    });
    await post('submit-dialog', { ...at, value: { done: true } });
    expect(stage.bot.came).toMatchObject([
      { type: 'message', text: 'sổ đến' },
      { name: 'task/fetch', value: { data: { dialog: 'second' } } },
      { name: 'task/submit', value: { data: { done: true } } },
    ]);
  });

  it('refreshes cards by itself while it is open', async () => {
    const page = await listenAs('clerk');
    const view = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'của riêng' }] };
    const type = 'application/vnd.microsoft.card.adaptive';
    stage.bot.answers(() => ({ body: { statusCode: 200, type, value: view } }));
    const refresh = { action: { type: 'Action.Execute', verb: 'view' }, userIds: [stage.clerk.userId] };
    await stage.connector.send(stage.clerk.chat().id, cardMessage({ body: [], refresh }));
    expect(await page.first(2)).toMatchObject([{ kind: 'message' }, { kind: 'view', message: { card: view } }]);
    page.close();
  });

  it('installs the app, blocks it and plans faults', async () => {
    await post('install', { person: 'officer' });
    await post('block', { person: 'clerk' });
    expect(await get('people')).toMatchObject([{}, { blocked: true }, { installed: true }]);
    const { body } = await post('faults', { plan: [{ side: 'connector', answer: 429, retryAfterSeconds: 3 }] });
    expect(body['waiting']).toHaveLength(1);
    expect(await stage.connector.send(stage.minister.chat().id, { text: 'x' })).toMatchObject({ status: 429 });
    expect((await post('faults', { clear: true })).body).toEqual({ waiting: [] });
  });

  it('is told what is wrong with what it asks', async () => {
    expect(await post('say', { person: 'clerk' })).toMatchObject({ status: 400 });
    expect(await post('say', { person: 'nobody', text: 'x' })).toEqual({
      status: 422,
      body: { message: 'nobody is called nobody' },
    });
    expect(await post('dance', {})).toMatchObject({ status: 404 });
  });

  it('may come from another port of the same machine, and from nowhere else', async () => {
    const allowed = async (origin: string) =>
      (await fetch(`${stage.teams.control.url}/people`, { headers: { origin } })).headers.get(
        'access-control-allow-origin',
      );
    expect(await allowed('http://localhost:3978')).toBe('http://localhost:3978');
    expect(await allowed('https://example.org')).toBeNull();
  });
});
