// What every store of versioned things does alike: one at a time by id, never over a version that nobody saw.
import type { Model } from 'mongoose';
import type { Seen } from '../../contracts/endpoint.ts';
import { Problem } from '../problem.ts';

export interface Versioned {
  readonly id: string;
  readonly agencyId: string;
  readonly version: number;
}

/** A value as it lies in the database: `id` is `_id`. */
export type Doc<T extends { readonly id: string }> = Omit<T, 'id'> & { readonly _id: string };

export function toDoc<T extends { readonly id: string }>(value: T): Doc<T> {
  const { id, ...rest } = value;
  return { _id: id, ...rest };
}

export function fromDoc<T extends { readonly id: string }>(doc: Doc<T>): T {
  const { _id, ...rest } = doc;
  return { id: _id, ...rest } as unknown as T;
}

export interface VersionedStore<T extends Versioned> {
  /** `not-found` when there is none; `changed-meanwhile` when it is not the version the caller saw. */
  get(id: string, seen?: Seen): Promise<T>;
  find(id: string): Promise<T | undefined>;
  findMany(ids: readonly string[]): Promise<readonly T[]>;
  add(value: T): Promise<T>;
  addMany(values: readonly T[]): Promise<void>;
  /** Stores the next value of what was read; answers it with its new version, or `changed-meanwhile`. */
  replace(next: T): Promise<T>;
  /** The same for many at once: all or `changed-meanwhile`. */
  replaceMany(next: readonly T[]): Promise<void>;
}

export function versionedStore<T extends Versioned>(model: Model<Doc<T>>, agencyId: string): VersionedStore<T> {
  // mongoose cannot type filters of a generic document
  const models = model as unknown as Model<{ _id: string; agencyId: string; version: number }>;
  const find = async (id: string): Promise<T | undefined> => {
    const doc = await models.findOne({ agencyId, _id: id }).lean();
    return doc ? fromDoc<T>(doc as unknown as Doc<T>) : undefined;
  };
  return {
    find,
    async get(id, seen) {
      const value = await find(id);
      if (!value) throw new Problem('not-found');
      if (seen && seen.version !== value.version) throw new Problem('changed-meanwhile');
      return value;
    },
    async findMany(ids) {
      const docs = await models.find({ agencyId, _id: { $in: [...ids] } }).lean();
      return docs.map((doc) => fromDoc<T>(doc as unknown as Doc<T>));
    },
    async add(value) {
      await models.create([toDoc({ ...value, agencyId })] as never);
      return value;
    },
    async addMany(values) {
      if (values.length > 0) await models.insertMany(values.map((value) => toDoc({ ...value, agencyId })) as never);
    },
    async replace(next) {
      const stored = { ...next, version: next.version + 1 };
      const { matchedCount } = await models.replaceOne(
        { agencyId, _id: next.id, version: next.version },
        toDoc({ ...stored, agencyId }),
      );
      if (matchedCount === 0) throw new Problem('changed-meanwhile');
      return stored;
    },
    async replaceMany(next) {
      if (next.length === 0) return;
      const { matchedCount } = await models.bulkWrite(
        next.map((value) => ({
          replaceOne: {
            filter: { agencyId, _id: value.id, version: value.version },
            replacement: toDoc({ ...value, agencyId, version: value.version + 1 }) as never,
          },
        })),
        // values of the domain, each of which was checked when it was made
        { skipValidation: true },
      );
      if (matchedCount !== next.length) throw new Problem('changed-meanwhile');
    },
  };
}
