// What every screen and effect works with: the client, Word, the state, and one way to run something that may fail.
import { createContext, use } from 'react';
import type { ApiClient } from '../../api/client/client.ts';
import type { WordPort } from '../word/port.ts';
import type { Settings } from './settings.ts';
import type { PaneEvent, PaneState } from './state.ts';
import type { Language, Say, Words } from './words/language.ts';

type Run = <T>(doing: Words, work: (progress: (share: number) => void) => Promise<T>) => Promise<T | undefined>;

export interface Pane {
  readonly client: ApiClient;
  readonly word: WordPort;
  readonly settings: Settings;
  readonly language: Language;
  readonly t: Say;
  /** A token for files in SharePoint and OneDrive, where the sign-in can give one. */
  readonly graphToken?: (fresh?: boolean) => Promise<string>;
  /** The state as it is now, for what goes on after a wait. */
  readonly now: () => PaneState;
  readonly tell: (event: PaneEvent) => void;
  /**
   * Does the work with its progress shown. When it fails, the sentence and the next step are shown and nothing is answered;
   * a document that changed meanwhile is read again, and what changed is shown.
   */
  readonly run: Run;
  /** The same for what the screen reads by itself: the last notice stays. */
  readonly read: Run;
}

/** The pane before it can run anything. */
export type PaneParts = Omit<Pane, 'run' | 'read'>;

export interface PaneInView {
  readonly pane: Pane;
  readonly state: PaneState;
}

export const PaneContext = createContext<PaneInView | undefined>(undefined);

/** The pane around this part of the screen. */
export function usePane(): PaneInView {
  const view = use(PaneContext);
  if (view === undefined) throw new Error('no pane around this part');
  return view;
}

/** The position that acts, once somebody is signed in. */
export function meOf(pane: Pane): string {
  const { me } = pane.now();
  if (me === undefined) throw new Error('nobody is signed in');
  return me.position.id;
}
