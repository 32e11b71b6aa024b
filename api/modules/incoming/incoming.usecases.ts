// What can be done with an incoming document before and beside its directive: load, decide, save, record.
import { v7 as uuid } from 'uuid';
import { propose, present, type ProposedDistribution } from '../../domain/incoming/distribute.ts';
import type { DirectingScope } from '../../domain/incoming/directing-scope.ts';
import type { TypedDetails } from '../../domain/incoming/details.ts';
import type { IncomingOutcome } from '../../domain/incoming/facts.ts';
import type { IncomingDocument, KeptFile } from '../../domain/incoming/incoming.ts';
import { recallByIssuer, returnToIssuer } from '../../domain/incoming/leave.ts';
import type { FileSignature } from '../../domain/incoming/legal-effect.ts';
import { correct, receive, type ReceivedInput } from '../../domain/incoming/receive.ts';
import type { IncomingContext } from '../../domain/incoming/standing.ts';
import { admit, secrecyMarkSeen } from '../../domain/incoming/admission.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import { holds } from '../../domain/kernel/actor.ts';
import { civilDate } from '../../domain/kernel/dates.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { Seen } from '../../contracts/endpoint.ts';
import type { FileStore } from '../../platform/files/file-store.ts';
import type { Once } from '../../platform/http/route.ts';
import { must, Problem } from '../../platform/problem.ts';
import type { Transact } from '../../platform/mongo/transact.ts';
import type { LoadWhoIsWho, WhoIsWho } from '../directory/index.ts';
import type { InspectReceived } from './inspect-received.ts';
import { incomingNotices } from './notices.ts';
import { readable } from './readable.ts';
import type { IncomingStores } from './stores.ts';

/** Ends the work on a document that leaves: returned or taken back. Called inside the same transaction. */
export type EndWork<S> = (stores: S, incoming: IncomingDocument, actor: Actor, who: WhoIsWho) => Promise<void>;

export interface IncomingDeps<S extends IncomingStores> {
  readonly transact: Transact<S>;
  readonly now: () => Date;
  readonly whoIsWho: LoadWhoIsWho;
  readonly fileStore: (agencyId: string) => FileStore;
  readonly inspect: InspectReceived;
  /** The agency's rules on who may direct besides its leaders. */
  readonly scopes: (agencyId: string) => Promise<readonly DirectingScope[]>;
  readonly endWork: EndWork<S>;
  readonly countRefused: (agencyId: string, kind: 'secret' | 'denunciation', on: string) => Promise<void>;
}

export interface ReceiveAsked extends Omit<ReceivedInput, 'id' | 'files' | 'signature'> {
  readonly files: readonly { readonly sha256: string; readonly name: string }[];
  /** The clerk has looked at what seems to be a mark of secrecy, and it is none. */
  readonly secrecyMarkChecked: boolean;
  /** The clerk holds the paper and sees that it is signed by hand. */
  readonly signedByHand: boolean;
}

const unsigned: FileSignature = { verdict: 'not-signed', claimsToBeSigned: false, signers: [] };

/**
 * Of a scanned paper the missing signature is none that the file should have had; and what its pages say of digital signatures
 * counts less than the clerk who has seen ink and seal.
 */
function asFound(found: FileSignature, { original, signedByHand }: ReceiveAsked): FileSignature {
  if (original !== 'paper' || found.verdict !== 'not-signed') return found;
  return { ...found, verdict: 'paper', claimsToBeSigned: found.claimsToBeSigned && !signedByHand };
}

type Step = (incoming: IncomingDocument, context: IncomingContext, who: WhoIsWho, at: Date) => Result<IncomingOutcome>;

