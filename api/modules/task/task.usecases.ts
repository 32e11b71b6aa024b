// The steps of a task: load, decide, save, record, and what follows for the order and the document.
import type { DirectingScope } from '../../domain/incoming/directing-scope.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import { civilDate, type CivilDate } from '../../domain/kernel/dates.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { accept, assign, handBackTask, start, type AssignmentInput } from '../../domain/task/assign.ts';
import { askExtension, decideExtension, pause, resume } from '../../domain/task/due-dates.ts';
import type { TaskOutcome } from '../../domain/task/facts.ts';
import { approve, complete, conclude, rework, submitResult, type ResultInput } from '../../domain/task/finish.ts';
import { isOpen, type Task } from '../../domain/task/task.ts';
import type { Seen } from '../../contracts/endpoint.ts';
import type { Transact } from '../../platform/mongo/transact.ts';
import { must, Problem } from '../../platform/problem.ts';
import { inTurn } from '../../platform/turns.ts';
import type { LoadWhoIsWho, WhoIsWho } from '../directory/index.ts';
import { readable } from '../incoming/index.ts';
import { follow, type TaskStores } from './consequences.ts';
import { taskNotices } from './notices.ts';
import { taskStore } from './task.store.mongo.ts';

export interface TaskDeps<S extends TaskStores> {
  readonly transact: Transact<S>;
  readonly now: () => Date;
  readonly whoIsWho: LoadWhoIsWho;
  readonly scopes: (agencyId: string) => Promise<readonly DirectingScope[]>;
  /** Whether an outgoing document of this id is out and the actor may read it: only such a one answers a matter. */
  readonly isIssued: (outgoingId: string, actor: Actor) => Promise<boolean>;
}

type Decide = (task: Task, at: Date, who: WhoIsWho) => Result<TaskOutcome>;

export function taskUseCases<S extends TaskStores>({ transact, now, whoIsWho, scopes, isIssued }: TaskDeps<S>) {
  async function step(id: string, seen: Seen, actor: Actor, decide: Decide): Promise<Task> {
    const today = civilDate(now());
    const [who, inForce, { directiveId }] = await Promise.all([
      whoIsWho(actor.agencyId, today),
      scopes(actor.agencyId),
      taskStore(actor.agencyId).get(id),
    ]);
    // many are given a task by one order, and what each does with it is noted on that order
    return inTurn(directiveId, () =>
      transact(actor, async (stores) => {
        const current = readable(await stores.tasks.get(id), actor);
        if (current.version !== seen.version) throw new Problem('changed-meanwhile');
        const at = now();

        const { task, facts } = must(decide(current, at, who));

        const stored = await stores.tasks.replace(task);
        await stores.journal.record(id, facts);
        await stores.outbox.changed({ subjectKind: 'task', subjectId: id, version: stored.version });
        await stores.outbox.tell(taskNotices(stored, facts, actor.positionId, who));
        await follow(stores, { task: stored, facts, actor, at, who, context: { scopes: inForce, today } });
        return stored;
      }),
    );
  }

  const checkAnswer = async ({ answeredBy }: ResultInput, actor: Actor): Promise<void> => {
    if (answeredBy === undefined) return;
    const issued = await isIssued(answeredBy, actor).catch((thrown: unknown) => {
      // one that the actor may not read is none for them
      if (thrown instanceof Problem && thrown.code === 'not-found') return false;
      throw thrown;
    });
    if (issued) return;
    throw new Problem('result-missing', { detail: 'Văn bản trả lời không có trong hệ thống hoặc chưa phát hành.' });
  };

  return {
    accept: (id: string, seen: Seen, actor: Actor) => step(id, seen, actor, (task, at) => accept(task, actor, at)),

    assign: (id: string, input: AssignmentInput, seen: Seen, actor: Actor) =>
      step(id, seen, actor, (task, at, who) =>
        assign(task, actor, input, (position, unit) => who.isInUnit(position, unit), at),
      ),

    start: (id: string, seen: Seen, actor: Actor) => step(id, seen, actor, (task) => start(task, actor)),

    handBack: (id: string, reason: string, seen: Seen, actor: Actor) =>
      step(id, seen, actor, (task, at) => handBackTask(task, actor, reason, at)),

    askExtension: (id: string, asked: { wantedOn: CivilDate; reason: string }, seen: Seen, actor: Actor) =>
      step(id, seen, actor, (task, at) => askExtension(task, actor, asked, at)),

    decideExtension: (
      id: string,
      decided: { granted: boolean; dueOn?: CivilDate; note?: string },
      seen: Seen,
      actor: Actor,
    ) => step(id, seen, actor, (task, at) => decideExtension(task, actor, decided, at)),

    async submit(id: string, result: ResultInput, seen: Seen, actor: Actor): Promise<Task> {
      await checkAnswer(result, actor);
      return step(id, seen, actor, (task, at) => submitResult(task, actor, result, at));
    },

    async complete(id: string, result: ResultInput, seen: Seen, actor: Actor): Promise<Task> {
      await checkAnswer(result, actor);
      return step(id, seen, actor, (task, at) => complete(task, actor, result, at));
    },

    approve: (id: string, seen: Seen, actor: Actor) => step(id, seen, actor, (task, at) => approve(task, actor, at)),

    rework: (id: string, reason: string, seen: Seen, actor: Actor) =>
      step(id, seen, actor, (task, at) => rework(task, actor, reason, at)),

    pause: (id: string, reason: string, seen: Seen, actor: Actor) =>
      step(id, seen, actor, (task, at) => pause(task, actor, reason, at)),

    resume: (id: string, seen: Seen, actor: Actor) => step(id, seen, actor, (task, at) => resume(task, actor, at)),
  };
}

export type TaskUseCases = ReturnType<typeof taskUseCases>;

/** The reply that ends a matter, and who let it go out. */
export interface IssuedAnswer {
  readonly incomingId: string;
  readonly outgoingId: string;
  readonly actor: Actor;
}

/**
 * Ends the lead task and the document with the reply that was issued: called inside the transaction in which that reply goes
 * out or its ending is confirmed. Answers false, and changes nothing, when there is no open lead task to end.
 */
export async function concludeByAnswer(
  stores: TaskStores,
  { incomingId, outgoingId, actor }: IssuedAnswer,
  { at, who, scopes }: { at: Date; who: WhoIsWho; scopes: readonly DirectingScope[] },
): Promise<boolean> {
  const document = await stores.incoming.find(incomingId);
  const taskId = document?.directive?.leadTaskId;
  const current = taskId === undefined ? undefined : await stores.tasks.find(taskId);
  if (current === undefined || !isOpen(current)) return false;

  const { task, facts } = must(conclude(current, outgoingId, actor, at));

  const stored = await stores.tasks.replace(task);
  await stores.journal.record(task.id, facts);
  await stores.outbox.changed({ subjectKind: 'task', subjectId: stored.id, version: stored.version });
  await stores.outbox.tell(taskNotices(stored, facts, actor.positionId, who));
  await follow(stores, { task: stored, facts, actor, at, who, context: { scopes, today: civilDate(at) } });
  return true;
}
