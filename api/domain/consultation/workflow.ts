// Consultation (lấy ý kiến): the whole life of one request for opinions, as data.
import type { Step } from '../kernel/workflow.ts';

export const consultationStates = ['draft', 'open', 'closed', 'cancelled'] as const;
export type ConsultationState = (typeof consultationStates)[number];

export const consultationActions = [
  'edit',
  'send',
  'assign',
  'prepare',
  'answer',
  'extend',
  'weigh',
  'close',
  'expire',
  'cancel',
] as const;
export type ConsultationAction = (typeof consultationActions)[number];

/** What somebody is to one consultation. A unit's head releases its opinion; its people, or whom the head named, prepare it. */
export const consultationRoles = [
  'drafter',
  'drafting-lead',
  'consulted-head',
  'consulted-officer',
  'consulted-member',
  'office-chief',
  'clock',
] as const;
export type ConsultationRole = (typeof consultationRoles)[number];

// prettier-ignore
export const consultationWorkflow: readonly Step<ConsultationState, ConsultationAction, ConsultationRole>[] = [
  { action: 'edit',    from: ['draft'],         to: 'draft',     by: ['drafter'] },
  { action: 'send',    from: ['draft'],         to: 'open',      by: ['drafter'] },
  { action: 'assign',  from: ['open'],          to: 'open',      by: ['consulted-head'] },
  { action: 'prepare', from: ['open'],          to: 'open',      by: ['consulted-member', 'consulted-officer', 'consulted-head'] },
  { action: 'answer',  from: ['open'],          to: 'open',      by: ['consulted-head'] },
  { action: 'extend',  from: ['open'],          to: 'open',      by: ['drafter'] },
  { action: 'weigh',   from: ['open'],          to: 'open',      by: ['drafter'] },
  { action: 'weigh',   from: ['closed'],        to: 'closed',    by: ['drafter'] },
  { action: 'close',   from: ['open'],          to: 'closed',    by: ['drafter', 'drafting-lead', 'office-chief'] },
  { action: 'expire',  from: ['open'],          to: 'closed',    by: ['clock'] },
  { action: 'cancel',  from: ['draft', 'open'], to: 'cancelled', by: ['drafter'] },
];
