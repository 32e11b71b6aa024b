// The chat service through botbuilder: the only file that knows the SDK, which is frozen; its successor fits in here.
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, TurnContext, type Activity } from 'botbuilder';
import { answerTo, type Answer } from './answers.ts';
import { channelToken } from './channel-token.ts';
import { inboundOf, type Envelope } from './envelope.ts';
import { notDelivered, type CallKind } from './outcome.ts';
import { NotDelivered, type Address, type Handle, type Outgoing, type Sent, type TeamsPort } from './teams-port.ts';

/** Who the bot is for the chat service, and where the service's keys and login are. */
export interface ChannelSettings {
  /** Empty only in a try-out on loopback: then everybody's word is taken. */
  readonly appId: string;
  readonly appPassword: string;
  readonly loginUrl: string;
  readonly openIdUrl: string;
  readonly issuer: string;
}

const scope = 'https://api.botframework.com';
/** The SDK's own `timeout` leaves its timer running when a connection fails. */
const inTime = (): { readonly abortSignal: AbortSignal } => ({ abortSignal: AbortSignal.timeout(15_000) });

/** The caller is not the chat service (401), or its keys cannot be had just now (503). */
export class NotTheChannel extends Error {
  readonly status: 401 | 503;

  constructor(status: 401 | 503) {
    super('not the channel');
    this.status = status;
  }
}

export interface Channel {
  /** Verifies the token of the service and answers the activity; `NotTheChannel` otherwise. */
  receive(authorization: string, envelope: Envelope, handle: Handle): Promise<Answer>;
  readonly port: TeamsPort;
}

class ChannelAdapter extends CloudAdapter {
  /** Verifies, then runs the turn; unlike `process` it throws what fails and prints nothing. */
  async turn(authorization: string, activity: Activity, run: (context: TurnContext) => Promise<void>): Promise<void> {
    await this.processActivity(authorization, activity, run);
  }
}

type Credentials = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>;

/** The part of the SDK's connector client that is used here. */
interface Connector {
  readonly conversations: {
    sendToConversation(id: string, activity: Partial<Activity>, options: object): Promise<{ id: string }>;
    createConversation(asked: object, options: object): Promise<{ id: string; activityId?: string }>;
    updateActivity(id: string, activityId: string, activity: Partial<Activity>, options: object): Promise<unknown>;
  };
  readonly client: { readonly pipeline: { removePolicy(named: { name: string }): void } };
}

function credentialsOf(settings: ChannelSettings): Credentials {
  const token = channelToken({ ...settings, scope: `${scope}/.default` });
  const anonymous = settings.appId === '';
  return {
    isValidAppId: async (appId) => appId === settings.appId,
    isAuthenticationDisabled: async () => anonymous,
    createCredentials: async () => ({
      signRequest: async (request) => {
        if (!anonymous) request.headers.set('authorization', `Bearer ${await token()}`);
        return request;
      },
    }),
  };
}

const authenticationOf = (settings: ChannelSettings) =>
  new ConfigurationBotFrameworkAuthentication(
    {
      ToChannelFromBotLoginUrl: settings.loginUrl,
      ToChannelFromBotOAuthScope: scope,
      ToBotFromChannelTokenIssuer: settings.issuer,
      ToBotFromChannelOpenIdMetadataUrl: settings.openIdUrl,
      // only the channel itself speaks to us: the callers the SDK would take besides are sent away before it is asked
      ToBotFromEmulatorOpenIdMetadataUrl: settings.openIdUrl,
      OAuthUrl: scope,
      CallerId: '',
      ValidateAuthority: true,
    },
    credentialsOf(settings),
  );

const activityOf = (to: Address, message: Outgoing): Partial<Activity> => ({
  type: 'message',
  from: { id: to.botId, name: '' },
  conversation: { id: to.conversationId } as Activity['conversation'],
  ...('card' in message
    ? {
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: message.card }],
        summary: message.summary,
      }
    : { text: message.text, textFormat: 'plain' }),
});

/** The service's keys could not be fetched: that says nothing of the caller. */
const keysMissing = (error: unknown): boolean =>
  (error as Failed).statusCode === 500 || (error instanceof Error && error.name === 'FetchError');

interface Failed {
  readonly statusCode?: number;
  readonly code?: string;
  readonly response?: { readonly headers?: { get(name: string): string | undefined }; readonly bodyAsText?: string };
}

async function called<T>(kind: CallKind, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof NotDelivered) throw error;
    const { statusCode, code, response } = error as Failed;
    throw notDelivered(kind, {
      ...(statusCode === undefined ? {} : { statusCode }),
      ...(code === undefined ? {} : { code }),
      retryAfter: response?.headers?.get('retry-after'),
      said: response?.bodyAsText ?? '',
    });
  }
}

/** Opens the channel with these settings. */
export function openChannel(settings: ChannelSettings): Channel {
  const authentication = authenticationOf(settings);
  const adapter = new ChannelAdapter(authentication);
  const connectors = new Map<string, Promise<Connector>>();

  const makeConnector = async (serviceUrl: string): Promise<Connector> => {
    const made: Connector[] = [];
    await adapter.continueConversationAsync(
      settings.appId,
      { serviceUrl },
      async ({ turnState }) => void made.push(turnState.get<Connector>(adapter.ConnectorClientKey)),
    );
    const [connector] = made;
    if (connector === undefined) throw new Error('the SDK gives no connector');
    // it would send again what may have arrived, unasked, and not what must be sent again
    connector.client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    return connector;
  };
  const connectorFor = (serviceUrl: string): Promise<Connector> => {
    const known = connectors.get(serviceUrl) ?? makeConnector(serviceUrl);
    connectors.set(serviceUrl, known);
    return known;
  };

  const port: TeamsPort = {
    send: (to, message) =>
      called('send', async () => {
        const { conversations } = await connectorFor(to.serviceUrl);
        const { id } = await conversations.sendToConversation(to.conversationId, activityOf(to, message), inTime());
        return { activityId: id, conversationId: to.conversationId };
      }),
    startThread: (to, message) =>
      called('send', async (): Promise<Sent> => {
        const { conversations } = await connectorFor(to.serviceUrl);
        const { id, activityId } = await conversations.createConversation(
          {
            isGroup: true,
            tenantId: to.tenant,
            bot: { id: to.botId, name: '' },
            channelData: { channel: { id: to.channelId }, tenant: { id: to.tenant } },
            activity: activityOf(to, message),
          },
          inTime(),
        );
        return { activityId: activityId ?? id.split(';messageid=')[1] ?? '', conversationId: id };
      }),
    update: (to, activityId, message) =>
      called('update', async () => {
        const { conversations } = await connectorFor(to.serviceUrl);
        await conversations.updateActivity(
          to.conversationId,
          activityId,
          { ...activityOf(to, message), id: activityId },
          inTime(),
        );
      }),
  };

  return {
    port,
    async receive(authorization, envelope, handle) {
      const turn: { verified: boolean; answer: Answer } = { verified: false, answer: { status: 200 } };
      // `expectReplies` is another protocol, which would change how the answer is given
      const activity = { ...envelope, deliveryMode: undefined } as unknown as Activity;
      try {
        await adapter.turn(authorization, activity, async (context) => {
          turn.verified = true;
          const inbound = inboundOf(envelope, TurnContext.removeRecipientMention(context.activity));
          if (inbound !== undefined) turn.answer = answerTo(envelope, await handle(inbound));
        });
      } catch (error) {
        if (turn.verified) throw error;
        throw new NotTheChannel(keysMissing(error) ? 503 : 401);
      }
      return turn.answer;
    },
  };
}
