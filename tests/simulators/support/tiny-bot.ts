// A bot in forty lines of plain HTTP: it remembers what came, answers as the test says, and calls the connector.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Teams } from '../teams/index.ts';

export interface Came {
  readonly type: string;
  readonly name?: string;
  readonly id: string;
  readonly text?: string;
  readonly serviceUrl: string;
  readonly conversation: { readonly id: string };
  readonly [property: string]: unknown;
}
type Answer = { readonly status?: number; readonly body?: unknown } | 'silence';

export async function startTinyBot() {
  const came: Came[] = [];
  let answer: (activity: Came) => Answer | Promise<Answer> = () => ({});
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const activity = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Came;
      came.push(activity);
      const given = await answer(activity);
      if (given === 'silence') return;
      response.writeHead(given.status ?? 200, { 'content-type': 'application/json' });
      response.end(given.body === undefined ? '' : JSON.stringify(given.body));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`,
    came,
    invokes: () => came.filter(({ type }) => type === 'invoke'),
    answers(how: typeof answer): void {
      answer = how;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

export interface ConnectorAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly retryAfter: string | null;
}

/** The bearer of a bot for its own calls. */
export async function signIn({ loginUrl }: Pick<Teams, 'loginUrl'>, botId: string): Promise<string> {
  const form = { grant_type: 'client_credentials', client_id: botId, client_secret: 'x' };
  const body = new URLSearchParams({ ...form, scope: 'https://api.botframework.com/.default' });
  const response = await fetch(`${loginUrl}/oauth2/v2.0/token`, { method: 'POST', body });
  return ((await response.json()) as { access_token: string }).access_token;
}

/** The bot's calls to the connector, signed in as it. */
export function connectorOf(teams: Teams, botId: string) {
  let token: Promise<string> | undefined;
  const call = async (method: string, path: string, body?: unknown): Promise<ConnectorAnswer> => {
    token ??= signIn(teams, botId);
    const response = await fetch(`${teams.serviceUrl}v3/${path}`, {
      method,
      headers: { authorization: `Bearer ${await token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: (text === '' ? {} : JSON.parse(text)) as ConnectorAnswer['body'],
      retryAfter: response.headers.get('retry-after'),
    };
  };
  const at = (conversationId: string, activityId?: string) =>
    `conversations/${encodeURIComponent(conversationId)}/activities${activityId === undefined ? '' : `/${encodeURIComponent(activityId)}`}`;
  return {
    call,
    send: (conversationId: string, activity: object) =>
      call('POST', at(conversationId), { type: 'message', ...activity }),
    update: (conversationId: string, activityId: string, activity: object) =>
      call('PUT', at(conversationId, activityId), { type: 'message', ...activity }),
    remove: (conversationId: string, activityId: string) => call('DELETE', at(conversationId, activityId)),
  };
}

/** A message that holds one card. */
export const cardMessage = (card: object) => ({
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', version: '1.5', ...card },
    },
  ],
});
