// The newest rows of the register books: sổ văn bản đến, sổ văn bản đi.
import type { z } from 'zod';
import type { ApiClient } from '../../api/client/client.ts';
import { ListRegisterEntries, ListRegisters, type RegisterEntryView } from '../../api/contracts/register.ts';
import { card, dotted, go, heading, line, own, said, type Button, type Element } from '../cards/kit.ts';
import { noteCard } from '../cards/note-card.ts';
import type { Context, Rendered } from '../context.ts';
import { day } from '../text/dates.ts';
import { say } from '../text/language.ts';
import { entryStateText } from '../text/states.ts';
import { listWords } from '../text/words-lists.ts';
import { row, rowsOnPage } from './row.ts';

type Entry = z.output<typeof RegisterEntryView>;

const column = ({ columns }: Entry, name: string): string => String(columns[name] ?? '');

function entryRow(context: Context, entry: Entry, kind: 'incoming' | 'outgoing'): Element {
  const { language } = context;
  const subject = column(entry, 'typeAndSubject');
  const code = kind === 'incoming' ? column(entry, 'code') : `${entry.number}/${column(entry, 'notation')}`;
  const crossed = entry.state === 'void' || entry.state === 'recalled';
  return row(context, {
    kind,
    id: entry.documentId,
    subject,
    lines: [
      dotted(
        own(String(entry.number), { weight: 'Bolder', size: 'Medium' }),
        own(day(entry.on, language)),
        code === '' ? undefined : said(code, { most: 60 }),
        entry.state === 'entered' || entry.state === 'issued'
          ? undefined
          : own(say(entryStateText[entry.state], language), { color: 'Warning', weight: 'Bolder' }),
      ),
      [said(subject, { most: 160, ...(crossed ? { strikethrough: true } : {}) })],
      [
        said(column(entry, kind === 'incoming' ? 'issuer' : 'recipients'), {
          most: 120,
          isSubtle: true,
          size: 'Small',
        }),
      ],
    ],
  });
}

/** One book; where the agency keeps several of a kind, the others are buttons. */
export async function bookList(
  api: ApiClient,
  context: Context,
  kind: 'incoming' | 'outgoing',
  { registerId, cursor }: { readonly registerId?: string; readonly cursor?: string } = {},
): Promise<Rendered> {
  const { language } = context;
  const verb = `list.${kind}`;
  const books = (await api.call(ListRegisters)).items.filter((book) => book.kind === kind);
  const book = books.find(({ id }) => id === registerId) ?? books[0];
  if (book === undefined) return noteCard(context, 'warning', listWords.noBook);
  const { items, next } = await api.call(ListRegisterEntries, {
    params: { registerId: book.id },
    query: { limit: rowsOnPage, ...(cursor === undefined ? {} : { cursor }) },
  });
  const words = kind === 'incoming' ? listWords.bookIn : listWords.bookOut;
  const others: Button[] = books
    .filter(({ id }) => id !== book.id)
    .slice(0, 4)
    .map(({ id, name }) => go(name, verb, { registerId: id }));
  const body: Element[] = [
    { ...heading(context, words), size: 'Medium' },
    line(
      dotted(
        ...(books.length > 1 ? [said(book.name, { most: 100, isSubtle: true })] : []),
        own(say(listWords.last, language, { number: book.lastNumber, year: book.year }), { isSubtle: true }),
      ),
      { spacing: 'None' },
    ),
    ...(items.length === 0
      ? [line([own(say(listWords.emptyBook, language))])]
      : items.map((entry) => entryRow(context, entry, kind))),
  ];
  const buttons = [
    ...(next === undefined ? [] : [go(say(listWords.more, language), verb, { registerId: book.id, cursor: next })]),
    ...others,
  ];
  return { card: card(context, body, buttons), about: [], summary: say(words, language) };
}
