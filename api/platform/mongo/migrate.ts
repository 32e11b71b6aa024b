// Brings the database to the shape this version expects: collections, indexes, then numbered steps, each once.
import { setTimeout as sleep } from 'node:timers/promises';
import mongoose from 'mongoose';
import { sharedSchema } from './agency-schema.ts';
import { duplicateKeys } from './errors.ts';

/** One change of stored data; running it again must do no harm, because a crash may come between it and its note. */
export interface Migration {
  /** `0002-fold-subjects`: the number orders, the name says what it does. */
  readonly name: string;
  readonly run: () => Promise<void>;
}

interface NoteDoc {
  readonly _id: string;
  readonly at: Date;
}

// migrations belong to the installation, not to an agency
const Notes = mongoose.model<NoteDoc>(
  'migrations',
  sharedSchema({ at: { type: Date, required: true } }) as never,
  'migrations',
);
const lockId = 'lock';
const lockForMs = 10 * 60_000;

/** Waits until no other process migrates; a lock older than ten minutes was left by one that died. */
async function lock(): Promise<void> {
  for (;;) {
    await Notes.deleteOne({ _id: lockId, at: { $lt: new Date(Date.now() - lockForMs) } });
    try {
      await Notes.create({ _id: lockId, at: new Date() });
      return;
    } catch (thrown) {
      if (!duplicateKeys(thrown)) throw thrown;
      await sleep(200);
    }
  }
}

/** Creates what is missing of every model's collection and indexes, then runs the migrations that have no note yet. */
export async function migrate(migrations: readonly Migration[]): Promise<void> {
  await Notes.createCollection().catch(() => undefined);
  await lock();
  try {
    const existing = new Set((await mongoose.connection.listCollections()).map(({ name }) => name));
    for (const model of Object.values(mongoose.connection.models)) {
      if (!existing.has(model.collection.name)) await model.createCollection();
      await model.createIndexes();
    }
    for (const { name, run } of [...migrations].sort((a, b) => a.name.localeCompare(b.name))) {
      if (await Notes.exists({ _id: name })) continue;
      await run();
      await Notes.create({ _id: name, at: new Date() });
    }
  } finally {
    await Notes.deleteOne({ _id: lockId });
  }
}
