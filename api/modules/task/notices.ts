// Who must be told what of tasks.
import type { TaskFact } from '../../domain/task/facts.ts';
import { assigneeOf, type Task } from '../../domain/task/task.ts';
import type { WhoIsWho } from '../directory/index.ts';
import type { Notice } from '../outbox/index.ts';

function audience(fact: TaskFact, task: Task, who: WhoIsWho): readonly string[] {
  const assignee = assigneeOf(task);
  const inCharge = assignee === undefined ? [] : [assignee];
  const leads = who.leadsOf(task.unitId);
  // what the clerk transferred is followed up by the office
  const above = task.issued.capacity === 'registry-clerk' ? who.withRole('office-chief') : [task.issued.positionId];
  switch (fact.kind) {
    case 'task-assigned':
      return [fact.assigneePositionId, ...(fact.before === undefined ? [] : [fact.before])];
    case 'extension-asked':
      return above;
    case 'task-submitted':
      return [...leads, ...(task.personal ? above : [])].filter((position) => position !== assignee);
    case 'task-sent-for-rework':
      return inCharge;
    case 'extension-granted':
    case 'extension-refused':
    case 'task-paused':
    case 'task-resumed':
    case 'task-cancelled':
      return [...inCharge, ...leads];
    case 'task-done':
      return [...inCharge, ...above];
    // who gets a task is told of the directive, who handed one back by it too
    case 'task-given':
    case 'task-accepted':
    case 'task-started':
    case 'task-returned':
      return [];
  }
}

/** The notices of an act, none for the one who acted. */
export const taskNotices = (
  task: Task,
  facts: readonly TaskFact[],
  actorPositionId: string,
  who: WhoIsWho,
): readonly Notice[] =>
  facts.flatMap((fact) =>
    [...new Set(audience(fact, task, who))]
      .filter((recipient) => recipient !== actorPositionId)
      .map((recipient) => ({
        kind: fact.kind,
        subjectKind: 'task',
        subjectId: task.id,
        recipient,
        version: task.version,
      })),
  );
