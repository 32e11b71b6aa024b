// What the driver of a person stands on.
import type { ClientParts } from './client.ts';
import type { FileDrive } from './file-drive.ts';
import type { Happenings } from './happenings.ts';
import type { Roster } from './roster.ts';

export interface PersonParts extends ClientParts {
  readonly roster: Roster;
  readonly happenings: Happenings;
  readonly drive: FileDrive;
}
