// Routes of signing capacities: read by drafters who choose a signer, written by the administrator.
import { v7 as uuid } from 'uuid';
import { AddCapacity, EndCapacity, ListCapacities } from '../../contracts/capacity.ts';
import { ended, mayStand } from '../../domain/capacity/may-sign.ts';
import type { SigningCapacity } from '../../domain/capacity/signing-capacity.ts';
import { holds } from '../../domain/kernel/actor.ts';
import { civilDate } from '../../domain/kernel/dates.ts';
import { given } from '../../platform/http/given.ts';
import { route, type Route } from '../../platform/http/route.ts';
import type { Transact } from '../../platform/mongo/transact.ts';
import { must, Problem } from '../../platform/problem.ts';
import { directoryStore, type DirectoryStore } from '../directory/index.ts';
import type { Journal } from '../journal/index.ts';
import type { CapacityStore } from './capacity.store.ts';
import { capacityStore } from './capacity.store.mongo.ts';
import { heldCapacity, heldOn } from './on-record.ts';
import { presentCapacity } from './present.ts';

export interface CapacityDeps {
  readonly transact: Transact<{ capacities: CapacityStore; directory: DirectoryStore; journal: Journal }>;
  readonly now: () => Date;
}

export const capacityRoutes = ({ transact, now }: CapacityDeps): readonly Route[] => [
  route(ListCapacities, async ({ query, actor }) => {
    const stores = { capacities: capacityStore(actor.agencyId), directory: directoryStore(actor.agencyId) };
    return { items: (await heldOn(stores, query.on ?? civilDate(now()))).map(presentCapacity) };
  }),
  route(EndCapacity, async ({ params: { capacityId }, body: { until }, seen, actor }) => {
    if (!holds(actor, 'administrator')) throw new Problem('role-not-allowed');
    await transact(actor, async ({ capacities, journal }) => {
      const rule = await capacities.find(capacityId);
      if (!rule) throw new Problem('not-found');
      if (rule.version !== seen.version) throw new Problem('changed-meanwhile');
      must(ended(rule, until, civilDate(now())));
      await capacities.end(capacityId, until, seen);
      await journal.record(capacityId, [{ kind: 'capacity-ended', until }]);
    });
    const stores = { capacities: capacityStore(actor.agencyId), directory: directoryStore(actor.agencyId) };
    return presentCapacity(await heldCapacity(stores, capacityId));
  }),
  route(AddCapacity, async ({ body, actor, once }) => {
    if (!holds(actor, 'administrator')) throw new Problem('role-not-allowed');
    const rule: SigningCapacity = { ...given(body), id: uuid(), agencyId: actor.agencyId };
    const id = await transact(
      actor,
      async ({ capacities, directory, journal }) => {
        const source = rule.passedOnFromId === undefined ? undefined : await capacities.find(rule.passedOnFromId);
        must(mayStand(rule, source));
        if (!(await directory.position(rule.positionId))) throw new Problem('recipient-unknown');
        await capacities.add(rule);
        await journal.record(rule.id, [{ kind: 'capacity-added', positionId: rule.positionId, as: rule.kind }]);
        return rule.id;
      },
      once,
    );
    const stores = { capacities: capacityStore(actor.agencyId), directory: directoryStore(actor.agencyId) };
    return presentCapacity(await heldCapacity(stores, id));
  }),
];
