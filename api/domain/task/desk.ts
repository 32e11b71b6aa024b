// What waits for somebody ("chờ xử lý"): tasks by the step that is theirs to take, and those that are late.
import { actsFor, holds, leadsUnit, type Actor } from '../kernel/actor.ts';
import type { CivilDate } from '../kernel/dates.ts';
import { assigneeOf, dueOn, isOpen, type Task } from './task.ts';

/** Chờ nhận, chờ giao người, phải làm, chờ duyệt, chờ quyết định gia hạn, quá hạn, đang mở. */
// prettier-ignore
export const taskBoxes = ['all', 'to-accept', 'to-assign', 'to-do', 'to-review', 'to-decide', 'overdue', 'open'] as const;
export type TaskBox = (typeof taskBoxes)[number];

/** States in which the person in charge has the task on the desk. */
export const workingStates = ['accepted', 'in-progress', 'rework'] as const;

/** What the office follows up: distributed by itself or transferred by the registry. */
export const officeCapacities = ['office-chief', 'registry-clerk'] as const;

/** Whether the task lies in the box of this actor on this day. Who may read it at all is asked apart. */
export function liesInTaskBox(task: Task, box: TaskBox, actor: Actor, today: CivilDate): boolean {
  const assigned = assigneeOf(task);
  const mine = assigned !== undefined && actsFor(actor, assigned);
  const leads = leadsUnit(actor, task.unitId) && !task.personal;
  const gave = actsFor(actor, task.issued.positionId) && task.issued.capacity !== 'registry-clerk';
  switch (box) {
    case 'all':
      return true;
    case 'to-accept':
      return task.state === 'new' && (leads || mine);
    case 'to-assign':
      return task.state === 'accepted' && assigned === undefined && leads;
    case 'to-do':
      return workingStates.some((state) => state === task.state) && mine;
    case 'to-review':
      return task.state === 'for-review' && !mine && (leadsUnit(actor, task.unitId) || (gave && task.personal));
    case 'to-decide':
      return (
        task.state === 'extension-asked' &&
        !mine &&
        (gave ||
          (holds(actor, 'office-chief') && officeCapacities.some((capacity) => capacity === task.issued.capacity)))
      );
    case 'overdue':
      return isOpen(task) && task.state !== 'paused' && dueOn(task) < today;
    case 'open':
      return isOpen(task);
  }
}

/** The boxes whose counts are shown to somebody: all but the two that are only lists. */
export const countedTaskBoxes = taskBoxes.filter((box) => box !== 'all' && box !== 'open');
