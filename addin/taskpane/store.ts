// Holds the state while the pane lives: tells it events, and tells its readers when it changed.
import { reduce, startState, type PaneEvent, type PaneState } from './state.ts';

export interface Store {
  readonly now: () => PaneState;
  readonly tell: (event: PaneEvent) => void;
  /** Answers what ends it. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function makeStore(): Store {
  let state = startState;
  const listeners = new Set<() => void>();
  return {
    now: () => state,
    tell(event) {
      state = reduce(state, event);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
