// Outgoing document (văn bản đi): its whole life as data, from the first draft to what may happen after issue.
// NĐ 30/2020/NĐ-CP, Điều 10–18.
import type { Step } from '../kernel/workflow.ts';

export const outgoingStates = [
  'drafting',
  'in-route',
  'sent-back',
  'approved',
  'signed',
  'issuing',
  'issued',
  'corrected',
  'replaced',
  'recalled',
  'void',
  'cancelled',
] as const;
export type OutgoingState = (typeof outgoingStates)[number];

export const outgoingActions = [
  'edit',
  'add-draft',
  'preview',
  'submit',
  'approve',
  'complete-checks',
  'send-back',
  'withdraw',
  'sign',
  'record-ink-signature',
  'check',
  'return-to-drafter',
  'start-issuing',
  'seal',
  'add-scan',
  'finish-issuing',
  'void-number',
  'correct',
  'replace',
  'recall',
  'confirm-ending',
  'cancel',
] as const;
export type OutgoingAction = (typeof outgoingActions)[number];

/** What somebody is to one outgoing document. `system` is the rule that follows from the last approval or the last check. */
export const outgoingRoles = [
  'drafter',
  'drafting-lead',
  'step-holder',
  'signer',
  'registry-clerk',
  'office-chief',
  'agency-leader',
  'system',
] as const;
export type OutgoingRole = (typeof outgoingRoles)[number];

// prettier-ignore
export const outgoingWorkflow: readonly Step<OutgoingState, OutgoingAction, OutgoingRole>[] = [
  { action: 'edit',                 from: ['drafting'],               to: 'drafting',  by: ['drafter', 'drafting-lead'] },
  { action: 'edit',                 from: ['sent-back'],              to: 'sent-back', by: ['drafter', 'drafting-lead'] },
  { action: 'add-draft',            from: ['drafting'],               to: 'drafting',  by: ['drafter', 'drafting-lead'] },
  { action: 'add-draft',            from: ['sent-back'],              to: 'sent-back', by: ['drafter', 'drafting-lead'] },
  { action: 'preview',              from: ['drafting'],               to: 'drafting',  by: ['drafter', 'drafting-lead'] },
  { action: 'preview',              from: ['sent-back'],              to: 'sent-back', by: ['drafter', 'drafting-lead'] },
  { action: 'submit',               from: ['drafting', 'sent-back'],  to: 'in-route',  by: ['drafter'] },
  { action: 'approve',              from: ['in-route'],               to: 'in-route',  by: ['step-holder'] },
  { action: 'complete-checks',      from: ['in-route'],               to: 'approved',  by: ['system'] },
  { action: 'send-back',            from: ['in-route', 'approved'],   to: 'sent-back', by: ['step-holder', 'signer'] },
  { action: 'withdraw',             from: ['in-route', 'approved'],   to: 'drafting',  by: ['drafter'] },
  { action: 'sign',                 from: ['approved'],               to: 'signed',    by: ['signer'] },
  { action: 'record-ink-signature', from: ['approved'],               to: 'signed',    by: ['registry-clerk'] },
  { action: 'check',                from: ['signed'],                 to: 'signed',    by: ['registry-clerk'] },
  { action: 'return-to-drafter',    from: ['signed'],                 to: 'sent-back', by: ['registry-clerk'] },
  { action: 'start-issuing',        from: ['signed'],                 to: 'issuing',   by: ['registry-clerk'] },
  { action: 'add-scan',             from: ['issuing'],                to: 'issuing',   by: ['registry-clerk'] },
  { action: 'seal',                 from: ['issuing'],                to: 'issuing',   by: ['registry-clerk'] },
  { action: 'finish-issuing',       from: ['issuing'],                to: 'issued',    by: ['system'] },
  { action: 'void-number',          from: ['issuing'],                to: 'void',      by: ['registry-clerk', 'office-chief'] },
  { action: 'correct',              from: ['issued', 'corrected'],    to: 'corrected', by: ['system'] },
  { action: 'replace',              from: ['issued', 'corrected'],    to: 'replaced',  by: ['system'] },
  { action: 'recall',               from: ['issued', 'corrected'],    to: 'recalled',  by: ['signer', 'agency-leader', 'office-chief', 'system'] },
  { action: 'confirm-ending',       from: ['drafting'],               to: 'drafting',  by: ['drafting-lead'] },
  { action: 'confirm-ending',       from: ['in-route'],               to: 'in-route',  by: ['drafting-lead'] },
  { action: 'confirm-ending',       from: ['sent-back'],              to: 'sent-back', by: ['drafting-lead'] },
  { action: 'confirm-ending',       from: ['approved'],               to: 'approved',  by: ['drafting-lead'] },
  { action: 'confirm-ending',       from: ['signed'],                 to: 'signed',    by: ['drafting-lead'] },
  { action: 'confirm-ending',       from: ['issuing'],                to: 'issuing',   by: ['drafting-lead'] },
  { action: 'confirm-ending',       from: ['issued'],                 to: 'issued',    by: ['drafting-lead'] },
  { action: 'confirm-ending',       from: ['corrected'],              to: 'corrected', by: ['drafting-lead'] },
  { action: 'cancel',               from: ['drafting', 'sent-back'],  to: 'cancelled', by: ['drafter', 'drafting-lead'] },
];
