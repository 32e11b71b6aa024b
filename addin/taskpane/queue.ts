// Versions that could not be sent wait in this browser with the version they were made from, and are sent when the server
// is back. Nothing is overwritten: a base that is no longer the newest is a conflict that the person decides.
import { keptStore } from './kept-store.ts';

export interface QueuedVersion {
  /** Of the outgoing document: each has at most one version waiting. */
  readonly documentId: string;
  /** Whose version it is: another person at this machine never sends it. */
  readonly positionId: string;
  readonly name: string;
  readonly basedOn: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly at: string;
  /** The API refused it; the person decides what becomes of it. */
  readonly refused?: 'conflict' | 'other';
}

const same = (a: QueuedVersion, b: QueuedVersion): boolean =>
  a.documentId === b.documentId && a.positionId === b.positionId;

/** A later version of a document takes the place of the one that still waits: both have the same base. */
export const withQueued = (queue: readonly QueuedVersion[], version: QueuedVersion): readonly QueuedVersion[] => [
  ...queue.filter((one) => !same(one, version)),
  version,
];

export const withoutQueued = (queue: readonly QueuedVersion[], version: QueuedVersion): readonly QueuedVersion[] =>
  queue.filter((one) => !same(one, version));

/** What can be sent now, oldest first; what was refused waits for its person. */
export const toSend = (queue: readonly QueuedVersion[]): readonly QueuedVersion[] =>
  queue.filter(({ refused }) => refused === undefined).toSorted((a, b) => a.at.localeCompare(b.at));

/** What becomes of a version after the API said no. */
export function afterRefusal(version: QueuedVersion, code: string): QueuedVersion {
  return { ...version, refused: code === 'draft-conflict' || code === 'changed-meanwhile' ? 'conflict' : 'other' };
}

const store = keptStore<QueuedVersion>('versions');
const keyOf = ({ positionId, documentId }: QueuedVersion): string => `${positionId} ${documentId}`;

/** The versions of this person that wait on this machine. */
export async function readQueue(positionId: string): Promise<readonly QueuedVersion[]> {
  return (await store.all()).filter((version) => version.positionId === positionId);
}

export const keepQueued = (version: QueuedVersion): Promise<void> => store.put(keyOf(version), version);
export const dropQueued = (version: QueuedVersion): Promise<void> => store.remove(keyOf(version));
