// The arguments of the demo, and a person's own files, read before anything starts.
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Language, Sentence } from '../lib/language.ts';
import { NotReadable, readNamedFile } from '../lib/read-file.ts';

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

async function ownFile(path: string | undefined, language: Language): Promise<OwnFile | undefined> {
  if (path === undefined) return undefined;
  try {
    return { name: basename(path), bytes: await readNamedFile(path) };
  } catch (error) {
    throw error instanceof NotReadable ? new NotStarted(error.sentence, language) : error;
  }
}

/** What the arguments ask for, with the own files already read; `NotStarted` says what is wrong with them. */
export async function demoOptions(args: readonly string[], usualFolder: string): Promise<DemoOptions> {
  const values = optionsIn(args);
  if (values === undefined)
    throw new NotStarted(usage, args.includes('en') || args.includes('--lang=en') ? 'en' : 'vi');
  const language: Language = values.lang === 'en' ? 'en' : 'vi';
  const draft = await ownFile(values.draft, language);
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
    incoming: await ownFile(values.incoming, language),
    draft,
  };
}
