// The simulated Teams as a whole: one server with the connector, the identity side, the drive and the control API.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { activityForms } from './activity-forms.ts';
import { systemClock, type Clock } from './clock.ts';
import { makeConnector } from './connector.ts';
import { makeControl } from './control.ts';
import { makeFaults } from './faults.ts';
import { makeFileDrive } from './file-drive.ts';
import { makeHappenings } from './happenings.ts';
import { makeServer, type Part } from './http.ts';
import { makeLimits } from './limits.ts';
import { loginPart } from './login.ts';
import { channelIssuer, makeOpenId, type OpenId } from './openid.ts';
import { officePart, type OfficeOptions } from './office/part.ts';
import { makePerson, type PersonDriver } from './person.ts';
import { makeRoster, type PersonOptions, type TeamOptions } from './roster.ts';
import { makeToBot } from './to-bot.ts';
import { makeWorld, sees, type Conversation } from './world.ts';

export interface TeamsOptions {
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** Where the bot takes activities, asked for each one: the bot may start later. */
  readonly botEndpoint: () => string;
  readonly botId: string;
  /** The secret with which the bot signs in; any will do when none is named. */
  readonly botPassword?: string;
  readonly people: readonly PersonOptions[];
  readonly teams?: readonly TeamOptions[];
  readonly clock?: Clock;
  /** What the page at `/office` offers besides the chats. */
  readonly office?: OfficeOptions;
}

export interface Teams {
  readonly url: string;
  /** The address that activities name, and that the bot calls. */
  readonly serviceUrl: string;
  readonly openIdUrl: string;
  readonly issuer: string;
  /** The authority of the bot's sign-in; tokens are at `/oauth2/v2.0/token` below it. */
  readonly loginUrl: string;
  person(key: string): PersonDriver;
  channel(team: string, name: string): Conversation;
  group(name: string, members: readonly string[]): Conversation;
  readonly faults: ReturnType<typeof makeFaults>;
  /** The base address of the control API, for a page. */
  readonly control: { readonly url: string };
  /** Answers a request that came in elsewhere: the office under the product's own address. */
  answer(request: IncomingMessage, response: ServerResponse): void;
  /** Tokens of the channel, right or wrong on purpose. */
  channelToken: OpenId['channelToken'];
  /** The bot's calls to the connector, refused ones too. */
  calls: ReturnType<typeof makeConnector>['calls'];
  /** Activities as they were sent to the bot. */
  delivered: ReturnType<typeof makeToBot>['delivered'];
  /** What Teams accepted of the bot's messages and yet does not show as meant. */
  complaints(): readonly string[];
  /** Resolves when nothing is on its way to the bot. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it on the loopback address. */
export async function startTeams(options: TeamsOptions): Promise<Teams> {
  const { botId, people, clock = systemClock } = options;
  let url = '';
  const serviceUrl = () => `${url}/apac/`;
  const world = makeWorld(clock);
  const roster = makeRoster(world, botId, people);
  for (const team of options.teams ?? []) roster.addTeam(team);
  const openId = await makeOpenId(botId, () => ({ url, serviceUrl: serviceUrl() }));
  const faults = makeFaults();
  const toBot = makeToBot({ endpoint: options.botEndpoint, openId, clock, faults });
  const forms = activityForms(roster, serviceUrl, clock);
  const drive = makeFileDrive(() => url, clock);
  const happenings = makeHappenings({ world, roster, toBot, forms });
  const connector = makeConnector({ world, roster, clock, limits: makeLimits(clock.now), faults, openId });

  const drivers = new Map<string, PersonDriver>();
  const person = (key: string): PersonDriver => {
    const known =
      drivers.get(key) ?? makePerson({ world, clock, toBot, forms, roster, happenings, drive }, roster.person(key));
    drivers.set(key, known);
    return known;
  };
  // clients that are open ask for their own view of what comes or changes
  world.listen(({ kind, message }) => {
    if (message === undefined || (kind !== 'message' && kind !== 'update')) return;
    for (const key of message.conversation.members) {
      const one = person(key);
      if (roster.person(key).clients > 0 && sees(one, message)) void one.looksAt(one.client.seen(message));
    }
  });

  const control = makeControl({ world, roster, person, faults });
  const parts: Record<string, Part> = {
    apac: connector.answer,
    openid: async ({ path: [what] }) => ({ status: 200, body: what === 'keys' ? openId.keys : openId.configuration() }),
    login: loginPart(openId, botId, options.botPassword),
    drive: drive.part,
    control,
    office: officePart(control, options.office),
  };
  const server = makeServer(parts);
  const answering = new Set<ServerResponse>();
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    serviceUrl: serviceUrl(),
    openIdUrl: `${url}/openid/configuration`,
    issuer: channelIssuer,
    loginUrl: `${url}/login`,
    person,
    channel: roster.channel,
    group: roster.addGroup,
    faults,
    control: { url: `${url}/control` },
    answer(request, response) {
      answering.add(response);
      response.on('close', () => answering.delete(response));
      server.emit('request', request, response);
    },
    channelToken: openId.channelToken,
    calls: connector.calls,
    delivered: toBot.delivered,
    complaints: () =>
      [...world.conversations.values()].flatMap(world.messagesOf).flatMap(({ complaints }) => complaints),
    settled: toBot.settled,
    async stop() {
      // a page that listens would keep the other server waiting
      for (const response of answering) response.destroy();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
