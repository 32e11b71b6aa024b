// Looks into a received file before it is kept: how it is signed, whether its pages claim more, whether they look secret.
import { claimsToBeSigned, looksSecret } from '../../domain/incoming/first-page-claims.ts';
import type { FileSignature } from '../../domain/incoming/legal-effect.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { PdfVerdict } from '../../domain/signing/verdict.ts';

export interface ReceivedFile {
  readonly bytes: Buffer;
  readonly type: string;
}

export interface FoundInFile {
  readonly signature: FileSignature;
  /** Something like a mark of secrecy stands in the head of the first page. */
  readonly looksSecret: boolean;
}

/** Works outside transactions, as long as the verifier and the reader take. */
export type InspectReceived = (file: ReceivedFile) => Promise<FoundInFile>;

/** The words of some pages of a PDF. */
export type ReadPages = (pdf: Uint8Array, pages: { first: number; last: number }) => Promise<Result<string>>;

export interface InspectDeps {
  readonly verify: (pdf: Uint8Array) => Promise<PdfVerdict>;
  readonly text: ReadPages;
}

/** Whether something like a mark of secrecy stands in the head of a PDF's first page; of a scan nobody knows before it is read. */
export const makeShowsSecrecyMark =
  (text: ReadPages) =>
  async (bytes: Uint8Array, type: string): Promise<boolean> => {
    if (type !== 'application/pdf') return false;
    const first = await text(bytes, { first: 1, last: 1 });
    return first.ok && looksSecret(first.value);
  };

const unsigned: FileSignature = { verdict: 'not-signed', claimsToBeSigned: false, signers: [] };

/** Pages that are read for claims: a signature is printed on the first or, of a long document, near it in the text. */
const pagesRead = 5;

/** A file that is no PDF carries no signature that we know of; a PDF is judged by our verifier. */
export const makeInspectReceived =
  ({ verify, text }: InspectDeps): InspectReceived =>
  async ({ bytes, type }) => {
    if (type !== 'application/pdf') return { signature: unsigned, looksSecret: false };
    const [{ verdict, signatures }, marked, all] = await Promise.all([
      verify(bytes),
      makeShowsSecrecyMark(text)(bytes, type),
      text(bytes, { first: 1, last: pagesRead }),
    ]);
    return {
      signature: {
        verdict,
        claimsToBeSigned: all.ok && claimsToBeSigned(all.value),
        signers: signatures.map(({ signer }) => signer),
        ...(signatures.length === 0 ? {} : { trusted: signatures.every(({ trusted }) => trusted) }),
      },
      looksSecret: marked,
    };
  };
