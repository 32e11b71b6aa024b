// The store of incoming documents.
import type { IncomingBox } from '../../domain/incoming/desk.ts';
import type { IncomingDocument, IncomingState, Priority } from '../../domain/incoming/incoming.ts';
import type { Reader } from '../../domain/kernel/access.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import type { Place } from '../../platform/mongo/cursor.ts';
import type { VersionedStore } from '../../platform/mongo/versioned.ts';

export interface IncomingQuery {
  readonly box: IncomingBox;
  readonly state?: IncomingState;
  readonly priority?: Priority;
  readonly limit: number;
  readonly behind?: Place;
}

export interface IncomingStore extends VersionedStore<IncomingDocument> {
  /** Those that share a duplicate key with one of the keys, whatever their state. */
  withDuplicateKeys(keys: readonly string[]): Promise<readonly IncomingDocument[]>;
  /** What the actor may read of a box, newest first. */
  readableBy(actor: Actor, query: IncomingQuery): Promise<readonly IncomingDocument[]>;
  /** How many there are of a box that the actor may read. */
  countFor(actor: Actor, box: IncomingBox): Promise<number>;
  /** Lets more people read; nobody's version changes by it. */
  addReaders(id: string, readers: readonly Reader[]): Promise<void>;
}
