// The port of signing capacities: added and ended, never rewritten.
import type { SigningCapacity } from '../../domain/capacity/signing-capacity.ts';
import type { CivilDate } from '../../domain/kernel/dates.ts';

export interface CapacityStore {
  find(id: string): Promise<SigningCapacity | undefined>;
  /** The rules in force on the day. */
  inForceOn(on: CivilDate): Promise<readonly SigningCapacity[]>;
  add(rule: SigningCapacity): Promise<void>;
  /** Writes the last day of a rule; nothing else of it changes. */
  end(id: string, until: CivilDate): Promise<void>;
}
