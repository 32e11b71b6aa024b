// What the open file is to us, what is open for this person, and which sections there are because of it. Pure.
import type { OutgoingSummary } from '../../api/contracts/outgoing-views.ts';
import { tabs, type PaneState, type Tab } from './state.ts';

/** What the open file is to us: decides which sections there are. */
export type Standing = 'unknown' | 'stranger' | 'copy' | 'hidden' | 'ours';

export function standingOf({ document, matter, hidden }: PaneState): Standing {
  if (matter !== undefined && document?.isCopy !== true) return 'ours';
  if (document === undefined) return 'unknown';
  if (document.identity === undefined) return 'stranger';
  if (document.isCopy) return 'copy';
  return hidden === undefined ? 'unknown' : 'hidden';
}

/** Whether the open file is a draft of this document: only then it may be saved or filled as one. */
export const isInFront = ({ document }: PaneState, documentId: string): boolean =>
  document?.identity?.documentId === documentId && !document.isCopy;

/**
 * Whether the open file says that it is a draft of the document in front, but of no version of it: its text was taken as a draft,
 * which is open in another window.
 */
export const isAstray = ({ document, matter }: PaneState): boolean =>
  matter !== undefined &&
  document?.identity?.documentId === matter.id &&
  matter.drafts.every(({ sha256 }) => sha256 !== document.identity?.versionHash);

const deciding = ['approve', 'sign', 'send-back'] as const;

/** Whether a decision on it is open for this person. */
export const decidable = ({ actions }: Pick<OutgoingSummary, 'actions'>): boolean =>
  deciding.some((action) => actions.includes(action));

/** The sections that make sense now. */
export function tabsOf(state: PaneState): readonly Tab[] {
  const { matter } = state;
  if (standingOf(state) !== 'ours' || matter === undefined) return ['work', 'matter', 'layout'];
  return tabs.filter((tab) => tab !== 'decision' || decidable(matter) || state.tab === 'decision');
}
