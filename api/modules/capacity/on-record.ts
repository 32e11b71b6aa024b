// A capacity as the rules want it: with the rule it comes from, its holder, and the formula that it makes.
import { authorityLines } from '../../domain/capacity/authority-lines.ts';
import type { SigningCapacity } from '../../domain/capacity/signing-capacity.ts';
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

/** The capacity with its holder; `capacity-not-valid` when there is no such rule or nobody holds its position. */
export async function heldCapacity(
  { capacities, directory }: { readonly capacities: CapacityStore; readonly directory: DirectoryStore },
  id: string,
): Promise<HeldCapacity> {
  const capacity = await capacities.find(id);
  if (!capacity) throw new Problem('capacity-not-valid', { detail: 'Không có quy định về thẩm quyền ký này.' });
  const source = capacity.passedOnFromId === undefined ? undefined : await capacities.find(capacity.passedOnFromId);
  return holderOf(directory, capacity, source);
}

/** The rule with the person who holds its position today. */
export async function holderOf(
  directory: DirectoryStore,
  capacity: StoredCapacity,
  source?: SigningCapacity,
): Promise<HeldCapacity> {
  const position = await directory.position(capacity.positionId);
  const unit = position && (await directory.unit(position.unitId));
  const [user] = position ? await directory.users([position.userId]) : [];
  if (!position || !unit || !user)
    throw new Problem('capacity-not-valid', { detail: 'Vị trí được giao ký không còn trong danh bạ.' });
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
