// The whole file as a program gets it: opened, taken slice by slice, closed. Word hands out two at most, and minds.
import { z } from 'zod';
import type { WordWindow } from './windows.ts';

export const OpenFile = z.object({
  type: z.literal(['compressed', 'pdf']),
  sliceSize: z.int().positive().optional(),
});

/** How Word's older calls fail: a number and a sentence. */
export class AsyncError extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

// prettier-ignore
const errors = {
  tooManyFiles: () => new AsyncError(5007, 'Too many files are open.'),
  sliceSize:    () => new AsyncError(5008, 'The slice size is not valid: 4194304 bytes at most.'),
  notOpen:      () => new AsyncError(5001, 'An internal error has occurred.'),
};

const mostOpen = 2;
const largestSlice = 4 * 1024 * 1024;
let files = 0;
const sizes = new WeakMap<Uint8Array, number>();

export interface OpenedFile {
  readonly id: number;
  readonly size: number;
  readonly sliceCount: number;
  readonly sliceSize: number;
}

/** Opens these bytes. Throws `AsyncError` for slices beyond 4 MB and for a third file that is not closed. */
export function openSlices({ openFiles }: WordWindow, bytes: Uint8Array, sliceSize: number = largestSlice): OpenedFile {
  if (sliceSize > largestSlice) throw errors.sliceSize();
  if (openFiles.size >= mostOpen) throw errors.tooManyFiles();
  files += 1;
  openFiles.set(files, bytes);
  sizes.set(bytes, sliceSize);
  return { id: files, size: bytes.length, sliceCount: Math.max(1, Math.ceil(bytes.length / sliceSize)), sliceSize };
}

/** One slice, counted from 0. Throws `AsyncError` 5001 when the file is closed already. */
export function sliceOf({ openFiles }: WordWindow, id: number, index: number): Uint8Array {
  const bytes = openFiles.get(id);
  if (bytes === undefined) throw errors.notOpen();
  const size = sizes.get(bytes) ?? largestSlice;
  return bytes.subarray(index * size, (index + 1) * size);
}

/** Throws `AsyncError` 5001 when it is closed already. */
export function closeSlices({ openFiles }: WordWindow, id: number): void {
  if (!openFiles.delete(id)) throw errors.notOpen();
}
