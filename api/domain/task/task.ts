// A task (nhiệm vụ): what one unit or person has to do under a directive, by when, and what became of it.
import type { DirectiveCapacity } from '../directive/rank.ts';
import type { Recipient } from '../directive/recipient.ts';
import type { Deed } from '../incoming/incoming.ts';
import type { Reader } from '../kernel/access.ts';
import type { CivilDate } from '../kernel/dates.ts';

// prettier-ignore
export const taskStates = [
  'new', 'accepted', 'in-progress', 'extension-asked', 'for-review', 'rework', 'paused', 'done', 'returned', 'cancelled',
] as const;
export type TaskState = (typeof taskStates)[number];

/** Chủ trì or phối hợp. */
export const duties = ['lead', 'supporting'] as const;
export type Duty = (typeof duties)[number];

/** One line of the due dates: the first is the order's, each later one says why it changed. None is ever overwritten. */
export interface DueDate {
  readonly dueOn: CivilDate;
  readonly setAt: Date;
  readonly byPositionId: string;
  readonly cause: 'directive' | 'extension' | 'pause';
}

/** The person in charge, from this moment on; the last one counts. */
export interface Assignment extends Deed {
  readonly assigneePositionId: string;
  /** The head's own day for the officer, never after the task's. */
  readonly dueOn?: CivilDate;
  readonly note?: string;
}

export interface ExtensionRequest extends Deed {
  readonly wantedOn: CivilDate;
  readonly reason: string;
  readonly decision?: Deed & { readonly granted: boolean; readonly note?: string };
}

/** An objective stop: while it lasts the clock stands still. */
export interface Pause extends Deed {
  readonly reason: string;
  readonly on: CivilDate;
  readonly resumedOn?: CivilDate;
}

export interface TaskResult extends Deed {
  readonly report: string;
  /** The outgoing document that answers the matter. */
  readonly answeredBy?: string;
}

export interface Task {
  readonly id: string;
  readonly agencyId: string;
  readonly version: number;
  readonly state: TaskState;
  readonly incomingId: string;
  readonly directiveId: string;
  readonly duty: Duty;
  /** The unit that answers for it; the person's own when the order names a person. */
  readonly unitId: string;
  /** True when the order names the person: nobody else may be put in charge. */
  readonly personal: boolean;
  readonly issued: Deed & { readonly capacity: DirectiveCapacity };
  readonly dueDates: readonly [DueDate, ...DueDate[]];
  readonly assignments: readonly Assignment[];
  readonly acceptedAt?: Date;
  readonly extensions: readonly ExtensionRequest[];
  readonly pauses: readonly Pause[];
  readonly results: readonly TaskResult[];
  readonly reworks: readonly (Deed & { readonly reason: string })[];
  readonly ended?: { readonly at: Date; readonly on: CivilDate; readonly reason?: string };
  readonly readers: readonly Reader[];
}

/** The due day that counts now. */
export const dueOn = ({ dueDates }: Pick<Task, 'dueDates'>): CivilDate => (dueDates.at(-1) ?? dueDates[0]).dueOn;

/** The due day of the order, kept for statistics whatever was granted later. */
export const originalDueOn = ({ dueDates }: Pick<Task, 'dueDates'>): CivilDate => dueDates[0].dueOn;

/** The one person in charge; nobody before the head has assigned. */
export const assigneeOf = ({ assignments }: Pick<Task, 'assignments'>): string | undefined =>
  assignments.at(-1)?.assigneePositionId;

/** The outgoing document that the last result names as the answer. */
export const answerOf = ({ results }: Pick<Task, 'results'>): string | undefined => results.at(-1)?.answeredBy;

/** To whom the order gave it: the unit, or the person it names. */
export const recipientOf = ({
  personal,
  unitId,
  assignments,
}: Pick<Task, 'personal' | 'unitId' | 'assignments'>): Recipient =>
  personal && assignments[0] !== undefined
    ? { kind: 'position', positionId: assignments[0].assigneePositionId }
    : { kind: 'unit', unitId };

/** States in which work is still owed. */
export const isOpen = ({ state }: Pick<Task, 'state'>): boolean =>
  state !== 'done' && state !== 'returned' && state !== 'cancelled';
