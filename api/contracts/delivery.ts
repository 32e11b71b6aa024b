// Leases of what people must be told: whoever speaks to them takes some, sends, and reports what became of each.
import { z } from 'zod';
import { endpoint, id, moment } from './endpoint.ts';

export const LeasedDelivery = z.object({
  id,
  agencyId: id,
  leaseId: id,
  leasedUntil: moment,
  kind: z.string(),
  subjectKind: z.string(),
  subjectId: id,
  recipient: id,
  version: z.int(),
  attempts: z.int(),
});

export const LeaseDeliveries = endpoint({
  id: 'delivery.lease',
  method: 'POST',
  path: '/delivery-leases',
  summary: 'Nhận các thông báo cần gửi; chờ đến khi có hoặc hết thời gian',
  body: z.object({
    most: z.int().min(1).max(100).default(20),
    leaseSeconds: z.int().min(5).max(300).default(60),
    waitSeconds: z.int().min(0).max(30).default(0),
  }),
  reply: z.object({ items: z.array(LeasedDelivery) }),
  problems: ['role-not-allowed'],
  access: 'bot',
});

export const ReportDelivery = endpoint({
  id: 'delivery.report',
  method: 'POST',
  path: '/deliveries/:deliveryId/reports',
  summary: 'Báo kết quả gửi một thông báo',
  params: z.object({ deliveryId: id }),
  body: z.discriminatedUnion('outcome', [
    z.object({ agencyId: id, leaseId: id, outcome: z.literal('sent'), activityId: z.string().max(500) }),
    z.object({
      agencyId: id,
      leaseId: id,
      outcome: z.literal('failed'),
      failure: z.string().max(500),
      final: z.boolean(),
    }),
  ]),
  reply: z.object({ id, state: z.string() }),
  problems: ['role-not-allowed', 'not-found', 'changed-meanwhile'],
  access: 'bot',
});
