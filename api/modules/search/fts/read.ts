// Asking the index: pages of hits, newest or best first, and how many there are.
import type { DatabaseSync } from 'node:sqlite';
import type { Question } from '../../../domain/search/query.ts';
import type { SearchCount, SearchPage, SearchPageQuery, SearchQuery, Searcher } from '../search-index.ts';
import { bestFirst } from './best.ts';
import { encodeSearchCursor, type Cursor } from './cursor.ts';
import { matchOf, questionOf } from './match.ts';
import { hitOf, type StoredDocument } from './rows.ts';

/** So many of the newest hits are put in order when the best are asked for. */
const ranked = 1_000;
const countedTo = 10_000;

const nothing: SearchPage = { items: [] };

export interface Reading {
  find(query: SearchPageQuery, searcher: Searcher, cursor: Cursor): SearchPage;
  count(query: SearchQuery, searcher: Searcher): SearchCount;
  /** The newest document that answers the question, if there is one. */
  newest(question: Question, query: SearchQuery, searcher: Searcher): StoredDocument | undefined;
}

type BestFrom = Extract<Cursor, { order: 'best' }>;

/** Prepared once for a file. */
export function readerOf(database: DatabaseSync): Reading {
  const places = database.prepare(
    'SELECT rowid AS place FROM words WHERE words MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?',
  );
  const counted = database.prepare('SELECT count(*) AS n FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)');
  const document = database.prepare(
    'SELECT d.place, kind, id, at, shown, text AS body FROM document d LEFT JOIN body b ON b.place = d.place WHERE d.place = ?',
  );

  const between = database.prepare(
    'SELECT rowid AS place FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?',
  );
  const withoutBody = database.prepare('SELECT place, kind, id, at, shown, NULL AS body FROM document WHERE place = ?');

  const load = (place: number): StoredDocument => document.get(place) as unknown as StoredDocument;
  const shown = (place: number): StoredDocument => withoutBody.get(place) as unknown as StoredDocument;
  const placesBetween = (match: string, from: number, upTo: number): readonly number[] =>
    (between.all(match, from, upTo, ranked) as unknown as readonly { place: number }[]).map(({ place }) => place);
  const placesBelow = (match: string, below: number, most: number): readonly number[] =>
    (places.all(match, below, most) as unknown as readonly { place: number }[]).map(({ place }) => place);

  function findNewest(match: string, question: Question, limit: number, below: number): SearchPage {
    const found = placesBelow(match, below, limit + 1);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const items = page.map((place) => hitOf(load(place), question));
    if (found.length <= limit || last === undefined) return { items };
    return { items, next: encodeSearchCursor({ order: 'newest', below: last }) };
  }

  function findBest(
    match: string,
    question: Question,
    query: SearchPageQuery,
    searcher: Searcher,
    from: BestFrom,
  ): SearchPage {
    const newest = placesBelow(match, Math.min(from.upTo + 1, Number.MAX_SAFE_INTEGER), ranked);
    const best = bestFirst({ placesBetween, shown }, newest, question, query, searcher);
    const behind = from.skip + query.limit;
    const items = best.slice(from.skip, behind).map((place) => hitOf(load(place), question));
    const first = newest[0];
    if (best.length <= behind || first === undefined) return { items };
    return { items, next: encodeSearchCursor({ order: 'best', upTo: first, skip: behind }) };
  }

  return {
    find(query, searcher, cursor) {
      const question = questionOf(query);
      const match = question && matchOf(question, query, searcher);
      if (question === undefined || match === undefined) return nothing;
      return cursor.order === 'newest'
        ? findNewest(match, question, query.limit, cursor.below)
        : findBest(match, question, query, searcher, cursor);
    },

    count(query, searcher) {
      const question = questionOf(query);
      const match = question && matchOf(question, query, searcher);
      if (match === undefined) return { count: 0, more: false };
      const { n } = counted.get(match, countedTo + 1) as { n: number };
      return { count: Math.min(n, countedTo), more: n > countedTo };
    },

    newest(question, query, searcher) {
      const match = matchOf(question, query, searcher);
      const place = match === undefined ? undefined : placesBelow(match, Number.MAX_SAFE_INTEGER, 1)[0];
      return place === undefined ? undefined : load(place);
    },
  };
}
