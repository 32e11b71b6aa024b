// The bot from its parts: an address that the chat service posts to, and the loop that delivers what people must be told.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CryptoKey } from 'jose';
import { clients } from './api-as.ts';
import { assertions, readBotKey } from './assertion.ts';
import { makeBot, type Bot, type Patience } from './bot.ts';
import { mayBeAnonymous, type BotConfig } from './config.ts';
import { withdrawnCard } from './cards/note-card.ts';
import { conversations } from './conversations.ts';
import { copies, type Copies } from './copies.ts';
import { conversationLimits, pace, tenantLimits } from './delivery/pace.ts';
import { pacedPort } from './delivery/paced-port.ts';
import { startDelivery, type DeliveryLoop, type LoopTiming } from './delivery/loop.ts';
import type { BotLog } from './log.ts';
import { renderMatter } from './matters/index.ts';
import { chatPeople } from './people.ts';
import { presses } from './pressed.ts';
import { openChannel } from './port/botbuilder.ts';
import { receiver } from './port/receive.ts';
import { readers } from './reader.ts';
import type { Screens } from './screens.ts';
import { runVerb } from './verbs/index.ts';

/** Where the chat service's keys and its login are. */
export interface ChannelAddresses {
  readonly openIdUrl: string;
  readonly issuer: string;
  readonly loginUrl: string;
}

export interface BotOptions {
  readonly appId: string;
  readonly appPassword: string;
  readonly loginTenant: string;
  /** Other than Teams' own: the simulator of a try-out. */
  readonly channel?: ChannelAddresses;
  /** The private key of the bot's assertions, and whom they are for. */
  readonly key: CryptoKey;
  readonly audience: string;
  /** Where people's browsers find the dialogs. */
  readonly publicUrl: string;
  readonly log: BotLog;
  readonly now?: () => Date;
  /** Takes everybody's word: only where nobody else can reach it. */
  readonly anonymous?: boolean;
  /** Other screens than the product's. */
  readonly screens?: Screens;
  readonly timing?: Partial<LoopTiming>;
  readonly patience?: Patience;
}

export interface RunningBot {
  readonly mount: {
    readonly paths: readonly string[];
    handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  };
  /** From now on activities are answered and deliveries made, with the API at this address. */
  begin(apiUrl: string): void;
  /** Ends what was begun, and takes no more. */
  stop(): Promise<void>;
}

export const messagesPath = '/api/messages';

const teams = (tenant: string): ChannelAddresses => ({
  openIdUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  issuer: 'https://api.botframework.com',
  loginUrl: `https://login.microsoftonline.com/${tenant}`,
});

/** What `createBot` needs, from the configuration. */
export async function optionsFrom(config: BotConfig, log: BotLog): Promise<BotOptions> {
  const registered = 'MICROSOFT_APP_PASSWORD' in config;
  return {
    appId: config.MICROSOFT_APP_ID,
    appPassword: registered ? config.MICROSOFT_APP_PASSWORD : '',
    loginTenant: registered ? config.MICROSOFT_APP_TENANT_ID : '',
    anonymous: !registered && mayBeAnonymous(config.VANTHU_ENV, config.HOST),
    key: await readBotKey(config.BOT_PRIVATE_KEY),
    audience: config.TOKEN_AUDIENCE,
    publicUrl: config.PUBLIC_URL,
    log,
  };
}

/** Makes the bot; it answers 503 until `begin`. Without an app id it is made only where it may be anonymous. */
export function createBot(options: BotOptions): RunningBot {
  const { appId, log, channel: addresses = teams(options.loginTenant), now = () => new Date() } = options;
  if (appId === '' && options.anonymous !== true)
    throw new Error('MICROSOFT_APP_ID: chưa được đặt; bot không mã ứng dụng chỉ chạy để dùng thử trên chính máy này.');
  const channel = openChannel({ ...options, ...addresses });
  const clock = (): number => performance.now();
  const paces = { conversations: pace(conversationLimits, clock), tenants: pace(tenantLimits, clock) };
  const port = pacedPort(channel.port, paces, clock);
  const screens = options.screens ?? { renderMatter, runVerb, withdrawn: withdrawnCard };

  let bot: Bot | undefined;
  let delivery: DeliveryLoop | undefined;
  let kept: Copies | undefined;
  const receive = receiver({
    channel,
    handle: (inbound) => bot?.handle(inbound) ?? Promise.reject(new Error('the bot has not begun')),
    issuer: appId === '' ? undefined : addresses.issuer,
    log,
  });

  return {
    mount: {
      paths: [messagesPath],
      handle: async (request, response) => {
        if (bot !== undefined) return receive(request, response);
        response.writeHead(503, { 'Retry-After': '5' }).end();
      },
    },
    begin(apiUrl) {
      const api = clients(apiUrl, assertions(options.key, options.audience));
      const people = chatPeople(api.bot);
      const reader = readers(api, now);
      const { publicUrl, timing } = options;
      const deps = { clients: api, people, reader, screens, port, publicUrl, log };
      const memory = { conversations: conversations(api.bot), copies: copies(api.bot, log), pressed: presses() };
      kept = memory.copies;
      bot = makeBot({ ...deps, ...memory }, options.patience);
      delivery = startDelivery({
        ...{ people, reader, screens, port, log, conversations: memory.conversations, pressed: memory.pressed },
        api: api.bot,
        ...(timing && { timing }),
      });
    },
    async stop() {
      await delivery?.stop();
      await bot?.settled();
      await kept?.settled();
    },
  };
}
