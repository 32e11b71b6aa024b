// Who may speak to the bot: the chat service, with its own token, about the address that the token names.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { generateKeyPair } from 'jose';
import { BotConfigMissing, readBotConfig } from '../../bot/config.ts';
import { createBot } from '../../bot/main.ts';
import { noLog, startChat, tenant, type Chat } from './support/chat.ts';

let one: Chat;
beforeAll(async () => {
  // the SDK prints what it refuses
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  one = await startChat();
  await one.chat.person('an').installs();
});
afterAll(() => one.stop());

const anInvoke = (over: Record<string, unknown> = {}) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  id: 'f:1',
  channelId: 'msteams',
  serviceUrl: one.chat.serviceUrl,
  from: { id: '29:an', aadObjectId: 'oid-an' },
  recipient: { id: `28:${one.botId}` },
  conversation: { id: one.chat.person('an').chat().id, conversationType: 'personal', tenantId: tenant },
  channelData: { tenant: { id: tenant } },
  value: { action: { type: 'Action.Execute', verb: 'task.accept', data: {} }, trigger: 'manual' },
  ...over,
});

const post = async (body: unknown, token?: string, init: RequestInit = {}) => {
  const response = await fetch(one.endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...init,
  });
  return { status: response.status, text: await response.text() };
};

describe('the address of the bot', () => {
  it('answers the chat service', async () => {
    const { status, text } = await post(anInvoke(), await one.chat.channelToken());
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  });

  // prettier-ignore
  it.each([
    ['without a token',                      async () => undefined],
    ['with a token for another bot',         async () => one.chat.channelToken({ audience: 'another-bot' })],
    ['with a token of another issuer',       async () => one.chat.channelToken({ issuer: 'https://sts.example/' })],
    ['with a token for another address',     async () => one.chat.channelToken({ serviceUrl: 'https://elsewhere.example/' })],
    ['with a token that ran out',            async () => one.chat.channelToken({ expiresInSeconds: -600 })],
    ['with something that is no token',      async () => 'no.such.token'],
    ['with a token whose claims were changed', async () => changed(await one.chat.channelToken())],
  ])('refuses a caller %s, and runs nothing', async (_how, token) => {
    const before = one.ran.length;
    expect(await post(anInvoke(), await token())).toEqual({ status: 401, text: '' });
    expect(one.ran).toHaveLength(before);
  });

  it.each(['webchat', 'emulator', 'AseChannel'])('refuses the channel %s, whose key it would be', async (channelId) => {
    expect(await post(anInvoke({ channelId }), await one.chat.channelToken())).toEqual({ status: 401, text: '' });
  });

  it.each([
    ['no JSON', '{'],
    ['no activity', {}],
    ['a list', []],
    ['an address that is none', { serviceUrl: 'file:///etc/passwd' }],
    ['a sender without an id', { from: {} }],
  ])('refuses %s in one word', async (_what, body) => {
    const sent =
      typeof body === 'string' || Array.isArray(body) || Object.keys(body).length === 0 ? body : anInvoke(body);
    expect(await post(sent, await one.chat.channelToken())).toEqual({ status: 400, text: '' });
  });

  it('reads no body that is too large', async () => {
    const large = anInvoke({ text: 'x'.repeat(300_000) });
    expect((await post(large, await one.chat.channelToken())).status).toBe(413);
  });

  it('takes nothing but a post', async () => {
    expect((await fetch(one.endpoint)).status).toBe(405);
  });
});

/** The same token with the audience written over. */
function changed(token: string): string {
  const [head = '', claims = '', signature = ''] = token.split('.');
  const read = JSON.parse(Buffer.from(claims, 'base64url').toString()) as object;
  const written = Buffer.from(JSON.stringify({ ...read, serviceurl: one.chat.serviceUrl, more: true })).toString(
    'base64url',
  );
  return [head, written, signature].join('.');
}

describe('a bot without an app id', () => {
  const complete = {
    PUBLIC_URL: 'https://vanthu.example/',
    TOKEN_AUDIENCE: 'urn:vanthu',
    BOT_PRIVATE_KEY: '-----BEGIN PRIVATE KEY-----\\nx\\n-----END PRIVATE KEY-----',
  };

  it('is configured in a try-out on loopback and nowhere else', () => {
    expect(readBotConfig(complete)).toMatchObject({ MICROSOFT_APP_ID: '' });
    expect(() => readBotConfig({ ...complete, HOST: '0.0.0.0' })).toThrow(BotConfigMissing);
    expect(() => readBotConfig({ ...complete, VANTHU_ENV: 'production' })).toThrow(BotConfigMissing);
  });

  it('is not made unless somebody says that only this machine reaches it', async () => {
    const { privateKey: key } = await generateKeyPair('ES256');
    const options = {
      appId: '',
      appPassword: '',
      loginTenant: '',
      key,
      audience: 'a',
      publicUrl: 'https://a.example',
      log: noLog,
    };
    expect(() => createBot(options)).toThrow(/MICROSOFT_APP_ID/);
  });

  it('is told every name that is missing at once', () => {
    const told = (): unknown => {
      try {
        return readBotConfig({ VANTHU_ENV: 'production' });
      } catch (error) {
        return (error as BotConfigMissing).names;
      }
    };
    expect(told()).toEqual([
      'PUBLIC_URL',
      'TOKEN_AUDIENCE',
      'BOT_PRIVATE_KEY',
      'MICROSOFT_APP_ID',
      'MICROSOFT_APP_PASSWORD',
      'MICROSOFT_APP_TENANT_ID',
    ]);
  });
});
