// A ministry of the size that benchmarks ask about: units with a head and an officer each, a few who check layout, the
// clerk and the leaders. Everybody in it is fictional.
import { v7 as uuid } from 'uuid';
import type { Actor, AgencyRole } from '../../../api/domain/kernel/actor.ts';
import { importDirectory } from '../../../api/modules/directory/index.ts';
import { upTo } from '../bench.ts';

export const units = 20;
const checkers = 4;

export interface BenchMinistry {
  readonly agencyId: string;
  readonly tenant: string;
  readonly heads: readonly Actor[];
  readonly officers: readonly Actor[];
  readonly checkers: readonly Actor[];
  readonly clerk: Actor;
  readonly minister: Actor;
}

/** Writes the ministry's directory. A person's `oid` is their user id. */
export async function aMinistry(): Promise<BenchMinistry> {
  const agencyId = uuid();
  const tenant = `tenant-${agencyId}`;
  const unitId = (index: number): string => `${agencyId}-unit-${index}`;
  const person = (name: string, unit: number, ...roles: readonly AgencyRole[]): Actor => ({
    userId: `${agencyId}-user-${name}`,
    agencyId,
    positionId: `${agencyId}-${name}`,
    unitId: unitId(unit),
    roles,
  });
  const heads = upTo(units).map((unit) => person(`head-${unit}`, unit, 'unit-head'));
  const officers = upTo(units).map((unit) => person(`officer-${unit}`, unit, 'officer'));
  const layoutCheckers = upTo(checkers).map((index) => person(`checker-${index}`, 0, 'layout-checker', 'officer'));
  const clerk = person('clerk', 0, 'registry-clerk');
  const minister = person('minister', 0, 'leader');
  const everybody = [...heads, ...officers, ...layoutCheckers, clerk, minister];
  await importDirectory({
    agencies: [
      {
        id: agencyId,
        code: 'G99',
        name: 'Bộ Kinh tế Biển',
        abbreviation: 'BKTB',
        place: 'Hải Phòng',
        headTitle: 'BỘ TRƯỞNG',
        chatContent: 'minimal',
      },
    ],
    units: upTo(units).map((order) => ({
      id: unitId(order),
      agencyId,
      name: `Vụ Thử nghiệm ${order}`,
      abbreviation: `TN${order}`,
      headTitle: 'VỤ TRƯỞNG',
      order,
    })),
    users: everybody.map(({ userId }, index) => ({
      id: userId,
      fullName: `Đinh Thử Nghiệm ${index}`,
      email: `${index}@bktb.example`,
      tenant,
      oid: userId,
      disabled: false,
    })),
    positions: everybody.map((actor, order) => ({
      id: actor.positionId,
      agencyId,
      unitId: actor.unitId,
      userId: actor.userId,
      title: 'Công chức',
      roles: actor.roles,
      from: '2026-01-01',
      order,
    })),
    delegations: [],
  });
  return { agencyId, tenant, heads, officers, checkers: layoutCheckers, clerk, minister };
}
