// Who somebody is in the agency, asked with every request: kept for two seconds, because one person asks many times in a row.
import type { Actor } from '../../domain/kernel/actor.ts';
import type { CivilDate } from '../../domain/kernel/dates.ts';
import type { Claimed, ResolveActor } from '../../platform/http/sign-in.ts';
import { resolveActor } from './directory.store.mongo.ts';

const keepForMs = 2_000;
const mostKept = 10_000;

interface Kept {
  readonly until: number;
  readonly actor: Promise<Actor | undefined>;
}

/** As `resolveActor`, at most two seconds old. A "no" is never kept: a right that was just given holds at once. */
export function makeWhoActs(today: () => CivilDate): ResolveActor {
  const known = new Map<string, Kept>();
  return async (claimed: Claimed) => {
    const on = today();
    const { tenant, oid, agencyId, positionId, onBehalfOf } = claimed;
    const key = JSON.stringify([on, tenant, oid, agencyId, positionId, onBehalfOf]);
    const now = performance.now();
    const kept = known.get(key);
    if (kept && kept.until > now) return kept.actor;

    const actor = resolveActor(claimed, on);
    if (known.size >= mostKept) known.clear();
    known.set(key, { until: now + keepForMs, actor });
    const forget = (): void => void known.delete(key);
    actor.then((found) => {
      if (!found) forget();
    }, forget);
    return actor;
  };
}
