// From rows and what was added to them to the lines of the printed book.
import type { Agency } from '../../domain/directory/directory.ts';
import { officialNumber } from '../../domain/notation/official-number.ts';
import type { EntryNote, Register, RegisterEntry } from '../../domain/register/register.ts';
import {
  incomingRegisterBook,
  outgoingRegisterBook,
  type BookCover,
  type Cancelled,
  type IncomingBookRow,
  type OutgoingBookRow,
} from '../print/index.ts';
import type { EntryWithNotes } from './register.usecases.ts';

const textOf = (notes: readonly EntryNote[], kind: EntryNote['kind']): string | undefined =>
  notes
    .filter((note) => note.kind === kind)
    .map(({ text }) => text)
    .join('; ') || undefined;

/** Columns that only hand-over and receipt fill, and the reason of a number that no longer counts. */
function later({ entry, notes }: EntryWithNotes): {
  handedOverOn?: string;
  receivedBy?: string;
  remark?: string;
  cancelled?: Cancelled;
} {
  const handedOverOn = notes.find(({ kind }) => kind === 'handed-over')?.on;
  const receivedBy = textOf(notes, 'received');
  const remark = textOf(notes, 'remark');
  return {
    ...(handedOverOn === undefined ? {} : { handedOverOn }),
    ...(receivedBy === undefined ? {} : { receivedBy }),
    ...(remark === undefined ? {} : { remark }),
    ...(entry.state === 'void' || entry.state === 'recalled'
      ? { cancelled: { state: entry.state, reason: entry.reason ?? '' } }
      : {}),
  };
}

function incomingRow(row: EntryWithNotes): IncomingBookRow | undefined {
  const { entry, notes } = row;
  if (entry.columns.kind !== 'incoming') return undefined;
  const { issuer, code, issuedOn, typeAndSubject } = entry.columns;
  const recipient = textOf(notes, 'handed-over');
  return {
    arrivedOn: entry.on,
    arrivalNumber: entry.number,
    issuer,
    code,
    ...(issuedOn === undefined ? {} : { issuedOn }),
    typeAndSubject,
    ...(recipient === undefined ? {} : { recipient }),
    ...later(row),
  };
}

function outgoingRow(row: EntryWithNotes): OutgoingBookRow | undefined {
  const { entry } = row;
  if (entry.columns.kind !== 'outgoing') return undefined;
  const { notation, typeAndSubject, signer, recipients, keeper, copies } = entry.columns;
  return {
    code: officialNumber(entry.number, notation),
    issuedOn: entry.on,
    typeAndSubject,
    signer,
    recipients,
    keeper,
    copies,
    ...later(row),
  };
}

async function* rowsOf<T>(
  rows: AsyncIterable<EntryWithNotes>,
  toRow: (row: EntryWithNotes) => T | undefined,
): AsyncGenerator<T> {
  for await (const row of rows) {
    const line = toRow(row);
    if (line) yield line;
  }
}

export interface BookToPrint {
  readonly agency: Agency;
  readonly register: Register;
  readonly year: number;
  /** The first and last row that are printed; missing in an empty book. */
  readonly first?: RegisterEntry;
  readonly last?: RegisterEntry;
  readonly rows: AsyncIterable<EntryWithNotes>;
  readonly printedAt: Date;
}

/** The book as a PDF that is written while the rows are read. @legal NĐ 30/2020/NĐ-CP, Phụ lục IV, mục I và VI */
export function printBook({ agency, register, year, first, last, rows, printedAt }: BookToPrint) {
  const cover: BookCover = {
    ...(agency.parentName === undefined ? {} : { parentAgency: agency.parentName }),
    agency: agency.name,
    name: register.name,
    year,
    from: first?.on ?? `${year}-01-01`,
    until: last?.on ?? `${year}-12-31`,
    ...(first ? { firstNumber: first.number } : {}),
    ...(last ? { lastNumber: last.number } : {}),
    volume: 1,
    printedAt,
  };
  return register.kind === 'incoming'
    ? incomingRegisterBook(cover, rowsOf(rows, incomingRow))
    : outgoingRegisterBook(cover, rowsOf(rows, outgoingRow));
}
