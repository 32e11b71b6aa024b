// Writing the index: rows in, rows out and the position of the feed, in one transaction.
import type { DatabaseSync } from 'node:sqlite';
import type { SearchChange, SearchKey, SearchRow } from '../search-index.ts';
import { bodyOf, firstPlace, hashOf, placesInSecond, shownOf, wordColumns } from './rows.ts';

interface Known {
  readonly place: number;
  readonly hash: string;
}

/** Prepared once for a file; the same change twice leaves the same index. */
export function writerOf(database: DatabaseSync): (change: SearchChange) => void {
  const known = database.prepare('SELECT place, hash FROM document WHERE kind = ? AND id = ?');
  const highest = database.prepare('SELECT max(place) AS place FROM document WHERE place >= ? AND place < ?');
  const addDocument = database.prepare(
    'INSERT INTO document (place, kind, id, at, hash, shown) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const addWords = database.prepare(
    'INSERT INTO words (rowid, subject, notation, issuer, other, body, keys) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const addBody = database.prepare('INSERT INTO body (place, text) VALUES (?, ?)');
  const takeAway = ['DELETE FROM document WHERE place = ?', 'DELETE FROM words WHERE rowid = ?', 'DELETE FROM body WHERE place = ?'].map((sql) => database.prepare(sql)); // prettier-ignore
  const moveOn = database.prepare(
    'INSERT INTO feed (one, position) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET position = excluded.position',
  );

  const find = ({ kind, id }: SearchKey): Known | undefined => known.get(kind, id) as Known | undefined;

  function remove(place: number): void {
    for (const statement of takeAway) statement.run(place);
  }

  /** Behind the last one of its second, so that what came later is found first. */
  function freePlace(at: Date): number {
    const first = firstPlace(at);
    const { place } = highest.get(first, first + placesInSecond) as { place: number | null };
    return place === null ? first : place + 1;
  }

  function put(row: SearchRow): void {
    const hash = hashOf(row);
    const before = find(row);
    if (before?.hash === hash) return;
    if (before !== undefined) remove(before.place);

    const stays = before !== undefined && firstPlace(row.at) === before.place - (before.place % placesInSecond);
    const place = stays ? before.place : freePlace(row.at);
    const { subject, notation, issuer, other, body, keys } = wordColumns(row);
    addDocument.run(place, row.kind, row.id, row.at.getTime(), hash, JSON.stringify(shownOf(row)));
    addWords.run(place, subject, notation, issuer, other, body, keys);
    const text = bodyOf(row);
    if (text !== '') addBody.run(place, text);
  }

  return ({ put: rows = [], remove: gone = [], position }) => {
    database.exec('BEGIN IMMEDIATE');
    try {
      for (const key of gone) {
        const before = find(key);
        if (before !== undefined) remove(before.place);
      }
      for (const row of rows) put(row);
      if (position !== undefined) moveOn.run(position);
      database.exec('COMMIT');
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  };
}
