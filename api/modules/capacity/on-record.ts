// A capacity as the rules want it: with the rule it comes from, its holder, and the formula that it makes.
import { authorityLines } from '../../domain/capacity/authority-lines.ts';
import type { CivilDate } from '../../domain/kernel/dates.ts';
import type { CapacityOnRecord } from '../../domain/outgoing/draft.ts';
import { Problem } from '../../platform/problem.ts';
import type { DirectoryStore } from '../directory/index.ts';
import type { CapacityStore, StoredCapacity } from './capacity.store.ts';

export interface HeldCapacity extends CapacityOnRecord {
  readonly version: number;
  readonly userId: string;
  /** The holder's full name as printed under the signature. */
  readonly fullName: string;
  readonly title: string;
}

interface CapacityStores {
  readonly capacities: CapacityStore;
  readonly directory: DirectoryStore;
}

/** The capacity with its holder; `capacity-not-valid` when there is no such rule or nobody holds its position. */
export async function heldCapacity(stores: CapacityStores, id: string): Promise<HeldCapacity> {
  const capacity = await stores.capacities.find(id);
  if (!capacity) throw new Problem('capacity-not-valid', { detail: 'Không có quy định về thẩm quyền ký này.' });
  const held = await withHolder(stores, capacity);
  if (!held) throw new Problem('capacity-not-valid', { detail: 'Vị trí được giao ký không còn trong danh bạ.' });
  return held;
}

/** The capacities of the day that somebody holds. */
export async function heldOn(stores: CapacityStores, on: CivilDate): Promise<readonly HeldCapacity[]> {
  const held: HeldCapacity[] = [];
  for (const rule of await stores.capacities.inForceOn(on)) {
    const one = await withHolder(stores, rule);
    if (one) held.push(one);
  }
  return held;
}

/** The rule with the person who holds its position today; nothing when nobody does. */
async function withHolder(
  { capacities, directory }: CapacityStores,
  capacity: StoredCapacity,
): Promise<HeldCapacity | undefined> {
  const source = capacity.passedOnFromId === undefined ? undefined : await capacities.find(capacity.passedOnFromId);
  const position = await directory.position(capacity.positionId);
  const unit = position && (await directory.unit(position.unitId));
  const [user] = position ? await directory.users([position.userId]) : [];
  if (!position || !unit || !user) return undefined;
  const agency = await directory.agency();
  return {
    capacity,
    ...(source ? { source } : {}),
    authorityLines: authorityLines(capacity, { agency, unit, position }),
    version: capacity.version,
    userId: user.id,
    fullName: user.fullName,
    title: position.title,
  };
}
