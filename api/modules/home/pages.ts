// Start page, API page and register view: files of this folder, read once, served as they are. They hold no data and no
// right of their own: what they show they ask of the API as whoever is signed in.
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { PlainPage } from '../../platform/http/serve.ts';

const folder = new URL('./browser/', import.meta.url);

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const html = { start: '/', docs: '/docs', register: '/register' } as const;

const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** `{{header.html}}` in a page stands for that file, so that the pages share their frame. */
const withParts = (text: string): string => text.replace(/\{\{([\w-]+\.html)\}\}/g, (_all, name: string) => read(name));

const page = (path: string, type: string, body: string): PlainPage => ({ path, answer: async () => ({ type, body }) });

/** Every page and everything the pages load. */
export function homePages(): readonly PlainPage[] {
  const assets = readdirSync(folder).flatMap((name) => {
    const type = types[extname(name)];
    return type === undefined ? [] : [page(`/assets/${name}`, type, read(name))];
  });
  const pages = Object.entries(html).map(([name, path]) =>
    page(path, 'text/html; charset=utf-8', withParts(read(`${name}.html`))),
  );
  return [...pages, ...assets];
}
