// Reads a request's body within a limit; parsers are mounted per route, never for all.
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Problem } from '../problem.ts';

const megabyte = 1024 * 1024;

/** All bytes of the stream; more than `limit` is refused as `too-large` without reading on. */
export async function readWithin(stream: Readable, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) {
      throw new Problem('too-large', { detail: `Dữ liệu vượt giới hạn ${Math.floor(limit / megabyte)} MB.` });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The body as JSON; an empty one is `undefined`. */
export async function readJson(request: IncomingMessage, limit = megabyte): Promise<unknown> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > limit) throw new Problem('too-large');
  const bytes = await readWithin(request, limit);
  if (bytes.length === 0) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new Problem('invalid-request', {
      errors: [{ pointer: '/body', detail: 'Nội dung không phải JSON hợp lệ.' }],
    });
  }
}
