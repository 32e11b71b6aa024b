// Buttons of tasks.
import { z } from 'zod';
import {
  AcceptTask,
  ApproveTask,
  AskExtension,
  AssignTask,
  CompleteTask,
  DecideExtension,
  HandBackTask,
  PauseTask,
  ResumeTask,
  ReworkTask,
  StartTask,
  SubmitTaskResult,
} from '../../api/contracts/task.ts';
import { act, optional, text, yesNo } from './act.ts';

const at = ({ id, seen }: { id: string; seen: { version: number } }) => ({ params: { taskId: id }, seen });
const reason = { reason: text(1000) };
const result = { report: text(4000) };
const day = z.iso.date();

// prettier-ignore
export const taskActs = [
  act(AcceptTask.id, {}, (given, api) => api.call(AcceptTask, at(given))),
  act(AssignTask.id, { assigneePositionId: text(100), dueOn: optional(day), note: optional(text(1000)) },
    ({ assigneePositionId, dueOn, note, ...given }, api) => api.call(AssignTask, { ...at(given), body: { assigneePositionId, dueOn, note } })),
  act(StartTask.id, {}, (given, api) => api.call(StartTask, at(given))),
  act(HandBackTask.id, reason, (given, api) => api.call(HandBackTask, { ...at(given), body: { reason: given.reason } })),
  act(AskExtension.id, { ...reason, wantedOn: day },
    ({ wantedOn, ...given }, api) => api.call(AskExtension, { ...at(given), body: { wantedOn, reason: given.reason } })),
  act(DecideExtension.id, { granted: yesNo, dueOn: optional(day), note: optional(text(1000)) },
    ({ granted, dueOn, note, ...given }, api) => api.call(DecideExtension, { ...at(given), body: { granted, dueOn, note } })),
  act(SubmitTaskResult.id, result, (given, api) => api.call(SubmitTaskResult, { ...at(given), body: { report: given.report } })),
  act(CompleteTask.id, result, (given, api) => api.call(CompleteTask, { ...at(given), body: { report: given.report } })),
  act(ApproveTask.id, {}, (given, api) => api.call(ApproveTask, at(given))),
  act(ReworkTask.id, reason, (given, api) => api.call(ReworkTask, { ...at(given), body: { reason: given.reason } })),
  act(PauseTask.id, reason, (given, api) => api.call(PauseTask, { ...at(given), body: { reason: given.reason } })),
  act(ResumeTask.id, {}, (given, api) => api.call(ResumeTask, at(given))),
];
