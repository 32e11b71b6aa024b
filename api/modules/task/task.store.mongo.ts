// Tasks in Mongo. Beside a task lies what lists ask of it: who is in charge now, the due day that counts, whether it is open.
import mongoose from 'mongoose';
import { readersOf } from '../../domain/kernel/access.ts';
import { holds, leadsUnit, type Actor } from '../../domain/kernel/actor.ts';
import type { CivilDate } from '../../domain/kernel/dates.ts';
import { officeCapacities, workingStates, type TaskBox } from '../../domain/task/desk.ts';
import { assigneeOf, dueOn, duties, isOpen, taskStates, type Task } from '../../domain/task/task.ts';
import { agencySchema } from '../../platform/mongo/agency-schema.ts';
import { behind } from '../../platform/mongo/cursor.ts';
import { fromDoc, versionedStore, type Doc } from '../../platform/mongo/versioned.ts';
import type { TaskStore } from './task.store.ts';

const { Mixed } = mongoose.Schema.Types;

const schema = agencySchema({
  version: { type: Number, required: true },
  state: { type: String, enum: taskStates, required: true },
  incomingId: { type: String, required: true },
  directiveId: { type: String, required: true },
  duty: { type: String, enum: duties, required: true },
  unitId: { type: String, required: true },
  personal: { type: Boolean, required: true },
  issued: { type: Mixed, required: true },
  dueDates: { type: [Mixed], required: true },
  assignments: { type: [Mixed], required: true },
  acceptedAt: Date,
  extensions: { type: [Mixed], required: true },
  pauses: { type: [Mixed], required: true },
  results: { type: [Mixed], required: true },
  reworks: { type: [Mixed], required: true },
  ended: Mixed,
  readers: { type: [String], required: true },
  current: { type: Mixed, required: true },
});
schema.index({ agencyId: 1, readers: 1, _id: -1 }); // readableBy: newest first
schema.index({ agencyId: 1, readers: 1, 'current.open': 1, 'current.dueOn': 1, _id: 1 }); // readableBy overdue
schema.index({ agencyId: 1, 'current.assignee': 1, state: 1, _id: -1 }); // readableBy to-do
schema.index({ agencyId: 1, unitId: 1, state: 1, _id: -1 }); // readableBy to-accept, to-assign, to-review
schema.index({ agencyId: 1, incomingId: 1, _id: -1 }); // readableBy of a document, dueOnOf
schema.index({ agencyId: 1, directiveId: 1 }); // openOfDirective
schema.index({ agencyId: 1, 'current.open': 1, 'current.dueOn': 1 }); // openDueBefore

/** Derived from the task at every write, so that it can never disagree. */
interface Current {
  readonly open: boolean;
  readonly dueOn: CivilDate;
  readonly assignee?: string;
}
type Stored = Task & { readonly current: Current };

const Tasks = mongoose.model<Doc<Stored>>('tasks', schema as never, 'tasks');

const derived = (task: Task): Stored => {
  const assignee = assigneeOf(task);
  return {
    ...task,
    current: { open: isOpen(task), dueOn: dueOn(task), ...(assignee === undefined ? {} : { assignee }) },
  };
};

const bare = ({ current: _current, ...task }: Stored): Task => task;
const toTask = (doc: unknown): Task => bare(fromDoc<Stored>(doc as Doc<Stored>));

