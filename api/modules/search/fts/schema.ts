// The file of the index: what a hit shows, the words without their text, and how far the feed has come.
import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** A file of another shape, or folded by other rules, is thrown away and filled again: count up then. */
const shape = 1;

const tables = `
  CREATE TABLE document (
    place INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    at INTEGER NOT NULL,
    hash TEXT NOT NULL,
    shown TEXT NOT NULL,
    UNIQUE (kind, id)
  ) STRICT;
  CREATE TABLE body (place INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
  CREATE TABLE feed (one INTEGER PRIMARY KEY CHECK (one = 1), position TEXT NOT NULL) STRICT;
  CREATE VIRTUAL TABLE words USING fts5(
    subject, notation, issuer, other, body, keys,
    content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='2 3 4'
  );
  CREATE VIRTUAL TABLE vocabulary USING fts5vocab('words', 'col');
  PRAGMA user_version = ${shape};
`;

const memory = ':memory:';

/** Opens the file, or makes it. Throws when what is there is no database, or a broken one. */
export function openFile(path: string): DatabaseSync {
  if (path !== memory) mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, { timeout: 10_000 });
  try {
    // what is lost in a power cut is fed again from the position that the file then still has
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA mmap_size = 268435456;',
    );
    if (path !== memory) chmodSync(path, 0o600);
    const found = database.prepare('PRAGMA user_version').get() as { user_version: number };
    if (found.user_version === shape) return database;
    if (found.user_version === 0) database.exec(`BEGIN IMMEDIATE; ${tables} COMMIT;`);
    else throw Object.assign(new Error('the index has another shape'), { code: 'another-shape' });
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** True for errors that say that the file itself is no good. */
export const isBroken = (error: unknown): boolean => {
  const { errcode, code } = error as { readonly errcode?: number; readonly code?: string };
  // SQLITE_CORRUPT, SQLITE_NOTADB with what they may carry in the higher bits
  return code === 'another-shape' || [11, 26].includes((errcode ?? 0) & 0xff);
};

export function removeFile(path: string): void {
  for (const file of [path, `${path}-wal`, `${path}-shm`]) if (existsSync(file)) rmSync(file);
}
