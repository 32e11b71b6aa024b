// What a PDF is, in the words of the programs that judge it.
import { execFileSync } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';

const run = (command: string, args: readonly string[], pdf: Uint8Array): string =>
  execFileSync(command, args, { input: pdf, maxBuffer: 64 * 1024 ** 2 }).toString();

export const info = (pdf: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    run('pdfinfo', ['-'], pdf)
      .split('\n')
      .map((row) => [row.slice(0, row.indexOf(':')), row.slice(row.indexOf(':') + 1).trim()]),
  );

/** Name, embedded, subset, with a map to Unicode. */
export const fonts = (pdf: Uint8Array): { name: string; embedded: boolean; unicode: boolean }[] =>
  run('pdffonts', ['-'], pdf)
    .split('\n')
    .slice(2)
    .filter((row) => row !== '')
    .map((row) => {
      const [name = '', ...rest] = row.split(/\s+/);
      const flags = rest.filter((word) => word === 'yes' || word === 'no');
      return { name, embedded: flags[0] === 'yes', unicode: flags[2] === 'yes' };
    });

export const text = (pdf: Uint8Array, ...options: string[]): string => run('pdftotext', [...options, '-', '-'], pdf);

export interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The words of a page with their places in points. */
export const boxes = (pdf: Uint8Array, page = 1): Box[] =>
  [
    ...text(pdf, '-bbox', '-f', String(page), '-l', String(page)).matchAll(
      /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g,
    ),
  ].map(([, left, top, right, bottom, word]) => ({
    text: word ?? '',
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
  }));

export const bytes = async (stream: Readable): Promise<Uint8Array> => new Uint8Array(await buffer(stream));
