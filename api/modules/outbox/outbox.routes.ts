// Routes of the delivery leases, with the long poll.
import { setTimeout as sleep } from 'node:timers/promises';
import { LeaseDeliveries, ReportDelivery, type LeasedDelivery } from '../../contracts/delivery.ts';
import { route, type Route } from '../../platform/http/route.ts';
import { leaseDue, type Leased, type LeaseDeps } from './lease.mongo.ts';
import { reportDelivery, type ReportDeps } from './report.mongo.ts';

const pollMs = 250;

const present = (delivery: Leased): LeasedDelivery => {
  const { id, agencyId, kind, subjectKind, subjectId, recipient, version, attempts, to, message } = delivery;
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
  };
};

export const outboxRoutes = (deps: LeaseDeps & ReportDeps): readonly Route[] => [
  route(LeaseDeliveries, async ({ body: { most, leaseSeconds, waitSeconds }, signal }) => {
    const until = performance.now() + waitSeconds * 1000;
    for (;;) {
      const leased = await leaseDue({ most, seconds: leaseSeconds }, deps);
      if (leased.length > 0 || performance.now() >= until || signal.aborted) return { items: leased.map(present) };
      await sleep(pollMs);
    }
  }),
  route(ReportDelivery, async ({ params, body }) => {
    const { id, state } = await reportDelivery(params.deliveryId, body, deps);
    return { id, state };
  }),
];
