// Rows in and out of the index: where a row stands in time, what its words are, what a hit shows of it.
import { createHash } from 'node:crypto';
import { shortDate } from '../../../domain/kernel/dates.ts';
import { excerpt, highlight, type MarkedText } from '../../../domain/search/highlight.ts';
import type { Question } from '../../../domain/search/query.ts';
import { foldedWords } from '../../../domain/search/words.ts';
import type { SearchHit, SearchRow } from '../search-index.ts';
import { keysOf } from './match.ts';

/** Longer documents are found by their beginning. */
const longestBody = 200_000;

/** The first place of a second: places grow with time, so that the newest is the highest, and a second holds a million. */
export const placesInSecond = 2 ** 20;
export const firstPlace = (at: Date): number => Math.max(0, Math.floor(at.getTime() / 1000)) * placesInSecond;

/** The columns of the words, folded. */
export interface WordColumns {
  readonly subject: string;
  readonly notation: string;
  readonly issuer: string;
  readonly other: string;
  readonly body: string;
  readonly keys: string;
}

const words = (...texts: readonly string[]): string => texts.map((text) => foldedWords(text).join(' ')).join(' ');

export const bodyOf = (row: SearchRow): string => (row.body ?? '').normalize('NFC').slice(0, longestBody);

export const wordColumns = (row: SearchRow): WordColumns => ({
  subject: words(row.subject),
  notation: words(row.notation ?? '', ...[row.number, row.arrivalNumber].map((number) => String(number ?? ''))),
  issuer: words(row.issuer ?? ''),
  other: words(...(row.people ?? []), ...(row.dates ?? []).map(shortDate)),
  body: words(bodyOf(row)),
  keys: keysOf(row),
});

/** Equal for rows that are indexed alike: what has not changed is not written again. */
export const hashOf = (row: SearchRow): string =>
  createHash('sha256')
    .update(
      JSON.stringify([shownOf(row), row.readers, row.agencyId, row.year, row.people, row.dates, row.body, row.at]),
    )
    .digest('base64url');

interface Shown {
  readonly state: string;
  readonly subject: string;
  readonly arrivalNumber?: number | undefined;
  readonly number?: number | undefined;
  readonly notation?: string | undefined;
  readonly issuer?: string | undefined;
}

/** What a hit shows without loading anything else. */
export const shownOf = ({ state, subject, arrivalNumber, number, notation, issuer }: SearchRow): Shown => ({
  state,
  subject: subject.normalize('NFC'),
  arrivalNumber,
  number,
  notation: notation?.normalize('NFC'),
  issuer: issuer?.normalize('NFC'),
});

/** A row of the table `document` with its text. */
export interface StoredDocument {
  readonly place: number;
  readonly kind: string;
  readonly id: string;
  readonly at: number;
  readonly shown: string;
  readonly body: string | null;
}

/** Most documents say it early; only where they do not, the rest of a long one is looked through. */
const early = 20_000;
const excerptOf = (body: string, question: Question): MarkedText | undefined =>
  excerpt(body.slice(0, early), question) ?? excerpt(body.slice(early), question);

export function hitOf(stored: StoredDocument, question: Question): SearchHit {
  const { state, subject, arrivalNumber, number, notation, issuer } = JSON.parse(stored.shown) as Shown;
  const found = question.phrases.length === 0 ? undefined : excerptOf(stored.body ?? '', question);
  return {
    kind: stored.kind,
    id: stored.id,
    at: new Date(stored.at),
    state,
    subject: highlight(subject, question),
    ...(arrivalNumber === undefined ? {} : { arrivalNumber }),
    ...(number === undefined ? {} : { number }),
    ...(notation === undefined ? {} : { notation }),
    ...(issuer === undefined ? {} : { issuer: highlight(issuer, question) }),
    ...(found === undefined ? {} : { excerpt: found }),
  };
}

/** True when the subject says it just as it was typed, marks included. */
export const saysAsTyped = (stored: StoredDocument, typed: string): boolean =>
  (JSON.parse(stored.shown) as Shown).subject.toLowerCase().includes(typed.normalize('NFC').trim().toLowerCase());
