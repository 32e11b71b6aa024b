// A zip archive read with suspicion: every figure in its headers is a claim, and every limit holds while inflating.
import { crc32, inflateRawSync } from 'node:zlib';
import { ok, refuse, type Result } from '../../domain/kernel/result.ts';
import { isTooLong } from './inflate-error.ts';
import { readDirectory, type Entry } from './zip-directory.ts';

/** Bytes, counts and a ratio of inflated to packed size (asked only of entries above `ratioFrom`). */
export interface ArchiveLimits {
  readonly entries: number;
  readonly entryBytes: number;
  readonly totalBytes: number;
  readonly ratio: number;
  readonly ratioFrom: number;
}

export const archiveLimits: ArchiveLimits = {
  entries: 2000,
  entryBytes: 64 * 2 ** 20,
  totalBytes: 200 * 2 ** 20,
  ratio: 200,
  ratioFrom: 2 ** 20,
};

export interface Archive {
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** The inflated bytes of an entry, checked against its size and checksum; `file-broken` when there is no such entry. */
  readonly read: (name: string) => Result<Uint8Array>;
}

const bomb = (detail: string) => refuse({ code: 'file-is-bomb', detail });
const broken = (detail: string) => refuse({ code: 'file-broken', detail });

/**
 * Opens an archive without inflating anything. Refuses what is no zip (`file-broken`), what is locked by a password
 * (`file-encrypted`) and what claims more than the limits allow or packs entries into each other (`file-is-bomb`).
 */
export function openArchive(bytes: Uint8Array, limits: ArchiveLimits = archiveLimits): Result<Archive> {
  const directory = readDirectory(bytes, limits.entries);
  if (!directory.ok) return directory;
  const tooMuch = claimsTooMuch(directory.value, limits);
  if (tooMuch !== undefined) return bomb(tooMuch);
  const entries = new Map(directory.value.map((entry) => [entry.name, entry]));
  let left = limits.totalBytes;
  return ok({
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return broken(`Tệp thiếu thành phần “${name}”.`);
      if (entry.size > left) return bomb('Tệp bung ra quá lớn so với mức cho phép.');
      const inflated = inflate(bytes, entry);
      if (inflated.ok) left -= inflated.value.length;
      return inflated;
    },
  });
}

function claimsTooMuch(entries: readonly Entry[], limits: ArchiveLimits): string | undefined {
  let total = 0;
  for (const entry of entries) {
    total += entry.size;
    if (entry.size > limits.entryBytes) return `Thành phần “${entry.name}” bung ra quá lớn.`;
    if (entry.size > limits.ratioFrom && entry.size > entry.packedSize * limits.ratio)
      return `Thành phần “${entry.name}” có tỷ lệ nén bất thường.`;
  }
  return total > limits.totalBytes ? 'Tệp bung ra quá lớn so với mức cho phép.' : undefined;
}

function inflate(bytes: Uint8Array, entry: Entry): Result<Uint8Array> {
  const packed = bytes.subarray(entry.start, entry.start + entry.packedSize);
  const inflated = entry.stored ? ok(packed) : inflateAtMost(packed, entry);
  if (!inflated.ok) return inflated;
  if (inflated.value.length !== entry.size || crc32(inflated.value) !== entry.checksum)
    return broken(`Thành phần “${entry.name}” bị hỏng (sai độ dài hoặc sai mã kiểm tra).`);
  return inflated;
}

function inflateAtMost(packed: Uint8Array, entry: Entry): Result<Uint8Array> {
  try {
    // one byte more than promised is enough to see that the promise was false
    return ok(inflateRawSync(packed, { maxOutputLength: entry.size + 1 }));
  } catch (error) {
    return isTooLong(error)
      ? bomb(`Thành phần “${entry.name}” bung ra lớn hơn kích thước đã khai.`)
      : broken(`Không giải nén được thành phần “${entry.name}”.`);
  }
}
