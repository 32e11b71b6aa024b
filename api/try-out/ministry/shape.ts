// How the fictional ministry is written down: units and people as rows of a table, ids made from their keys.
import type { Agency, Unit } from '../../domain/directory/directory.ts';
import type { AgencyRole } from '../../domain/kernel/actor.ts';

export interface UnitRow {
  readonly name: string;
  readonly abbreviation: string;
  readonly headTitle: string;
}

export interface PersonRow {
  readonly unit: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly AgencyRole[];
}

export interface FictionalAgency {
  readonly agency: Agency;
  readonly units: Readonly<Record<string, UnitRow>>;
  readonly people: Readonly<Record<string, PersonRow>>;
}

/** The tenant of everybody of the try-out, as an identity provider would name it. */
export const tenant = 'urn:vanthu:try-out';

export const unitIdOf = (agencyId: string, unit: string): Unit['id'] => `${agencyId}.${unit}`;
export const positionIdOf = (agencyId: string, person: string): string => `${agencyId}.${person}`;
export const userIdOf = (agencyId: string, person: string): string => `user.${agencyId}.${person}`;