export function incomingUseCases<S extends IncomingStores>(deps: IncomingDeps<S>) {
  const { transact, now, whoIsWho, fileStore, inspect } = deps;

  const prepared = async (actor: Actor) => {
    const today = civilDate(now());
    const [who, scopes] = await Promise.all([whoIsWho(actor.agencyId, today), deps.scopes(actor.agencyId)]);
    return { who, context: { scopes, today } };
  };

  /** One step on one document: whoever may not read it is told that there is none. */
  async function step(
    id: string,
    actor: Actor,
    seen: Seen,
    decide: Step,
    after: EndWork<S> = async () => undefined,
  ): Promise<IncomingDocument> {
    const { who, context } = await prepared(actor);
    return transact(actor, async (stores) => {
      const current = readable(await stores.incoming.get(id), actor);
      if (current.version !== seen.version) throw new Problem('changed-meanwhile');

      const outcome = must(decide(current, context, who, now()));

      const stored = await stores.incoming.replace(outcome.incoming);
      await stores.journal.record(id, outcome.facts);
      await stores.outbox.changed({ subjectKind: 'incoming', subjectId: id, version: stored.version });
      await stores.outbox.tell(incomingNotices(stored, outcome.facts, actor.positionId, who));
      await after(stores, stored, actor, who);
      return stored;
    });
  }

  /** The files as they lie in the store, the first one judged. */
  async function examined(asked: ReceiveAsked, agencyId: string): Promise<Pick<ReceivedInput, 'files' | 'signature'>> {
    const store = fileStore(agencyId);
    const files = await Promise.all(
      asked.files.map(async ({ sha256, name }): Promise<KeptFile> => {
        const kept = await store.stat(sha256);
        if (!kept) throw new Problem('file-missing');
        return { sha256, name, mediaType: kept.type, size: kept.size };
      }),
    );
    const [first] = files;
    if (first === undefined) return { files, signature: asFound(unsigned, asked) };
    const bytes = await store.read(first.sha256);
    const found = await inspect({ bytes, type: first.mediaType });
    if (found.looksSecret && !asked.secrecyMarkChecked)
      throw new Problem('secret-not-accepted', { detail: secrecyMarkSeen });
    return { files, signature: asFound(found.signature, asked) };
  }

  return {
    /** Receives a document with its staged files; the same key twice receives it once. */
    async receive(asked: ReceiveAsked, actor: Actor, once: Once): Promise<IncomingDocument> {
      if (!holds(actor, 'registry-clerk')) throw new Problem('role-not-allowed');
      const admitted = admit(asked.answers);
      if (!admitted.ok) {
        const kind = admitted.refusal.code === 'denunciation-not-accepted' ? 'denunciation' : 'secret';
        await deps.countRefused(actor.agencyId, kind, civilDate(now()));
        // what was uploaded before somebody knew better goes at once, not with the next collection
        await fileStore(actor.agencyId).discard(asked.files.map(({ sha256 }) => sha256));
      }
      must(admitted);
      const found = await examined(asked, actor.agencyId);
      const id = uuid();
      return transact(
        actor,
        async ({ incoming, files, journal }) => {
          const outcome = must(receive({ ...asked, ...found, id }, actor, now()));
          await files.keep(
            found.files.map(({ sha256 }) => sha256),
            id,
          );
          await journal.record(id, outcome.facts);
          return incoming.add(outcome.incoming);
        },
        once,
      );
    },

    correct: (id: string, typed: TypedDetails, seen: Seen, actor: Actor) =>
      step(id, actor, seen, (incoming, context) => correct(incoming, actor, typed, context)),

    returnToIssuer: (id: string, reason: string, seen: Seen, actor: Actor) =>
      step(
        id,
        actor,
        seen,
        (incoming, context, _who, at) => returnToIssuer(incoming, actor, reason, at, context),
        deps.endWork,
      ),

    recall: (id: string, reason: string, seen: Seen, actor: Actor) =>
      step(
        id,
        actor,
        seen,
        (incoming, context, _who, at) => recallByIssuer(incoming, actor, reason, at, context),
        deps.endWork,
      ),

    present: (id: string, toPositionId: string | undefined, seen: Seen, actor: Actor) =>
      step(id, actor, seen, (incoming, context, who, at) =>
        present(incoming, actor, toPositionId, at, { ...context, ...directoryQuestions(who) }),
      ),

    propose: (id: string, proposed: ProposedDistribution, seen: Seen, actor: Actor) =>
      step(id, actor, seen, (incoming, context, who, at) =>
        propose(incoming, actor, proposed, at, { ...context, ...directoryQuestions(who) }),
      ),
  };
}

/** The questions that the rules ask of the directory. */
export const directoryQuestions = (who: WhoIsWho) => ({
  isLeader: (positionId: string) => who.holds(positionId, 'leader', 'deputy-leader'),
  isKnown: (recipient: { kind: 'unit'; unitId: string } | { kind: 'position'; positionId: string }) =>
    recipient.kind === 'unit' ? who.isUnit(recipient.unitId) : who.isPosition(recipient.positionId),
});

export type IncomingUseCases = ReturnType<typeof incomingUseCases>;
