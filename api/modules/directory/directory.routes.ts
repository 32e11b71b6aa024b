// Routes of the directory.
import { GetMe, ListPositions, ListUnits } from '../../contracts/directory.ts';
import type { Position, User } from '../../domain/directory/directory.ts';
import { civilDate } from '../../domain/kernel/dates.ts';
import { route, type Route } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { directoryStore, positionChoices } from './directory.store.mongo.ts';

const present = ({ id, unitId, userId, title, roles }: Position, users: ReadonlyMap<string, User>) => ({
  id,
  unitId,
  userId,
  fullName: users.get(userId)?.fullName ?? '',
  title,
  roles: [...roles],
});

export const directoryRoutes = (now: () => Date): readonly Route[] => [
  route(GetMe, async ({ actor }) => {
    const store = directoryStore(actor.agencyId);
    const on = civilDate(now());
    const [agency, unit, position, [user], delegations, positions] = await Promise.all([
      store.agency(),
      store.unit(actor.unitId),
      store.position(actor.positionId),
      store.users([actor.userId]),
      store.delegations(on),
      positionChoices(actor.userId, on),
    ]);
    if (!unit || !position || !user) throw new Problem('position-not-held');
    return {
      agency,
      unit,
      position: present(position, new Map([[user.id, user]])),
      ...(actor.onBehalfOf === undefined ? {} : { onBehalfOf: actor.onBehalfOf }),
      positions: [...positions],
      delegations: delegations
        .filter(({ toPositionId }) => toPositionId === actor.positionId)
        .map(({ fromPositionId, until }) => ({ fromPositionId, until })),
    };
  }),
  route(ListUnits, async ({ actor }) => ({ items: [...(await directoryStore(actor.agencyId).units())] })),
  route(ListPositions, async ({ actor }) => {
    const store = directoryStore(actor.agencyId);
    const positions = await store.positions(civilDate(now()));
    const users = new Map((await store.users(positions.map(({ userId }) => userId))).map((user) => [user.id, user]));
    return { items: positions.map((position) => present(position, users)) };
  }),
];
