// Submission (hồ sơ trình): the folder that goes up to the leader with the draft, round after round, as data.
import type { Step } from '../kernel/workflow.ts';

export const submissionStates = ['in-round', 'returned', 'accepted', 'ended'] as const;
export type SubmissionState = (typeof submissionStates)[number];

export const submissionActions = ['write-opinion', 'return', 'accept', 'open-round', 'end'] as const;
export type SubmissionAction = (typeof submissionActions)[number];

/** Whose opinion stands in which box of the slip; `system` is the document's own decision, which the folder follows. */
export const submissionRoles = ['unit-head', 'office', 'leader', 'drafter', 'system'] as const;
export type SubmissionRole = (typeof submissionRoles)[number];

// prettier-ignore
export const submissionWorkflow: readonly Step<SubmissionState, SubmissionAction, SubmissionRole>[] = [
  { action: 'write-opinion', from: ['in-round'],                         to: 'in-round', by: ['unit-head', 'office', 'leader'] },
  { action: 'return',        from: ['in-round', 'accepted'],             to: 'returned', by: ['system'] },
  { action: 'accept',        from: ['in-round'],                         to: 'accepted', by: ['system'] },
  { action: 'open-round',    from: ['returned'],                         to: 'in-round', by: ['drafter'] },
  { action: 'end',           from: ['in-round', 'returned', 'accepted'], to: 'ended',    by: ['system'] },
];
