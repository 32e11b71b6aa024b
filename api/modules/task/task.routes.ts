// Routes of tasks.
import type { Actor } from '../../domain/kernel/actor.ts';
import { civilDate } from '../../domain/kernel/dates.ts';
import { countedTaskBoxes } from '../../domain/task/desk.ts';
import { dueOn, type Task } from '../../domain/task/task.ts';
import {
  AcceptTask,
  ApproveTask,
  AskExtension,
  AssignTask,
  CompleteTask,
  CountTasks,
  DecideExtension,
  GetTask,
  GetTaskHistory,
  HandBackTask,
  ListTasks,
  PauseTask,
  ResumeTask,
  ReworkTask,
  StartTask,
  SubmitTaskResult,
} from '../../contracts/task.ts';
import { route, type Route } from '../../platform/http/route.ts';
import { decodeCursor, pageFrom } from '../../platform/mongo/cursor.ts';
import type { LoadWhoIsWho } from '../directory/index.ts';
import { directiveStore } from '../directive/index.ts';
import { defined, incomingStore, presentHistory, readable } from '../incoming/index.ts';
import { journalReader } from '../journal/index.ts';
import { presentTask, presentTaskRow, type TaskSurroundings } from './task.present.ts';
import { taskStore } from './task.store.mongo.ts';
import type { TaskUseCases } from './task.usecases.ts';

export interface TaskRoutesDeps {
  readonly useCases: TaskUseCases;
  readonly now: () => Date;
  readonly whoIsWho: LoadWhoIsWho;
}

const byId = <T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> =>
  new Map(things.map((thing) => [thing.id, thing]));

export function taskRoutes({ useCases, now, whoIsWho }: TaskRoutesDeps): readonly Route[] {
  const around = async (tasks: readonly Task[], actor: Actor): Promise<TaskSurroundings> => {
    const today = civilDate(now());
    const [who, documents, directives] = await Promise.all([
      whoIsWho(actor.agencyId, today),
      incomingStore(actor.agencyId).findMany(tasks.map(({ incomingId }) => incomingId)),
      directiveStore(actor.agencyId).findMany(tasks.map(({ directiveId }) => directiveId)),
    ]);
    return { who, today, documents: byId(documents), directives: byId(directives) };
  };
  const view = async (task: Task, actor: Actor) => presentTask(task, actor, await around([task], actor));
  const read = async (id: string, actor: Actor) => readable(await taskStore(actor.agencyId).get(id), actor);

  return [
    route(GetTask, async ({ params, actor }) => view(await read(params.taskId, actor), actor)),
    route(ListTasks, async ({ query: { cursor, limit, box, incomingId }, actor }) => {
      const place = decodeCursor(cursor);
      const found = await taskStore(actor.agencyId).readableBy(
        actor,
        { box, limit: limit + 1, ...defined({ incomingId, behind: place }) },
        civilDate(now()),
      );
      const { items, next } = pageFrom(found, limit, (task) => (box === 'overdue' ? dueOn(task) : task.id));
      const surroundings = await around(items, actor);
      return { items: items.map((task) => presentTaskRow(task, actor, surroundings)), ...defined({ next }) };
    }),
    route(CountTasks, async ({ actor }) => {
      const store = taskStore(actor.agencyId);
      const today = civilDate(now());
      const counts = await Promise.all(countedTaskBoxes.map((box) => store.countFor(actor, box, today)));
      return { items: countedTaskBoxes.map((box, index) => ({ box, count: counts[index] ?? 0 })) };
    }),
    route(GetTaskHistory, async ({ params, actor }) => {
      const { id } = await read(params.taskId, actor);
      const rows = await journalReader(actor.agencyId).historyOf(id);
      return presentHistory(rows, await whoIsWho(actor.agencyId, civilDate(now())));
    }),
    route(AcceptTask, async ({ params, seen, actor }) =>
      view(await useCases.accept(params.taskId, seen, actor), actor),
    ),
    route(AssignTask, async ({ params, body: { assigneePositionId, ...more }, seen, actor }) =>
      view(await useCases.assign(params.taskId, { assigneePositionId, ...defined(more) }, seen, actor), actor),
    ),
    route(StartTask, async ({ params, seen, actor }) => view(await useCases.start(params.taskId, seen, actor), actor)),
    route(HandBackTask, async ({ params, body, seen, actor }) =>
      view(await useCases.handBack(params.taskId, body.reason, seen, actor), actor),
    ),
    route(AskExtension, async ({ params, body, seen, actor }) =>
      view(await useCases.askExtension(params.taskId, body, seen, actor), actor),
    ),
    route(DecideExtension, async ({ params, body: { granted, ...more }, seen, actor }) =>
      view(await useCases.decideExtension(params.taskId, { granted, ...defined(more) }, seen, actor), actor),
    ),
    route(SubmitTaskResult, async ({ params, body: { report, answeredBy }, seen, actor }) =>
      view(await useCases.submit(params.taskId, { report, ...defined({ answeredBy }) }, seen, actor), actor),
    ),
    route(CompleteTask, async ({ params, body: { report, answeredBy }, seen, actor }) =>
      view(await useCases.complete(params.taskId, { report, ...defined({ answeredBy }) }, seen, actor), actor),
    ),
    route(ApproveTask, async ({ params, seen, actor }) =>
      view(await useCases.approve(params.taskId, seen, actor), actor),
    ),
    route(ReworkTask, async ({ params, body, seen, actor }) =>
      view(await useCases.rework(params.taskId, body.reason, seen, actor), actor),
    ),
    route(PauseTask, async ({ params, body, seen, actor }) =>
      view(await useCases.pause(params.taskId, body.reason, seen, actor), actor),
    ),
    route(ResumeTask, async ({ params, seen, actor }) =>
      view(await useCases.resume(params.taskId, seen, actor), actor),
    ),
  ];
}
