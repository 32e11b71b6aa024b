// The port of the key vault: a person's or the agency's key behind a PIN. A PIN comes in, is tried once and is forgotten.
import type { SigningKey } from '../signing/index.ts';

/** Whose key: somebody of the agency, or the agency's own seal. */
export type KeyHolder = { readonly kind: 'person'; readonly userId: string } | { readonly kind: 'seal' };

/** A key that was opened, with the picture that it is shown by. */
export interface OpenedKey {
  readonly key: SigningKey;
  /** The handwritten signature or the seal, a transparent PNG. */
  readonly picture: Uint8Array;
  /** The true diameter of a seal in millimetres. */
  readonly diameterMm?: number;
}

export interface KeyStanding {
  readonly id: string;
  readonly holder: KeyHolder;
  readonly locked: boolean;
}

export interface KeyToEnrol {
  readonly holder: KeyHolder;
  /** PKCS#12, locked with the holder's PIN. */
  readonly p12: Uint8Array;
  readonly picture: Uint8Array;
  readonly diameterMm?: number;
}

export interface KeyVault {
  /**
   * Opens the key for one act. Refused as `key-missing`, `pin-wrong` (with how many tries are left), `pin-locked` after five
   * wrong ones in a row, and whatever is wrong with key or certificate at that moment.
   */
  open(holder: KeyHolder, pin: string, at: Date): Promise<OpenedKey>;
  /** Stores a key; one that the holder had before is replaced, and its lock with it. */
  enrol(key: KeyToEnrol): Promise<void>;
  standing(holder: KeyHolder): Promise<KeyStanding | undefined>;
  /** Lets the holder try again after a lock; `not-found` when there is no such key. */
  unlock(keyId: string): Promise<void>;
}

/** Wrong PINs in a row after which the key stays closed until the administrator unlocks it. */
export const mostWrongPins = 5;
