// What the control API stands on.
import type { Faults } from './faults.ts';
import type { PersonDriver } from './person.ts';
import type { Roster } from './roster.ts';
import type { World } from './world.ts';

export interface ControlParts {
  readonly world: World;
  readonly roster: Roster;
  readonly person: (key: string) => PersonDriver;
  readonly faults: Faults;
}
