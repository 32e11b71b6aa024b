// The sender one would write first: all messages at once, and again when the service says that it was too fast. What the
// product's pace is compared with, and nothing else.
import { setTimeout as sleep } from 'node:timers/promises';
import { botId, botPassword } from './chat-house.ts';
import type { Addresses } from './teams-process.ts';

const atOnce = 32;

async function tokenFrom(loginUrl: string): Promise<string> {
  const body = new URLSearchParams({
    ...{ grant_type: 'client_credentials', client_id: botId, client_secret: botPassword },
    scope: 'https://api.botframework.com/.default',
  });
  const answer = await fetch(`${loginUrl}/oauth2/v2.0/token`, { method: 'POST', body });
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** Sends a message to each of these chats, one for each time it is named; answers how often the service refused. */
export async function sendNaively({ loginUrl, serviceUrl }: Addresses, chats: readonly string[]): Promise<number> {
  const authorization = `Bearer ${await tokenFrom(loginUrl)}`;
  const waiting = [...chats];
  let refused = 0;
  const send = async (chat: string): Promise<void> => {
    const answer = await fetch(`${serviceUrl}v3/conversations/${encodeURIComponent(chat)}/activities`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', text: 'Nhắc việc' }),
    });
    await answer.arrayBuffer();
    if (answer.ok) return;
    if (answer.status !== 429) throw new Error(`HTTP ${answer.status}`);
    refused += 1;
    await sleep(Number(answer.headers.get('retry-after') ?? 1) * 1_000);
    return send(chat);
  };
  const worker = async (): Promise<void> => {
    for (let chat = waiting.shift(); chat !== undefined; chat = waiting.shift()) await send(chat);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return refused;
}
