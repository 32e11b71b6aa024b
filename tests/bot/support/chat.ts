// The bot on the simulated Teams, with a stand-in for the API: everything speaks HTTP.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPair } from 'jose';
import type { ChatPersonView } from '../../../api/contracts/chat.ts';
import { createBot, messagesPath, type BotOptions } from '../../../bot/main.ts';
import type { Rendered } from '../../../bot/context.ts';
import type { Screens } from '../../../bot/screens.ts';
import { startTeams, type TeamOptions } from '../../simulators/teams/index.ts';
import { startApiStandIn } from './api-stand-in.ts';

export const tenant = 'tenant-1';
const botId = '11111111-2222-4333-8444-555555555555';

export const aChatPerson = (key: string, over: Partial<ChatPersonView> = {}): ChatPersonView => ({
  tenant,
  oid: `oid-${key}`,
  agencyId: 'agency-1',
  agencyName: 'Bộ Kinh tế Biển',
  chatContent: 'minimal',
  positionId: `position-${key}`,
  fullName: `Người Thử ${key}`,
  title: 'Chuyên viên',
  unitId: 'unit-legal',
  unitName: 'Vụ Pháp chế',
  roles: ['officer'],
  chosen: true,
  ...over,
});

const cardSaying = (text: string): Rendered['card'] => ({
  type: 'AdaptiveCard',
  version: '1.5',
  fallbackText: text,
  body: [{ type: 'TextBlock', text, wrap: true }],
  actions: [{ type: 'Action.Execute', title: 'Nhận việc', verb: 'task.accept', data: { verb: 'task.accept' } }],
});

/** Screens that say what they were asked for, and count it. */
export function plainScreens() {
  const ran: { readonly verb: string; readonly data: unknown; readonly position: string }[] = [];
  const screens: Screens = {
    renderMatter: async (_api, { kind, id }) => ({
      card: cardSaying(`${kind} ${id}`),
      about: [{ kind, id, version: 1 }],
      summary: 'Có việc mới',
    }),
    runVerb: async (verb, data, _api, { me }) => {
      ran.push({ verb, data, position: me.positionId });
      return { card: cardSaying(`đã chạy ${verb}`), about: [], summary: verb };
    },
    withdrawn: () => ({ card: cardSaying('đã thu lại'), about: [], summary: 'đã thu lại' }),
  };
  return { screens, ran };
}

const logged = () => undefined;
export const noLog = { info: logged, warn: logged, error: logged };

export interface ChatOptions {
  readonly people?: readonly ChatPersonView[];
  readonly teams?: readonly TeamOptions[];
  /** People of this Teams whom the API does not know. */
  readonly strangers?: readonly string[];
  readonly bot?: Partial<BotOptions>;
}

/** Starts everything; stop it at the end. */
export async function startChat({
  people = [aChatPerson('an')],
  teams = [],
  strangers = [],
  bot: more = {},
}: ChatOptions = {}) {
  const api = await startApiStandIn(people);
  let endpoint = '';
  const chat = await startTeams({
    botEndpoint: () => endpoint,
    botId,
    people: [
      ...new Map([...people, ...strangers.map((key) => aChatPerson(key))].map((one) => [one.oid, one])).values(),
    ].map(({ oid, fullName }) => ({ key: oid.replace('oid-', ''), name: fullName, tenant, oid })),
    teams,
  });
  const { privateKey } = await generateKeyPair('ES256');
  const { screens, ran } = plainScreens();
  const bot = createBot({
    appId: botId,
    appPassword: 'a secret',
    loginTenant: tenant,
    channel: chat,
    key: privateKey,
    audience: 'urn:vanthu:test',
    publicUrl: 'https://vanthu.example/',
    log: noLog,
    screens,
    timing: { waitSeconds: 1, mostPauseMs: 50, graceMs: 5_000 },
    ...more,
  });
  const server = createServer((request, response) => void bot.mount.handle(request, response));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}${messagesPath}`;
  bot.begin(api.url);

  const addressOf = (key: string) => {
    const person = people.find(({ oid }) => oid === `oid-${key}`);
    if (person === undefined) throw new Error(`nobody is called ${key}`);
    const { oid, agencyId, positionId, chatContent } = person;
    const conversation = {
      conversationId: chat.person(key).chat().id,
      serviceUrl: chat.serviceUrl,
      botId: `28:${botId}`,
    };
    return { tenant, oid, agencyId, positionId, chatContent, language: 'vi', scope: 'personal', conversation } as const;
  };
  return {
    api,
    chat,
    bot,
    ran,
    endpoint,
    botId,
    /** Where a delivery to this person goes. */
    addressOf,
    async stop() {
      await bot.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      await chat.stop();
      await api.stop();
    },
  };
}

export type Chat = Awaited<ReturnType<typeof startChat>>;
