// What the API is told of a delivery, and when it is to come again: pauses grow, and chance keeps many from coming at once.
import type { About } from '../../api/contracts/chat.ts';
import type { BodyInputOf } from '../../api/contracts/endpoint.ts';
import type { FailureReason, ReportDelivery } from '../../api/contracts/delivery.ts';
import type { NotDelivered, Sent } from '../port/teams-port.ts';

type Body = BodyInputOf<typeof ReportDelivery>;
type Without<T> = T extends unknown ? Omit<T, 'agencyId' | 'leaseId'> : never;

/** A report without its lease. */
export type Outcome = Without<Body>;

// prettier-ignore
const pauses: Readonly<Partial<Record<FailureReason, { readonly first: number; readonly most: number }>>> = {
  throttled:   { first: 2, most: 60 },
  unavailable: { first: 5, most: 300 },
  ambiguous:   { first: 5, most: 300 },
};

/** Seconds until the next try: what the service named, or a growing pause, and up to half of it more. */
export function pauseSeconds(
  reason: FailureReason,
  attempts: number,
  named: number | undefined,
  chance: () => number = Math.random,
): number | undefined {
  const pause = pauses[reason];
  if (pause === undefined) return undefined;
  const base = named ?? Math.min(pause.most, pause.first * 2 ** Math.max(0, attempts - 1));
  return Math.min(3600, Math.ceil(base * (1 + chance() / 2)));
}

export const sentOutcome = ({ activityId, conversationId }: Sent, about: readonly About[]): Outcome => ({
  outcome: 'sent',
  activityId,
  conversationId,
  about: about.slice(0, 100),
});

export const failedOutcome = (reason: FailureReason, attempts: number, detail: string, named?: number): Outcome => {
  const retryAfterSeconds = pauseSeconds(reason, attempts, named);
  return {
    outcome: 'failed',
    reason,
    failure: detail.slice(0, 500),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
};

export const notDeliveredOutcome = ({ reason, message, retryAfterSeconds }: NotDelivered, attempts: number): Outcome =>
  failedOutcome(reason, attempts, message, retryAfterSeconds);
