// Leases of what people must be told: whoever speaks to them takes some, sends, and reports what became of each.
import { z } from 'zod';
import { About, chatId, chatLanguages } from './chat.ts';
import { endpoint, id, moment } from './endpoint.ts';

/** As whom to render, and where to write. Of a unit's channel the reader is the first of the unit's leads. */
export const DeliveryAddress = z.object({
  tenant: z.string(),
  oid: z.string(),
  agencyId: id,
  positionId: id,
  language: z.enum(chatLanguages),
  scope: z.enum(['personal', 'channel']),
  chatContent: z.enum(['minimal', 'full']),
  /** Missing: the bot was never installed there. */
  conversation: z
    .object({
      conversationId: chatId,
      serviceUrl: z.string(),
      botId: chatId,
      channelUserId: chatId.optional(),
      teamId: chatId.optional(),
      channelId: chatId.optional(),
    })
    .optional(),
});
export type DeliveryAddress = z.infer<typeof DeliveryAddress>;

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
  /** `notify` sends a message; `refresh` updates one that was sent. */
  purpose: z.enum(['notify', 'refresh']),
  to: DeliveryAddress,
  /** The copy that a refresh updates. */
  message: z.object({ activityId: chatId, conversationId: chatId }).optional(),
  /** What changed, where a refresh is for it; the subject is what the copy shows. */
  changed: About.optional(),
});
export type LeasedDelivery = z.infer<typeof LeasedDelivery>;

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

/**
 * Why a message did not arrive: `throttled` costs no attempt; `unavailable` and `ambiguous` are tried again;
 * `unreachable` blocks the conversation; `gone` forgets the copy; `rejected` and `nothing-to-show` are final.
 */
export const failureReasons = [
  'throttled',
  'unavailable',
  'ambiguous',
  'unreachable',
  'gone',
  'rejected',
  'nothing-to-show',
] as const;
export type FailureReason = (typeof failureReasons)[number];

export const ReportDelivery = endpoint({
  id: 'delivery.report',
  method: 'POST',
  path: '/deliveries/:deliveryId/reports',
  summary: 'Báo kết quả gửi một thông báo',
  params: z.object({ deliveryId: id }),
  body: z.discriminatedUnion('outcome', [
    z.object({
      agencyId: id,
      leaseId: id,
      outcome: z.literal('sent'),
      activityId: chatId,
      conversationId: chatId,
      about: z.array(About).max(100),
    }),
    z.object({
      agencyId: id,
      leaseId: id,
      outcome: z.literal('failed'),
      reason: z.enum(failureReasons),
      failure: z.string().max(500).optional(),
      retryAfterSeconds: z.int().min(0).max(3600).optional(),
    }),
  ]),
  reply: z.object({ id, state: z.string() }),
  problems: ['role-not-allowed', 'not-found', 'changed-meanwhile'],
  access: 'bot',
});
