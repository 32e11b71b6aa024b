// The built pane in memory: each file with its type, packed once, so that a slow line gets the smaller form.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

export interface ServedFile {
  readonly type: string;
  readonly body: Buffer;
  /** Missing where packing saves nothing. */
  readonly packed?: Buffer;
  readonly tag: string;
  /** Its name says what is in it, so it never changes. */
  readonly immutable: boolean;
}

const pack = promisify(gzip);

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const mayPack = new Set(['.css', '.html', '.js', '.json', '.svg']);

/** A file as it goes over the wire. */
export async function servedFile(name: string, body: Buffer, immutable: boolean): Promise<ServedFile> {
  const extension = extname(name);
  const packed = mayPack.has(extension) && body.length > 1024 ? await pack(body, { level: 9 }) : undefined;
  return {
    type: types[extension] ?? 'application/octet-stream',
    body,
    ...(packed !== undefined && packed.length < body.length && { packed }),
    tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
    immutable,
  };
}

/** Every file of the built pane by its name: `taskpane.html`, `assets/taskpane-BxYz.js`. */
export async function readBundle(
  folder: string,
  html: (page: string) => string,
): Promise<ReadonlyMap<string, ServedFile>> {
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
  const known = names.filter((name) => extname(name) in types);
  const files = known.map(async (name): Promise<readonly [string, ServedFile]> => {
    const raw = await readFile(join(folder, name));
    const body = name.endsWith('.html') ? Buffer.from(html(raw.toString('utf8'))) : raw;
    return [name, await servedFile(name, body, name.startsWith('assets/'))];
  });
  return new Map(await Promise.all(files));
}
