// The address that the chat service posts to: everything that is no activity of this service ends here, before the SDK.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { decodeJwt } from 'jose';
import type { BotLog } from '../log.ts';
import type { Answer } from './answers.ts';
import { NotTheChannel, type Channel } from './botbuilder.ts';
import { Envelope } from './envelope.ts';
import type { Handle } from './teams-port.ts';

export interface ReceiveDeps {
  readonly channel: Channel;
  readonly handle: Handle;
  /** Whose tokens are taken; nothing where everybody's word is (a try-out on loopback without an app id). */
  readonly issuer: string | undefined;
  readonly log: BotLog;
}

/** The largest activity that is read: the service sends at most about 100 KB. */
const mostBytes = 256 * 1024;

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parsed(body: Buffer): Envelope | undefined {
  try {
    return Envelope.safeParse(JSON.parse(body.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

/** The SDK would also take tokens of other issuers (of other bots, of an emulator): those are no channel of ours. */
function namesIssuer(authorization: string, issuer: string): boolean {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1];
  if (token === undefined) return false;
  try {
    return decodeJwt(token).iss === issuer;
  } catch {
    return false;
  }
}

async function answerOf(request: IncomingMessage, { channel, handle, issuer, log }: ReceiveDeps): Promise<Answer> {
  if (request.method !== 'POST') return { status: 405 };
  const authorization = request.headers.authorization ?? '';
  if (issuer !== undefined && !namesIssuer(authorization, issuer)) return { status: 401 };
  const body = await readBody(request);
  if (body === undefined) return { status: 413 };
  const envelope = parsed(body);
  if (envelope === undefined) return { status: 400 };
  if (envelope.channelId !== 'msteams') return { status: 401 };
  try {
    return await channel.receive(authorization, envelope, handle);
  } catch (error) {
    if (error instanceof NotTheChannel) return { status: error.status };
    log.error({ err: error, type: envelope.type }, 'activity-failed');
    return { status: 500 };
  }
}

/** Answers one request. An error inside never shows in an answer. */
export const receiver =
  (deps: ReceiveDeps) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, body } = await answerOf(request, deps);
    if (response.destroyed) return;
    if (status !== 200) {
      // a body that nobody reads on would keep the connection busy
      response.setHeader('Connection', 'close');
      request.resume();
    }
    const text = body === undefined ? '' : JSON.stringify(body);
    response.writeHead(status, text === '' ? {} : { 'Content-Type': 'application/json; charset=utf-8' }).end(text);
  };
