// Bytes that are there already, as a route streams them.
import { Readable } from 'node:stream';

export const streamed = (bytes: Uint8Array, type: string, name: string) => ({
  stream: Readable.from([Buffer.from(bytes)]),
  size: bytes.length,
  type,
  name,
});
