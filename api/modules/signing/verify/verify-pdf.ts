// Our verifier: bytes in, verdict out. It trusts nothing that it reads and never throws for what it reads.
import type { PdfVerdict, SignatureReport, Verdict } from '../../../domain/signing/verdict.ts';
import { isoInVietnam } from '../../../domain/kernel/dates.ts';
import { holderOf } from '../certificate-facts.ts';
import { judgeHistory } from './after.ts';
import { newBudget } from './budget.ts';
import type { CmsVerdict } from './cms-signature.ts';
import { explain } from './explain.ts';
import { readPdfFile, type PdfFile } from './pdf-file.ts';
import { claimedTime, cmsOf } from './signature-claims.ts';
import { findSignatures, type SignaturePlace } from './signature-places.ts';
import type { Finding } from './step.ts';
import { isTrusted } from './trust.ts';

export interface Verification {
  readonly bytes: Uint8Array;
  /** Root or issuing certificates that are believed, DER. */
  readonly anchors: readonly Uint8Array[];
  readonly deadlineMs: number;
}

/** Judges the file in this thread; `verifyPdf` does it in a worker. */
export function judgePdf({ bytes, anchors, deadlineMs }: Verification): PdfVerdict {
  try {
    const file = readPdfFile(bytes, newBudget(deadlineMs));
    const places = findSignatures(file);
    if (places.length === 0)
      return hasLooseSignature(bytes) ? looseSignature : { verdict: 'not-signed', signatures: [] };
    const findingsAfter = judgeHistory(file, places);
    const signatures = places.map((place) => report(file, place, findingsAfter(place), anchors));
    return { verdict: verdictOf(signatures), signatures };
  } catch {
    // whatever a file provokes, limits and stack included, it has not shown that it is good
    return { verdict: 'unreadable', signatures: [] };
  }
}

function report(
  { bytes }: PdfFile,
  place: SignaturePlace,
  findings: readonly Finding[],
  anchors: readonly Uint8Array[],
): SignatureReport {
  const cms = cmsOf(place);
  const { covered, revision } = place;
  const signedAt = cms.signedAt ?? claimedTime(place);
  const standing = {
    signer: signerOf(cms, place),
    intact: cms.intact,
    coversWholeRevision: revision !== undefined,
    findings,
    trusted:
      cms.intact && !cms.weak && isTrusted({ certificates: cms.certificates, anchors, at: signedAt ?? new Date() }),
    weak: cms.weak,
    signedAt,
  };
  return {
    signer: standing.signer,
    intact: standing.intact,
    coversWholeRevision: standing.coversWholeRevision,
    changesAfter: findings.length > 0 || (revision === undefined && covered.ok && covered.end < bytes.length),
    trusted: standing.trusted,
    signedAt: signedAt === undefined ? null : isoInVietnam(signedAt),
    explanation: explain(standing),
  };
}

function signerOf({ certificates }: CmsVerdict, { field }: SignaturePlace): string {
  try {
    return certificates[0] === undefined ? `ô ký “${field}”` : holderOf(certificates[0]);
  } catch {
    return `ô ký “${field}”`;
  }
}

function verdictOf(signatures: readonly SignatureReport[]): Verdict {
  if (signatures.some(({ intact }) => !intact)) return 'broken';
  if (signatures.some(({ changesAfter }) => changesAfter)) return 'changed-after-signing';
  return signatures.every(({ coversWholeRevision }) => coversWholeRevision) ? 'good' : 'broken';
}

/** The bytes hold a signature that no field of the document leads to any more. */
const hasLooseSignature = (bytes: Uint8Array): boolean =>
  /\/ByteRange[\s\0]*\[/.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'));

const looseSignature: PdfVerdict = {
  verdict: 'broken',
  signatures: [
    {
      signer: 'không rõ',
      intact: false,
      coversWholeRevision: false,
      changesAfter: false,
      trusted: false,
      signedAt: null,
      explanation: 'Trong tệp có một chữ ký số đã bị gỡ khỏi văn bản nên không còn giá trị.',
    },
  ],
};
