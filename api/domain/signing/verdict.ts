// What our verifier says of a PDF: whether it is as it was signed, and, apart from that, whether the signers are known.

// prettier-ignore
export const verdicts = [
  'good',                  // every signature covers what it signed, and only permitted things came after
  'changed-after-signing', // the signatures hold for an earlier state of the file, which is no longer the one shown
  'broken',                // a signature does not fit the bytes that it claims to sign
  'not-signed',            // carries no signature, whatever it may print
  'unreadable',            // cannot be judged: not a PDF, damaged, locked, or built to tire the reader
] as const;

export type Verdict = (typeof verdicts)[number];

export interface SignatureReport {
  /** The holder as the certificate names them. */
  readonly signer: string;
  /** The signed bytes and the certificate are those that the key signed. */
  readonly intact: boolean;
  readonly coversWholeRevision: boolean;
  /** Something came after this signature that is neither a signature, validation data nor a permitted fill-in. */
  readonly changesAfter: boolean;
  /** The certificate leads to a trust anchor and was in force when it signed. */
  readonly trusted: boolean;
  /** ISO 8601; as the signer's own clock or, where there is one, the timestamp says. */
  readonly signedAt: string | null;
  /** One Vietnamese sentence for somebody who is not a specialist. */
  readonly explanation: string;
}

export interface PdfVerdict {
  readonly verdict: Verdict;
  readonly signatures: readonly SignatureReport[];
}
