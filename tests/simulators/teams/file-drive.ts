// The people's drive as bots meet it: files behind short-lived addresses, and addresses to put files to.
import { randomUUID } from 'node:crypto';
import type { Clock } from './clock.ts';
import type { Part } from './http.ts';
import { refusals } from './refusals.ts';

export interface DriveFile {
  readonly id: string;
  readonly name: string;
  bytes?: Buffer;
}

const addressLivesMs = 60 * 60_000;

/** A drive whose addresses need no sign-in and run out after an hour. */
export function makeFileDrive(url: () => string, clock: Clock) {
  const files = new Map<string, DriveFile & { readonly until: number }>();
  const add = (name: string, bytes?: Buffer): DriveFile => {
    const file = { id: randomUUID(), name, ...(bytes && { bytes }), until: clock.now() + addressLivesMs };
    files.set(file.id, file);
    return file;
  };
  const part: Part = async ({ method, path: [id = ''], body }) => {
    const file = files.get(id);
    if (file === undefined || file.until < clock.now()) return refusals.unknownRoute;
    if (method === 'PUT') {
      file.bytes = Buffer.concat([file.bytes ?? Buffer.alloc(0), body]);
      return { status: 201, body: { id, name: file.name } };
    }
    if (method !== 'GET' || file.bytes === undefined) return refusals.unknownRoute;
    return { status: 200, body: file.bytes, headers: { 'content-type': 'application/octet-stream' } };
  };
  return { add, part, address: ({ id }: DriveFile) => `${url()}/drive/${id}`, find: (id: string) => files.get(id) };
}

export type FileDrive = ReturnType<typeof makeFileDrive>;
