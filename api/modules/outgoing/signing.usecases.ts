// Signing: the signer's own signature in the file, or the clerk's record of one in ink. Everything is checked before the
// key is opened, and again when the result is stored.
import { v7 as uuid } from 'uuid';
import type { Seen } from '../../contracts/endpoint.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import type { CivilDate } from '../../domain/kernel/dates.ts';
import type { OutgoingDocument } from '../../domain/outgoing/outgoing.ts';
import { maySign, recordInkSignature, sign, type Signing } from '../../domain/outgoing/sign.ts';
import { may } from '../../domain/outgoing/may.ts';
import { fileStore } from '../../platform/files/file-store.mongo.ts';
import { must, Problem } from '../../platform/problem.ts';
import { capacityStore, heldCapacity, type HeldCapacity } from '../capacity/index.ts';
import { directoryStore } from '../directory/index.ts';
import { signAsPerson } from '../signing/index.ts';
import { keyVault } from '../signing-key/index.ts';
import { change, readable } from './change.ts';
import type { OutgoingDeps } from './deps.ts';
import { authorityLinesIn } from './formula.ts';
import { outgoingStore } from './outgoing.store.mongo.ts';
import { endRoundOf } from './route.usecases.ts';
import { certificateFacts, type SignatureRecord } from './signature.store.mongo.ts';

/** The chosen signer's rule with its holder; refused when nobody was chosen. */
export async function chosenCapacity(document: OutgoingDocument): Promise<HeldCapacity> {
  if (document.signer === undefined) throw new Problem('capacity-not-valid');
  const { agencyId, signer } = document;
  return heldCapacity({ capacities: capacityStore(agencyId), directory: directoryStore(agencyId) }, signer.capacityId);
}

export const signingUseCases = (deps: OutgoingDeps) => {
  const { now } = deps;

  /** What is signed, the rule under which, and the formula read from those bytes. */
  async function seenBySigner(document: OutgoingDocument, hash: string) {
    const held = await chosenCapacity(document);
    const pdf = await fileStore(document.agencyId).read(document.submitted?.pdfSha256 ?? hash);
    const foundLines = must(await authorityLinesIn(pdf, held.fullName));
    const signing: Signing = { hash, capacity: held, foundLines };
    return { held, pdf, signing };
  }

  return {
    async sign(
      id: string,
      { hash, pin }: { readonly hash: string; readonly pin: string },
      seen: Seen,
      actor: Actor,
    ): Promise<OutgoingDocument> {
      const current = await readable(outgoingStore(actor.agencyId), id, actor, seen);
      must(may(current, actor, 'sign'));
      const { held, pdf, signing } = await seenBySigner(current, hash);
      must(maySign(current, actor, signing, now()));

      const at = now();
      const { key, picture } = await keyVault(actor.agencyId).open({ kind: 'person', userId: actor.userId }, pin, at);
      const signedFile = must(
        await signAsPerson(pdf, { key, picture, signerName: held.fullName, signedAt: at, reason: held.title }),
      );
      const verdicts = await deps.verify(signedFile, at);
      const bad = verdicts.find(({ good }) => !good);
      if (bad) throw new Problem('signature-broken', { detail: bad.explanation });

      const { sha256 } = await fileStore(actor.agencyId).stage(signedFile, 'application/pdf');
      const signature: SignatureRecord = {
        id: uuid(),
        agencyId: actor.agencyId,
        documentId: id,
        act: 'sign',
        userId: actor.userId,
        positionId: actor.positionId,
        capacityId: held.capacity.id,
        provider: 'p12',
        certificate: certificateFacts(key.certificates[0]),
        signedAt: at,
        fileSha256: sha256,
        verdicts,
      };
      return change(
        deps,
        { id, actor, seen },
        (document) => sign(document, actor, signing, { sha256, signatureId: signature.id }, at),
        async (_document, stores) => {
          await stores.files.keep([sha256], id);
          await stores.signatures.add(signature);
          await endRoundOf(stores, id, 'accepted', at);
        },
      );
    },

    async recordInkSignature(
      id: string,
      given: { readonly hash: string; readonly signedOn: CivilDate; readonly paperPlace: string },
      seen: Seen,
      actor: Actor,
    ): Promise<OutgoingDocument> {
      const current = await readable(outgoingStore(actor.agencyId), id, actor, seen);
      must(may(current, actor, 'record-ink-signature'));
      const { held, signing } = await seenBySigner(current, given.hash);
      return change(
        deps,
        { id, actor, seen },
        (document) => recordInkSignature(document, actor, { ...given, ...signing, signerUserId: held.userId }, now()),
        (_document, stores) => endRoundOf(stores, id, 'accepted', now()),
      );
    },
  };
};
