// Drafting: starting, details, the signer, the preview, cancelling. Versions from files stand in draft-files.usecases.ts.
import { v7 as uuid } from 'uuid';
import type { Seen } from '../../contracts/endpoint.ts';
import { mayHeSign } from '../../domain/capacity/may-sign.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import { civilDate } from '../../domain/kernel/dates.ts';
import { ok } from '../../domain/kernel/result.ts';
import { mayTouch } from '../../domain/outgoing/after-issue.ts';
import { confirmEnding } from '../../domain/outgoing/answering.ts';
import { addDraft, cancel, chooseSigner, edit, preview, start, type Declaration } from '../../domain/outgoing/draft.ts';
import { may } from '../../domain/outgoing/may.ts';
import { currentDraft, type OutgoingDetails, type OutgoingDocument } from '../../domain/outgoing/outgoing.ts';
import { fileStore } from '../../platform/files/file-store.mongo.ts';
import type { Once } from '../../platform/http/route.ts';
import { must, Problem } from '../../platform/problem.ts';
import { capacityStore, heldCapacity, heldOn, type HeldCapacity } from '../capacity/index.ts';
import { directoryStore } from '../directory/index.ts';
import { withSigner, wordType } from '../documents/index.ts';
import { change, readable } from './change.ts';
import { endFolderOf } from './clerk.usecases.ts';
import type { OutgoingDeps, OutgoingStores } from './deps.ts';
import { inspectDraft } from './inspect-draft.ts';
import { outgoingStore } from './outgoing.store.mongo.ts';
import { getOutgoing } from './reading.ts';
import { authorityLinesIn } from './formula.ts';

/** Details as they come in: of attachments only what the sender may say; size and type are looked up. */
export type SentDetails = Omit<OutgoingDetails, 'attachments'> & {
  readonly attachments: readonly Pick<OutgoingDetails['attachments'][number], 'sha256' | 'name' | 'issuedWithIt'>[];
};

