// A file that a person named: its bytes, or a sentence that says why it cannot be read.
import { readFile } from 'node:fs/promises';
import type { Sentence } from './language.ts';

const reasons: Readonly<Record<string, Sentence>> = {
  ENOENT: { vi: 'không có tệp này', en: 'there is no such file' },
  EISDIR: { vi: 'đây là một thư mục', en: 'this is a folder' },
  EACCES: { vi: 'không có quyền đọc', en: 'it may not be read' },
};

/** The message is the Vietnamese sentence; `sentence` has both. */
export class NotReadable extends Error {
  readonly sentence: Sentence;

  constructor(sentence: Sentence, options: ErrorOptions) {
    super(sentence.vi, options);
    this.name = 'NotReadable';
    this.sentence = sentence;
  }
}

/** The bytes of the file, or `NotReadable`. */
export async function readNamedFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (cause) {
    const { code = 'unknown' } = cause as NodeJS.ErrnoException;
    const { vi, en } = reasons[code] ?? { vi: code, en: code };
    throw new NotReadable({ vi: `Không đọc được ${path}: ${vi}.`, en: `Could not read ${path}: ${en}.` }, { cause });
  }
}
