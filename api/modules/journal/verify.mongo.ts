// Verification: walks every block of every agency and holds it against the rows as they lie there now.
import {
  checkBlock,
  checkRows,
  type BadPlace,
  type JournalBlock,
  type JournalRow,
} from '../../domain/journal/journal.ts';
import { fromDoc, type Doc } from '../../platform/mongo/versioned.ts';
import { hashOf } from './hash.ts';
import { Blocks, Heads, Pending, Rows } from './journal.mongo.ts';

export interface JournalVerdict {
  readonly agencyId: string;
  readonly blocks: number;
  readonly rows: number;
  readonly head: string;
  /** Rows that wait for the sealer: named, not yet vouched for. */
  readonly unsealed: number;
  /** Age of the oldest unsealed row; above five seconds something is wrong with the sealer. */
  readonly oldestUnsealedMs: number;
  /** The first place that does not hold. */
  readonly bad?: BadPlace;
}

const alarmAfterMs = 5_000;

/** Row ids are UUIDv7: their first 48 bits are the time. */
const ageOf = (id: string, now: Date): number =>
  now.getTime() - Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

export const isAlarming = (verdict: JournalVerdict): boolean => verdict.oldestUnsealedMs > alarmAfterMs;

const agencies = async (): Promise<readonly string[]> => {
  const named = await Promise.all([
    Rows.collection.distinct('agencyId'),
    Blocks.collection.distinct('agencyId'),
    Heads.collection.distinct('agencyId'),
  ]);
  return [...new Set(named.flat() as string[])].sort();
};

/** Holds the blocks up to this one against their rows. */
async function walk(agencyId: string, upTo: number): Promise<{ bad?: BadPlace; last?: JournalBlock; rows: number }> {
  let last: JournalBlock | undefined;
  let rows = 0;
  const blocks = Blocks.find({ agencyId, block: { $lte: upTo } }).sort({ block: 1 });
  for await (const doc of blocks.lean().cursor()) {
    const { id: _id, ...block } = fromDoc<JournalBlock & { id: string }>(doc);
    const found = await Rows.find({ agencyId, _id: { $in: block.rows.map(({ id }) => id) } }).lean();
    const byId = new Map(found.map((row) => [row._id, fromDoc<JournalRow>(row as unknown as Doc<JournalRow>)]));
    const bad = checkBlock(block, last, hashOf) ?? checkRows(block, byId, hashOf);
    rows += block.rows.length;
    if (bad) return { bad, ...(last ? { last } : {}), rows };
    last = block;
  }
  return { ...(last ? { last } : {}), rows };
}

/** A row that is in no block and waits for none was put there behind the journal's back. */
async function strayRow(agencyId: string): Promise<string | undefined> {
  const sealed = new Set<string>();
  for await (const { rows } of Blocks.find({ agencyId }).select({ rows: 1 }).lean().cursor()) {
    for (const { id } of rows) sealed.add(id);
  }
  for await (const { _id } of Rows.find({ agencyId }).select({ _id: 1 }).lean().cursor()) {
    if (sealed.has(_id) || (await Pending.exists({ agencyId, _id }))) continue;
    // sealed while this looked: it is in a block that was not there before
    if (!(await Blocks.exists({ agencyId, 'rows.id': _id }))) return _id;
  }
  return undefined;
}

const headOf = (agencyId: string) => Heads.findOne({ agencyId, _id: agencyId }).lean();

/**
 * A block behind the head: the sealer writes both in one transaction, so a head that is read after the block has reached it,
 * unless somebody has put the head back.
 */
async function blockBeyond(agencyId: string, block: number): Promise<number | undefined> {
  const beyond = await Blocks.findOne({ agencyId, block: { $gt: block } })
    .sort({ block: 1 })
    .lean();
  if (!beyond) return undefined;
  const head = await headOf(agencyId);
  return (head?.block ?? 0) < beyond.block ? beyond.block : undefined;
}

/** Age in milliseconds of the row that has waited longest for its seal, over all agencies; 0 when none waits. */
export async function oldestUnsealed(now: Date): Promise<number> {
  // a question of the installation: the ids of rows begin with their time
  const [oldest] = await Pending.collection.find().sort({ _id: 1 }).limit(1).toArray();
  return oldest ? ageOf(String(oldest._id), now) : 0;
}

/**
 * The verdict on one agency's journal; finds what was edited, removed, added, reordered or cut off. People may go on working:
 * it speaks of what was sealed when it began.
 */
export async function verifyAgency(agencyId: string, now: Date): Promise<JournalVerdict> {
  const head = await headOf(agencyId);
  const { bad, last, rows } = await walk(agencyId, head?.block ?? 0);
  const pending = await Pending.countDocuments({ agencyId });
  const oldest = await Pending.findOne({ agencyId }).sort({ _id: 1 }).lean();
  const base = {
    agencyId,
    blocks: last?.block ?? 0,
    rows,
    head: last?.hash ?? '',
    unsealed: pending,
    oldestUnsealedMs: oldest ? ageOf(oldest._id, now) : 0,
  };
  if (bad) return { ...base, bad };
  if ((head?.block ?? 0) !== base.blocks || (head?.hash ?? '') !== base.head) {
    return { ...base, bad: { agencyId, block: base.blocks + 1, reason: 'blocks-truncated' } };
  }
  const beyond = await blockBeyond(agencyId, base.blocks);
  if (beyond !== undefined) return { ...base, bad: { agencyId, block: beyond, reason: 'blocks-truncated' } };
  if ((head?.rows ?? 0) !== rows) return { ...base, bad: { agencyId, reason: 'rows-truncated' } };
  const missing = await missingPendingRow(agencyId);
  if (missing) return { ...base, bad: { agencyId, rowId: missing, reason: 'row-missing' } };
  // counts that agree prove that none was added; only otherwise is it worth looking for which one
  const stray = (await Rows.countDocuments({ agencyId })) === rows + pending ? undefined : await strayRow(agencyId);
  return stray ? { ...base, bad: { agencyId, rowId: stray, reason: 'row-added' } } : base;
}

/** An unsealed row that is gone or edited while its marker still waits. */
async function missingPendingRow(agencyId: string): Promise<string | undefined> {
  for await (const { _id, hash } of Pending.find({ agencyId }).lean().cursor()) {
    const row = await Rows.findOne({ agencyId, _id }).lean();
    // sealed meanwhile: the marker is gone too
    if (!row && (await Pending.exists({ agencyId, _id }))) return _id;
    if (row && (row.hash !== hash || hashOf((({ hash: _hash, ...open }) => open)(fromDoc<JournalRow>(row))) !== hash))
      return _id;
  }
  return undefined;
}

export async function verifyJournal(now: Date): Promise<readonly JournalVerdict[]> {
  const verdicts: JournalVerdict[] = [];
  for (const agencyId of await agencies()) verdicts.push(await verifyAgency(agencyId, now));
  return verdicts;
}
