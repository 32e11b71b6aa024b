// What a failed call to the chat service means: later, perhaps, never, or nobody there any more.
import { NotDelivered, type Refusal } from './teams-port.ts';

export type CallKind = 'send' | 'update';

interface Failure {
  readonly statusCode?: number;
  readonly code?: string;
  readonly retryAfter?: string | undefined;
  /** What the service said of it, to tell a blocked conversation from a message that is not ours. */
  readonly said?: string;
}

const blocked = /MessageWritesBlocked|BotNotInConversationRoster|ForbiddenOperation|BotDisabled/;

/** Codes of a connection that was never made: nothing can have been taken. */
const neverReached = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

function meaning(kind: CallKind, { statusCode: status, code = '', said = '' }: Failure): Refusal {
  if (status === undefined) return neverReached.has(code) ? 'unavailable' : 'ambiguous';
  if (status === 429 || status === 412) return 'throttled';
  if (status === 401) return 'unavailable';
  if (status === 403) return kind === 'send' || blocked.test(said) ? 'unreachable' : 'rejected';
  if (status === 404) return kind === 'update' ? 'gone' : 'unreachable';
  return status >= 500 || status === 408 ? 'ambiguous' : 'rejected';
}

function secondsOf(retryAfter: string | undefined): number | undefined {
  if (retryAfter === undefined) return undefined;
  const seconds = Number(retryAfter);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const at = Date.parse(retryAfter);
  return Number.isNaN(at) ? undefined : Math.max(0, (at - Date.now()) / 1000);
}

/** The failure of a call as the rest of the bot reads it; `detail` names a status, never what was sent. */
export const notDelivered = (kind: CallKind, failure: Failure): NotDelivered =>
  new NotDelivered(
    meaning(kind, failure),
    `${kind}: ${failure.statusCode ?? failure.code ?? 'no answer'}`,
    secondsOf(failure.retryAfter),
  );
