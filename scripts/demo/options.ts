// The arguments of the demo, and a person's own files, read before anything starts.
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Language, Sentence } from '../lib/language.ts';

export interface OwnFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface DemoOptions {
  readonly folder: string;
  readonly language: Language;
  readonly incoming: OwnFile | undefined;
  readonly draft: OwnFile | undefined;
}

const usage: Sentence = {
  vi: 'Cách dùng: npm run demo -- [--incoming TỆP.pdf] [--draft TỆP.docx] [--output THƯ-MỤC] [--lang en]',
  en: 'Usage: npm run demo -- [--incoming FILE.pdf] [--draft FILE.docx] [--output FOLDER] [--lang en]',
};

const reasons: Readonly<Record<string, Sentence>> = {
  ENOENT: { vi: 'không có tệp này', en: 'there is no such file' },
  EISDIR: { vi: 'đây là một thư mục', en: 'this is a folder' },
  EACCES: { vi: 'không có quyền đọc', en: 'it may not be read' },
};

/** Why the demo cannot begin, for the person at the terminal. */
export class NotStarted extends Error {
  constructor(sentence: Sentence, language: Language) {
    super(sentence[language]);
    this.name = 'NotStarted';
  }
}

function optionsIn(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...args], options: { incoming: text, draft: text, output: text, lang: text } }).values;
  } catch {
    return undefined;
  }
}

async function ownFile(flag: string, path: string | undefined, language: Language): Promise<OwnFile | undefined> {
  if (path === undefined) return undefined;
  try {
    return { name: basename(path), bytes: new Uint8Array(await readFile(path)) };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const reason = reasons[code] ?? { vi: code, en: code };
    const sentence = {
      vi: `Không đọc được ${path} (${flag}): ${reason.vi}.`,
      en: `Could not read ${path} (${flag}): ${reason.en}.`,
    };
    throw new NotStarted(sentence, language);
  }
}

/** What the arguments ask for, with the own files already read; `NotStarted` says what is wrong with them. */
export async function demoOptions(args: readonly string[], usualFolder: string): Promise<DemoOptions> {
  const values = optionsIn(args);
  if (values === undefined)
    throw new NotStarted(usage, args.includes('en') || args.includes('--lang=en') ? 'en' : 'vi');
  const language: Language = values.lang === 'en' ? 'en' : 'vi';
  const draft = await ownFile('--draft', values.draft, language);
  if (draft !== undefined && !draft.name.toLowerCase().endsWith('.docx')) {
    const sentence = {
      vi: `${draft.name} (--draft) không phải tệp Word .docx: dự thảo được sửa và kiểm tra thể thức trong Word.`,
      en: `${draft.name} (--draft) is no Word file (.docx): a draft is edited, and its layout checked, in Word.`,
    };
    throw new NotStarted(sentence, language);
  }
  return {
    folder: resolve(values.output ?? usualFolder),
    language,
    incoming: await ownFile('--incoming', values.incoming, language),
    draft,
  };
}
