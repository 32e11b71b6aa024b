// Task (nhiệm vụ): the whole life of one, as data.
import type { Step } from '../kernel/workflow.ts';
import type { TaskState } from './task.ts';

// prettier-ignore
export const taskActions = [
  'accept', 'assign', 'start', 'hand-back', 'ask-extension', 'grant-extension', 'refuse-extension', 'submit', 'complete', 'approve',
  'rework', 'pause', 'resume', 'cancel', 'conclude',
] as const;
export type TaskAction = (typeof taskActions)[number];

/**
 * What somebody is to one task. `accountable` leads the unit and does the work personally, so nobody in the unit reviews it.
 * `supervisor`: who gave the order, or stands above. `directive` and `answer` are no people: the order's replacement, and the
 * issued reply that ends the matter.
 */
// prettier-ignore
export const taskRoles = [
  'unit-lead', 'named-person', 'assignee', 'accountable', 'reviewer', 'supervisor', 'directive', 'answer',
] as const;
export type TaskRole = (typeof taskRoles)[number];

const anyOpen: readonly TaskState[] = [
  'new',
  'accepted',
  'in-progress',
  'extension-asked',
  'for-review',
  'rework',
  'paused',
];

// prettier-ignore
export const taskWorkflow: readonly Step<TaskState, TaskAction, TaskRole>[] = [
  { action: 'accept',           from: ['new'],                               to: 'accepted',        by: ['unit-lead', 'assignee'] },
  { action: 'assign',           from: ['new', 'accepted'],                   to: 'accepted',        by: ['unit-lead'] },
  { action: 'assign',           from: ['in-progress'],                       to: 'in-progress',     by: ['unit-lead'] },
  { action: 'assign',           from: ['rework'],                            to: 'rework',          by: ['unit-lead'] },
  { action: 'start',            from: ['accepted', 'rework'],                to: 'in-progress',     by: ['assignee'] },
  { action: 'hand-back',        from: ['new', 'accepted'],                   to: 'returned',        by: ['unit-lead', 'named-person'] },
  { action: 'ask-extension',    from: ['accepted', 'in-progress', 'rework'], to: 'extension-asked', by: ['assignee', 'unit-lead'] },
  { action: 'grant-extension',  from: ['extension-asked'],                   to: 'in-progress',     by: ['supervisor'] },
  { action: 'refuse-extension', from: ['extension-asked'],                   to: 'in-progress',     by: ['supervisor'] },
  { action: 'submit',           from: ['in-progress'],                       to: 'for-review',      by: ['assignee'] },
  { action: 'complete',         from: ['in-progress'],                       to: 'done',            by: ['accountable'] },
  { action: 'approve',          from: ['for-review'],                        to: 'done',            by: ['reviewer', 'supervisor'] },
  { action: 'rework',           from: ['for-review'],                        to: 'rework',          by: ['reviewer', 'supervisor'] },
  { action: 'pause',            from: ['in-progress'],                       to: 'paused',          by: ['supervisor'] },
  { action: 'resume',           from: ['paused'],                            to: 'in-progress',     by: ['supervisor', 'assignee'] },
  { action: 'cancel',           from: anyOpen,                               to: 'cancelled',       by: ['directive'] },
  { action: 'conclude',         from: anyOpen,                               to: 'done',            by: ['answer'] },
];
