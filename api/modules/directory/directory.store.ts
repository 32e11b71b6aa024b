// The directory's port: who there is, in which position, and who may act for whom today.
import type { Agency, Delegation, Position, Unit, User } from '../../domain/directory/directory.ts';
import type { CivilDate } from '../../domain/kernel/dates.ts';

export interface DirectoryStore {
  agency(): Promise<Agency>;
  units(): Promise<readonly Unit[]>;
  unit(id: string): Promise<Unit | undefined>;
  /** Positions in force on the day, in the order of the directory. */
  positions(on: CivilDate): Promise<readonly Position[]>;
  /** Every position there ever was: for the names in old records. */
  everyPosition(): Promise<readonly Position[]>;
  position(id: string): Promise<Position | undefined>;
  users(ids: readonly string[]): Promise<readonly User[]>;
  delegations(on: CivilDate): Promise<readonly Delegation[]>;
}

/** What a seed or an administrator's import writes. */
export interface DirectoryContent {
  readonly agencies: readonly Agency[];
  readonly units: readonly Unit[];
  readonly users: readonly User[];
  readonly positions: readonly Position[];
  readonly delegations: readonly Delegation[];
}
