// The port behind which files lie: by hash, never overwritten, staged first and kept by a transaction.
import type { Readable } from 'node:stream';

export interface StoredFile {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly type: string;
}

export interface FileStore {
  /** Stores the bytes outside any transaction; whatever is not kept within a day is collected. */
  stage(bytes: Uint8Array, type: string): Promise<StoredFile>;
  stat(sha256: string): Promise<StoredFile | undefined>;
  /** The bytes as a stream; `not-found` when the agency has no such file. */
  open(sha256: string): Promise<{ stream: Readable; size: number; type: string }>;
  /** All bytes, their hash checked. */
  read(sha256: string): Promise<Buffer>;
  /** Removes at once what nobody keeps of these; what a thing keeps stays. */
  discard(hashes: readonly string[]): Promise<void>;
  /** Removes what was staged before the moment and never kept; answers how many. */
  collect(before: Date): Promise<number>;
}

export interface KeptFiles {
  /** Binds staged files to the thing that needs them; `file-missing` when one has been collected. */
  keep(hashes: readonly string[], by: string): Promise<void>;
}
