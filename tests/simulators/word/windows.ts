// The windows of this Word: each one open document with its selection, its way back, and who hears of what happens in it.
import { isTracking } from './model/tracked-changes.ts';
import { openFile, type WordFile } from './model/document.ts';
import type { Range } from './model/ranges.ts';
import type { Tracking } from './model/text.ts';
import type { HostKind } from './requirement-sets.ts';
import { makeHistory, type History } from './undo.ts';

/** How Word looks and who sits before it. */
export interface WindowSetting {
  readonly host: HostKind;
  readonly language: 'vi-VN' | 'en-US';
  readonly dark: boolean;
  /** The name by which changes and comments are signed. */
  readonly user: string;
  /** Whose desk the window is on: a position of the try-out. */
  readonly person: string;
  /** A batch that fails keeps what it did before the command that failed, as Word may; else nothing of it has happened. */
  readonly keepsHalf: boolean;
}

export interface Happening {
  readonly kind: 'opened' | 'changed' | 'selection' | 'setting' | 'saved' | 'closed';
  /** Content controls in which something else stands now, by their id. */
  readonly controls?: readonly number[];
  /** Content controls that the selection has left, and those it has come to. */
  readonly left?: readonly number[];
  readonly entered?: readonly number[];
}

export interface WordWindow {
  readonly id: string;
  /** As the title bar shows it. */
  name: string;
  /** Where the file lies; empty when it was never saved. */
  url: string;
  readonly file: WordFile;
  readonly history: History;
  /** Opened without any file. */
  readonly isBlank: boolean;
  readOnly: boolean;
  saved: boolean;
  selection: Range | undefined;
  setting: WindowSetting;
  /** Counts the changes of the document. */
  revision: number;
  /** Which files this window has handed out and not got back. */
  readonly openFiles: Map<number, Uint8Array>;
  tell(happening: Happening): void;
  /** How changes are marked now; nothing while they are not. */
  tracking(): Tracking | undefined;
  author(): Tracking;
}

export interface OpenOptions {
  readonly name?: string;
  readonly url?: string;
  readonly readOnly?: boolean;
  readonly isBlank?: boolean;
  readonly setting?: Partial<WindowSetting>;
}

const usual: WindowSetting = {
  host: 'm365-desktop',
  language: 'vi-VN',
  dark: false,
  user: 'Người dùng Word',
  person: '',
  keepsHalf: false,
};

export interface Windows {
  all(): readonly WordWindow[];
  find(id: string): WordWindow | undefined;
  /** Throws when the bytes are no Word document. */
  open(docx: Uint8Array, options?: OpenOptions): WordWindow;
  close(id: string): void;
  /** Hears of everything that happens, until the returned function is called. */
  listen(listener: (id: string, happening: Happening) => void): () => void;
}

export function makeWindows(now: () => Date): Windows {
  const windows = new Map<string, WordWindow>();
  const listeners = new Set<(id: string, happening: Happening) => void>();
  let opened = 0;
  return {
    all: () => [...windows.values()],
    find: (id) => windows.get(id),
    open(docx, { name, url = '', readOnly = false, isBlank = false, setting = {} } = {}) {
      const file = openFile(docx);
      opened += 1;
      const id = `w${opened}`;
      const tell = (happening: Happening): void => listeners.forEach((listener) => listener(id, happening));
      const window: WordWindow = {
        ...{ id, url, file, isBlank, readOnly, tell, history: makeHistory(file), revision: 0 },
        name: name ?? (url === '' ? `Document${opened}` : decodeURIComponent(url.split(/[\\/]/).at(-1) ?? url)),
        saved: url !== '',
        selection: undefined,
        setting: { ...usual, ...setting },
        openFiles: new Map(),
        author: () => ({ author: window.setting.user, at: now() }),
        tracking: () => (isTracking(file) ? window.author() : undefined),
      };
      windows.set(id, window);
      tell({ kind: 'opened' });
      return window;
    },
    close(id) {
      const window = windows.get(id);
      windows.delete(id);
      window?.tell({ kind: 'closed' });
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
