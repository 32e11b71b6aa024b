// Who somebody is in the agency, asked with every request: kept for two seconds, because one person asks many times in a row.
import { LRUCache } from 'lru-cache';
import type { Actor } from '../../domain/kernel/actor.ts';
import type { CivilDate } from '../../domain/kernel/dates.ts';
import type { Claimed, ResolveActor } from '../../platform/http/sign-in.ts';
import { resolveActor } from './directory.store.mongo.ts';

const keepForMs = 2_000;
const mostKept = 10_000;

/** As `resolveActor`, at most two seconds old. A "no" is never kept: a right that was just given holds at once. */
export function makeWhoActs(today: () => CivilDate): ResolveActor {
  const known = new LRUCache<string, Actor, { readonly claimed: Claimed; readonly on: CivilDate }>({
    max: mostKept,
    ttl: keepForMs,
    ignoreFetchAbort: true,
    fetchMethod: (_key, _old, { context: { claimed, on } }) => resolveActor(claimed, on),
  });
  return (claimed) => {
    const on = today();
    const { tenant, oid, agencyId, positionId, onBehalfOf } = claimed;
    const key = JSON.stringify([on, tenant, oid, agencyId, positionId, onBehalfOf]);
    return known.fetch(key, { context: { claimed, on } });
  };
}
