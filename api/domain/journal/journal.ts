// The journal: rows that never change, put in order into blocks that name each other by hash. Pure: hashing is passed in.

/** What a rule tells of itself: a kind and plain values. */
export interface Fact {
  readonly kind: string;
  readonly [name: string]: unknown;
}

/** Who did it; a job of the system names itself instead. */
export interface JournalActor {
  readonly userId: string;
  readonly positionId: string;
  readonly onBehalfOf?: string;
}

/** The version of how hashes are computed: RFC 8785 canonical JSON, SHA-256, fields as listed here. */
export const hashVersion = 1;

export interface JournalRow {
  readonly id: string;
  readonly agencyId: string;
  /** ISO 8601 UTC with milliseconds: text, so that what is hashed is what is stored. */
  readonly at: string;
  readonly actor: JournalActor;
  readonly subjectId: string;
  readonly facts: readonly Fact[];
  readonly hashVersion: number;
  readonly hash: string;
}

export interface JournalBlock {
  readonly agencyId: string;
  readonly block: number;
  /** The hash of the block before; 64 zeros for the first one. */
  readonly prev: string;
  readonly rows: readonly { readonly id: string; readonly hash: string }[];
  readonly sealedAt: string;
  readonly hash: string;
}

export const firstPrev = '0'.repeat(64);

/** Canonical text of a value (RFC 8785) and its SHA-256 in hex: both from outside, the domain knows no library. */
export type HashOf = (value: unknown) => string;

export const rowHash = (row: Omit<JournalRow, 'hash'>, hashOf: HashOf): string => hashOf(row);

export const blockHash = (block: Omit<JournalBlock, 'hash'>, hashOf: HashOf): string => hashOf(block);

/** The next block over these rows, in their order. */
export function sealBlock(
  agencyId: string,
  before: Pick<JournalBlock, 'block' | 'hash'> | undefined,
  rows: readonly Pick<JournalRow, 'id' | 'hash'>[],
  at: Date,
  hashOf: HashOf,
): JournalBlock {
  const open = {
    agencyId,
    block: (before?.block ?? 0) + 1,
    prev: before?.hash ?? firstPrev,
    rows: rows.map(({ id, hash }) => ({ id, hash })),
    sealedAt: at.toISOString(),
  };
  return { ...open, hash: blockHash(open, hashOf) };
}

/** Why a journal cannot be believed, and where. */
export interface BadPlace {
  readonly agencyId: string;
  readonly block?: number;
  readonly rowId?: string;
  readonly reason:
    | 'block-missing'
    | 'block-edited'
    | 'chain-broken'
    | 'row-missing'
    | 'row-edited'
    | 'row-added'
    | 'blocks-truncated'
    | 'rows-truncated';
}

/** One block held against the one before it; `undefined` when it is what was sealed. */
export function checkBlock(
  block: JournalBlock,
  before: Pick<JournalBlock, 'block' | 'hash'> | undefined,
  hashOf: HashOf,
): BadPlace | undefined {
  const { hash, ...open } = block;
  const place = { agencyId: block.agencyId, block: block.block };
  if (block.block !== (before?.block ?? 0) + 1) return { ...place, reason: 'block-missing' };
  if (blockHash(open, hashOf) !== hash) return { ...place, reason: 'block-edited' };
  if (block.prev !== (before?.hash ?? firstPrev)) return { ...place, reason: 'chain-broken' };
  return undefined;
}

/** The rows of a block as they lie in the database now, held against what the block sealed. */
export function checkRows(
  block: JournalBlock,
  rows: ReadonlyMap<string, JournalRow>,
  hashOf: HashOf,
): BadPlace | undefined {
  for (const sealed of block.rows) {
    const place = { agencyId: block.agencyId, block: block.block, rowId: sealed.id };
    const row = rows.get(sealed.id);
    if (!row) return { ...place, reason: 'row-missing' };
    const { hash, ...open } = row;
    if (hash !== sealed.hash || rowHash(open, hashOf) !== hash) return { ...place, reason: 'row-edited' };
  }
  return undefined;
}
