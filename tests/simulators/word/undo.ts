// Undo and redo: each step is the document before it.
import type { Snapshot, WordFile } from './model/document.ts';

export interface History {
  /** Remembers a step that has just been taken from this state. */
  taken(before: Snapshot): void;
  /** Answers whether there was a step. */
  undo(): boolean;
  redo(): boolean;
  steps(): { readonly undo: number; readonly redo: number };
}

const mostSteps = 100;

export function makeHistory(file: WordFile): History {
  const behind: Snapshot[] = [];
  const ahead: Snapshot[] = [];
  const move = (from: Snapshot[], to: Snapshot[]): boolean => {
    const state = from.pop();
    if (state === undefined) return false;
    to.push(file.snapshot());
    file.restore(state);
    return true;
  };
  return {
    taken(before) {
      behind.push(before);
      if (behind.length > mostSteps) behind.shift();
      ahead.length = 0;
    },
    undo: () => move(behind, ahead),
    redo: () => move(ahead, behind),
    steps: () => ({ undo: behind.length, redo: ahead.length }),
  };
}
