// The tokens of the simulated channel, judged by the SDK's own checks as a bot in production runs them.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type Request,
  type Response,
} from 'botbuilder';
import { startTeams, type Teams } from './teams/index.ts';
import { botId } from './support/stage.ts';
import { signIn } from './support/tiny-bot.ts';

const people = [{ key: 'clerk', name: 'Bùi Thị Hải Yến', tenant: 'tenant', oid: 'oid-clerk' }];

/** An endpoint that is nothing but the adapter. */
async function startSdkBot(teams: () => Teams) {
  const came: Partial<Activity>[] = [];
  let adapter: CloudAdapter | undefined;
  const begin = (): CloudAdapter =>
    new CloudAdapter(
      new ConfigurationBotFrameworkAuthentication(
        {
          ToBotFromChannelOpenIdMetadataUrl: teams().openIdUrl,
          ToBotFromChannelTokenIssuer: teams().issuer,
          ToChannelFromBotLoginUrl: teams().loginUrl,
          ToChannelFromBotOAuthScope: 'https://api.botframework.com',
          OAuthUrl: teams().url,
          ToBotFromEmulatorOpenIdMetadataUrl: teams().openIdUrl,
          CallerId: 'urn:botframework:azure',
        },
        {
          isValidAppId: (appId) => Promise.resolve(appId === botId),
          isAuthenticationDisabled: () => Promise.resolve(false),
          createCredentials: () =>
            Promise.resolve({
              async signRequest(request) {
                request.headers.set('authorization', `Bearer ${await signIn(teams(), botId)}`);
                return request;
              },
            }),
        },
      ),
    );
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>;
      const answer: Response = {
        socket: response.socket,
        status: (code: number) => (response.statusCode = code),
        send: (text: unknown) => response.write(String(text)),
        end: () => response.end(),
        header: (name: string, value: unknown) => response.setHeader(name, String(value)),
      };
      const asked: Request = { body, headers: request.headers, method: 'POST' };
      adapter ??= begin();
      await adapter.process(asked, answer, async (context) => {
        came.push(context.activity);
        if (context.activity.text === 'trợ giúp') await context.sendActivity('Gõ "chờ xử lý" để xem việc.');
      });
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
  return { endpoint, came, stop: () => new Promise((resolve) => server.close(resolve)) };
}

describe('a bot that checks tokens with the SDK', () => {
  let teams: Teams;
  let bot: Awaited<ReturnType<typeof startSdkBot>>;
  beforeAll(async () => {
    // the SDK writes every refusal to the console
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    bot = await startSdkBot(() => teams);
    teams = await startTeams({ botEndpoint: () => bot.endpoint, botId, people });
  });
  afterAll(async () => {
    await teams.stop();
    await bot.stop();
    jest.restoreAllMocks();
  });

  const post = async (authorization: string | undefined, over: object = {}): Promise<number> => {
    const [activity] = teams.delivered().slice(-1);
    const response = await fetch(bot.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) },
      body: JSON.stringify({ ...activity, ...over }),
    });
    return response.status;
  };

  it('hears the people, and they hear it', async () => {
    await teams.person('clerk').installs();
    expect(await teams.person('clerk').says('trợ giúp')).toMatchObject({ status: 200, tries: 1 });
    expect(bot.came.at(-1)).toMatchObject({ text: 'trợ giúp', from: { aadObjectId: 'oid-clerk' } });
    expect(teams.person('clerk').messages().at(-1)).toMatchObject({
      text: 'Gõ "chờ xử lý" để xem việc.',
      fromBot: true,
    });
  });

  it.each([
    ['without a token', async () => undefined],
    ['with a token that ran out', () => teams.channelToken({ expiresInSeconds: -600 })],
    ['with a token for another bot', () => teams.channelToken({ audience: 'another' })],
    ['with a token of another issuer', () => teams.channelToken({ issuer: 'https://example.org' })],
    ['with a token for another service address', () => teams.channelToken({ serviceUrl: 'https://example.org/' })],
  ])('hears nothing %s', async (_, token) => {
    await teams.person('clerk').says('trợ giúp');
    const before = bot.came.length;
    const given = await token();
    expect(await post(given === undefined ? undefined : `Bearer ${given}`)).toBe(401);
    expect(bot.came.length).toBe(before);
  });

  it('hears nothing that names another channel than its key is endorsed for', async () => {
    await teams.person('clerk').says('trợ giúp');
    expect(await post(`Bearer ${await teams.channelToken()}`)).toBe(200);
    expect(await post(`Bearer ${await teams.channelToken()}`, { channelId: 'webchat' })).toBe(401);
  });
});
