// The steps of the issue act that make files: each takes the stored file, adds its signature, stores the result and says so.
import { v7 as uuid } from 'uuid';
import { officialNumber } from '../../domain/notation/official-number.ts';
import type { IssueAct, IssueStepName } from '../../domain/outgoing/issue-act.ts';
import { validSignature, type OutgoingDocument } from '../../domain/outgoing/outgoing.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { fileStore } from '../../platform/files/file-store.mongo.ts';
import { must, Problem } from '../../platform/problem.ts';
import { directoryStore } from '../directory/index.ts';
import { sealAnnex, sealAsCopy, sealNumberAndDate, sealPicture } from '../signing/index.ts';
import type { OpenedKey } from '../signing-key/index.ts';
import { certificateFacts, type SignatureRecord } from './signature.store.mongo.ts';

/** The steps for which the agency's key is opened. */
export type SealStep = Extract<IssueStepName, 'seal-number' | 'add-seal' | 'seal-copy' | 'seal-annexes'>;

export interface Sealed {
  readonly files: readonly { readonly sha256: string; readonly annexOf?: string }[];
  readonly signatures: readonly SignatureRecord[];
}

const actOf = (document: OutgoingDocument): IssueAct => {
  if (document.issue === undefined) throw new Problem('action-not-open');
  return document.issue;
};

/** The file that the step works on: the signer's own for the first seal, else what the step before it left last. */
function sourceOf(document: OutgoingDocument, step: Exclude<SealStep, 'seal-annexes'>): string {
  const made = (by: IssueStepName) => actOf(document).files.findLast((file) => file.step === by)?.sha256;
  const sources = {
    'seal-number': () => validSignature(document)?.sha256,
    'add-seal': () => made('seal-number'),
    'seal-copy': () => made('add-scan'),
  };
  const source = sources[step]();
  if (source === undefined) throw new Problem('signature-missing');
  return source;
}

/** Does one sealing step with the opened key. Nothing is recorded yet; what is stored and not recorded is collected. */
export async function seal(
  document: OutgoingDocument,
  step: SealStep,
  { key, picture, diameterMm }: OpenedKey,
  at: Date,
): Promise<Sealed> {
  const files = fileStore(document.agencyId);
  const act = actOf(document);
  const common = { key, signedAt: at };
  const signatures: SignatureRecord[] = [];

  const made = async (sealing: Promise<Result<Uint8Array>>): Promise<string> => {
    const { sha256 } = await files.stage(must(await sealing), 'application/pdf');
    signatures.push({
      id: uuid(),
      agencyId: document.agencyId,
      documentId: document.id,
      act: step,
      userId: act.clerkUserId,
      positionId: act.clerkPositionId,
      provider: 'p12',
      certificate: certificateFacts(key.certificates[0]),
      signedAt: at,
      fileSha256: sha256,
      verdicts: [],
    });
    return sha256;
  };

  if (step === 'seal-annexes') {
    const notation = officialNumber(act.number, act.notation);
    const annexes: { sha256: string; annexOf: string }[] = [];
    for (const { sha256, issuedWithIt } of document.attachments) {
      if (!issuedWithIt) continue;
      const sealed = await made(sealAnnex(await files.read(sha256), { ...common, notation }));
      annexes.push({ sha256: sealed, annexOf: sha256 });
    }
    return { files: annexes, signatures };
  }

  const pdf = await files.read(sourceOf(document, step));
  switch (step) {
    case 'seal-number': {
      const { number, issuedOn } = act;
      return {
        files: [{ sha256: await made(sealNumberAndDate(pdf, { ...common, number, date: issuedOn })) }],
        signatures,
      };
    }
    case 'add-seal': {
      const size = diameterMm === undefined ? {} : { diameterMm };
      return { files: [{ sha256: await made(sealPicture(pdf, { ...common, picture, ...size })) }], signatures };
    }
    case 'seal-copy': {
      const { name } = await directoryStore(document.agencyId).agency();
      return {
        files: [{ sha256: await made(sealAsCopy(pdf, { ...common, copyForm: 'SAO Y', agency: name })) }],
        signatures,
      };
    }
  }
}
