// A small memory for what is asked again and again: bounded, short, and one question at a time for each key.
import { LRUCache } from 'lru-cache';

export interface Remembered<V> {
  get(key: string, load: () => Promise<V>): Promise<V>;
  forget(key: string): void;
}

/** Keeps at most `most` answers for `seconds` each; a failure is not kept. */
export function remembered<V extends object | true>(seconds: number, most: number): Remembered<V> {
  const held = new LRUCache<string, V, () => Promise<V>>({
    max: most,
    ttl: seconds * 1000,
    // whoever waits gets the answer, also when it is forgotten meanwhile
    ignoreFetchAbort: true,
    fetchMethod: (_key, _old, { context: load }) => load(),
  });
  return {
    get: (key, load) => held.forceFetch(key, { context: load }),
    forget: (key) => void held.delete(key),
  };
}
