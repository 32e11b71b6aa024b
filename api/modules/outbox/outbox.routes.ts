// Routes of the delivery leases, with the long poll.
import { setTimeout as sleep } from 'node:timers/promises';
import { KeepChatMessages, type About } from '../../contracts/chat.ts';
import { LeaseDeliveries, ReportDelivery, type LeasedDelivery } from '../../contracts/delivery.ts';
import { route, type Route } from '../../platform/http/route.ts';
import { leaseDue, type Leased, type LeaseDeps } from './lease.mongo.ts';
import { keepMessages } from './keep-messages.ts';
import { reportDelivery, type ReportDeps } from './report.mongo.ts';

const pollMs = 250;

const present = (delivery: Leased): LeasedDelivery => {
  const { id, agencyId, kind, recipient, version, attempts, to, message, shows } = delivery;
  const { subjectKind, subjectId } = shows ? { subjectKind: shows.kind, subjectId: shows.id } : delivery;
  return {
    id,
    agencyId,
    leaseId: delivery.leaseId ?? '',
    leasedUntil: delivery.dueAt.toISOString(),
    kind,
    subjectKind,
    subjectId,
    recipient,
    version,
    attempts,
    purpose: delivery.copyId === undefined ? 'notify' : 'refresh',
    to,
    ...(message === undefined ? {} : { message }),
    ...(shows === undefined
      ? {}
      : { changed: { kind: delivery.subjectKind as About['kind'], id: delivery.subjectId, version } }),
  };
};

export const outboxRoutes = (deps: LeaseDeps & ReportDeps): readonly Route[] => [
  route(LeaseDeliveries, async ({ body: { most, leaseSeconds, waitSeconds }, signal }) => {
    const until = performance.now() + waitSeconds * 1000;
    for (;;) {
      // who has gone would keep what nobody carries until the lease runs out
      if (signal.aborted) return { items: [] };
      const leased = await leaseDue({ most, seconds: leaseSeconds }, deps);
      if (leased.length > 0 || performance.now() >= until) return { items: leased.map(present) };
      await sleep(pollMs);
    }
  }),
  route(KeepChatMessages, ({ body }) => keepMessages(body.messages, deps)),
  route(ReportDelivery, async ({ params, body }) => {
    const { id, state } = await reportDelivery(params.deliveryId, body, deps);
    return { id, state };
  }),
];
