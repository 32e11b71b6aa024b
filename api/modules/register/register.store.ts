// The store of registers: entries, what was added to them, and the counter of each series.
import type { Counter, EntryNote, Register, RegisterEntry } from '../../domain/register/register.ts';
import type { Place } from '../../platform/mongo/cursor.ts';

export interface EntryQuery {
  readonly registerId: string;
  readonly year: number;
  readonly limit: number;
  readonly behind?: Place;
}

export interface RegisterStore {
  registers(): Promise<readonly Register[]>;
  /** `not-found` when the agency has no such register. */
  register(id: string): Promise<Register>;
  /** The one that documents of this kind go into, unless an agency keeps several. */
  mainRegister(kind: Register['kind']): Promise<Register>;
  /** Opens a series; `startsAfter` is the last number that another system gave in that year. */
  open(register: Register, from: { year: number; startsAfter: number; at: Date }): Promise<void>;
  counter(registerId: string): Promise<Counter & { version: number }>;
  advance(registerId: string, counter: Counter & { version: number }): Promise<void>;
  addEntries(entries: readonly RegisterEntry[]): Promise<void>;
  entriesOf(registerId: string, documentIds: readonly string[]): Promise<readonly RegisterEntry[]>;
  entry(id: string): Promise<RegisterEntry>;
  entryOfDocument(documentId: string): Promise<RegisterEntry | undefined>;
  /** Stores the next state of a row; its identity is not written, whatever is passed. */
  step(next: RegisterEntry): Promise<RegisterEntry>;
  addNote(note: EntryNote): Promise<void>;
  notesOf(entryIds: readonly string[]): Promise<readonly EntryNote[]>;
  /** Newest first. */
  page(query: EntryQuery): Promise<readonly RegisterEntry[]>;
  /** The first and the last row of the range; missing when it is empty. */
  edges(
    registerId: string,
    year: number,
    from: number,
    to: number,
  ): Promise<{ first?: RegisterEntry; last?: RegisterEntry }>;
  /** In the order of numbers, for printing. */
  book(registerId: string, year: number, from: number, to: number): AsyncIterable<RegisterEntry>;
}
