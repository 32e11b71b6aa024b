// What happens to tasks: for the journal, and for telling people.
import type { CivilDate } from '../kernel/dates.ts';
import type { Duty, Task } from './task.ts';

export type TaskFact =
  | {
      readonly kind: 'task-given';
      readonly incomingId: string;
      readonly directiveId: string;
      readonly duty: Duty;
      readonly unitId: string;
      readonly dueOn: CivilDate;
      readonly assigneePositionId?: string;
    }
  | { readonly kind: 'task-accepted' }
  | {
      readonly kind: 'task-assigned';
      readonly assigneePositionId: string;
      readonly before?: string;
      readonly dueOn?: CivilDate;
    }
  | { readonly kind: 'task-started' }
  | { readonly kind: 'task-returned'; readonly reason: string }
  | {
      readonly kind: 'extension-asked';
      readonly wantedOn: CivilDate;
      readonly dueOn: CivilDate;
      readonly reason: string;
    }
  | { readonly kind: 'extension-granted'; readonly dueOn: CivilDate; readonly before: CivilDate }
  | { readonly kind: 'extension-refused'; readonly dueOn: CivilDate; readonly note?: string }
  | { readonly kind: 'task-submitted'; readonly answeredBy?: string }
  | { readonly kind: 'task-done'; readonly lateDays: number; readonly answeredBy?: string }
  | { readonly kind: 'task-sent-for-rework'; readonly reason: string }
  | { readonly kind: 'task-paused'; readonly reason: string }
  | { readonly kind: 'task-resumed'; readonly dueOn: CivilDate; readonly before: CivilDate }
  | { readonly kind: 'task-cancelled'; readonly reason: string };

/** The next value and what there is to record. */
export interface TaskOutcome {
  readonly task: Task;
  readonly facts: readonly TaskFact[];
}
