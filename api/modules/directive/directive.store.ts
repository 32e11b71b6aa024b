// The store of directives.
import type { Directive } from '../../domain/directive/directive.ts';
import type { Reader } from '../../domain/kernel/access.ts';
import type { VersionedStore } from '../../platform/mongo/versioned.ts';

export interface DirectiveStore extends VersionedStore<Directive> {
  /** All directives on a document, the newest first. */
  ofIncoming(incomingId: string): Promise<readonly Directive[]>;
  /** Lets more people read; nobody's version changes by it. */
  addReaders(id: string, readers: readonly Reader[]): Promise<void>;
}
