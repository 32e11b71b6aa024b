// The journal's port: what use cases write in their transaction, and what readers ask.
import type { Actor } from '../../domain/kernel/actor.ts';
import type { Fact, JournalRow } from '../../domain/journal/journal.ts';

/** Writes in the transaction of the act it tells of. */
export interface Journal {
  record(subjectId: string, facts: readonly Fact[]): Promise<void>;
}

/** Many acts of several people in one write: for claims that commit as a group. */
export interface JournalOfMany {
  recordAll(
    rows: readonly { readonly actor: Actor; readonly subjectId: string; readonly facts: readonly Fact[] }[],
  ): Promise<void>;
}

export interface JournalReader {
  /** The history of one thing, oldest first. */
  historyOf(subjectId: string, limit?: number): Promise<readonly JournalRow[]>;
}
