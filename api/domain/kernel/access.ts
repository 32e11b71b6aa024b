// Who may read a thing. Every restricted thing stores its readers, so that lists, counts and search filter by right
// instead of trimming afterwards (NĐ 30/2020/NĐ-CP, Phụ lục VI, phần I, mục III.3b).
import { doesUnitWork, holds, type Actor, type AgencyRole } from './actor.ts';

/** One who may read: a position, everybody of a unit, or everybody of the agency in a role. */
export type Reader = `position:${string}` | `unit:${string}` | `unit-lead:${string}` | `role:${AgencyRole}`;

export const positionReader = (positionId: string): Reader => `position:${positionId}`;
/** Everybody who does the unit's work. */
export const unitReader = (unitId: string): Reader => `unit:${unitId}`;
/** The unit's head, deputies and clerk: those who receive for it. */
export const unitLeadReader = (unitId: string): Reader => `unit-lead:${unitId}`;
export const roleReader = (role: AgencyRole): Reader => `role:${role}`;

/** Every reader the actor is. A thing may be read when it names at least one of them. */
export function readersOf(actor: Actor): readonly Reader[] {
  return [
    positionReader(actor.positionId),
    ...(actor.onBehalfOf === undefined ? [] : [positionReader(actor.onBehalfOf)]),
    ...(doesUnitWork(actor) ? [unitReader(actor.unitId)] : []),
    ...(holds(actor, 'unit-head', 'unit-deputy', 'unit-clerk', 'office-chief') ? [unitLeadReader(actor.unitId)] : []),
    ...actor.roles.map(roleReader),
  ];
}

export const mayRead = (readers: readonly Reader[], actor: Actor): boolean => {
  const own = readersOf(actor);
  return readers.some((reader) => own.includes(reader));
};

/** The union of two lists of readers, each once, in a stable order. */
export const withReaders = (readers: readonly Reader[], more: readonly Reader[]): readonly Reader[] =>
  [...new Set([...readers, ...more])].sort();
