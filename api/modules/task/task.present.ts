// A task as its reader sees it: what it is about, whose it is, what may be done, how much time is left.
import type { z } from 'zod';
import type { Directive } from '../../domain/directive/directive.ts';
import type { IncomingDocument } from '../../domain/incoming/incoming.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import type { CivilDate } from '../../domain/kernel/dates.ts';
import { taskReport } from '../../domain/task/report.ts';
import { offered } from '../../domain/task/standing.ts';
import { assigneeOf, dueOn, originalDueOn, type Task } from '../../domain/task/task.ts';
import type { TaskRow, TaskView } from '../../contracts/task.ts';
import type { WhoIsWho } from '../directory/index.ts';
import { defined, presentDeadline, presentDeed, presentRecipient } from '../incoming/index.ts';

type Row = z.output<typeof TaskRow>;
type View = z.output<typeof TaskView>;

/** What views of tasks need besides the task. */
export interface TaskSurroundings {
  readonly who: WhoIsWho;
  readonly today: CivilDate;
  readonly documents: ReadonlyMap<string, IncomingDocument>;
  readonly directives: ReadonlyMap<string, Directive>;
}

function presentMatter(task: Task, { documents, directives }: TaskSurroundings): Row['matter'] {
  const document = documents.get(task.incomingId);
  const directive = directives.get(task.directiveId);
  return {
    incomingId: task.incomingId,
    issuer: document?.issuer.name ?? '',
    code: document?.code.text ?? '',
    subject: document?.subject ?? '',
    priority: document?.priority ?? 'normal',
    directiveId: task.directiveId,
    directive: directive?.text ?? '',
    replyRequired: directive?.replyRequired ?? false,
    ...defined({ arrival: document?.arrival && { number: document.arrival.number, on: document.arrival.on } }),
  };
}

export function presentTaskRow(task: Task, actor: Actor, around: TaskSurroundings): Row {
  const { who, today } = around;
  const assignee = assigneeOf(task);
  const { bucket, punctuality, lateDays } = taskReport(task, today);
  return {
    id: task.id,
    version: task.version,
    state: task.state,
    actions: [...offered(task, actor)],
    duty: task.duty,
    unit: presentRecipient({ kind: 'unit', unitId: task.unitId }, who),
    matter: presentMatter(task, around),
    deadline: presentDeadline(dueOn(task), today),
    report: { bucket, lateDays, ...defined({ punctuality }) },
    ...defined({ assignee: assignee === undefined ? undefined : who.person(assignee) }),
  };
}

export function presentTask(task: Task, actor: Actor, around: TaskSurroundings): View {
  const { who } = around;
  return {
    ...presentTaskRow(task, actor, around),
    issued: presentDeed(task.issued, who),
    personal: task.personal,
    originalDueOn: originalDueOn(task),
    dueDates: task.dueDates.map(({ dueOn: day, setAt, byPositionId, cause }) => ({
      dueOn: day,
      setAt: setAt.toISOString(),
      by: who.person(byPositionId),
      cause,
    })),
    assignments: task.assignments.map((given) => ({
      ...presentDeed(given, who),
      assignee: who.person(given.assigneePositionId),
      ...defined({ dueOn: given.dueOn, note: given.note }),
    })),
    extensions: task.extensions.map(({ wantedOn, reason, decision, ...deed }) => ({
      ...presentDeed(deed, who),
      wantedOn,
      reason,
      ...defined({
        decision: decision && {
          ...presentDeed(decision, who),
          granted: decision.granted,
          ...defined({ note: decision.note }),
        },
      }),
    })),
    pauses: task.pauses.map(({ reason, on, resumedOn, ...deed }) => ({
      ...presentDeed(deed, who),
      reason,
      on,
      ...defined({ resumedOn }),
    })),
    results: task.results.map(({ report, answeredBy, ...deed }) => ({
      ...presentDeed(deed, who),
      report,
      ...defined({ answeredBy }),
    })),
    reworks: task.reworks.map(({ reason, ...deed }) => ({ ...presentDeed(deed, who), reason })),
    ...defined({
      acceptedAt: task.acceptedAt?.toISOString(),
      ended: task.ended && {
        at: task.ended.at.toISOString(),
        on: task.ended.on,
        ...defined({ reason: task.ended.reason }),
      },
    }),
  };
}
