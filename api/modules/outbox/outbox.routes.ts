// Routes of the delivery leases, with the long poll.
import { setTimeout as sleep } from 'node:timers/promises';
import { LeaseDeliveries, ReportDelivery } from '../../contracts/delivery.ts';
import { route, type Route } from '../../platform/http/route.ts';
import { leaseDue, reportDelivery } from './outbox.mongo.ts';
import type { Delivery } from './outbox.ts';

const pollMs = 250;

const present = ({
  id,
  agencyId,
  leaseId = '',
  leasedUntil = new Date(0),
  kind,
  subjectKind,
  subjectId,
  recipient,
  version,
  attempts,
}: Delivery) => ({
  id,
  agencyId,
  leaseId,
  leasedUntil: leasedUntil.toISOString(),
  kind,
  subjectKind,
  subjectId,
  recipient,
  version,
  attempts,
});

export const outboxRoutes = (now: () => Date): readonly Route[] => [
  route(LeaseDeliveries, async ({ body: { most, leaseSeconds, waitSeconds }, signal }) => {
    const until = performance.now() + waitSeconds * 1000;
    for (;;) {
      const leased = await leaseDue({ most, seconds: leaseSeconds }, now);
      if (leased.length > 0 || performance.now() >= until || signal.aborted) return { items: leased.map(present) };
      await sleep(pollMs);
    }
  }),
  route(ReportDelivery, async ({ params, body }) => {
    const { agencyId, leaseId, ...outcome } = body;
    const { id, state } = await reportDelivery(agencyId, params.deliveryId, leaseId, outcome, now());
    return { id, state };
  }),
];
