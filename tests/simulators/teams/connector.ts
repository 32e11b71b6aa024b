// The connector's REST as a bot calls it: who may, how often, what goes wrong, and then the route.
import type { ConnectorCall, ConnectorFault } from './faults.ts';
import { json, shape, type Call, type Reply } from './http.ts';
import { activityRoutes } from './connector-activities.ts';
import { createConversation } from './connector-create.ts';
import type { ConnectorParts } from './connector-parts.ts';
import { rosterRoutes } from './connector-roster.ts';
import { refusals, refuse } from './refusals.ts';
import { splitThread } from './ids.ts';

/** A call of the bot, counted; tests ask for these. */
export interface CountedCall {
  readonly kind: ConnectorCall;
  readonly conversationId?: string;
  readonly status: number;
}

/** How much of the past is kept for questions of tests; a long try-out must not grow. */
const remembered = 5_000;

const names = ['v3', 'conversations', 'activities', 'members', 'pagedmembers', 'teams'];

// prettier-ignore
const kinds: Readonly<Record<string, ConnectorCall>> = {
  'POST v3 conversations': 'create',
  'POST v3 conversations : activities': 'send',
  'POST v3 conversations : activities :': 'send',
  'PUT v3 conversations : activities :': 'update',
  'DELETE v3 conversations : activities :': 'delete',
  'GET v3 conversations : members': 'roster',
  'GET v3 conversations : members :': 'roster',
  'GET v3 conversations : pagedmembers': 'roster',
  'GET v3 conversations : activities : members': 'roster',
  'GET v3 teams :': 'roster',
  'GET v3 teams : conversations': 'roster',
};

// prettier-ignore
const codes: Readonly<Record<number, string>> = {
  412: 'PreconditionFailed', 429: 'TooManyRequests', 500: 'ServiceError', 502: 'BadGateway', 503: 'ServiceUnavailable', 504: 'GatewayTimeout',
};

async function faulty(fault: ConnectorFault, call: Call, work: () => Promise<Reply>): Promise<Reply | undefined> {
  const reply = fault.lost || fault.answer === 'late' ? await work() : undefined;
  if (fault.answer === 'late') return reply;
  if (fault.answer === 'silence') return undefined;
  if (fault.answer === 403) return refusals.writesBlocked;
  if (fault.answer === 'hang-up') {
    call.request.socket.destroy();
    return undefined;
  }
  return {
    status: fault.answer,
    body: { error: { code: codes[fault.answer], message: 'A fault that was asked for.' } },
    ...(fault.retryAfterSeconds === undefined ? {} : { headers: { 'retry-after': String(fault.retryAfterSeconds) } }),
  };
}

/** The part of the server that bots call, and the record of their calls. */
export function makeConnector(parts: ConnectorParts) {
  const calls: CountedCall[] = [];
  const { world, limits, faults, openId } = parts;

  const work = (kind: ConnectorCall, call: Call, conversationId: string | undefined) => async (): Promise<Reply> => {
    const tenant = world.conversations.get(conversationId ?? '')?.tenant ?? parts.roster.tenant;
    // creating counts in the conversation that it finds; updates have no rate of their own, so the strict one holds
    if (kind === 'create') return createConversation(parts, json(call));
    limits.take(kind === 'roster' ? 'roster' : 'write', tenant, conversationId);
    return kind === 'roster' ? rosterRoutes(parts, call) : activityRoutes(parts, call);
  };

  const answer = async (call: Call): Promise<Reply | undefined> => {
    if (!(await openId.isBotToken(call.headers.authorization))) return refuse(refusals.unauthorized);
    const kind = kinds[shape(call.method, call.path, ...names)];
    if (kind === undefined) return refuse(refusals.unknownRoute);
    const about = call.path[2];
    const conversationId = about === undefined ? undefined : splitThread(about).base;
    const done = work(kind, call, conversationId);
    const fault = faults.forCall(kind, conversationId);
    if (fault !== undefined && fault.delayMs > 0)
      await new Promise<void>((resolve) => void parts.clock.after(fault.delayMs, resolve));
    const record = (status: number): void => {
      calls.push({ kind, status, ...(about !== undefined && { conversationId: about }) });
      if (calls.length > remembered) calls.shift();
    };
    try {
      const reply = fault === undefined ? await done() : await faulty(fault, call, done);
      record(reply?.status ?? 0);
      return reply;
    } catch (error) {
      record(error instanceof Error && 'refusal' in error ? (error.refusal as Reply).status : 500);
      throw error;
    }
  };
  return { answer, calls: (): readonly CountedCall[] => calls };
}
