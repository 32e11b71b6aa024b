// What a step of a task does to the order behind it and to the incoming document, in the same transaction.
import { handBack } from '../../domain/directive/follow.ts';
import { toAcknowledge } from '../../domain/directive/standing.ts';
import type { IncomingOutcome } from '../../domain/incoming/facts.ts';
import { begin, dueMoved, finish, handBackIncoming } from '../../domain/incoming/progress.ts';
import type { IncomingContext } from '../../domain/incoming/standing.ts';
import { positionReader } from '../../domain/kernel/access.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import type { TaskFact } from '../../domain/task/facts.ts';
import { answerOf, dueOn, recipientOf, type Task } from '../../domain/task/task.ts';
import { must } from '../../platform/problem.ts';
import type { WhoIsWho } from '../directory/index.ts';
import { cancelOpenTasks, confirmReceipt, directiveNotices, type DirectiveStores } from '../directive/index.ts';
import { incomingNotices } from '../incoming/index.ts';
import type { TaskStore } from './task.store.ts';

export interface TaskStores extends Omit<DirectiveStores, 'tasks'> {
  readonly tasks: TaskStore;
}

/** The step that was taken: the task as stored, what happened, by whom. */
export interface Taken {
  readonly task: Task;
  readonly facts: readonly TaskFact[];
  readonly actor: Actor;
  readonly at: Date;
  readonly who: WhoIsWho;
  readonly context: IncomingContext;
}

const leadDone = 'Chủ trì đã hoàn thành';

async function saveIncoming(
  { incoming, journal, outbox }: TaskStores,
  { incoming: next, facts }: IncomingOutcome,
  { actor, who }: Taken,
): Promise<void> {
  const stored = await incoming.replace(next);
  await journal.record(stored.id, facts);
  await outbox.changed({ subjectKind: 'incoming', subjectId: stored.id, version: stored.version });
  await outbox.tell(incomingNotices(stored, facts, actor.positionId, who));
}

/** Taking the task is taking note of the order; with the first one the document is in work. */
async function taken(stores: TaskStores, step: Taken): Promise<void> {
  const { task, actor, at, who } = step;
  const directive = await stores.directives.get(task.directiveId);
  if (directive.state !== 'replaced' && toAcknowledge(directive, actor).length > 0) {
    await confirmReceipt(stores, directive.id, actor, at, who);
  }
  const document = await stores.incoming.get(task.incomingId);
  if (document.state === 'directed') await saveIncoming(stores, must(begin(document, task.id)), step);
}

/** The person in charge may read what the task is about. */
async function assigned({ incoming, directives }: TaskStores, { task }: Taken, positionId: string): Promise<void> {
  await incoming.addReaders(task.incomingId, [positionReader(positionId)]);
  await directives.addReaders(task.directiveId, [positionReader(positionId)]);
}

/** Handed back: noted on the order; by the lead, the document lies before who distributes again. */
async function returned(stores: TaskStores, step: Taken, reason: string): Promise<void> {
  const { task, actor, at, who, context } = step;
  const current = await stores.directives.get(task.directiveId);
  const { directive, facts, byLead } = must(handBack(current, actor, recipientOf(task), reason, at));
  const stored = await stores.directives.replace(directive);
  await stores.journal.record(stored.id, facts);
  await stores.outbox.changed({ subjectKind: 'directive', subjectId: stored.id, version: stored.version });
  await stores.outbox.tell(directiveNotices(stored, facts, actor.positionId, who));
  if (!byLead) return;
  const document = await stores.incoming.get(task.incomingId);
  await saveIncoming(stores, must(handBackIncoming(document, actor, reason, at, context)), step);
}

/** The lead's due day is the document's. */
async function moved({ incoming, outbox }: TaskStores, { task }: Taken): Promise<void> {
  if (task.duty !== 'lead') return;
  const { id, version } = await incoming.replace(dueMoved(await incoming.get(task.incomingId), dueOn(task)));
  await outbox.changed({ subjectKind: 'incoming', subjectId: id, version });
}

/** The lead is done: the document is answered or closed, and nobody owes a contribution any more. */
async function done(stores: TaskStores, step: Taken): Promise<void> {
  const { task, at, who } = step;
  if (task.duty !== 'lead') return;
  const document = await stores.incoming.get(task.incomingId);
  await saveIncoming(stores, must(finish(document, task.id, answerOf(task), at)), step);
  await cancelOpenTasks(stores, task.directiveId, leadDone, at, who);
}

/** Everything that follows from the facts of a step, in their order. */
export async function follow(stores: TaskStores, step: Taken): Promise<void> {
  for (const fact of step.facts) {
    if (fact.kind === 'task-assigned') await assigned(stores, step, fact.assigneePositionId);
    if (fact.kind === 'task-accepted' || fact.kind === 'task-assigned') await taken(stores, step);
    if (fact.kind === 'task-returned') await returned(stores, step, fact.reason);
    if (fact.kind === 'extension-granted' || fact.kind === 'task-resumed') await moved(stores, step);
    if (fact.kind === 'task-done') await done(stores, step);
  }
}
