// What the try-out remembers of its own seeding, so that it happens once: begun, and done. One row of the installation.
import mongoose from 'mongoose';
import { sharedSchema } from '../platform/mongo/agency-schema.ts';

interface NoteDoc {
  readonly _id: string;
  readonly state: 'running' | 'done';
  readonly at: Date;
}

const Notes = mongoose.model<NoteDoc>(
  'try-out',
  // the try-out belongs to the installation, not to an agency
  sharedSchema({ state: { type: String, enum: ['running', 'done'], required: true }, at: Date }) as never,
  'try-out',
);
const seedId = 'seed';

export type SeedState = 'never' | 'running' | 'done';

export async function seedState(): Promise<SeedState> {
  return (await Notes.findOne({ _id: seedId }).lean())?.state ?? 'never';
}

export async function noteSeed(state: 'running' | 'done', at: Date): Promise<void> {
  await Notes.replaceOne({ _id: seedId }, { _id: seedId, state, at }, { upsert: true });
}

/**
 * Empties every collection: what a broken-off seeding has left. Only ever called while the note says that our own seeding
 * was at work, which it begins in an empty database alone.
 */
export async function clearBrokenSeed(): Promise<void> {
  const kept = ['try-out', 'migrations'];
  const collections = (await mongoose.connection.db?.listCollections({ type: 'collection' }).toArray()) ?? [];
  for (const { name } of collections) {
    if (!kept.includes(name) && !name.startsWith('system.'))
      await mongoose.connection.db?.collection(name).deleteMany({});
  }
}
