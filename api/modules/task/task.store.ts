// The store of tasks.
import type { Actor } from '../../domain/kernel/actor.ts';
import type { CivilDate } from '../../domain/kernel/dates.ts';
import type { TaskBox } from '../../domain/task/desk.ts';
import type { Task } from '../../domain/task/task.ts';
import type { Place } from '../../platform/mongo/cursor.ts';
import type { VersionedStore } from '../../platform/mongo/versioned.ts';

export interface TaskQuery {
  readonly box: TaskBox;
  readonly incomingId?: string;
  readonly limit: number;
  readonly behind?: Place;
}

export interface TaskStore extends VersionedStore<Task> {
  /** The tasks of a directive that are still owed. */
  openOfDirective(directiveId: string): Promise<readonly Task[]>;
  /** What the actor may read of a box: overdue ones by due day, the others newest first. */
  readableBy(actor: Actor, query: TaskQuery, today: CivilDate): Promise<readonly Task[]>;
  countFor(actor: Actor, box: TaskBox, today: CivilDate): Promise<number>;
  /** By when the actor's unit owes its open task of each of these incoming documents, the earliest day of several. */
  dueOnOf(actor: Actor, incomingIds: readonly string[]): Promise<ReadonlyMap<string, CivilDate>>;
  /** Open tasks due before the day, for reminders; the earliest first. */
  openDueBefore(on: CivilDate, limit: number): Promise<readonly Task[]>;
}
