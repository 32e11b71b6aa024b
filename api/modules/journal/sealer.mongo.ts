// The sealer: puts pending rows of an agency in order into the next block, and removes their markers, in one transaction.
import { setTimeout as sleep } from 'node:timers/promises';
import { sealBlock, type JournalBlock } from '../../domain/journal/journal.ts';
import type { Log } from '../../platform/log/log.ts';
import { duplicateKeys, isDatabaseGone } from '../../platform/mongo/errors.ts';
import { inTransaction } from '../../platform/mongo/transact.ts';
import { Problem } from '../../platform/problem.ts';
import { hashOf } from './hash.ts';
import { Blocks, Heads, Pending } from './journal.mongo.ts';

const rowsPerBlock = 500;

/** Seals one block of the agency; answers it, or nothing when no row waits or another process was faster. */
export async function sealNext(agencyId: string, now: () => Date): Promise<JournalBlock | undefined> {
  try {
    return await inTransaction(async () => {
      const pending = await Pending.find({ agencyId }).sort({ _id: 1 }).limit(rowsPerBlock).lean();
      if (pending.length === 0) return undefined;
      const head = await Heads.findOne({ agencyId, _id: agencyId }).lean();
      const rows = pending.map(({ _id, hash }) => ({ id: _id, hash }));
      const block = sealBlock(agencyId, head ?? undefined, rows, now(), hashOf);
      await Blocks.create([{ _id: `${agencyId}:${block.block}`, ...block }] as never);
      await Heads.updateOne(
        { agencyId, _id: agencyId },
        { $set: { block: block.block, hash: block.hash }, $inc: { rows: rows.length } },
        { upsert: true },
      );
      const { deletedCount } = await Pending.deleteMany({ agencyId, _id: { $in: rows.map(({ id }) => id) } });
      if (deletedCount !== rows.length) throw new Problem('busy');
      return block;
    });
  } catch (thrown) {
    // another process sealed the same block first
    if (duplicateKeys(thrown) ?? (thrown instanceof Problem && thrown.code === 'busy')) return undefined;
    throw thrown;
  }
}

/** The agencies that have rows to seal: a question of the installation, not of one agency. */
const agenciesWaiting = async (): Promise<readonly string[]> =>
  (await Pending.collection.distinct('agencyId')) as string[];

export interface Sealer {
  stop(): Promise<void>;
}

/** Seals all agencies again and again, `everyMs` apart; a database that is gone is waited for. Each head is logged: the log is a witness outside the database. */
export function startSealer({ log, now, everyMs = 100 }: { log: Log; now: () => Date; everyMs?: number }): Sealer {
  const stop = new AbortController();
  const run = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      try {
        for (const agencyId of await agenciesWaiting()) {
          for (let block = await sealNext(agencyId, now); block; block = await sealNext(agencyId, now)) {
            log.info({ agencyId, block: block.block, hash: block.hash, rows: block.rows.length }, 'journal-sealed');
            if (block.rows.length < rowsPerBlock) break;
          }
        }
      } catch (thrown) {
        if (!isDatabaseGone(thrown)) log.error({ err: thrown }, 'sealer-failed');
        await sleep(1_000, undefined, { signal: stop.signal }).catch(() => undefined);
      }
      await sleep(everyMs, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  };
  const running = run();
  return {
    async stop() {
      stop.abort();
      await running;
    },
  };
}
