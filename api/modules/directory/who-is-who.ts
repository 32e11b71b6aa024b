// Who is who in an agency today: names for views, and the questions that rules ask of the directory. Read outside
// transactions and kept for two seconds, because hundreds of decisions a second ask the same.
import { LRUCache } from 'lru-cache';
import { inForce, type Position, type Unit, type User } from '../../domain/directory/directory.ts';
import type { AgencyRole } from '../../domain/kernel/actor.ts';
import type { CivilDate } from '../../domain/kernel/dates.ts';
import { directoryStore } from './directory.store.mongo.ts';

const keepForMs = 2_000;
const mostKept = 200;
const leading: readonly AgencyRole[] = ['unit-head', 'unit-deputy', 'office-chief'];

export interface NamedPerson {
  readonly positionId: string;
  readonly title: string;
  readonly fullName: string;
}

export interface WhoIsWho {
  /** The person in a position, also in one that has ended. */
  person(positionId: string): NamedPerson;
  unitName(unitId: string): string;
  isUnit(unitId: string): boolean;
  /** True for a position in force today. */
  isPosition(positionId: string): boolean;
  isInUnit(positionId: string, unitId: string): boolean;
  /** The unit of a position; empty for one that nobody knows. */
  unitOf(positionId: string): string;
  holds(positionId: string, ...roles: readonly AgencyRole[]): boolean;
  /** Positions in force that hold one of the roles, in the order of the directory. */
  withRole(...roles: readonly AgencyRole[]): readonly string[];
  /** Head and deputies of a unit, in force today. */
  leadsOf(unitId: string): readonly string[];
}

function whoIsWho(
  units: readonly Unit[],
  positions: readonly Position[],
  users: readonly User[],
  today: CivilDate,
): WhoIsWho {
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  const positionById = new Map(positions.map((position) => [position.id, position]));
  const nameOf = new Map(users.map((user) => [user.id, user.fullName]));
  const current = positions.filter((position) => inForce(position, today));
  const currentIds = new Set(current.map(({ id }) => id));
  const ids = (chosen: readonly Position[]) => chosen.map(({ id }) => id);
  const isOne = (position: Position, roles: readonly AgencyRole[]) =>
    roles.some((role) => position.roles.includes(role));
  return {
    person(positionId) {
      const position = positionById.get(positionId);
      return { positionId, title: position?.title ?? '', fullName: nameOf.get(position?.userId ?? '') ?? '' };
    },
    unitName: (unitId) => unitById.get(unitId)?.name ?? '',
    isUnit: (unitId) => unitById.has(unitId),
    isPosition: (positionId) => currentIds.has(positionId),
    isInUnit: (positionId, unitId) => currentIds.has(positionId) && positionById.get(positionId)?.unitId === unitId,
    unitOf: (positionId) => positionById.get(positionId)?.unitId ?? '',
    holds(positionId, ...roles) {
      const position = positionById.get(positionId);
      return position !== undefined && currentIds.has(positionId) && isOne(position, roles);
    },
    withRole: (...roles) => ids(current.filter((position) => isOne(position, roles))),
    leadsOf: (unitId) => ids(current.filter((position) => position.unitId === unitId && isOne(position, leading))),
  };
}

export type LoadWhoIsWho = (agencyId: string, today: CivilDate) => Promise<WhoIsWho>;

async function load(agencyId: string, today: CivilDate): Promise<WhoIsWho> {
  const store = directoryStore(agencyId);
  const [units, positions] = await Promise.all([store.units(), store.everyPosition()]);
  return whoIsWho(units, positions, await store.users(positions.map(({ userId }) => userId)), today);
}

/** Loads the directory of an agency, at most once in two seconds; a failed read is not kept. */
export function makeWhoIsWho(): LoadWhoIsWho {
  const known = new LRUCache<string, WhoIsWho, { readonly agencyId: string; readonly today: CivilDate }>({
    max: mostKept,
    ttl: keepForMs,
    ignoreFetchAbort: true,
    fetchMethod: (_key, _old, { context: { agencyId, today } }) => load(agencyId, today),
  });
  return (agencyId, today) => known.forceFetch(`${today} ${agencyId}`, { context: { agencyId, today } });
}
