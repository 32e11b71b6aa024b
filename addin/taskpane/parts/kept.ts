// What is typed into a form outlives the pane: kept in the browser under a name, and given back when the form opens again.
import { useEffect, useRef, useState } from 'react';
import { keptStore } from '../kept-store.ts';

const store = keptStore<unknown>('forms');

export interface Kept<T> {
  readonly value: T;
  /** True when what stands here was typed before the pane was closed. */
  readonly restored: boolean;
  readonly change: (patch: Partial<T>) => void;
  /** The form was sent, or given up: it begins anew, with other values where they are given. */
  readonly forget: (anew?: T) => void;
}

interface Held<T> {
  readonly value: T;
  readonly restored: boolean;
}

/** Nothing until it is known whether something was kept. */
export function useKept<T extends object>(name: string, initial: T): Kept<T> | undefined {
  const [held, setHeld] = useState<Held<T>>();
  const first = useRef(initial);
  /** The newest value also for what goes on after a wait. */
  const newest = useRef(initial);

  useEffect(() => {
    let over = false;
    const begin = (kept: Partial<T> | undefined): void => {
      if (over) return;
      newest.current = { ...first.current, ...kept };
      setHeld({ value: newest.current, restored: kept !== undefined });
    };
    store.get(name).then(
      (kept) => begin(kept as Partial<T> | undefined),
      () => begin(undefined),
    );
    return () => {
      over = true;
    };
  }, [name]);

  if (held === undefined) return undefined;
  return {
    ...held,
    change(patch) {
      const value = { ...newest.current, ...patch };
      newest.current = value;
      setHeld({ ...held, value });
      // at once: a pane may be closed right after the last key, and a browser that keeps nothing still shows the form
      void store.put(name, value).catch(() => undefined);
    },
    forget(anew = first.current) {
      newest.current = anew;
      setHeld({ value: anew, restored: false });
      void store.remove(name).catch(() => undefined);
    },
  };
}
