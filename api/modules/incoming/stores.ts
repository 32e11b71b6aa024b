// What the use cases of incoming documents are handed inside a transaction.
import type { KeptFiles } from '../../platform/files/file-store.ts';
import type { Journal } from '../journal/index.ts';
import type { Outbox } from '../outbox/index.ts';
import type { IncomingStore } from './incoming.store.ts';

export interface IncomingStores {
  readonly incoming: IncomingStore;
  readonly files: KeptFiles;
  readonly journal: Journal;
  readonly outbox: Outbox;
}
