// The fictional agencies as the directory stores them.
import type { DirectoryContent } from '../../modules/directory/index.ts';
import type { CivilDate } from '../../domain/kernel/dates.ts';
import { positionIdOf, tenant, unitIdOf, userIdOf, type FictionalAgency } from './shape.ts';

const unitsOf = ({ agency, units }: FictionalAgency): DirectoryContent['units'] =>
  Object.entries(units).map(([key, unit], order) => ({
    id: unitIdOf(agency.id, key),
    agencyId: agency.id,
    ...unit,
    order,
  }));

const usersOf = ({ agency, people }: FictionalAgency): DirectoryContent['users'] =>
  Object.entries(people).map(([key, { name }]) => ({
    id: userIdOf(agency.id, key),
    fullName: name,
    email: `${key.toLowerCase()}@${agency.id}.example`,
    tenant,
    oid: userIdOf(agency.id, key),
    disabled: false,
  }));

const positionsOf = ({ agency, people }: FictionalAgency, from: CivilDate): DirectoryContent['positions'] =>
  Object.entries(people).map(([key, { unit, title, roles }], order) => ({
    id: positionIdOf(agency.id, key),
    agencyId: agency.id,
    unitId: unitIdOf(agency.id, unit),
    userId: userIdOf(agency.id, key),
    title,
    roles,
    from,
    order,
  }));

/** The whole directory; everybody holds their position from that day. */
export const directoryContent = (agencies: readonly FictionalAgency[], from: CivilDate): DirectoryContent => ({
  agencies: agencies.map(({ agency }) => agency),
  units: agencies.flatMap(unitsOf),
  users: agencies.flatMap(usersOf),
  positions: agencies.flatMap((one) => positionsOf(one, from)),
  delegations: [],
});