export const draftingUseCases = (deps: OutgoingDeps) => {
  const { transact, now } = deps;

  /** What the details name exists: files, recipients inside, the document answered, the document touched. */
  async function checkedDetails(sent: SentDetails, actor: Actor): Promise<OutgoingDetails> {
    const files = fileStore(actor.agencyId);
    const attachments = await Promise.all(
      sent.attachments.map(async (attachment) => {
        const stat = await files.stat(attachment.sha256);
        if (!stat) throw new Problem('file-missing', { detail: `Chưa có tệp "${attachment.name}"; xin tải lên lại.` });
        return { ...attachment, size: stat.size, mediaType: stat.type };
      }),
    );
    const directory = directoryStore(actor.agencyId);
    for (const { name, unitId, positionId } of sent.recipients) {
      const known =
        (unitId === undefined || (await directory.unit(unitId)) !== undefined) &&
        (positionId === undefined || (await directory.position(positionId)) !== undefined);
      if (!known) throw new Problem('recipient-unknown', { detail: `Nơi nhận "${name}" không có trong danh bạ.` });
    }
    if (sent.answers) await deps.mayAnswer(actor, sent.answers.incomingId);
    return { ...sent, attachments };
  }

  const checkEarlier = async ({ outgoing }: OutgoingStores, document: OutgoingDocument, actor: Actor) => {
    if (document.earlier === undefined) return;
    must(mayTouch(document, await readable(outgoing, document.earlier.documentId, actor)));
  };

  const keepAttachments = ({ files }: OutgoingStores, { id, attachments }: OutgoingDocument) =>
    files.keep(
      attachments.map(({ sha256 }) => sha256),
      id,
    );

  return {
    async start(sent: SentDetails, declaration: Declaration, actor: Actor, once: Once): Promise<OutgoingDocument> {
      const id = uuid();
      // secrets are refused before anything else is looked at
      must(start(id, { ...sent, attachments: [] }, declaration, actor, now()));
      const details = await checkedDetails(sent, actor);
      const stored = await transact(
        actor,
        async (stores) => {
          const { document, facts } = must(start(id, details, declaration, actor, now()));
          await checkEarlier(stores, document, actor);
          await stores.outgoing.add(document);
          await keepAttachments(stores, document);
          await stores.journal.record(document.id, facts);
          return document.id;
        },
        once,
      );
      return outgoingStore(actor.agencyId).get(stored);
    },

    async edit(id: string, sent: SentDetails, seen: Seen, actor: Actor): Promise<OutgoingDocument> {
      const details = await checkedDetails(sent, actor);
      return change(
        deps,
        { id, actor, seen },
        (document) => edit(document, actor, details),
        async (document, stores) => {
          await checkEarlier(stores, document, actor);
          await keepAttachments(stores, document);
        },
      );
    },

    /** The capacities of today that reach this document: those that may be chosen. */
    async signers(id: string, actor: Actor): Promise<readonly HeldCapacity[]> {
      const document = await getOutgoing(id, actor);
      const stores = { capacities: capacityStore(actor.agencyId), directory: directoryStore(actor.agencyId) };
      const today = civilDate(now());
      const held = await heldOn(stores, today);
      return held.filter(
        ({ capacity, source }) => mayHeSign(capacity, capacity.positionId, document, today, source).ok,
      );
    },

    /** Chooses the signer; the formula goes into the draft as a new version where the draft has places for it. */
    async chooseSigner(id: string, capacityId: string, seen: Seen, actor: Actor): Promise<OutgoingDocument> {
      const files = fileStore(actor.agencyId);
      const current = await readable(outgoingStore(actor.agencyId), id, actor, seen);
      must(may(current, actor, 'edit'));
      const stores = { capacities: capacityStore(actor.agencyId), directory: directoryStore(actor.agencyId) };
      const held = await heldCapacity(stores, capacityId);
      const newest = currentDraft(current);
      const written =
        newest &&
        withSigner(await files.read(newest.sha256), {
          authorityLines: held.authorityLines,
          signerName: held.fullName,
        });
      // a person's own file without the places: the person writes the formula, and the preview checks it
      const bytes = written?.ok ? written.value : undefined;
      const staged = bytes && (await files.stage(bytes, wordType));
      const draft =
        bytes && staged && newest && staged.sha256 !== newest.sha256
          ? await inspectDraft(bytes, { ...staged, name: newest.name, basedOn: newest.sha256, on: civilDate(now()) })
          : undefined;
      return change(
        deps,
        { id, actor, seen },
        (document) => {
          const chosen = chooseSigner(document, actor, held, civilDate(now()));
          if (!chosen.ok || !draft) return chosen;
          const added = must(addDraft(chosen.value.document, actor, draft, now()));
          return ok({ ...added, facts: [...chosen.value.facts, ...added.facts] });
        },
        (_document, all) => all.files.keep(draft ? [draft.sha256] : [], id),
      );
    },

    async preview(id: string, seen: Seen, actor: Actor): Promise<OutgoingDocument> {
      const current = await readable(outgoingStore(actor.agencyId), id, actor, seen);
      must(may(current, actor, 'preview'));
      const newest = currentDraft(current);
      if (!newest) throw new Problem('draft-missing');
      const files = fileStore(actor.agencyId);
      const { pdf, pages } = must(await deps.convertToPdf(await files.read(newest.sha256)));
      const { sha256 } = await files.stage(pdf, 'application/pdf');
      const stores = { capacities: capacityStore(actor.agencyId), directory: directoryStore(actor.agencyId) };
      const held = current.signer && (await heldCapacity(stores, current.signer.capacityId));
      const authorityLines = held ? must(await authorityLinesIn(pdf, held.fullName)) : [];
      return change(
        deps,
        { id, actor, seen },
        (document) =>
          preview(document, actor, {
            draftSha256: newest.sha256,
            pdfSha256: sha256,
            pages,
            authorityLines,
            at: now(),
          }),
        (document, { files: kept }) => kept.keep([sha256], document.id),
      );
    },

    cancel: (id: string, reason: string, seen: Seen, actor: Actor): Promise<OutgoingDocument> =>
      change(
        deps,
        { id, actor, seen },
        (document) => cancel(document, actor, reason, now()),
        (document, stores) => endFolderOf(stores, document.id),
      ),

    async confirmEnding(id: string, seen: Seen, actor: Actor): Promise<OutgoingDocument> {
      const follow = await deps.followAnswer(actor);
      return change(
        deps,
        { id, actor, seen },
        (document) => confirmEnding(document, actor, now()),
        async ({ state, answers }) => {
          const out = state === 'issued' || state === 'corrected';
          if (out && answers) await follow({ incomingId: answers.incomingId, outgoingId: id });
        },
      );
    },
  };
};
