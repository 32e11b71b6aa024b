// Files in GridFS, by agency and SHA-256, never overwritten: staged before a transaction, kept by it, collected when
// nobody kept them within a day. An agency never learns that another one holds the same bytes.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import mongoose from 'mongoose';
import { v7 as uuid } from 'uuid';
import { agencySchema } from '../mongo/agency-schema.ts';
import { duplicateKeys } from '../mongo/errors.ts';
import { Problem } from '../problem.ts';
import type { FileStore, KeptFiles, StoredFile } from './file-store.ts';

const schema = agencySchema({
  sha256: { type: String, required: true },
  size: { type: Number, required: true },
  type: { type: String, required: true },
  gridId: { type: String, required: true },
  stagedAt: { type: Date, required: true },
  keptBy: { type: [String], required: true },
  staged: { type: Boolean, required: true },
});
schema.index({ agencyId: 1, sha256: 1 }, { unique: true });
schema.index({ agencyId: 1, stagedAt: 1 }, { partialFilterExpression: { staged: true }, name: 'staged-before' });

interface FileDoc extends Omit<StoredFile, 'keptBy'> {
  readonly _id: string;
  readonly agencyId: string;
  readonly gridId: string;
  readonly stagedAt: Date;
  readonly keptBy: string[];
  /** Nobody keeps it yet. */
  readonly staged: boolean;
}

const Files = mongoose.model<FileDoc>('files', schema as never, 'files');

const bucket = (): mongoose.mongo.GridFSBucket => {
  const { db } = mongoose.connection;
  if (!db) throw new Problem('database-unavailable', { retryAfter: 5 });
  return new mongoose.mongo.GridFSBucket(db, { bucketName: 'file-bytes', writeConcern: { w: 'majority' } });
};

// GridFS types its ids as ObjectId, but takes any
const gridKey = (id: string): never => id as never;

const idOf = (agencyId: string, sha256: string): string => `${agencyId}:${sha256}`;

export const fileStore = (agencyId: string): FileStore => {
  const find = (sha256: string) => Files.findOne({ agencyId, sha256 }).lean();
  const readGrid = (gridId: string): Readable => bucket().openDownloadStream(gridKey(gridId));

  /** Row first, then the bytes: what dies in between leaves bytes that no row names, never a row without bytes. */
  async function remove(filter: { agencyId: string; staged: true } & Record<string, unknown>): Promise<number> {
    let removed = 0;
    for (const doc of await Files.find(filter).lean()) {
      // the condition again: somebody may have kept or staged it meanwhile
      const { deletedCount } = await Files.deleteOne({ ...filter, _id: doc._id });
      if (deletedCount === 0) continue;
      await bucket().delete(gridKey(doc.gridId));
      removed += 1;
    }
    return removed;
  }

  return {
    async stage(bytes, type) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const known = { sha256, size: bytes.length, type };
      // staging again what is there only says that somebody needs it now
      const there = await Files.findOneAndUpdate({ agencyId, sha256 }, { $set: { stagedAt: new Date() } }).lean();
      if (there) return { sha256, size: there.size, type: there.type };
      const gridId = uuid();
      await pipeline(Readable.from([Buffer.from(bytes)]), bucket().openUploadStreamWithId(gridKey(gridId), sha256));
      try {
        await Files.create({
          _id: idOf(agencyId, sha256),
          agencyId,
          ...known,
          gridId,
          stagedAt: new Date(),
          keptBy: [],
          staged: true,
        });
      } catch (thrown) {
        await bucket().delete(gridKey(gridId));
        if (!duplicateKeys(thrown)) throw thrown;
      }
      return known;
    },
    async stat(sha256) {
      const doc = await find(sha256);
      return doc ? { sha256, size: doc.size, type: doc.type } : undefined;
    },
    async open(sha256) {
      const doc = await find(sha256);
      if (!doc) throw new Problem('not-found');
      return { stream: readGrid(doc.gridId), size: doc.size, type: doc.type };
    },
    async read(sha256) {
      const doc = await find(sha256);
      if (!doc) throw new Problem('not-found');
      const chunks: Buffer[] = [];
      for await (const chunk of readGrid(doc.gridId) as AsyncIterable<Buffer>) chunks.push(chunk);
      const bytes = Buffer.concat(chunks);
      // what comes out must be what went in: a silent change of stored evidence is a defect to be shouted
      if (createHash('sha256').update(bytes).digest('hex') !== sha256)
        throw new Error(`stored file ${sha256} has changed`);
      return bytes;
    },
    async discard(hashes) {
      await remove({ agencyId, staged: true, sha256: { $in: [...new Set(hashes)] } });
    },
    collect: (before) => remove({ agencyId, staged: true, stagedAt: { $lt: before } }),
  };
};

/** The part of the store that works inside a transaction: it touches the row, never the bytes. */
export const keptFiles = (agencyId: string): KeptFiles => ({
  async keep(hashes, by) {
    const wanted = [...new Set(hashes)];
    if (wanted.length === 0) return;
    const { matchedCount } = await Files.updateMany(
      { agencyId, sha256: { $in: wanted } },
      { $addToSet: { keptBy: by }, $set: { staged: false } },
    );
    if (matchedCount !== wanted.length) throw new Problem('file-missing');
  },
});

/** The agencies that have staged files nobody kept: where the collector has work. */
export const agenciesWithStagedFiles = async (before: Date): Promise<readonly string[]> => {
  // over all agencies on purpose: a job of the installation
  const rows = await Files.collection.distinct('agencyId', { staged: true, stagedAt: { $lt: before } });
  return rows as string[];
};
