// What is taken out of the outbox again: news that has been told long ago, and news that never was any.
import { Changes, Deliveries } from './deliveries.mongo.ts';
import type { DeliveryState } from './outbox.ts';

const ended: readonly DeliveryState[] = ['sent', 'failed', 'superseded', 'dropped'];

/** The smallest version 7 id of a moment: rows without a date of their own have it in their id. */
const firstIdAt = (at: Date): string => {
  const time = at.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
};

/** Removes what ended before this moment, and changes older than it that no bot has come for. */
export async function clearEnded(agencyId: string, before: Date): Promise<void> {
  await Deliveries.deleteMany({ agencyId, state: { $in: ended }, dueAt: { $lt: before } });
  await Changes.deleteMany({ agencyId, _id: { $lt: firstIdAt(before) } });
}

/**
 * For a database that was filled with a past: leaves each recipient of the agency the newest `most` of what waits to be
 * told. The rest ends as `dropped`, and changes that no message can show yet are forgotten; the lists of what waits stay.
 */
export async function keepNewestNotices(agencyId: string, most: number): Promise<void> {
  const recipients = await Deliveries.distinct<'recipient'>('recipient', { agencyId, state: 'queued' });
  for (const recipient of recipients) {
    const older = await Deliveries.find({ agencyId, state: 'queued', recipient }, { _id: 1 })
      .sort({ createdAt: -1, _id: -1 })
      .skip(most)
      .lean();
    await Deliveries.updateMany(
      { agencyId, _id: { $in: older.map(({ _id }) => _id) } },
      { $set: { state: 'dropped', failure: 'no-longer-news' } },
    );
  }
  await Changes.deleteMany({ agencyId });
}
