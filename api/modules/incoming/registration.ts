// Registering: the arrival number is claimed in the register's lane, the document takes it in the same transaction.
import type { DirectingScope } from '../../domain/incoming/directing-scope.ts';
import { typeAndSubject } from '../../domain/documents/document-types.ts';
import { duplicateKey, earlierArrivals } from '../../domain/incoming/duplicates.ts';
import type { IncomingDocument } from '../../domain/incoming/incoming.ts';
import { mayRegister, register } from '../../domain/incoming/register.ts';
import type { IncomingContext } from '../../domain/incoming/standing.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import { civilDate } from '../../domain/kernel/dates.ts';
import { refuse, type Result } from '../../domain/kernel/result.ts';
import type { IncomingColumns } from '../../domain/register/register.ts';
import type { Seen } from '../../contracts/endpoint.ts';
import type { Once } from '../../platform/http/route.ts';
import { earlierResult } from '../../platform/mongo/once.ts';
import { must, Problem } from '../../platform/problem.ts';
import { journalOfMany } from '../journal/index.ts';
import { outboxOf } from '../outbox/index.ts';
import { registerStore, type Claim, type ClaimKind, type Lanes, type Numbered } from '../register/index.ts';
import { incomingStore } from './incoming.store.mongo.ts';
import { readable } from './readable.ts';

export interface RegistrationDeps {
  readonly lanes: Lanes;
  readonly now: () => Date;
  readonly scopes: (agencyId: string) => Promise<readonly DirectingScope[]>;
}

interface Registration extends Claim {
  readonly seen: Seen;
  readonly acknowledged: readonly string[];
  readonly context: IncomingContext;
}

const columnsOf = ({ issuer, code, issuedOn, documentType, subject }: IncomingDocument): IncomingColumns => ({
  kind: 'incoming',
  issuer: issuer.name,
  code: code.text,
  issuedOn,
  typeAndSubject: typeAndSubject(documentType, subject),
});

/** The documents of the claims and, for each, those that look like it. */
async function loaded(agencyId: string, claims: readonly Registration[]) {
  const store = incomingStore(agencyId);
  const found = await store.findMany(claims.map(({ documentId }) => documentId));
  const keys = found.map(duplicateKey).filter((key) => key !== undefined);
  const candidates = await store.withDuplicateKeys([...new Set(keys)]);
  const documents = new Map(found.map((document) => [document.id, document]));
  return {
    documentOf: (claim: Registration) => documents.get(claim.documentId),
    earlierThan: (document: IncomingDocument) => earlierArrivals(document, candidates),
  };
}

const registrations = (now: () => Date): ClaimKind<Registration> => ({
  state: 'entered',
  async admit(agencyId, claims) {
    const { documentOf, earlierThan } = await loaded(agencyId, claims);
    return claims.map((claim): Result<unknown> => {
      const document = documentOf(claim);
      if (document?.version !== claim.seen.version) return refuse({ code: 'not-current-version' });
      const registering = { earlier: earlierThan(document), acknowledged: claim.acknowledged };
      return mayRegister(document, claim.actor, registering, claim.context);
    });
  },
  async record(agencyId, numbered) {
    const { documentOf, earlierThan } = await loaded(
      agencyId,
      numbered.map(({ claim }) => claim),
    );
    const outcomes = numbered.map(({ claim, entry }: Numbered<Registration>) => {
      const document = documentOf(claim);
      if (document === undefined) throw new Problem('not-found');
      const arrival = { number: entry.number, on: entry.on, registerEntryId: entry.id };
      const registering = { earlier: earlierThan(document), acknowledged: claim.acknowledged };
      const outcome = must(register(document, claim.actor, arrival, registering, entry.claimedAt, claim.context));
      return { actor: claim.actor, ...outcome };
    });
    await incomingStore(agencyId).replaceMany(outcomes.map(({ incoming }) => incoming));
    await journalOfMany(now).recordAll(
      outcomes.map(({ actor, incoming, facts }) => ({ actor, subjectId: incoming.id, facts })),
    );
    await outboxOf(agencyId, now).changed(
      ...outcomes.map(({ incoming: { id, version } }) => ({
        subjectKind: 'incoming',
        subjectId: id,
        version: version + 1,
      })),
    );
  },
});

/**
 * Registers a received document and answers it with its arrival number. The same key twice gives the same number; of two
 * clerks at once the second one is told.
 */
export const makeRegistration = ({ lanes, now, scopes }: RegistrationDeps) => {
  const kind = registrations(now);
  return async (
    id: string,
    acknowledged: readonly string[],
    seen: Seen,
    actor: Actor,
    once: Once,
  ): Promise<IncomingDocument> => {
    const store = incomingStore(actor.agencyId);
    const current = readable(await store.get(id), actor);
    // a repeated request finds the document registered by itself: the lane knows its key and gives the same number
    if ((await earlierResult(actor, once)) === undefined) {
      if (current.version !== seen.version) throw new Problem('changed-meanwhile');
      const context = { scopes: await scopes(actor.agencyId), today: civilDate(now()) };
      const key = duplicateKey(current);
      const candidates = await store.withDuplicateKeys(key === undefined ? [] : [key]);
      must(mayRegister(current, actor, { earlier: earlierArrivals(current, candidates), acknowledged }, context));
    }
    const book = await registerStore(actor.agencyId).mainRegister('incoming');
    await lanes.claim(kind, book.id, {
      actor,
      documentId: id,
      columns: columnsOf(current),
      once,
      seen,
      acknowledged,
      context: { scopes: await scopes(actor.agencyId), today: civilDate(now()) },
    });
    return store.get(id);
  };
};

export type RegisterIncomingDocument = ReturnType<typeof makeRegistration>;
