// Giving directives and confirming their receipt. A directive, the document under it, its tasks, the columns of the register
// and whom to tell change in one transaction.
import { v7 as uuid } from 'uuid';
import { recipientsOf, type Directive } from '../../domain/directive/directive.ts';
import { acknowledge, replace } from '../../domain/directive/follow.ts';
import { issueDirective, type DirectiveInput } from '../../domain/directive/issue.ts';
import type { DirectingScope } from '../../domain/incoming/directing-scope.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import { civilDate } from '../../domain/kernel/dates.ts';
import type { EntryNote } from '../../domain/register/register.ts';
import { cancelTask } from '../../domain/task/finish.ts';
import { tasksOf } from '../../domain/task/give.ts';
import type { Task } from '../../domain/task/task.ts';
import type { Seen } from '../../contracts/endpoint.ts';
import type { Once } from '../../platform/http/route.ts';
import type { Transact } from '../../platform/mongo/transact.ts';
import { must, Problem } from '../../platform/problem.ts';
import { inTurn } from '../../platform/turns.ts';
import type { LoadWhoIsWho, WhoIsWho } from '../directory/index.ts';
import {
  directoryQuestions,
  incomingNotices,
  presentRecipient,
  readable,
  type IncomingStores,
} from '../incoming/index.ts';
import type { RegisterStore } from '../register/index.ts';
import type { DirectiveStore } from './directive.store.ts';
import { directiveNotices } from './notices.ts';

/** What a directive asks of the tasks that it gives. */
export interface GivenTasks {
  addMany(tasks: readonly Task[]): Promise<void>;
  openOfDirective(directiveId: string): Promise<readonly Task[]>;
  replace(next: Task): Promise<Task>;
}

export interface DirectiveStores extends IncomingStores {
  readonly directives: DirectiveStore;
  readonly tasks: GivenTasks;
  readonly register: RegisterStore;
}

export interface DirectiveDeps<S extends DirectiveStores> {
  readonly transact: Transact<S>;
  readonly now: () => Date;
  readonly whoIsWho: LoadWhoIsWho;
  readonly scopes: (agencyId: string) => Promise<readonly DirectingScope[]>;
}

export type IssueAsked = Omit<DirectiveInput, 'id' | 'leadTaskId'>;

const replacedReason = 'Đã có ý kiến chỉ đạo mới';

/** What the register's columns 7 to 9 get: to whom the document went, who received it. */
const note = (
  kind: EntryNote['kind'],
  entryId: string,
  text: string,
  actor: Actor,
  at: Date,
): Omit<EntryNote, 'id'> => ({
  agencyId: actor.agencyId,
  entryId,
  kind,
  text,
  on: civilDate(at),
  at,
  by: actor.positionId,
});

const nameOf = (positionId: string, who: WhoIsWho): string =>
  presentRecipient({ kind: 'position', positionId }, who).name;

/** Cancels what is still owed under a directive; whoever had it is told. */
export async function cancelOpenTasks(
  { tasks, journal, outbox }: Pick<DirectiveStores, 'tasks' | 'journal' | 'outbox'>,
  directiveId: string,
  reason: string,
  at: Date,
  who: WhoIsWho,
): Promise<void> {
  for (const task of await tasks.openOfDirective(directiveId)) {
    const { task: cancelled, facts } = must(cancelTask(task, reason, at));
    const stored = await tasks.replace(cancelled);
    await journal.record(stored.id, facts);
    const assignee = stored.assignments.at(-1)?.assigneePositionId;
    await outbox.changed({ subjectKind: 'task', subjectId: stored.id, version: stored.version });
    const told = new Set([...who.leadsOf(stored.unitId), ...(assignee === undefined ? [] : [assignee])]);
    await outbox.tell(
      [...told].map((recipient) => ({
        kind: 'task-cancelled',
        subjectKind: 'task',
        subjectId: stored.id,
        recipient,
        version: stored.version,
      })),
    );
  }
}

async function supersede(
  stores: DirectiveStores,
  oldId: string,
  newId: string,
  actor: Actor,
  at: Date,
  who: WhoIsWho,
): Promise<void> {
  const { directives, journal, outbox } = stores;
  const { directive, facts } = must(replace(await directives.get(oldId), newId));
  const stored = await directives.replace(directive);
  await journal.record(oldId, facts);
  await outbox.changed({ subjectKind: 'directive', subjectId: oldId, version: stored.version });
  await outbox.tell(directiveNotices(stored, facts, actor.positionId, who));
  await cancelOpenTasks(stores, oldId, replacedReason, at, who);
}

