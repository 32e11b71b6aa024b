// Holds the state while the pane lives: tells it events, and tells its readers when it changed.
import { reduce, startState, tabs, type PaneEvent, type PaneState, type Tab } from './state.ts';

export interface Store {
  readonly now: () => PaneState;
  readonly tell: (event: PaneEvent) => void;
  /** Answers what ends it. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** The section that the button on the ribbon asks for: `?tab=layout`. */
export const tabIn = (search: string): Tab | undefined => {
  const asked = new URLSearchParams(search).get('tab');
  return tabs.find((tab) => tab === asked);
};

/** Begins in this section; with the person's work when none is named. */
export function makeStore(tab: Tab = startState.tab): Store {
  let state: PaneState = { ...startState, tab };
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
