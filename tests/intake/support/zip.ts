// Zip archives made entry by entry, with the machine's own compressor and headers that a test can falsify.
import { crc32, deflateRawSync } from 'node:zlib';

/** A local header with its data: the length of the name decides where the data begins. */
export function localEntry(name: string, packed: Uint8Array, size: number, checksum = 0): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(checksum, 14);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  return Buffer.concat([header, Buffer.from(name), packed]);
}

export function directoryEntry(name: string, packedSize: number, size: number, offset: number, checksum = 0): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(checksum, 16);
  entry.writeUInt32LE(packedSize, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(Buffer.byteLength(name), 28);
  entry.writeUInt32LE(offset, 42);
  return Buffer.concat([entry, Buffer.from(name)]);
}

export function endOfArchive(entries: number, directory: Uint8Array, start: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(start, 16);
  return end;
}

/** `sizes` are what the headers claim of entries instead of the truth. */
export function zipOf(
  entries: Readonly<Record<string, Uint8Array>>,
  sizes: Readonly<Record<string, number>> = {},
): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const packed = deflateRawSync(content, { level: 1 });
    const size = sizes[name] ?? content.length;
    const local = localEntry(name, packed, size, crc32(content));
    locals.push(local);
    directory.push(directoryEntry(name, packed.length, size, offset, crc32(content)));
    offset += local.length;
  }
  const all = Buffer.concat(directory);
  return Buffer.concat([...locals, all, endOfArchive(locals.length, all, offset)]);
}
