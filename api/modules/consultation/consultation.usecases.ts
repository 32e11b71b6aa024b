// Consultations: load, decide, save, record. Who is asked may read the draft that is asked about.
import { v7 as uuid } from 'uuid';
import type { Seen } from '../../contracts/endpoint.ts';
import {
  cancel,
  close,
  draftConsultation,
  edit,
  expire,
  extend,
  send,
  type Asking,
} from '../../domain/consultation/ask.ts';
import type { Consultation, ConsultationOutcome, Opinion, Weighing } from '../../domain/consultation/consultation.ts';
import { answer, assign, prepare, weigh, type Said } from '../../domain/consultation/opine.ts';
import { isAsSeen, type Act } from '../../domain/consultation/parts.ts';
import { askedReaders, consultationReaders } from '../../domain/consultation/standing.ts';
import { mayRead } from '../../domain/kernel/access.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import { civilDate, type CivilDate } from '../../domain/kernel/dates.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { broughtIn } from '../../domain/outgoing/answering.ts';
import type { Once } from '../../platform/http/route.ts';
import { decodeCursor, pageFrom } from '../../platform/mongo/cursor.ts';
import type { Transact } from '../../platform/mongo/transact.ts';
import { must, Problem } from '../../platform/problem.ts';
import { inTurn } from '../../platform/turns.ts';
import { directoryStore, type LoadWhoIsWho, type WhoIsWho } from '../directory/index.ts';
import type { Journal } from '../journal/index.ts';
import type { Outbox } from '../outbox/index.ts';
import { outgoingStore, readableOutgoing, systemActor, type OutgoingStore } from '../outgoing/index.ts';
import type { ConsultationQuery, ConsultationStore } from './consultation.store.ts';
import { consultationStore } from './consultation.store.mongo.ts';
import { consultationNotices, stillToAnswer } from './notices.ts';
import { opinionTableFile, type OpinionTableForm } from './opinion-table-file.ts';

export interface ConsultationStores {
  readonly consultations: ConsultationStore;
  readonly outgoing: OutgoingStore;
  readonly journal: Journal;
  readonly outbox: Outbox;
}

export interface ConsultationDeps {
  readonly transact: Transact<ConsultationStores>;
  readonly now: () => Date;
  readonly whoIsWho: LoadWhoIsWho;
}

/** The consultation if the actor may read it. */
async function readable(store: ConsultationStore, id: string, actor: Actor): Promise<Consultation> {
  const consultation = await store.get(id);
  if (!mayRead(consultationReaders(consultation), actor)) throw new Problem('not-found');
  return consultation;
}

async function record(
  stores: ConsultationStores,
  { consultation, facts }: ConsultationOutcome,
  actor: Actor,
  who: WhoIsWho,
): Promise<Consultation> {
  const stored = await stores.consultations.replace(consultation);
  await stores.journal.record(stored.id, facts);
  await stores.outbox.changed({
    ...{ subjectKind: 'consultation', subjectId: stored.id, version: stored.version },
    untouched: stillToAnswer(stored, who),
  });
  await stores.outbox.tell(consultationNotices(stored, facts, actor.positionId, who));
  return stored;
}

/** Who is asked reads the draft from now on; whoever works on it meanwhile is not held up by that. */
async function share({ outgoing, journal }: ConsultationStores, consultation: Consultation): Promise<void> {
  const document = await outgoing.get(consultation.outgoingId);
  const readers = broughtIn(document, askedReaders(consultation));
  if (readers.length === 0) return;
  await outgoing.shareWith(document.id, readers);
  await journal.record(document.id, [{ kind: 'shared', readers }]);
}

