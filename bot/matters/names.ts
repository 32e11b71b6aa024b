// The names that cards need, read once for an agency: units and people by id, and in order for lists to choose from.
import type { ApiClient } from '../../api/client/client.ts';
import { ListPositions, ListUnits } from '../../api/contracts/directory.ts';
import type { Names } from '../context.ts';

/** The directory of the client's agency as cards use it. */
export async function readNames(api: ApiClient): Promise<Names> {
  const [{ items: units }, { items: people }] = await Promise.all([api.call(ListUnits), api.call(ListPositions)]);
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const personNames = new Map(people.map(({ id, title, fullName }) => [id, `${title} ${fullName}`]));
  return {
    unit: (id) => unitNames.get(id) ?? id,
    position: (id) => personNames.get(id) ?? id,
    units: units.map(({ id, name }) => ({ id, name })),
    people: people.map(({ id, ...person }) => ({ positionId: id, ...person })),
  };
}
