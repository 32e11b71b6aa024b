// Directives (bút phê, ý kiến chỉ đạo) on the wire.
import { z } from 'zod';
import { directiveStates } from '../domain/directive/directive.ts';
import { directiveCapacities } from '../domain/directive/rank.ts';
import { directiveActions } from '../domain/directive/workflow.ts';
import { purposes } from '../domain/incoming/progress.ts';
import { civilDate, endpoint, id, moment } from './endpoint.ts';
import { DeadlineView, DeedView, PersonView, RecipientInput, RecipientView } from './parts.ts';

const ChargeView = z.object({ recipient: RecipientView, deadline: DeadlineView });

export const DirectiveView = z.object({
  id,
  version: z.int(),
  state: z.enum(directiveStates),
  actions: z.array(z.enum(directiveActions)),
  incomingId: id,
  issued: z.object({
    by: PersonView,
    at: moment,
    capacity: z.enum(directiveCapacities),
    onBehalfOf: PersonView.optional(),
  }),
  text: z.string(),
  purpose: z.enum(purposes),
  replyRequired: z.boolean(),
  lead: ChargeView.optional(),
  supporting: z.array(ChargeView),
  forInformation: z.array(RecipientView),
  acknowledgements: z.array(DeedView.extend({ recipient: RecipientView })),
  handBacks: z.array(DeedView.extend({ recipient: RecipientView, reason: z.string() })),
  replaces: id.optional(),
  replacedBy: id.optional(),
});

/** By when: a day, or so many working days from today. */
const ChargeInput = z
  .strictObject({
    recipient: RecipientInput,
    dueOn: civilDate.optional(),
    workingDays: z.int().min(0).max(500).optional(),
  })
  .refine(({ dueOn, workingDays }) => dueOn === undefined || workingDays === undefined, {
    message: 'Chỉ ghi ngày hết hạn hoặc số ngày làm việc.',
    path: ['workingDays'],
  });

const fewRecipients = z.array(RecipientInput).max(100).default([]);

export const IssueDirective = endpoint({
  id: 'directive.issue',
  method: 'POST',
  path: '/incoming-documents/:incomingId/directives',
  summary: 'Cho ý kiến chỉ đạo xử lý văn bản đến, hoặc thay ý kiến đang có hiệu lực',
  params: z.object({ incomingId: id }),
  body: z.object({
    text: z.string().max(2000),
    purpose: z.enum(purposes).meta({ description: 'handle: giải quyết; note: để biết; file: lưu' }),
    replyRequired: z.boolean().default(false),
    leads: z.array(ChargeInput).max(10).default([]).meta({ description: 'Chủ trì: đúng một khi để giải quyết' }),
    supporting: z.array(ChargeInput).max(100).default([]),
    forInformation: fewRecipients,
    replaces: id.optional().meta({ description: 'Ý kiến chỉ đạo đang có hiệu lực mà ý kiến này thay thế' }),
  }),
  reply: DirectiveView,
  problems: [
    'not-found',
    'changed-meanwhile',
    'role-not-allowed',
    'action-not-open',
    'not-current-version',
    'information-only',
    'directive-text-missing',
    'lead-missing',
    'lead-not-single',
    'due-date-missing',
    'due-date-passed',
    'due-date-after-lead',
    'recipient-repeated',
    'recipient-unknown',
    'idempotency-key-reused',
  ],
  changes: true,
  creates: true,
  bot: 'act',
});

export const GetDirective = endpoint({
  id: 'directive.get',
  method: 'GET',
  path: '/directives/:directiveId',
  summary: 'Xem một ý kiến chỉ đạo',
  params: z.object({ directiveId: id }),
  reply: DirectiveView,
  problems: ['not-found'],
  bot: 'render',
});

export const ListDirectives = endpoint({
  id: 'directive.list',
  method: 'GET',
  path: '/incoming-documents/:incomingId/directives',
  summary: 'Các ý kiến chỉ đạo đối với một văn bản đến, mới nhất trước',
  params: z.object({ incomingId: id }),
  reply: z.object({ items: z.array(DirectiveView) }),
  problems: ['not-found'],
  bot: 'render',
});

export const AcknowledgeDirective = endpoint({
  id: 'directive.acknowledge',
  method: 'POST',
  path: '/directives/:directiveId/acknowledgements',
  summary: 'Xác nhận đã nhận ý kiến chỉ đạo',
  params: z.object({ directiveId: id }),
  reply: DirectiveView,
  problems: ['not-found', 'changed-meanwhile', 'role-not-allowed', 'action-not-open'],
  changes: true,
  bot: 'act',
});
