// The people of the try-out as the start page shows them: who one can be, what they do, and the PINs to sign with.
import { hasKey, personPin, sealPin } from './keys.ts';
import { department } from './ministry/department.ts';
import { ministry } from './ministry/ministry.ts';
import { positionIdOf, tenant, userIdOf, type FictionalAgency } from './ministry/shape.ts';

export interface TryOutPerson {
  readonly positionId: string;
  readonly fullName: string;
  readonly title: string;
  readonly unit: string;
  readonly roles: readonly string[];
  /** The PIN of the own key. */
  readonly pin?: string;
  /** The PIN of the agency's seal, for its registry clerks. */
  readonly sealPin?: string;
}

export const fictionalAgencies: readonly FictionalAgency[] = [ministry, department];

const personOf = ({ agency, units, people }: FictionalAgency, key: string): TryOutPerson => {
  const row = people[key];
  if (row === undefined) throw new Error(`nobody is called ${key}`);
  const positionId = positionIdOf(agency.id, key);
  return {
    positionId,
    fullName: row.name,
    title: row.title,
    unit: units[row.unit]?.name ?? '',
    roles: row.roles,
    ...(hasKey(positionId) ? { pin: personPin } : {}),
    ...(row.roles.includes('registry-clerk') ? { sealPin } : {}),
  };
};

/** Everybody, agency by agency. */
export const tryOutPeople = () =>
  fictionalAgencies.map((one) => ({
    id: one.agency.id,
    name: one.agency.name,
    people: Object.keys(one.people).map((key) => personOf(one, key)),
  }));

/** What a token says of the person in a position of the try-out; nothing for any other position. */
export function identityOf(positionId: string) {
  for (const { agency, people } of fictionalAgencies) {
    const key = Object.keys(people).find((one) => positionIdOf(agency.id, one) === positionId);
    if (key !== undefined) return { tenant, oid: userIdOf(agency.id, key), agencyId: agency.id, positionId };
  }
  return undefined;
}