export const consultationUseCases = ({ transact, now, whoIsWho }: ConsultationDeps) => {
  const today = (): CivilDate => civilDate(now());
  const load = (actor: Actor): Promise<WhoIsWho> => whoIsWho(actor.agencyId, today());

  /**
   * One act in one transaction; `changed-meanwhile` when what it depends on is not as the actor saw it. Whoever acts on
   * another part at the same time comes before or after, and is decided on what is there by then.
   */
  async function change(
    { id, seen, ...act }: Act & { readonly id: string; readonly seen: Seen },
    decide: (
      current: Consultation,
      stores: ConsultationStores,
    ) => Result<ConsultationOutcome> | Promise<Result<ConsultationOutcome>>,
    also: (stores: ConsultationStores, consultation: Consultation) => Promise<void> = () => Promise.resolve(),
  ): Promise<Consultation> {
    const who = await load(act.actor);
    return inTurn(id, () =>
      transact(act.actor, async (stores) => {
        const current = await readable(stores.consultations, id, act.actor);
        if (!isAsSeen(current, seen.version, act)) throw new Problem('changed-meanwhile');
        const stored = await record(stores, must(await decide(current, stores)), act.actor, who);
        await also(stores, stored);
        return stored;
      }),
    );
  }

  const known = (unitIds: readonly string[], who: WhoIsWho): void => {
    if (!unitIds.every((unitId) => who.isUnit(unitId)))
      throw new Problem('recipient-unknown', { detail: 'Có đơn vị được hỏi không nằm trong danh bạ.' });
  };

  return {
    get: (id: string, actor: Actor) => readable(consultationStore(actor.agencyId), id, actor),

    async list(
      { cursor, ...query }: Omit<ConsultationQuery, 'actor' | 'behind'> & { readonly cursor?: string },
      actor: Actor,
    ): Promise<{ items: Consultation[]; next?: string }> {
      const behind = decodeCursor(cursor);
      const rows = await consultationStore(actor.agencyId).page({ ...query, actor, ...(behind ? { behind } : {}) });
      return pageFrom(rows, query.limit, ({ id }) => id);
    },

    /** The table of opinions as a Word file, as it stands now. */
    async opinionTable(id: string, form: OpinionTableForm, actor: Actor): Promise<Uint8Array> {
      const consultation = await readable(consultationStore(actor.agencyId), id, actor);
      const document = await outgoingStore(actor.agencyId).get(consultation.outgoingId);
      const agency = await directoryStore(actor.agencyId).agency();
      return opinionTableFile(consultation, document, { agency, who: await load(actor) }, form);
    },

    async draft(outgoingId: string, asking: Asking, actor: Actor, once: Once): Promise<Consultation> {
      known(asking.unitIds, await load(actor));
      const id = uuid();
      const made = await transact(
        actor,
        async ({ consultations, outgoing, journal }) => {
          const about = await readableOutgoing(outgoing, outgoingId, actor);
          const { consultation, facts } = must(draftConsultation(id, about, asking, actor, now()));
          await consultations.add(consultation);
          await journal.record(id, facts);
          return id;
        },
        once,
      );
      return consultationStore(actor.agencyId).get(made);
    },

    async edit(id: string, asking: Asking, seen: Seen, actor: Actor): Promise<Consultation> {
      known(asking.unitIds, await load(actor));
      return change({ id, seen, actor, action: 'edit' }, async (current, { outgoing }) =>
        edit(current, await outgoing.get(current.outgoingId), asking, actor),
      );
    },

    send: (id: string, seen: Seen, actor: Actor) =>
      change({ id, seen, actor, action: 'send' }, (current) => send(current, actor, now()), share),

    async assign(id: string, positionId: string, seen: Seen, actor: Actor): Promise<Consultation> {
      const unitId = (await load(actor)).unitOf(positionId);
      return change(
        { id, seen, actor, action: 'assign' },
        (current) => assign(current, actor, positionId, unitId),
        share,
      );
    },

    prepare: (id: string, said: Said, seen: Seen, actor: Actor) => {
      const opinionId = uuid();
      return change({ id, seen, actor, action: 'prepare' }, (current) =>
        prepare(current, actor, opinionId, said, now()),
      );
    },

    answer: (id: string, said: Said & Pick<Opinion, 'preparedId'>, seen: Seen, actor: Actor) => {
      const opinionId = uuid();
      return change({ id, seen, actor, action: 'answer' }, (current) => answer(current, actor, opinionId, said, now()));
    },

    extend: (id: string, dueOn: CivilDate, seen: Seen, actor: Actor) =>
      change({ id, seen, actor, action: 'extend' }, (current) => extend(current, actor, dueOn)),

    weigh: (id: string, given: Pick<Weighing, 'opinionId' | 'accepted' | 'reason'>, seen: Seen, actor: Actor) =>
      change({ id, seen, actor, action: 'weigh', opinionId: given.opinionId }, (current) =>
        weigh(current, actor, given, now()),
      ),

    close: (id: string, seen: Seen, actor: Actor) =>
      change({ id, seen, actor, action: 'close' }, (current) => close(current, actor, now())),

    cancel: (id: string, reason: string, seen: Seen, actor: Actor) =>
      change({ id, seen, actor, action: 'cancel' }, (current) => cancel(current, actor, reason)),

    /** The clock's step: ends one whose last day is over. */
    async expire(agencyId: string, id: string): Promise<Consultation> {
      const actor = systemActor(agencyId);
      const who = await load(actor);
      return transact(actor, async (stores) =>
        record(stores, must(expire(await stores.consultations.get(id), now())), actor, who),
      );
    },
  };
};

export type ConsultationUseCases = ReturnType<typeof consultationUseCases>;
