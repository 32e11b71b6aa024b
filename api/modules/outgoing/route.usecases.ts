// The route: submitting with the slip, deciding step by step, sending back, withdrawing, and what is written on the slip.
import { v7 as uuid } from 'uuid';
import type { Seen } from '../../contracts/endpoint.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import { civilDate } from '../../domain/kernel/dates.ts';
import { approve, sendBack } from '../../domain/outgoing/decide.ts';
import type { OutgoingDocument, Remark, RouteStep } from '../../domain/outgoing/outgoing.ts';
import { numbered, proposeRoute, type RouteOffices } from '../../domain/outgoing/route.ts';
import { submit, withdraw } from '../../domain/outgoing/submit.ts';
import { endRound, openFolder, openRound, writeOpinion, type SlipOffices } from '../../domain/submission/slip.ts';
import {
  isBoxAsSeen,
  type Slip,
  type SlipBox,
  type Submission,
  type SubmissionOutcome,
  type SubmissionRound,
} from '../../domain/submission/submission.ts';
import { must, Problem } from '../../platform/problem.ts';
import { heldCapacity } from '../capacity/index.ts';
import type { WhoIsWho } from '../directory/index.ts';
import { change, readable } from './change.ts';
import type { OutgoingDeps, OutgoingStores } from './deps.ts';
import { outgoingStore } from './outgoing.store.mongo.ts';

/** What the drafter sends with the submission; without steps the proposed route is taken. */
export interface Sent {
  readonly pdfSha256: string;
  readonly slip: Slip;
  readonly route?: readonly Omit<RouteStep, 'id'>[];
}

const officesOf = (document: OutgoingDocument, who: WhoIsWho): RouteOffices => ({
  drafterPositionId: document.drafterPositionId,
  unitHeads: who
    .withRole('unit-head', 'office-chief')
    .filter((positionId) => who.isInUnit(positionId, document.draftingUnitId)),
  layoutCheckers: who.withRole('layout-checker'),
  signerPositionId: document.signer?.positionId ?? '',
});

/** Who writes in which box: the heads on the route, the office's people on it, those to whom it goes up. */
export const slipOffices = (document: OutgoingDocument, submission: Submission): SlipOffices => {
  const holders = (...kinds: RouteStep['kind'][]) =>
    document.route.filter(({ kind }) => kinds.includes(kind)).map(({ positionId }) => positionId);
  const to = submission.rounds.at(-1)?.slip.toPositionId;
  return {
    drafterPositionId: document.drafterPositionId,
    writers: {
      'unit-head': holders('content-initial'),
      office: holders('layout-check', 'initial'),
      leader: [...holders('sign'), ...(to === undefined ? [] : [to])],
    },
  };
};

/** Stores the folder's next value with its facts. */
export async function recordFolder(
  { submissions, journal, outbox }: Pick<OutgoingStores, 'submissions' | 'journal' | 'outbox'>,
  { submission, facts }: SubmissionOutcome,
): Promise<Submission> {
  const stored = await submissions.replace(submission);
  await journal.record(stored.outgoingId, facts);
  await outbox.changed({ subjectKind: 'submission', subjectId: stored.id, version: stored.version });
  return stored;
}

/** Ends the round that runs; a document that never had a folder has none to end. */
export async function endRoundOf(
  stores: Pick<OutgoingStores, 'submissions' | 'journal' | 'outbox'>,
  outgoingId: string,
  outcome: NonNullable<SubmissionRound['outcome']>,
  at: Date,
): Promise<void> {
  const folder = await stores.submissions.ofDocument(outgoingId);
  if (folder) await recordFolder(stores, must(endRound(folder, outcome, at)));
}

