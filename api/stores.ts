// The stores of everything that belongs to an agency, and the versions that its things have now.
import type { Actor } from './domain/kernel/actor.ts';
import { capacityStore } from './modules/capacity/index.ts';
import { unitChannelStore } from './modules/chat/index.ts';
import { consultationStore } from './modules/consultation/index.ts';
import { directiveStore } from './modules/directive/index.ts';
import { directoryStore } from './modules/directory/index.ts';
import { incomingStore } from './modules/incoming/index.ts';
import { journalOf } from './modules/journal/index.ts';
import { outboxOf, type CurrentVersions } from './modules/outbox/index.ts';
import { outgoingStore, signatureStore, submissionStore } from './modules/outgoing/index.ts';
import { registerStore } from './modules/register/index.ts';
import { taskStore } from './modules/task/index.ts';
import { keptFiles } from './platform/files/file-store.mongo.ts';

/** The stores of one agency, in the name of one actor: what a use case works with. */
export const storesWith = (now: () => Date) => (actor: Actor) => ({
  directory: directoryStore(actor.agencyId),
  register: registerStore(actor.agencyId),
  incoming: incomingStore(actor.agencyId),
  directives: directiveStore(actor.agencyId),
  tasks: taskStore(actor.agencyId),
  outgoing: outgoingStore(actor.agencyId),
  submissions: submissionStore(actor.agencyId),
  signatures: signatureStore(actor.agencyId),
  capacities: capacityStore(actor.agencyId),
  consultations: consultationStore(actor.agencyId),
  files: keptFiles(actor.agencyId),
  unitChannels: unitChannelStore(actor.agencyId),
  journal: journalOf(actor, now),
  outbox: outboxOf(actor.agencyId, now),
});

/** The things that cards show, each kind with the store that knows its version. */
const shownThings = {
  incoming: incomingStore,
  directive: directiveStore,
  task: taskStore,
  outgoing: outgoingStore,
  submission: submissionStore,
  consultation: consultationStore,
} as const;

/** Of each thing named, the version it has now; what is not there is left out. */
export const currentVersions: CurrentVersions = async (agencyId, about) => {
  const kinds = [...new Set(about.map(({ kind }) => kind))];
  const found = await Promise.all(
    kinds.map(async (kind) => {
      const ids = about.filter((one) => one.kind === kind).map(({ id }) => id);
      return (await shownThings[kind](agencyId).findMany(ids)).map(({ id, version }) => ({ kind, id, version }));
    }),
  );
  return found.flat();
};
