// What was refused as secret or as a denunciation: only how many, by day. Nothing of the thing itself is kept.
import mongoose from 'mongoose';
import type { CivilDate } from '../../domain/kernel/dates.ts';
import { agencySchema } from '../../platform/mongo/agency-schema.ts';
import { duplicateKeys } from '../../platform/mongo/errors.ts';

const schema = agencySchema({
  on: { type: String, required: true },
  kind: { type: String, enum: ['secret', 'denunciation'], required: true },
  count: { type: Number, required: true },
});

interface CountDoc {
  readonly _id: string;
  readonly agencyId: string;
  readonly on: CivilDate;
  readonly kind: 'secret' | 'denunciation';
  readonly count: number;
}

const Counts = mongoose.model<CountDoc>('refused-intake', schema as never, 'refused-intake');

/** Counts one more of the day. */
export async function countRefused(agencyId: string, kind: CountDoc['kind'], on: CivilDate): Promise<void> {
  const id = { agencyId, _id: `${agencyId}:${on}:${kind}`, on, kind };
  const count = () => Counts.updateOne(id, { $inc: { count: 1 } }, { upsert: true });
  await count().catch((thrown: unknown) => {
    // two were the first of the day at once: the row is there now
    if (!duplicateKeys(thrown)) throw thrown;
    return count();
  });
}
