// The buttons on Word's Home tab, for both kinds of manifest: which page each of them opens.
import type { AddinWords } from './words.ts';

export interface RibbonButton {
  readonly id: string;
  readonly words: (words: AddinWords) => AddinWords['open'];
  /** Beside the address of the pane. */
  readonly query: string;
}

export const ribbonButtons: readonly RibbonButton[] = [
  { id: 'open', words: ({ open }) => open, query: '' },
  { id: 'check', words: ({ check }) => check, query: '?tab=layout' },
];

/** Where the pane and its icons are served. */
export const paneAddress = (publicUrl: URL, query = ''): string =>
  new URL(`addin/taskpane.html${query}`, publicUrl).href;
export const iconAddress = (publicUrl: URL, size: number): string => new URL(`addin/icons/${size}.png`, publicUrl).href;

/** The sizes that Word asks for. */
export const ribbonIconSizes = [16, 32, 80] as const;

/** What the pane works with at least. */
export const requiredWordApi = '1.3';
