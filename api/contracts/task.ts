// Tasks (nhiệm vụ) on the wire.
import { z } from 'zod';
import { taskBoxes } from '../domain/task/desk.ts';
import { punctualities, reportBuckets } from '../domain/task/report.ts';
import { duties, taskStates } from '../domain/task/task.ts';
import { taskActions } from '../domain/task/workflow.ts';
import { civilDate, endpoint, id, moment, pageOf, pageQuery } from './endpoint.ts';
import { DeadlineView, DeedView, HistoryRow, PersonView, reason, RecipientView } from './parts.ts';

const params = z.object({ taskId: id });

/** The document and the order behind the task, as far as somebody needs to know what it is about. */
const MatterView = z.object({
  incomingId: id,
  arrival: z.object({ number: z.int(), on: civilDate }).optional(),
  issuer: z.string(),
  code: z.string(),
  subject: z.string(),
  priority: z.string(),
  directiveId: id,
  directive: z.string(),
  replyRequired: z.boolean(),
});

export const TaskRow = z.object({
  id,
  version: z.int(),
  state: z.enum(taskStates),
  actions: z.array(z.enum(taskActions)),
  duty: z.enum(duties),
  unit: RecipientView,
  assignee: PersonView.optional(),
  matter: MatterView,
  deadline: DeadlineView,
  report: z.object({ bucket: z.enum(reportBuckets), punctuality: z.enum(punctualities).optional(), lateDays: z.int() }),
});

export const TaskView = TaskRow.extend({
  issued: DeedView,
  personal: z.boolean(),
  originalDueOn: civilDate,
  dueDates: z.array(
    z.object({ dueOn: civilDate, setAt: moment, by: PersonView, cause: z.enum(['directive', 'extension', 'pause']) }),
  ),
  assignments: z.array(
    DeedView.extend({ assignee: PersonView, dueOn: civilDate.optional(), note: z.string().optional() }),
  ),
  acceptedAt: moment.optional(),
  extensions: z.array(
    DeedView.extend({
      wantedOn: civilDate,
      reason: z.string(),
      decision: DeedView.extend({ granted: z.boolean(), note: z.string().optional() }).optional(),
    }),
  ),
  pauses: z.array(DeedView.extend({ reason: z.string(), on: civilDate, resumedOn: civilDate.optional() })),
  results: z.array(DeedView.extend({ report: z.string(), answeredBy: id.optional() })),
  reworks: z.array(DeedView.extend({ reason: z.string() })),
  ended: z.object({ at: moment, on: civilDate, reason: z.string().optional() }).optional(),
});

const stepProblems = ['not-found', 'changed-meanwhile', 'role-not-allowed', 'action-not-open'] as const;

export const GetTask = endpoint({
  id: 'task.get',
  method: 'GET',
  path: '/tasks/:taskId',
  summary: 'Xem một nhiệm vụ',
  params,
  reply: TaskView,
  problems: ['not-found'],
  bot: 'render',
});

export const ListTasks = endpoint({
  id: 'task.list',
  method: 'GET',
  path: '/tasks',
  summary: 'Các nhiệm vụ được phép xem: việc của tôi, chờ duyệt, quá hạn',
  query: z.object({
    ...pageQuery,
    box: z.enum(taskBoxes).default('all'),
    incomingId: id.optional(),
  }),
  reply: pageOf(TaskRow),
  problems: [],
  bot: 'render',
});

export const CountTasks = endpoint({
  id: 'task.counts',
  method: 'GET',
  path: '/task-counts',
  summary: 'Số nhiệm vụ đang chờ người dùng xử lý, theo từng ngăn việc',
  reply: z.object({ items: z.array(z.object({ box: z.enum(taskBoxes), count: z.int() })) }),
  problems: [],
  bot: 'render',
});

export const GetTaskHistory = endpoint({
  id: 'task.history',
  method: 'GET',
  path: '/tasks/:taskId/history',
  summary: 'Nhật ký của một nhiệm vụ, cũ nhất trước',
  params,
  reply: z.object({ items: z.array(HistoryRow) }),
  problems: ['not-found'],
  bot: 'render',
});

export const AcceptTask = endpoint({
  id: 'task.accept',
  method: 'POST',
  path: '/tasks/:taskId/acceptances',
  summary: 'Nhận nhiệm vụ',
  params,
  reply: TaskView,
  problems: [...stepProblems],
  changes: true,
  bot: 'act',
});

