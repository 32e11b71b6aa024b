// What the owner of the index and its worker thread say to each other.
import type { Engine } from './engine.ts';

/** The calls of an engine, and `clear`, which needs a new one. */
export interface Calls extends Engine {
  readonly clear: () => void;
}

export type CallName = keyof Calls;

export interface Call {
  readonly id: number;
  readonly name: CallName;
  readonly args: readonly unknown[];
}

export type Reply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string; readonly lost: boolean };

/** What an empty index must be told before it takes anything in: it cannot go on from where the old one was. */
export class IndexLost extends Error {
  constructor(reason: string) {
    super(`search index lost: ${reason}`);
    this.name = 'IndexLost';
  }
}
