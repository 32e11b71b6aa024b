// Signatures as records: who signed which file, in what capacity, with which certificate, and what each engine says of it.
import { createHash, X509Certificate } from 'node:crypto';
import mongoose from 'mongoose';
import { agencySchema } from '../../platform/mongo/agency-schema.ts';
import { fromDoc, toDoc, type Doc } from '../../platform/mongo/versioned.ts';

export const signatureActs = ['sign', 'seal-number', 'add-seal', 'seal-copy', 'seal-annexes'] as const;

export interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string;
  readonly serial: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly sha256: string;
}

/** What one engine said of the file. */
export interface EngineVerdict {
  readonly engine: 'vanthu' | 'pdfsig';
  readonly good: boolean;
  readonly explanation: string;
  readonly at: Date;
}

export interface SignatureRecord {
  readonly id: string;
  readonly agencyId: string;
  readonly documentId: string;
  readonly act: (typeof signatureActs)[number];
  readonly userId: string;
  readonly positionId: string;
  readonly capacityId?: string;
  /** How the value was made: a key of the vault. */
  readonly provider: 'p12';
  readonly certificate: CertificateFacts;
  readonly signedAt: Date;
  /** The file as it was after this signature. */
  readonly fileSha256: string;
  readonly verdicts: readonly EngineVerdict[];
}

export interface SignatureStore {
  add(signature: SignatureRecord): Promise<void>;
  /** Adds what the engines said of the finished document to each of its signatures. */
  addVerdicts(documentId: string, verdicts: readonly EngineVerdict[]): Promise<void>;
  ofDocument(documentId: string): Promise<readonly SignatureRecord[]>;
}

const { Mixed } = mongoose.Schema.Types;
const fixed = { required: true, immutable: true } as const;
const schema = agencySchema({
  documentId: { type: String, ...fixed },
  act: { type: String, enum: signatureActs, ...fixed },
  userId: { type: String, ...fixed },
  positionId: { type: String, ...fixed },
  capacityId: { type: String, immutable: true },
  provider: { type: String, ...fixed },
  certificate: { type: Mixed, ...fixed },
  signedAt: { type: Date, ...fixed },
  fileSha256: { type: String, ...fixed },
  verdicts: { type: [Mixed], required: true },
});
schema.index({ agencyId: 1, documentId: 1, _id: 1 }); // ofDocument

const Signatures = mongoose.model<Doc<SignatureRecord>>('signatures', schema as never, 'signatures');

export const signatureStore = (agencyId: string): SignatureStore => ({
  async add(signature) {
    await Signatures.create([toDoc({ ...signature, agencyId })] as never);
  },
  async addVerdicts(documentId, verdicts) {
    await Signatures.updateMany({ agencyId, documentId }, { $push: { verdicts: { $each: [...verdicts] } } });
  },
  async ofDocument(documentId) {
    const docs = await Signatures.find({ agencyId, documentId }).sort({ _id: 1 }).lean();
    return docs.map((doc) => fromDoc<SignatureRecord>(doc as unknown as Doc<SignatureRecord>));
  },
});

/** What is kept of a certificate. */
export function certificateFacts(der: Uint8Array): CertificateFacts {
  const { subject, issuer, serialNumber, validFromDate, validToDate } = new X509Certificate(der);
  return {
    subject,
    issuer,
    serial: serialNumber,
    notBefore: validFromDate,
    notAfter: validToDate,
    sha256: createHash('sha256').update(der).digest('hex'),
  };
}
