// Routes of the register books.
import { AddEntryNote, ListRegisterEntries, ListRegisters, PrintRegisterBook } from '../../contracts/register.ts';
import { route, type Route } from '../../platform/http/route.ts';
import { printBook } from './print-book.ts';
import type { EntryWithNotes, RegisterUseCases } from './register.usecases.ts';

export const presentEntry = ({ entry, notes }: EntryWithNotes) => ({
  ...entry,
  claimedAt: entry.claimedAt.toISOString(),
  columns: Object.fromEntries(Object.entries(entry.columns as unknown as Record<string, string | number>)),
  notes: notes.map((note) => ({ ...note, at: note.at.toISOString() })),
});

export const registerRoutes = (useCases: RegisterUseCases): readonly Route[] => [
  route(ListRegisters, async ({ actor }) => ({ items: [...(await useCases.list(actor))] })),
  route(ListRegisterEntries, async ({ params, query, actor }) => {
    const { items, ...rest } = await useCases.entries(actor, params.registerId, query);
    return { items: items.map(presentEntry), ...rest };
  }),
  route(PrintRegisterBook, async ({ params, query, actor }) => {
    const book = await useCases.book(actor, params.registerId, query);
    const name = `${book.register.kind === 'incoming' ? 'so-van-ban-den' : 'so-van-ban-di'}-${book.year}.pdf`;
    return { stream: await printBook(book), type: 'application/pdf', name };
  }),
  route(AddEntryNote, async ({ params, body, actor, once }) =>
    presentEntry(await useCases.addNote(actor, params.entryId, body, once)),
  ),
];
