// What people do with the books: look, and add what the paper book gets later.
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../domain/kernel/actor.ts';
import { civilDate, yearOf } from '../../domain/kernel/dates.ts';
import { normalized } from '../../domain/kernel/text.ts';
import { mayReadBooks, mayWriteBooks } from '../../domain/register/books.ts';
import type { EntryNote, Register, RegisterEntry } from '../../domain/register/register.ts';
import type { Once } from '../../platform/http/route.ts';
import { pageFrom, decodeCursor } from '../../platform/mongo/cursor.ts';
import type { Transact } from '../../platform/mongo/transact.ts';
import { must } from '../../platform/problem.ts';
import { directoryStore } from '../directory/index.ts';
import type { Journal } from '../journal/index.ts';
import type { RegisterStore } from './register.store.ts';
import { registerStore } from './register.store.mongo.ts';

export interface RegisterDeps {
  readonly transact: Transact<{ register: RegisterStore; journal: Journal }>;
  readonly now: () => Date;
}

export interface EntryWithNotes {
  readonly entry: RegisterEntry;
  readonly notes: readonly EntryNote[];
}

const withNotes = async (store: RegisterStore, entries: readonly RegisterEntry[]): Promise<EntryWithNotes[]> => {
  const notes = Map.groupBy(await store.notesOf(entries.map(({ id }) => id)), ({ entryId }) => entryId);
  return entries.map((entry) => ({ entry, notes: notes.get(entry.id) ?? [] }));
};

export const registerUseCases = ({ transact, now }: RegisterDeps) => {
  const thisYear = (): number => yearOf(civilDate(now()));
  return {
    async list(actor: Actor): Promise<readonly (Register & { year: number; lastNumber: number })[]> {
      must(mayReadBooks(actor));
      const store = registerStore(actor.agencyId);
      const registers = await store.registers();
      return Promise.all(
        registers.map(async (register) => {
          const { year, last } = await store.counter(register.id);
          return { ...register, year, lastNumber: last };
        }),
      );
    },

    async entries(
      actor: Actor,
      registerId: string,
      asked: { year?: number | undefined; cursor?: string | undefined; limit: number },
    ) {
      must(mayReadBooks(actor));
      const store = registerStore(actor.agencyId);
      await store.register(registerId);
      const behind = decodeCursor(asked.cursor);
      const rows = await store.page({
        registerId,
        year: asked.year ?? thisYear(),
        limit: asked.limit + 1,
        ...(behind ? { behind } : {}),
      });
      const { items, next } = pageFrom(rows, asked.limit, ({ number }) => number);
      return { items: await withNotes(store, items), ...(next === undefined ? {} : { next }) };
    },

    /** The rows of a book in the order of numbers, with what was added to them: read as a stream, however long the book. */
    async book(actor: Actor, registerId: string, asked: { year?: number | undefined; from: number; to: number }) {
      must(mayReadBooks(actor));
      const store = registerStore(actor.agencyId);
      const register = await store.register(registerId);
      const year = asked.year ?? thisYear();
      const rows = async function* (): AsyncGenerator<EntryWithNotes> {
        let group: RegisterEntry[] = [];
        for await (const entry of store.book(registerId, year, asked.from, asked.to)) {
          group.push(entry);
          if (group.length < 200) continue;
          yield* await withNotes(store, group);
          group = [];
        }
        yield* await withNotes(store, group);
      };
      return {
        agency: await directoryStore(actor.agencyId).agency(),
        register,
        year,
        ...(await store.edges(registerId, year, asked.from, asked.to)),
        rows: rows(),
        printedAt: now(),
      };
    },

    addNote: (
      actor: Actor,
      entryId: string,
      given: Pick<EntryNote, 'kind' | 'text'>,
      once: Once,
    ): Promise<EntryWithNotes> => {
      const at = now();
      const id = uuid();
      return transact(
        actor,
        async ({ register, journal }) => {
          must(mayWriteBooks(actor));
          const entry = await register.entry(entryId);
          const { kind, text } = given;
          await register.addNote({
            id,
            agencyId: actor.agencyId,
            entryId,
            kind,
            text: normalized(text),
            on: civilDate(at),
            at,
            by: actor.positionId,
          });
          await journal.record(entry.documentId, [
            { kind: 'register-note', entryId, note: kind, text: normalized(text) },
          ]);
          return { entry, notes: await register.notesOf([entryId]) };
        },
        once,
      );
    },
  };
};

export type RegisterUseCases = ReturnType<typeof registerUseCases>;
