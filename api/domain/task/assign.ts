// Taking a task on: accepting, putting one person in charge, starting, or giving it back.
import type { Actor } from '../kernel/actor.ts';
import { civilDate, type CivilDate } from '../kernel/dates.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { normalized } from '../kernel/text.ts';
import { take } from '../kernel/workflow.ts';
import type { TaskOutcome } from './facts.ts';
import { readersOfTask, standing } from './standing.ts';
import { assigneeOf, dueOn as currentDueOn, type Assignment, type Task } from './task.ts';
import { taskWorkflow } from './workflow.ts';

/** The unit, or the person named, has the task (đã nhận). */
export function accept(task: Task, actor: Actor, at: Date): Result<TaskOutcome> {
  const state = take(taskWorkflow, task.state, 'accept', standing(task, actor));
  if (!state.ok) return state;
  return ok({ task: { ...task, state: state.value, acceptedAt: at }, facts: [{ kind: 'task-accepted' }] });
}

export interface AssignmentInput {
  readonly assigneePositionId: string;
  readonly dueOn?: CivilDate;
  readonly note?: string;
}

function checkedAssignment(
  task: Task,
  { assigneePositionId, dueOn, note }: AssignmentInput,
  isInUnit: (positionId: string, unitId: string) => boolean,
  today: CivilDate,
): Result<AssignmentInput> {
  if (!isInUnit(assigneePositionId, task.unitId)) {
    return refuse({ code: 'assignee-unknown', detail: 'Người được giao không thuộc đơn vị hoặc đã thôi nhiệm vụ.' });
  }
  if (dueOn !== undefined && dueOn < today) {
    return refuse({ code: 'due-date-passed', detail: 'Thời hạn không thể trước ngày hôm nay.' });
  }
  if (dueOn !== undefined && dueOn > currentDueOn(task)) {
    return refuse({ code: 'due-date-after-lead', detail: 'Thời hạn giao không thể sau thời hạn của nhiệm vụ.' });
  }
  return ok({
    assigneePositionId,
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(note === undefined ? {} : { note: normalized(note) }),
  });
}

/**
 * Who leads the unit puts one person of the unit in charge; the last assignment counts, the ones before stay on record.
 * @legal NĐ 30/2020/NĐ-CP, Phụ lục IV, mục VII
 */
export function assign(
  task: Task,
  actor: Actor,
  input: AssignmentInput,
  isInUnit: (positionId: string, unitId: string) => boolean,
  at: Date,
): Result<TaskOutcome> {
  const state = take(taskWorkflow, task.state, 'assign', standing(task, actor));
  if (!state.ok) return state;
  const checked = checkedAssignment(task, input, isInUnit, civilDate(at));
  if (!checked.ok) return checked;

  const assignment: Assignment = { userId: actor.userId, positionId: actor.positionId, at, ...checked.value };
  const before = assigneeOf(task);
  const next: Task = {
    ...task,
    state: state.value,
    acceptedAt: task.acceptedAt ?? at,
    assignments: [...task.assignments, assignment],
  };
  return ok({
    task: { ...next, readers: readersOfTask(next) },
    facts: [
      {
        kind: 'task-assigned',
        assigneePositionId: assignment.assigneePositionId,
        ...(before === undefined ? {} : { before }),
        ...(assignment.dueOn === undefined ? {} : { dueOn: assignment.dueOn }),
      },
    ],
  });
}

/** The person in charge begins, or begins again after being asked for rework. */
export function start(task: Task, actor: Actor): Result<TaskOutcome> {
  const state = take(taskWorkflow, task.state, 'start', standing(task, actor));
  if (!state.ok) return state;
  return ok({ task: { ...task, state: state.value }, facts: [{ kind: 'task-started' }] });
}

/** The unit, or the person named, gives the task back with the reason (chuyển trả): it was not for them. */
export function handBackTask(task: Task, actor: Actor, given: string, at: Date): Result<TaskOutcome> {
  const state = take(taskWorkflow, task.state, 'hand-back', standing(task, actor));
  if (!state.ok) return state;
  const reason = normalized(given);
  if (reason === '') return refuse({ code: 'reason-missing', detail: 'Chưa ghi lý do chuyển trả.' });
  return ok({
    task: { ...task, state: state.value, ended: { at, on: civilDate(at), reason } },
    facts: [{ kind: 'task-returned', reason }],
  });
}
