// The port of outgoing documents: one at a time by version, and the lists that people work from.
import type { Reader } from '../../domain/kernel/access.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import type { OutgoingDocument } from '../../domain/outgoing/outgoing.ts';
import type { OutgoingState } from '../../domain/outgoing/workflow.ts';
import type { Place } from '../../platform/mongo/cursor.ts';
import type { VersionedStore } from '../../platform/mongo/versioned.ts';

export const outgoingScopes = ['all', 'mine', 'waiting', 'stuck'] as const;

export interface OutgoingQuery {
  readonly actor: Actor;
  readonly scope: (typeof outgoingScopes)[number];
  readonly state?: OutgoingState;
  readonly limit: number;
  readonly behind?: Place;
}

export interface OutgoingStore extends VersionedStore<OutgoingDocument> {
  /** What the actor may read, newest first, one more than asked. */
  page(query: OutgoingQuery): Promise<readonly OutgoingDocument[]>;
  /** Documents in the middle of their issue. */
  issuing(): Promise<readonly OutgoingDocument[]>;
  /** Lets more people read it, for another matter; the version stays, since nothing that anybody saw has changed. */
  shareWith(id: string, readers: readonly Reader[]): Promise<void>;
}
