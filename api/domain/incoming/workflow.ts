// Incoming document (văn bản đến): the whole life of one, as data.
import type { Step } from '../kernel/workflow.ts';
import type { IncomingState } from './incoming.ts';

// prettier-ignore
export const incomingActions = [
  'register', 'correct', 'return', 'present', 'propose', 'direct', 'note', 'file', 'begin', 'answer', 'close', 'hand-back', 'recall',
] as const;
export type IncomingAction = (typeof incomingActions)[number];

/**
 * What somebody is to one document. `transferring-clerk` and `delegated-chief`: the agency's rules let them direct it.
 * `task` and `exchange` are no people: the work on it, and the document axis.
 */
// prettier-ignore
export const incomingRoles = [
  'clerk', 'transferring-clerk', 'proposer', 'delegated-chief', 'agency-head', 'assigned-leader', 'directive-issuer', 'directed-lead',
  'task', 'exchange',
] as const;
export type IncomingRole = (typeof incomingRoles)[number];

/**
 * Those who direct what lies before them, or correct the order: who gave it, or who stands above (over a higher order these
 * roles are not held). What is clear enough not to be presented first is transferred (Điều 23.1).
 */
const mayDirect: readonly IncomingRole[] = ['agency-head', 'assigned-leader', 'delegated-chief', 'directive-issuer'];
const mayTransfer: readonly IncomingRole[] = ['transferring-clerk', 'agency-head', 'delegated-chief'];
const directable: readonly IncomingState[] = ['presented', 'directed', 'in-progress', 'noted', 'closed'];

/** @legal NĐ 30/2020/NĐ-CP, Điều 20–24 */
// prettier-ignore
export const incomingWorkflow: readonly Step<IncomingState, IncomingAction, IncomingRole>[] = [
  { action: 'register',  from: ['received'],                            to: 'registered',  by: ['clerk'] },
  { action: 'correct',   from: ['received'],                            to: 'received',    by: ['clerk'] },
  { action: 'correct',   from: ['registered'],                          to: 'registered',  by: ['clerk'] },
  { action: 'correct',   from: ['presented'],                           to: 'presented',   by: ['clerk'] },
  { action: 'return',    from: ['received', 'registered', 'presented'], to: 'returned',    by: ['clerk'] },
  { action: 'present',   from: ['registered'],                          to: 'presented',   by: ['clerk'] },
  { action: 'propose',   from: ['registered', 'presented'],             to: 'presented',   by: ['proposer'] },
  { action: 'direct',    from: ['registered'],                          to: 'directed',    by: mayTransfer },
  { action: 'note',      from: ['registered'],                          to: 'noted',       by: mayTransfer },
  { action: 'file',      from: ['registered'],                          to: 'closed',      by: mayTransfer },
  { action: 'direct',    from: directable,                            to: 'directed',    by: mayDirect },
  { action: 'note',      from: directable,                            to: 'noted',       by: mayDirect },
  { action: 'file',      from: directable,                            to: 'closed',      by: mayDirect },
  { action: 'begin',     from: ['directed', 'in-progress'],             to: 'in-progress', by: ['task'] },
  { action: 'answer',    from: ['directed', 'in-progress'],             to: 'answered',    by: ['task'] },
  { action: 'close',     from: ['directed', 'in-progress'],             to: 'closed',      by: ['task'] },
  { action: 'hand-back', from: ['directed', 'in-progress'],             to: 'presented',   by: ['directed-lead'] },
  { action: 'recall',    from: ['received', 'registered', 'presented', 'directed', 'in-progress', 'answered', 'noted', 'closed'],
                                                                        to: 'recalled-by-issuer', by: ['clerk', 'exchange'] },
];
