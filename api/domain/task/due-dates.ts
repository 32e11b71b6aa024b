// Moving a due day: asked for and decided, or by an objective pause. Every change is an added line, the first stays.
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.ts';
import type { Actor } from '../kernel/actor.ts';
import { civilDate, type CivilDate } from '../kernel/dates.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { normalized } from '../kernel/text.ts';
import { take } from '../kernel/workflow.ts';
import type { TaskOutcome } from './facts.ts';
import { standing } from './standing.ts';
import { dueOn, type DueDate, type Task } from './task.ts';
import { taskWorkflow } from './workflow.ts';

const withDueDate = (task: Task, line: DueDate): Task['dueDates'] => [...task.dueDates, line];

/** Asks for a later day (xin gia hạn): with a reason, and not after the due day is over. */
export function askExtension(
  task: Task,
  actor: Actor,
  asked: { readonly wantedOn: CivilDate; readonly reason: string },
  at: Date,
): Result<TaskOutcome> {
  const state = take(taskWorkflow, task.state, 'ask-extension', standing(task, actor));
  if (!state.ok) return state;
  const reason = normalized(asked.reason);
  const due = dueOn(task);
  if (reason === '') return refuse({ code: 'reason-missing', detail: 'Chưa ghi lý do xin gia hạn.' });
  if (civilDate(at) > due) {
    return refuse({
      code: 'extension-too-late',
      detail: 'Đã quá hạn, không thể xin gia hạn; việc xin gia hạn phải trước khi hết hạn.',
    });
  }
  if (asked.wantedOn <= due) {
    return refuse({ code: 'date-not-possible', detail: 'Thời hạn đề nghị phải sau thời hạn hiện tại.' });
  }
  const request = { userId: actor.userId, positionId: actor.positionId, at, wantedOn: asked.wantedOn, reason };
  return ok({
    task: { ...task, state: state.value, extensions: [...task.extensions, request] },
    facts: [{ kind: 'extension-asked', wantedOn: asked.wantedOn, dueOn: due, reason }],
  });
}

/** Grants the day asked for or another later one, or refuses it; either way the work goes on. */
export function decideExtension(
  task: Task,
  actor: Actor,
  decided: { readonly granted: boolean; readonly dueOn?: CivilDate; readonly note?: string },
  at: Date,
): Result<TaskOutcome> {
  const action = decided.granted ? 'grant-extension' : 'refuse-extension';
  const state = take(taskWorkflow, task.state, action, standing(task, actor));
  if (!state.ok) return state;
  const request = task.extensions.at(-1);
  // the table has a decision only where something was asked for
  if (request === undefined) return refuse({ code: 'action-not-open' });

  const before = dueOn(task);
  const day = decided.granted ? (decided.dueOn ?? request.wantedOn) : before;
  if (decided.granted && (day <= before || day < civilDate(at))) {
    return refuse({
      code: 'date-not-possible',
      detail: 'Thời hạn mới phải sau thời hạn hiện tại và không trước ngày hôm nay.',
    });
  }
  const note = decided.note === undefined ? {} : { note: normalized(decided.note) };
  const deed = { userId: actor.userId, positionId: actor.positionId, at };
  const extensions = [
    ...task.extensions.slice(0, -1),
    { ...request, decision: { ...deed, granted: decided.granted, ...note } },
  ];
  const line: DueDate = { dueOn: day, setAt: at, byPositionId: actor.positionId, cause: 'extension' };
  return ok({
    task: {
      ...task,
      state: state.value,
      extensions,
      ...(decided.granted ? { dueDates: withDueDate(task, line) } : {}),
    },
    facts: [
      decided.granted
        ? { kind: 'extension-granted', dueOn: day, before }
        : { kind: 'extension-refused', dueOn: before, ...note },
    ],
  });
}

/** Stops the clock for an objective cause (tạm dừng). Only who stands over the task may. */
export function pause(task: Task, actor: Actor, given: string, at: Date): Result<TaskOutcome> {
  const state = take(taskWorkflow, task.state, 'pause', standing(task, actor));
  if (!state.ok) return state;
  const reason = normalized(given);
  if (reason === '') return refuse({ code: 'reason-missing', detail: 'Chưa ghi lý do tạm dừng.' });
  const stop = { userId: actor.userId, positionId: actor.positionId, at, reason, on: civilDate(at) };
  return ok({
    task: { ...task, state: state.value, pauses: [...task.pauses, stop] },
    facts: [{ kind: 'task-paused', reason }],
  });
}

/** Lets the clock run again: the due day moves by the working days for which it stood still. */
export function resume(task: Task, actor: Actor, at: Date): Result<TaskOutcome> {
  const state = take(taskWorkflow, task.state, 'resume', standing(task, actor));
  if (!state.ok) return state;
  const last = task.pauses.at(-1);
  // the table has a task resumed only where it was paused
  if (last === undefined) return refuse({ code: 'action-not-open' });

  const today = civilDate(at);
  const before = dueOn(task);
  const stood = workingDaysBetween(last.on, today);
  const day = addWorkingDays(before, stood);
  const line: DueDate = { dueOn: day, setAt: at, byPositionId: actor.positionId, cause: 'pause' };
  return ok({
    task: {
      ...task,
      state: state.value,
      pauses: [...task.pauses.slice(0, -1), { ...last, resumedOn: today }],
      ...(stood === 0 ? {} : { dueDates: withDueDate(task, line) }),
    },
    facts: [{ kind: 'task-resumed', dueOn: day, before }],
  });
}
