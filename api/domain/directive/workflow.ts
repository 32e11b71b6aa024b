// Directive (bút phê): the whole life of one, as data. Its content is no part of it: that never changes.
import type { Step } from '../kernel/workflow.ts';
import type { DirectiveState } from './directive.ts';

export const directiveActions = ['acknowledge', 'hand-back', 'replace'] as const;
export type DirectiveAction = (typeof directiveActions)[number];

/**
 * What somebody is to one directive; `unconfirmed`: has not yet said that it arrived. `successor` is the directive that takes
 * its place: who may give that one is asked of the document.
 */
// prettier-ignore
export const directiveRoles = ['unconfirmed-lead', 'unconfirmed-other', 'lead', 'supporting', 'successor'] as const;
export type DirectiveRole = (typeof directiveRoles)[number];

// prettier-ignore
export const directiveWorkflow: readonly Step<DirectiveState, DirectiveAction, DirectiveRole>[] = [
  { action: 'acknowledge', from: ['issued'],                 to: 'acknowledged', by: ['unconfirmed-lead'] },
  { action: 'acknowledge', from: ['issued'],                 to: 'issued',       by: ['unconfirmed-other'] },
  { action: 'acknowledge', from: ['acknowledged'],           to: 'acknowledged', by: ['unconfirmed-other'] },
  { action: 'hand-back',   from: ['issued'],                 to: 'issued',       by: ['lead', 'supporting'] },
  { action: 'hand-back',   from: ['acknowledged'],           to: 'acknowledged', by: ['lead', 'supporting'] },
  { action: 'replace',     from: ['issued', 'acknowledged'], to: 'replaced',     by: ['successor'] },
];
