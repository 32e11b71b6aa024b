// Commands as the browser part of the simulated Word sends them, written the way a program is.
import { Batch, runBatch } from '../../simulators/word/commands.ts';
import type { Scene } from '../../simulators/word/surface/member.ts';
import { makeWindows, type OpenOptions } from '../../simulators/word/windows.ts';

type Operand = { readonly id: number } | { readonly of: string; readonly target: unknown };

const document: Operand = { of: 'Document', target: 'document' };

/** An open document, and programs that run on it. */
export function openedIn(docx: Uint8Array, options: OpenOptions = {}) {
  const windows = makeWindows(() => new Date('2026-11-24T03:00:00Z'));
  const window = windows.open(docx, { setting: { user: 'Trần Thị Vân' }, ...options });
  const scene: Scene = { window, file: window.file, open: (bytes) => void windows.open(bytes) };
  return { windows, window, scene, run: (...commands: readonly object[]) => runBatch(scene, Batch.parse(commands)) };
}

export type Opened = ReturnType<typeof openedIn>;

let id = 0;

/** An object to be asked of another one; `commands` are those that reach it. */
export interface Reached {
  readonly commands: readonly object[];
  readonly on: Operand;
  get(name: string): Reached;
  call(name: string, ...args: readonly unknown[]): Reached;
  set(name: string, value: unknown): readonly object[];
  load(...names: readonly string[]): readonly object[];
}

const reached = (on: Operand, commands: readonly object[]): Reached => {
  const next = (command: object): Reached => {
    id += 1;
    return reached({ id }, [...commands, { ...command, id, on, member: 'a test' }]);
  };
  return {
    commands,
    on,
    get: (name) => next({ do: 'get', name }),
    call: (name, ...args) => next({ do: 'call', name, args }),
    set: (name, value) => [...commands, { do: 'set', on, name, value, member: 'a test' }],
    load: (...names) => [...commands, { do: 'load', id: (id += 1), on, names }],
  };
};

export const theDocument = reached(document, []);
export const paragraphs = theDocument.get('body').get('paragraphs');
export const tagged = (tag: string): Reached =>
  theDocument.get('contentControls').call('getByTag', tag).call('getFirst');

/** What a load of items brought, value by value. */
export function itemsOf(opened: Opened, collection: Reached, ...names: readonly string[]) {
  const { loaded } = opened.run(...collection.load(...names));
  return (loaded[0]?.loaded.items ?? []).map(({ of, target, values }) => ({
    values: values ?? {},
    object: reached({ of, target }, []),
  }));
}

export const textsOf = (opened: Opened): unknown[] =>
  itemsOf(opened, paragraphs, 'text').map(({ values }) => values['text']);

/** The paragraph that begins so. */
export function paragraphWith(opened: Opened, beginning: string): Reached {
  const found = itemsOf(opened, paragraphs, 'text').find(({ values }) => String(values['text']).startsWith(beginning));
  if (found === undefined) throw new Error(`no paragraph begins with ${beginning}`);
  return found.object;
}

export const loadedOf = (opened: Opened, object: Reached, ...names: readonly string[]) =>
  opened.run(...object.load(...names)).loaded[0]?.loaded ?? {};
