// Who acts: made from a verified token and the directory, never from what a request says of itself.

/** What a position may be in an agency. Roles to a single thing (its drafter, the unit asked) are worked out by its rules. */
export const agencyRoles = [
  'leader',
  'deputy-leader',
  'secretary',
  'office-chief',
  'unit-head',
  'unit-deputy',
  'officer',
  'layout-checker',
  'registry-clerk',
  'unit-clerk',
  'archivist',
  'administrator',
  'inspector',
] as const;

export type AgencyRole = (typeof agencyRoles)[number];

export interface Actor {
  readonly userId: string;
  readonly agencyId: string;
  readonly positionId: string;
  readonly unitId: string;
  readonly roles: readonly AgencyRole[];
  /** The position for which this one acts under a delegation in force; gives no capacity to sign. */
  readonly onBehalfOf?: string;
}

export const holds = (actor: Actor, ...roles: readonly AgencyRole[]): boolean =>
  roles.some((role) => actor.roles.includes(role));

const keepers: readonly AgencyRole[] = ['administrator', 'archivist', 'inspector'];

/** True for those who do the work of their unit; who only keeps the system, the archive or an eye on it does not. */
export const doesUnitWork = (actor: Actor): boolean => actor.roles.some((role) => !keepers.includes(role));

/** True when the actor sits in the position, or acts for it under a delegation in force. */
export const actsFor = (actor: Actor, positionId: string): boolean =>
  actor.positionId === positionId || actor.onBehalfOf === positionId;

/** True for head and deputies of the unit: those who decide in it. */
export const leadsUnit = (actor: Actor, unitId: string): boolean =>
  actor.unitId === unitId && holds(actor, 'unit-head', 'unit-deputy', 'office-chief');

/** True for those who receive for the unit: who leads it, and its clerk. */
export const receivesFor = (actor: Actor, unitId: string): boolean =>
  leadsUnit(actor, unitId) || (actor.unitId === unitId && holds(actor, 'unit-clerk'));
