// The certificates that came with each signature of a file, for engines that want to judge a chain by itself.
import { newBudget } from './budget.ts';
import { readPdfFile } from './pdf-file.ts';
import { claimedTime, cmsOf } from './signature-claims.ts';
import { findSignatures } from './signature-places.ts';

export interface SignedCertificates {
  readonly field: string;
  /** The signer's first. */
  readonly certificates: readonly Uint8Array[];
  readonly signedAt: Date | undefined;
}

/** Nothing for a file that cannot be read. */
export function signedCertificates(bytes: Uint8Array): readonly SignedCertificates[] {
  try {
    return findSignatures(readPdfFile(bytes, newBudget(5_000))).map((place) => {
      const { certificates, signedAt } = cmsOf(place);
      return { field: place.field, certificates, signedAt: signedAt ?? claimedTime(place) };
    });
  } catch {
    return [];
  }
}
