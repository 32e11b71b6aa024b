// More units than the usual ministry has, each with a head, for what many do in the same moment.
import { makeClient, type ApiClient } from '../../api/client/client.ts';
import { importDirectory } from '../../api/modules/directory/index.ts';
import type { Ministry, TestApp } from './app.ts';

export interface UnitWithHead {
  readonly unitId: string;
  readonly positionId: string;
  readonly head: ApiClient;
}

/** Adds so many units to the ministry; each head is a client. */
export async function manyUnits(
  app: TestApp,
  { agencyId }: Pick<Ministry, 'agencyId'>,
  count: number,
): Promise<readonly UnitWithHead[]> {
  const tenant = `tenant-${agencyId}`;
  const named = Array.from({ length: count }, (_, index) => {
    const unitId = `${agencyId}-unit-${index}`;
    return { order: 100 + index, number: index + 1, unitId, positionId: `${unitId}-head`, oid: `head-${index}` };
  });
  await importDirectory({
    agencies: [],
    delegations: [],
    units: named.map(({ unitId, number, order }) => ({
      id: unitId,
      agencyId,
      name: `Vụ Thử nghiệm ${number}`,
      abbreviation: `TN${number}`,
      headTitle: 'VỤ TRƯỞNG',
      order,
    })),
    users: named.map(({ positionId, oid, number }) => ({
      id: `user-${positionId}`,
      fullName: `Trưởng Thử Nghiệm ${number}`,
      email: `${oid}@bktb.example`,
      tenant,
      oid,
      disabled: false,
    })),
    positions: named.map(({ unitId, positionId, order }) => ({
      id: positionId,
      agencyId,
      unitId,
      userId: `user-${positionId}`,
      title: 'Vụ trưởng',
      roles: ['unit-head'],
      from: '2026-01-01',
      order,
    })),
  });
  return named.map(({ unitId, positionId, oid }) => ({
    unitId,
    positionId,
    head: makeClient({
      baseUrl: app.baseUrl,
      token: () => app.personToken({ tenant, oid, agencyId, positionId }),
    }),
  }));
}
