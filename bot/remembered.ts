// A small memory for what is asked again and again: bounded, short, and one question at a time for each key.

interface Held<V> {
  readonly value: Promise<V>;
  readonly until: number;
}

export interface Remembered<V> {
  get(key: string, load: () => Promise<V>): Promise<V>;
  forget(key: string): void;
}

/** Keeps at most `most` answers for `seconds` each; a failure is not kept. */
export function remembered<V>(seconds: number, most: number, now: () => number = Date.now): Remembered<V> {
  const held = new Map<string, Held<V>>();
  return {
    get(key, load) {
      const known = held.get(key);
      if (known !== undefined && now() < known.until) return known.value;
      held.delete(key);
      const fresh: Held<V> = { value: load(), until: now() + seconds * 1000 };
      held.set(key, fresh);
      fresh.value.catch(() => {
        if (held.get(key) === fresh) held.delete(key);
      });
      const [oldest] = held.keys();
      if (held.size > most && oldest !== undefined) held.delete(oldest);
      return fresh.value;
    },
    forget: (key) => void held.delete(key),
  };
}
