// How the surface of Word is written down: each class a table of members, each member a row with the requirement set it
// came in. The browser part gets the rows without what they do, so that both sides know the same Word.
import type { WordFile } from '../model/document.ts';
import type { WordWindow } from '../windows.ts';

export type Since = `${'WordApi' | 'WordApiDesktop'} 1.${number}`;

/** Where a command runs. */
export interface Scene {
  readonly window: WordWindow;
  readonly file: WordFile;
  /** Opens another document in a window of its own. */
  open(docx: Uint8Array): void;
}

type Run = (scene: Scene, target: never, ...args: readonly unknown[]) => unknown;

/** What a member does with its target: the value that stands for an object of its class on this side. */
export type Member =
  | {
      readonly kind: 'value';
      readonly since: Since;
      readonly isDate: boolean;
      readonly read: Run;
      readonly write?: Run | undefined;
    }
  | { readonly kind: 'object'; readonly since: Since; readonly of: string; readonly to: Run }
  | { readonly kind: 'items'; readonly since: Since; readonly of: string; readonly list: Run }
  | { readonly kind: 'method'; readonly since: Since; readonly gives: string | undefined; readonly run: Run }
  | { readonly kind: 'event'; readonly since: Since };

export type ClassRows = Readonly<Record<string, Member>>;

/** The text that a method answers, instead of an object. */
export const asResult = '=';

/** Makers of rows for a class whose objects stand for a `T`. */
export const rowsFor = <T>() => ({
  value: (
    since: Since,
    read: (scene: Scene, target: T) => unknown,
    write?: (scene: Scene, target: T, value: unknown) => void,
  ): Member => ({ kind: 'value', since, isDate: false, read, write }),
  date: (since: Since, read: (scene: Scene, target: T) => string): Member => ({
    ...{ kind: 'value', since, isDate: true, read },
  }),
  object: (since: Since, of: string, to: (scene: Scene, target: T) => unknown): Member => ({
    ...{ kind: 'object', since, of, to },
  }),
  items: (of: string, list: (scene: Scene, target: T) => readonly unknown[]): Member => ({
    ...{ kind: 'items', since: 'WordApi 1.1', of, list },
  }),
  /** `gives` names the class of what comes back; nothing for a method that only does something. */
  method: (
    since: Since,
    gives: string | undefined,
    run: (scene: Scene, target: T, ...args: readonly unknown[]) => unknown,
  ): Member => ({ kind: 'method', since, gives, run }),
  event: (since: Since): Member => ({ kind: 'event', since }),
});
