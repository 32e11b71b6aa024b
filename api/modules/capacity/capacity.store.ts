// The port of signing capacities: added and ended, never rewritten.
import type { Seen } from '../../contracts/endpoint.ts';
import type { SigningCapacity } from '../../domain/capacity/signing-capacity.ts';
import type { CivilDate } from '../../domain/kernel/dates.ts';

/** A rule with the version that its last day has. */
export type StoredCapacity = SigningCapacity & { readonly version: number };

export interface CapacityStore {
  find(id: string): Promise<StoredCapacity | undefined>;
  /** The rules in force on the day. */
  inForceOn(on: CivilDate): Promise<readonly StoredCapacity[]>;
  add(rule: SigningCapacity): Promise<void>;
  /** Writes the last day of a rule and nothing else; `changed-meanwhile` when it is not the version seen. */
  end(id: string, until: CivilDate, seen: Seen): Promise<void>;
}
