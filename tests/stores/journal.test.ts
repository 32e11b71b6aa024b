// The journal and its sealer, held against every way of tampering that a raw driver allows.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../api/domain/kernel/actor.ts';
import { isAlarming, journalOf, startSealer, verifyAgency } from '../../api/modules/journal/index.ts';
import { silentLog } from '../../api/platform/log/log.ts';
import { connectMongo, disconnectMongo } from '../../api/platform/mongo/connection.ts';
import { migrate } from '../../api/platform/mongo/migrate.ts';
import { inTransaction } from '../../api/platform/mongo/transact.ts';
import { testDatabaseUri } from '../support/mongo.ts';

const now = () => new Date();

beforeAll(async () => {
  await connectMongo(testDatabaseUri());
  await migrate([]);
});
afterAll(disconnectMongo);

const anActor = (): Actor => ({ userId: 'u', agencyId: uuid(), positionId: 'p', unitId: 'x', roles: ['leader'] });

const record = (actor: Actor, count: number) =>
  Promise.all(
    Array.from({ length: count }, (_unused, index) =>
      inTransaction(() =>
        journalOf(actor, now).record(`subject-${index}`, [{ kind: 'done', index, at: new Date(0), note: 'Đã duyệt' }]),
      ),
    ),
  );

const sealed = async (actor: Actor): Promise<void> => {
  const sealer = startSealer({ log: silentLog(), now, everyMs: 10 });
  for (;;) {
    const { unsealed } = await verifyAgency(actor.agencyId, now());
    if (unsealed === 0) break;
  }
  await sealer.stop();
};

/** A journal of several sealed blocks. */
const aJournal = async (): Promise<Actor> => {
  const actor = anActor();
  for (let round = 0; round < 3; round += 1) {
    await record(actor, 5);
    await sealed(actor);
  }
  return actor;
};

const raw = (name: string) => mongoose.connection.collection<{ _id: string; agencyId: string; block?: number }>(name);

describe('the journal', () => {
  it('vouches for every row once the sealer has put it into a block', async () => {
    const actor = await aJournal();
    const verdict = await verifyAgency(actor.agencyId, now());
    expect(verdict.bad).toBeUndefined();
    expect(verdict).toMatchObject({ rows: 15, unsealed: 0 });
    expect(verdict.blocks).toBeGreaterThanOrEqual(3);
  });

  it('names the unsealed tail and raises an alarm when it is older than five seconds', async () => {
    const actor = anActor();
    await record(actor, 2);
    expect(isAlarming(await verifyAgency(actor.agencyId, now()))).toBe(false);
    const later = await verifyAgency(actor.agencyId, new Date(Date.now() + 6_000));
    expect(later).toMatchObject({ unsealed: 2 });
    expect(isAlarming(later)).toBe(true);
  });

  it('keeps nothing of an act that was aborted', async () => {
    const actor = anActor();
    const aborted = inTransaction(async () => {
      await journalOf(actor, now).record('s', [{ kind: 'done' }]);
      throw new Error('no');
    });
    await expect(aborted).rejects.toThrow('no');
    expect(await verifyAgency(actor.agencyId, now())).toMatchObject({ rows: 0, unsealed: 0 });
  });

  it('refuses to change or delete a row through its models', async () => {
    const Rows = mongoose.model('journal-rows');
    await expect(Rows.updateOne({ agencyId: 'a' }, { $set: { subjectId: 'x' } })).rejects.toThrow('only added to');
    await expect(Rows.deleteMany({ agencyId: 'a' })).rejects.toThrow('only added to');
  });

  const someRow = async (agencyId: string) => {
    const row = await raw('journal-rows').findOne({ agencyId }, { skip: 7 });
    if (!row) throw new Error('no row');
    return row;
  };

  // prettier-ignore
  const tamperings: readonly [string, string, (agencyId: string) => Promise<unknown>][] = [
    ['an edited row', 'row-edited', async (agencyId) => raw('journal-rows').updateOne({ _id: (await someRow(agencyId))._id }, { $set: { 'facts.0.note': 'Đã bác' } })],
    ['an edited row with its own hash made to fit', 'row-edited', async (agencyId) => raw('journal-rows').updateOne({ _id: (await someRow(agencyId))._id }, { $set: { hash: '0'.repeat(64) } })],
    ['a removed row', 'row-missing', async (agencyId) => raw('journal-rows').deleteOne({ _id: (await someRow(agencyId))._id })],
    ['a row put in behind its back', 'row-added', async (agencyId) => raw('journal-rows').insertOne({ ...(await someRow(agencyId)), _id: uuid() })],
    ['reordered rows of a block', 'block-edited', async (agencyId) => {
      const block = await raw('journal-blocks').findOne({ agencyId, 'rows.1': { $exists: true } }) as unknown as { _id: string; rows: unknown[] };
      return raw('journal-blocks').updateOne({ _id: block._id }, { $set: { rows: block.rows.toReversed() } });
    }],
    ['a removed block in the middle', 'block-missing', async (agencyId) => raw('journal-blocks').deleteOne({ agencyId, block: 2 })],
    ['a truncated end', 'blocks-truncated', async (agencyId) => {
      const last = await raw('journal-blocks').findOne({ agencyId }, { sort: { block: -1 } });
      return raw('journal-blocks').deleteOne({ _id: last?._id ?? '' });
    }],
    ['a head put back, as if the last blocks had never been', 'blocks-truncated', async (agencyId) => {
      const first = await raw('journal-blocks').findOne({ agencyId, block: 1 }) as unknown as { hash: string; rows: unknown[] };
      return raw('journal-heads').updateOne({ agencyId }, { $set: { block: 1, hash: first.hash, rows: first.rows.length } as never });
    }],
    ['everything removed but the head', 'blocks-truncated', async (agencyId) => {
      await raw('journal-rows').deleteMany({ agencyId });
      return raw('journal-blocks').deleteMany({ agencyId });
    }],
  ];

  it.each(tamperings)('finds %s', async (_what, reason, tamper) => {
    const { agencyId } = await aJournal();
    await tamper(agencyId);
    expect((await verifyAgency(agencyId, now())).bad).toMatchObject({ agencyId, reason });
  });

  it('raises no alarm while people act and the sealer seals what they did', async () => {
    const actor = anActor();
    const sealer = startSealer({ log: silentLog(), now, everyMs: 1 });
    const alarms: unknown[] = [];
    let looks = 0;
    let working = true;
    const work = async (): Promise<void> => {
      for (let round = 0; round < 40; round += 1) await record(actor, 3);
      working = false;
    };
    const look = async (): Promise<void> => {
      while (working) {
        const { bad } = await verifyAgency(actor.agencyId, now());
        looks += 1;
        if (bad) alarms.push(bad);
      }
    };
    await Promise.all([work(), look()]);
    await sealer.stop();
    expect(looks).toBeGreaterThan(3);
    expect(alarms).toEqual([]);
  });

  it('finds an unsealed row that was edited or removed while it waited', async () => {
    const actor = anActor();
    await record(actor, 3);
    const row = await raw('journal-rows').findOne({ agencyId: actor.agencyId });
    await raw('journal-rows').updateOne({ _id: row?._id ?? '' }, { $set: { subjectId: 'other' } });
    expect((await verifyAgency(actor.agencyId, now())).bad).toMatchObject({ rowId: row?._id });
  });
});