/** The same as the rule `liesInTaskBox`, as a filter; nothing when it can hold nothing for this actor. */
function boxFilter(actor: Actor, box: TaskBox, today: CivilDate): Record<string, unknown> | undefined {
  const mine = [actor.positionId, ...(actor.onBehalfOf === undefined ? [] : [actor.onBehalfOf])];
  const leads = leadsUnit(actor, actor.unitId);
  const ownUnit = { unitId: actor.unitId, personal: false };
  const gave = { 'issued.positionId': { $in: mine }, 'issued.capacity': { $ne: 'registry-clerk' } };
  const notMine = { 'current.assignee': { $nin: mine } };
  switch (box) {
    case 'all':
      return {};
    case 'to-accept':
      return { state: 'new', $or: [...(leads ? [ownUnit] : []), { 'current.assignee': { $in: mine } }] };
    case 'to-assign':
      return leads ? { state: 'accepted', ...ownUnit, 'current.assignee': { $exists: false } } : undefined;
    case 'to-do':
      return { state: { $in: [...workingStates] }, 'current.assignee': { $in: mine } };
    case 'to-review':
      return {
        state: 'for-review',
        ...notMine,
        $or: [...(leads ? [{ unitId: actor.unitId }] : []), { ...gave, personal: true }],
      };
    case 'to-decide':
      return {
        state: 'extension-asked',
        ...notMine,
        $or: [gave, ...(holds(actor, 'office-chief') ? [{ 'issued.capacity': { $in: [...officeCapacities] } }] : [])],
      };
    case 'overdue':
      return { 'current.open': true, state: { $ne: 'paused' }, 'current.dueOn': { $lt: today } };
    case 'open':
      return { 'current.open': true };
  }
}

export const taskStore = (agencyId: string): TaskStore => {
  const store = versionedStore<Stored>(Tasks as never, agencyId);
  const readable = (actor: Actor, filter: Record<string, unknown>) => ({
    agencyId,
    readers: { $in: [...readersOf(actor)] },
    ...filter,
  });
  return {
    get: async (id, seen) => bare(await store.get(id, seen)),
    find: async (id) => {
      const found = await store.find(id);
      return found && bare(found);
    },
    findMany: async (ids) => (await store.findMany(ids)).map(bare),
    add: async (value) => bare(await store.add(derived(value))),
    addMany: (values) => store.addMany(values.map(derived)),
    replace: async (next) => bare(await store.replace(derived(next))),
    replaceMany: (next) => store.replaceMany(next.map(derived)),
    async openOfDirective(directiveId) {
      return (await Tasks.find({ agencyId, directiveId, 'current.open': true } as never).lean()).map(toTask);
    },
    async readableBy(actor, { box, incomingId, limit, behind: place }, today) {
      const filter = boxFilter(actor, box, today);
      if (filter === undefined) return [];
      const byDue = box === 'overdue';
      const docs = await Tasks.find(
        readable(actor, {
          $and: [
            filter,
            incomingId === undefined ? {} : { incomingId },
            byDue ? behind('current.dueOn', place, 1) : place ? { _id: { $lt: place.id } } : {},
          ],
        }) as never,
      )
        .sort(byDue ? { 'current.dueOn': 1, _id: 1 } : { _id: -1 })
        .limit(limit)
        .lean();
      return docs.map(toTask);
    },
    async countFor(actor, box, today) {
      const filter = boxFilter(actor, box, today);
      return filter === undefined ? 0 : Tasks.countDocuments(readable(actor, filter) as never);
    },
    async dueOnOf(actor, incomingIds) {
      const docs = await Tasks.find(
        readable(actor, { incomingId: { $in: [...incomingIds] }, unitId: actor.unitId, 'current.open': true }) as never,
        { incomingId: 1, 'current.dueOn': 1 },
      ).lean();
      const found = docs as unknown as readonly Pick<Stored, 'incomingId' | 'current'>[];
      return new Map(
        found
          .toSorted((a, b) => (a.current.dueOn < b.current.dueOn ? 1 : -1))
          .map(({ incomingId, current }) => [incomingId, current.dueOn]),
      );
    },
    async openDueBefore(on, limit) {
      const docs = await Tasks.find({ agencyId, 'current.open': true, 'current.dueOn': { $lt: on } } as never)
        .sort({ 'current.dueOn': 1 })
        .limit(limit)
        .lean();
      return docs.map(toTask);
    },
  };
};
