// The journal one would write first: each row names the one before it, so that every act of an agency updates the same
// document, in its own transaction. What the product's journal is compared with, and nothing else.
import mongoose from 'mongoose';
import { v7 as uuid } from 'uuid';
import { hashVersion, rowHash } from '../../../api/domain/journal/journal.ts';
import type { Actor } from '../../../api/domain/kernel/actor.ts';
import type { Journal } from '../../../api/modules/journal/index.ts';
import { hashOf } from '../../../api/modules/journal/hash.ts';
import { sharedSchema } from '../../../api/platform/mongo/agency-schema.ts';

const { Mixed } = mongoose.Schema.Types;

interface Head {
  readonly _id: string;
  readonly hash: string;
}

interface Row extends Head {
  readonly prev: string;
  readonly row: unknown;
}

const Heads = mongoose.model<Head>('bench-heads', sharedSchema({ hash: String }) as never, 'bench-heads');
const Rows = mongoose.model<Row>(
  'bench-rows',
  sharedSchema({ hash: String, prev: String, row: Mixed }) as never,
  'bench-rows',
);

export const openChain = (agencyId: string): Promise<unknown> => Heads.create([{ _id: agencyId, hash: '' }]);

export const chainedJournal = ({ agencyId, userId, positionId }: Actor, now: () => Date): Journal => ({
  async record(subjectId, facts) {
    const prev = (await Heads.findOne({ _id: agencyId }).lean())?.hash ?? '';
    const actor = { userId, positionId };
    const id = uuid();
    const row = { id, agencyId, at: now().toISOString(), actor, subjectId, facts, hashVersion };
    const hash = hashOf({ prev, hash: rowHash(row, hashOf) });
    await Rows.create([{ _id: id, prev, hash, row }]);
    await Heads.updateOne({ _id: agencyId }, { $set: { hash } });
  },
});
