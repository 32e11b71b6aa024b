// The whole house around the chat: the real API, the real bot on an address of its own, and the simulated Teams in front.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { generateKeyPair } from 'jose';
import { FindChatMessage } from '../../../api/contracts/chat.ts';
import { botIssuer } from '../../../api/platform/auth/bot-key.ts';
import { createBot, messagesPath, type BotOptions } from '../../../bot/main.ts';
import type { SeenMessage } from '../../simulators/teams/client.ts';
import { startTeams, type Teams } from '../../simulators/teams/index.ts';
import { people, type Ministry, type TestApp } from '../../support/app.ts';
import { noLog } from './chat.ts';

const appId = '11111111-2222-4333-8444-555555555555';
export const audience = 'urn:vanthu:test-bot';

/** The bot's key pair, and the API's side of it. */
export async function aBotKey() {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { privateKey, publicKey, issuer: botIssuer(audience, publicKey) };
}

export type BotKeyPair = Awaited<ReturnType<typeof aBotKey>>;

/** The real bot on a free port of this machine; it begins when told where the API is. */
export async function serveBot({ privateKey }: BotKeyPair, options: Partial<BotOptions>) {
  const bot = createBot({
    ...{ appId, appPassword: 'a secret', loginTenant: 'tenant', key: privateKey, audience, log: noLog },
    publicUrl: 'https://vanthu.example/',
    timing: { waitSeconds: 1 },
    ...options,
  });
  const server = createServer((request, response) => void bot.mount.handle(request, response));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}${messagesPath}`,
    begin: (apiUrl: string) => bot.begin(apiUrl),
    async stop() {
      await bot.stop();
      server.closeAllConnections();
      server.close();
    },
  };
}

export interface HouseOptions {
  readonly key: BotKeyPair;
  /** Where the bot finds the API; the app's own address unless something stands between. */
  readonly apiUrl?: string;
  readonly bot?: Partial<BotOptions>;
}

/** Everybody of this ministry has the bot in their chat. */
export async function openChat(app: TestApp, ministry: Ministry, { key, apiUrl, bot: more }: HouseOptions) {
  let endpoint = '';
  const tenant = `tenant-${ministry.agencyId}`;
  const teams: Teams = await startTeams({
    botEndpoint: () => endpoint,
    botId: appId,
    people: people.map((person) => ({ key: person, name: person, tenant, oid: person })),
  });
  const bot = await serveBot(key, { channel: teams, now: app.clock.now, ...more });
  endpoint = bot.endpoint;
  bot.begin(apiUrl ?? app.baseUrl);
  for (const person of people) await teams.person(person).installs();
  const reader = app.withToken(() => app.bot.forDelivery());
  return {
    teams,
    endpoint,
    /** Resolves when the API has heard that this message shows this matter in this version. */
    async reported({ conversationId, activityId }: SeenMessage, id: string, version: number): Promise<void> {
      const query = { conversationId, activityId };
      const shown = async () => {
        const found = await reader.call(FindChatMessage, { query }).catch(() => undefined);
        return found?.about.some((about) => about.id === id && about.version >= version) ?? false;
      };
      while (!(await shown())) await setImmediate();
    },
    async stop() {
      await bot.stop();
      await teams.stop();
    },
  };
}

export type OpenChat = Awaited<ReturnType<typeof openChat>>;

export const cardOf = ({ card }: Pick<SeenMessage, 'card'>): string => JSON.stringify(card ?? '');
