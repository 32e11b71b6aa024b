// What waits for people whom the bot cannot reach, and what becomes of it when they open their chat.
import { Deliveries } from './deliveries.mongo.ts';

/** The recipients may be told again: what waited for them is due. */
export async function reopen(agencyIds: readonly string[], recipients: readonly string[], at: Date): Promise<void> {
  if (recipients.length === 0) return;
  await Deliveries.updateMany(
    { agencyId: { $in: [...agencyIds] }, recipient: { $in: [...recipients] }, state: 'unreachable' },
    { $set: { state: 'queued', dueAt: at, attempts: 0 } },
  );
}

/** How many notices wait, by recipient. */
export async function countWaiting(agencyId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await Deliveries.aggregate<{ _id: string; waiting: number }>([
    { $match: { agencyId, state: 'unreachable', copyId: { $exists: false } } },
    { $group: { _id: '$recipient', waiting: { $sum: 1 } } },
  ]);
  return new Map(rows.map(({ _id, waiting }) => [_id, waiting]));
}
