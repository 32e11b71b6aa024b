// Liberation Serif, whose letters are as wide as those of Times New Roman, from where Debian and others put it.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const directories = [
  '/usr/share/fonts/truetype/liberation2',
  '/usr/share/fonts/truetype/liberation',
  '/usr/share/fonts/liberation-serif',
  '/usr/share/fonts/liberation',
];
const files = {
  regular: 'LiberationSerif-Regular.ttf',
  italic: 'LiberationSerif-Italic.ttf',
  bold: 'LiberationSerif-Bold.ttf',
} as const;

export type FontStyle = keyof typeof files;

const loaded = new Map<FontStyle, Promise<Uint8Array>>();

/** The font file, read once a process; an error that names the Debian package when it is not installed. */
export function serifFont(style: FontStyle): Promise<Uint8Array> {
  const known = loaded.get(style) ?? read(style);
  loaded.set(style, known);
  return known;
}

async function read(style: FontStyle): Promise<Uint8Array> {
  const path = directories.map((directory) => join(directory, files[style])).find((candidate) => existsSync(candidate));
  if (path === undefined) throw new Error(`${files[style]} is not installed (Debian package fonts-liberation2)`);
  return new Uint8Array(await readFile(path));
}
