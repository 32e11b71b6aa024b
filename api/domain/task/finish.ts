// The end of a task: handed in, approved or sent back for rework, completed by the head's own hand, or ended from outside.
import { lateDays } from '../calendar/working-days.ts';
import type { Actor } from '../kernel/actor.ts';
import { civilDate } from '../kernel/dates.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { normalized } from '../kernel/text.ts';
import { take } from '../kernel/workflow.ts';
import type { TaskOutcome } from './facts.ts';
import { standing } from './standing.ts';
import { answerOf, dueOn, type Task, type TaskResult, type TaskState } from './task.ts';
import { taskWorkflow } from './workflow.ts';

/** What was done; an outgoing document where that is the answer. */
export interface ResultInput {
  readonly report: string;
  readonly answeredBy?: string;
}

function checkedResult(input: ResultInput, actor: Actor, at: Date): Result<TaskResult> {
  const report = normalized(input.report);
  if (report === '' && input.answeredBy === undefined) {
    return refuse({ code: 'result-missing', detail: 'Chưa ghi kết quả thực hiện hoặc văn bản trả lời.' });
  }
  return ok({
    userId: actor.userId,
    positionId: actor.positionId,
    at,
    report,
    ...(input.answeredBy === undefined ? {} : { answeredBy: input.answeredBy }),
  });
}

function done(task: Task, state: TaskState, at: Date): TaskOutcome {
  const answeredBy = answerOf(task);
  const on = civilDate(at);
  return {
    task: { ...task, state, ended: { at, on } },
    facts: [
      { kind: 'task-done', lateDays: lateDays(dueOn(task), on), ...(answeredBy === undefined ? {} : { answeredBy }) },
    ],
  };
}

/** The person in charge hands in the result for review. */
export function submitResult(task: Task, actor: Actor, input: ResultInput, at: Date): Result<TaskOutcome> {
  const state = take(taskWorkflow, task.state, 'submit', standing(task, actor));
  if (!state.ok) return state;
  const result = checkedResult(input, actor, at);
  if (!result.ok) return result;
  const { answeredBy } = result.value;
  return ok({
    task: { ...task, state: state.value, results: [...task.results, result.value] },
    facts: [{ kind: 'task-submitted', ...(answeredBy === undefined ? {} : { answeredBy }) }],
  });
}

/** Who leads the unit and does the work personally finishes it: there is nobody in the unit to review it. */
export function complete(task: Task, actor: Actor, input: ResultInput, at: Date): Result<TaskOutcome> {
  const state = take(taskWorkflow, task.state, 'complete', standing(task, actor));
  if (!state.ok) return state;
  const result = checkedResult(input, actor, at);
  if (!result.ok) return result;
  return ok(done({ ...task, results: [...task.results, result.value] }, state.value, at));
}

/** The result is good: the task is done. */
export function approve(task: Task, actor: Actor, at: Date): Result<TaskOutcome> {
  const state = take(taskWorkflow, task.state, 'approve', standing(task, actor));
  if (!state.ok) return state;
  return ok(done(task, state.value, at));
}

/** The result is not good enough: again, with the reason (yêu cầu làm lại). */
export function rework(task: Task, actor: Actor, given: string, at: Date): Result<TaskOutcome> {
  const state = take(taskWorkflow, task.state, 'rework', standing(task, actor));
  if (!state.ok) return state;
  const reason = normalized(given);
  if (reason === '') return refuse({ code: 'reason-missing', detail: 'Chưa ghi lý do yêu cầu làm lại.' });
  return ok({
    task: {
      ...task,
      state: state.value,
      reworks: [...task.reworks, { userId: actor.userId, positionId: actor.positionId, at, reason }],
    },
    facts: [{ kind: 'task-sent-for-rework', reason }],
  });
}

/** The order behind the task is gone: replaced, or the document was returned or taken back. */
export function cancelTask(task: Task, reason: string, at: Date): Result<TaskOutcome> {
  const state = take(taskWorkflow, task.state, 'cancel', ['directive']);
  if (!state.ok) return state;
  return ok({
    task: { ...task, state: state.value, ended: { at, on: civilDate(at), reason } },
    facts: [{ kind: 'task-cancelled', reason }],
  });
}

/** The reply was issued, and its drafter and the lead had said that it ends the matter. */
export function conclude(task: Task, answeredBy: string, by: Actor, at: Date): Result<TaskOutcome> {
  const state = take(taskWorkflow, task.state, 'conclude', ['answer']);
  if (!state.ok) return state;
  const result: TaskResult = { userId: by.userId, positionId: by.positionId, at, report: '', answeredBy };
  return ok(done({ ...task, results: [...task.results, result] }, state.value, at));
}