export function directiveUseCases<S extends DirectiveStores>({ transact, now, whoIsWho, scopes }: DirectiveDeps<S>) {
  return {
    /** Gives a directive on the document, in place of the one in force where there is one. */
    async issue(incomingId: string, asked: IssueAsked, seen: Seen, actor: Actor, once: Once): Promise<Directive> {
      const today = civilDate(now());
      const [who, inForce] = await Promise.all([whoIsWho(actor.agencyId, today), scopes(actor.agencyId)]);
      const context = { scopes: inForce, today, ...directoryQuestions(who) };
      const input = { ...asked, id: uuid(), leadTaskId: uuid() };
      const supportingIds = asked.supporting.map(() => uuid());
      const noteId = uuid();

      return transact(
        actor,
        async (stores) => {
          const { incoming, directives, tasks, journal, outbox, register } = stores;
          const at = now();
          const current = readable(await incoming.get(incomingId), actor);
          if (current.version !== seen.version) throw new Problem('changed-meanwhile');

          const issued = must(issueDirective(current, actor, input, at, context));
          const given = tasksOf(issued.directive, { lead: input.leadTaskId, supporting: supportingIds }, (id) =>
            who.unitOf(id),
          );

          if (current.directive) await supersede(stores, current.directive.id, input.id, actor, at, who);
          await directives.add(issued.directive);
          await tasks.addMany(given.map(({ task }) => task));
          const document = await incoming.replace(issued.incoming);
          await journal.record(incomingId, issued.incomingFacts);
          await journal.record(input.id, issued.directiveFacts);
          for (const { task, facts } of given) await journal.record(task.id, facts);
          const entryId = document.arrival?.registerEntryId;
          if (entryId !== undefined) {
            const names = recipientsOf(issued.directive).map((recipient) => presentRecipient(recipient, who).name);
            const text = names.length > 0 ? names.join('; ') : nameOf(actor.positionId, who);
            await register.addNote({ id: noteId, ...note('handed-over', entryId, text, actor, at) });
          }
          await outbox.changed({ subjectKind: 'incoming', subjectId: incomingId, version: document.version });
          await outbox.tell([
            ...incomingNotices(document, issued.incomingFacts, actor.positionId, who),
            ...directiveNotices(issued.directive, issued.directiveFacts, actor.positionId, who),
          ]);
          return issued.directive;
        },
        once,
      );
    },

    /** Confirms receipt for everybody whom the actor receives for: "ký nhận" in the register. */
    async acknowledge(id: string, seen: Seen, actor: Actor): Promise<Directive> {
      const who = await whoIsWho(actor.agencyId, civilDate(now()));
      return inTurn(id, () => transact(actor, (stores) => confirmReceipt(stores, id, actor, now(), who, seen)));
    },
  };
}

/** Receipts of others do not touch one's own; an older order is out of date only for whoever has nothing left to confirm. */
const isOutdated = (seen: Seen, { version }: Directive, stillTheirs: boolean): boolean =>
  seen.version > version || (seen.version < version && !stillTheirs);

/** Confirms receipt inside a transaction that is open: also done with accepting the task of the directive. */
export async function confirmReceipt(
  { directives, incoming, journal, outbox, register }: Omit<DirectiveStores, 'tasks'>,
  id: string,
  actor: Actor,
  at: Date,
  who: WhoIsWho,
  seen?: Seen,
): Promise<Directive> {
  const current = readable(await directives.get(id), actor);
  const outcome = acknowledge(current, actor, at);
  if (seen && isOutdated(seen, current, outcome.ok)) throw new Problem('changed-meanwhile');
  const { directive, facts } = must(outcome);
  const stored = await directives.replace(directive);
  await journal.record(id, facts);
  await outbox.changed({ subjectKind: 'directive', subjectId: id, version: stored.version });
  await outbox.tell(directiveNotices(stored, facts, actor.positionId, who));
  const document = await incoming.get(current.incomingId);
  const entryId = document.arrival?.registerEntryId;
  if (entryId !== undefined) {
    // one row for one act: its id tells whose it is, so that a repeated run writes the same one
    await register.addNote({
      id: `${id}:${stored.version}`,
      ...note('received', entryId, nameOf(actor.positionId, who), actor, at),
    });
  }
  return stored;
}

export type DirectiveUseCases = ReturnType<typeof directiveUseCases>;
