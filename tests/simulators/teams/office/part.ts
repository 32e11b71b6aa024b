// The try-out office: a page on which several people of this Teams sit side by side, with everything it loads.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { hostConfig } from '../../../support/host-config.ts';
import type { Call, Part, Reply } from '../http.ts';
import { refusals } from '../refusals.ts';

interface Words {
  readonly vi: string;
  readonly en: string;
}

/** What the page offers besides the chats. */
export interface OfficeOptions {
  /** What people can write to the bot, and where it answers. */
  readonly commands: readonly (Words & {
    readonly where: 'own-chat' | 'anywhere' | 'channel';
    readonly takesWords?: true;
  })[];
  /** Files to play the journey with. */
  readonly samples: readonly OfficeSample[];
}

export interface OfficeSample {
  readonly name: string;
  readonly title: Words;
  bytes(): Promise<Uint8Array>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

const folder = new URL('./browser/', import.meta.url);
const resolve = createRequire(import.meta.url).resolve;

/** What the page loads that does not lie beside it. */
const elsewhere: Readonly<Record<string, () => URL | string>> = {
  'adaptivecards.js': () => resolve('adaptivecards/dist/adaptivecards.min.js'),
  'kit.js': () => new URL('../../../../api/modules/home/browser/kit.js', import.meta.url),
};

async function asset(name: string): Promise<Reply> {
  const type = types[extname(name)];
  if (type === undefined || !/^[\w-]+\.\w+$/.test(name)) return refusals.unknownRoute;
  try {
    const body = await readFile(elsewhere[name]?.() ?? new URL(name, folder));
    return { status: 200, body, headers: { 'content-type': type } };
  } catch {
    return refusals.unknownRoute;
  }
}

async function sample(samples: readonly OfficeSample[], name: string): Promise<Reply> {
  const found = samples.find((one) => one.name === name);
  if (found === undefined) return refusals.unknownRoute;
  const headers = {
    'content-type': types[extname(name)] ?? 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  };
  return { status: 200, body: Buffer.from(await found.bytes()), headers };
}

/** A page of another site must not act as people here: browsers say where a request comes from. */
const isForeign = ({ headers }: Call): boolean =>
  !['same-origin', 'none', undefined].includes(headers['sec-fetch-site']);

/** Answers at `/office` and below it; the control API is at `/office/control`. */
export const officePart =
  (control: Part, { commands, samples }: OfficeOptions = { commands: [], samples: [] }): Part =>
  async (call) => {
    const [what, name = ''] = call.path;
    if (what === undefined) return asset('office.html');
    if (what === 'assets') return asset(name);
    if (what === 'samples') return sample(samples, name);
    if (what === 'setting.json') {
      const shown = samples.map((one) => ({ name: one.name, title: one.title }));
      const looks = { light: hostConfig('light'), dark: hostConfig('dark') };
      return { status: 200, body: { commands, samples: shown, looks } };
    }
    if (what !== 'control' || isForeign(call)) return refusals.unknownRoute;
    return control({ ...call, path: call.path.slice(1) });
  };
