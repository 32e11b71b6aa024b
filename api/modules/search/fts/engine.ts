// One file of the index, opened: what the worker thread does for its owner, call by call.
import type { SearchChange, SearchCount, SearchPage, SearchPageQuery, SearchQuery, Searcher } from '../search-index.ts';
import type { Cursor } from './cursor.ts';
import { readerOf } from './read.ts';
import { openFile, removeFile } from './schema.ts';
import { suggesterOf } from './suggest.ts';
import { writerOf } from './write.ts';

export interface Engine {
  readonly apply: (change: SearchChange) => void;
  readonly find: (query: SearchPageQuery, searcher: Searcher, cursor: Cursor) => SearchPage;
  readonly count: (query: SearchQuery, searcher: Searcher) => SearchCount;
  readonly suggest: (query: SearchQuery, searcher: Searcher) => string | undefined;
  readonly position: () => string | undefined;
  readonly close: () => void;
}

/** Opens the file, or makes it. Throws when what is there is no database of ours, or a broken one. */
export function openEngine(path: string): Engine {
  const database = openFile(path);
  const reading = readerOf(database);
  const position = database.prepare('SELECT position FROM feed');
  return {
    apply: writerOf(database),
    find: (query, searcher, cursor) => reading.find(query, searcher, cursor),
    count: (query, searcher) => reading.count(query, searcher),
    suggest: suggesterOf(database, reading),
    position: () => (position.get() as { position: string } | undefined)?.position,
    close: () => database.close(),
  };
}

/** Throws the file away and makes an empty one. */
export function renewEngine(path: string): Engine {
  removeFile(path);
  return openEngine(path);
}
