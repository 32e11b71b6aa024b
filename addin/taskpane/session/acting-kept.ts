// In which position somebody acts, and for whom, outlives the pane: whoever deputises today does so in the next document too.
import { keptStore } from '../kept-store.ts';
import type { Session } from './session.ts';

/** Which position acts, and for whom. */
export interface ActsAs {
  readonly position?: string;
  readonly onBehalfOf?: string;
}

const store = keptStore<ActsAs>('forms');

/** People may share a machine: everybody has a choice of their own. */
const nameOf = ({ account, positionId = '' }: Session): string => `acting ${account?.() ?? positionId}`;

/** The last choice; nothing where there was none, or where the browser keeps nothing. */
export const keptActing = (session: Session): Promise<ActsAs | undefined> =>
  store.get(nameOf(session)).catch(() => undefined);

/** Keeps the choice where the browser keeps anything. */
export const keepActing = (session: Session, acting: ActsAs): Promise<void> =>
  store.put(nameOf(session), acting).catch(() => undefined);