export const AssignTask = endpoint({
  id: 'task.assign',
  method: 'POST',
  path: '/tasks/:taskId/assignments',
  summary: 'Giao một người trong đơn vị phụ trách',
  params,
  body: z.object({ assigneePositionId: id, dueOn: civilDate.optional(), note: z.string().max(1000).optional() }),
  reply: TaskView,
  problems: [...stepProblems, 'assignee-unknown', 'due-date-passed', 'due-date-after-lead'],
  changes: true,
  bot: 'act',
});

export const StartTask = endpoint({
  id: 'task.start',
  method: 'POST',
  path: '/tasks/:taskId/starts',
  summary: 'Bắt đầu thực hiện, hoặc làm lại',
  params,
  reply: TaskView,
  problems: [...stepProblems],
  changes: true,
  bot: 'act',
});

export const HandBackTask = endpoint({
  id: 'task.hand-back',
  method: 'POST',
  path: '/tasks/:taskId/hand-backs',
  summary: 'Chuyển trả nhiệm vụ không thuộc chức năng, kèm lý do',
  params,
  body: z.object({ reason }),
  reply: TaskView,
  problems: [...stepProblems, 'reason-missing'],
  changes: true,
  bot: 'act',
});

export const AskExtension = endpoint({
  id: 'task.ask-extension',
  method: 'POST',
  path: '/tasks/:taskId/extension-requests',
  summary: 'Xin gia hạn, trước khi hết hạn và kèm lý do',
  params,
  body: z.object({ wantedOn: civilDate, reason }),
  reply: TaskView,
  problems: [...stepProblems, 'reason-missing', 'extension-too-late', 'date-not-possible'],
  changes: true,
  bot: 'act',
});

export const DecideExtension = endpoint({
  id: 'task.decide-extension',
  method: 'POST',
  path: '/tasks/:taskId/extension-decisions',
  summary: 'Đồng ý hoặc không đồng ý gia hạn',
  params,
  body: z.object({ granted: z.boolean(), dueOn: civilDate.optional(), note: z.string().max(1000).optional() }),
  reply: TaskView,
  problems: [...stepProblems, 'date-not-possible'],
  changes: true,
  bot: 'act',
});

const result = { report: z.string().max(4000).default(''), answeredBy: id.optional() };

export const SubmitTaskResult = endpoint({
  id: 'task.submit',
  method: 'POST',
  path: '/tasks/:taskId/results',
  summary: 'Báo cáo kết quả để duyệt',
  params,
  body: z.object(result),
  reply: TaskView,
  problems: [...stepProblems, 'result-missing'],
  changes: true,
  bot: 'act',
});

export const CompleteTask = endpoint({
  id: 'task.complete',
  method: 'POST',
  path: '/tasks/:taskId/completions',
  summary: 'Người đứng đầu đơn vị trực tiếp làm và kết thúc nhiệm vụ',
  params,
  body: z.object(result),
  reply: TaskView,
  problems: [...stepProblems, 'result-missing'],
  changes: true,
  bot: 'act',
});

export const ApproveTask = endpoint({
  id: 'task.approve',
  method: 'POST',
  path: '/tasks/:taskId/approvals',
  summary: 'Duyệt kết quả; nhiệm vụ hoàn thành',
  params,
  reply: TaskView,
  problems: [...stepProblems],
  changes: true,
  bot: 'act',
});

export const ReworkTask = endpoint({
  id: 'task.rework',
  method: 'POST',
  path: '/tasks/:taskId/reworks',
  summary: 'Yêu cầu làm lại, kèm lý do',
  params,
  body: z.object({ reason }),
  reply: TaskView,
  problems: [...stepProblems, 'reason-missing'],
  changes: true,
  bot: 'act',
});

export const PauseTask = endpoint({
  id: 'task.pause',
  method: 'POST',
  path: '/tasks/:taskId/pauses',
  summary: 'Tạm dừng vì lý do khách quan; thời hạn dừng tính',
  params,
  body: z.object({ reason }),
  reply: TaskView,
  problems: [...stepProblems, 'reason-missing'],
  changes: true,
  bot: 'act',
});

export const ResumeTask = endpoint({
  id: 'task.resume',
  method: 'POST',
  path: '/tasks/:taskId/resumptions',
  summary: 'Tiếp tục thực hiện sau khi tạm dừng',
  params,
  reply: TaskView,
  problems: [...stepProblems],
  changes: true,
  bot: 'act',
});
