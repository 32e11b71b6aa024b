// What the routes of the connector stand on.
import type { Clock } from './clock.ts';
import type { Faults } from './faults.ts';
import type { Limits } from './limits.ts';
import type { OpenId } from './openid.ts';
import type { Roster } from './roster.ts';
import type { World } from './world.ts';

export interface ConnectorParts {
  readonly world: World;
  readonly roster: Roster;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly faults: Faults;
  readonly openId: OpenId;
}