export const routeUseCases = (deps: OutgoingDeps) => {
  const { transact, now } = deps;

  return {
    async proposedRoute(id: string, actor: Actor): Promise<readonly RouteStep[]> {
      const document = await readable(outgoingStore(actor.agencyId), id, actor);
      if (document.signer === undefined) return [];
      return proposeRoute(officesOf(document, await deps.whoIsWho(actor.agencyId, civilDate(now()))));
    },

    async submit(id: string, sent: Sent, seen: Seen, actor: Actor): Promise<OutgoingDocument> {
      const folderId = uuid();
      const unitOpinions = await deps.unitOpinions(actor.agencyId, id);
      const who = await deps.whoIsWho(actor.agencyId, civilDate(now()));
      if (!who.isPosition(sent.slip.toPositionId))
        throw new Problem('recipient-unknown', { detail: 'Người được trình không có trong danh bạ.' });
      return change(
        deps,
        { id, actor, seen },
        async (document, { directory, capacities }) => {
          const at = now();
          const offices = officesOf(document, who);
          const route = sent.route === undefined ? proposeRoute(offices) : numbered(sent.route);
          if (document.signer === undefined)
            throw new Problem('capacity-not-valid', { detail: 'Chưa chọn người ký và thẩm quyền ký.' });
          const capacity = await heldCapacity({ capacities, directory }, document.signer.capacityId);
          return submit(document, actor, { pdfSha256: sent.pdfSha256, route, offices, capacity }, at);
        },
        async (document, stores) => {
          const { submitted } = document;
          if (submitted === undefined) return;
          const { draftSha256, pdfSha256 } = submitted;
          const round = { slip: sent.slip, unitOpinions, draftSha256, pdfSha256 };
          const folder = await stores.submissions.ofDocument(id);
          if (folder) await recordFolder(stores, must(openRound(folder, round, now())));
          else {
            const { agencyId, drafterPositionId, draftingUnitId } = document;
            const about = { id: folderId, agencyId, outgoingId: id, drafterPositionId, draftingUnitId };
            const { submission, facts } = must(openFolder(about, round, now()));
            await stores.submissions.add(submission);
            await stores.journal.record(id, facts);
          }
          const papers = sent.slip.papers.flatMap(({ sha256 }) => (sha256 === undefined ? [] : [sha256]));
          await stores.files.keep(papers, id);
        },
      );
    },

    approve: (id: string, hash: string, seen: Seen, actor: Actor): Promise<OutgoingDocument> =>
      change(deps, { id, actor, seen }, (document) => approve(document, actor, hash, now())),

    sendBack: (
      id: string,
      given: { readonly hash: string; readonly reason: string; readonly remarks?: readonly Remark[] },
      seen: Seen,
      actor: Actor,
    ): Promise<OutgoingDocument> =>
      change(
        deps,
        { id, actor, seen },
        (document) => sendBack(document, actor, given, now()),
        (_document, stores) => endRoundOf(stores, id, 'returned', now()),
      ),

    withdraw: (id: string, seen: Seen, actor: Actor): Promise<OutgoingDocument> =>
      change(
        deps,
        { id, actor, seen },
        (document) => withdraw(document, actor),
        (_document, stores) => endRoundOf(stores, id, 'withdrawn', now()),
      ),

    /** Writes on the slip; the version seen is the folder's, as far as it speaks of the round and of this box. */
    writeOnSlip: (
      id: string,
      given: { readonly box: SlipBox; readonly text: string },
      seen: Seen,
      actor: Actor,
    ): Promise<{ document: OutgoingDocument; submission: Submission }> =>
      transact(actor, async (stores) => {
        const document = await readable(stores.outgoing, id, actor);
        const folder = await stores.submissions.ofDocument(id);
        if (!folder) throw new Problem('not-found');
        if (!isBoxAsSeen(folder, given.box, seen.version)) throw new Problem('changed-meanwhile');
        const outcome = must(writeOpinion(folder, slipOffices(document, folder), actor, given, now()));
        return { document, submission: await recordFolder(stores, outcome) };
      }),
  };
};
