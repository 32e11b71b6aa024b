// How journal hashes are computed: SHA-256 over RFC 8785 canonical JSON.
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { HashOf } from '../../domain/journal/journal.ts';

export const hashOf: HashOf = (value) => {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('a value without a JSON form cannot be journalled');
  return createHash('sha256').update(text, 'utf8').digest('hex');
};

/** A fact as it is stored and hashed: moments as text, nothing undefined, so that reading it back gives the same bytes. */
export const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
