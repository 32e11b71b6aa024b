// A .docx as its parts: opened within limits, saved so that the same parts always give the same bytes.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ok, refuse, type Result } from '../../../domain/kernel/result.ts';

/** The parts by their name in the zip, e.g. `word/document.xml`. */
export type WordPackage = ReadonlyMap<string, Uint8Array>;

export const mainPart = 'word/document.xml';
export const contentTypesPart = '[Content_Types].xml';

const maximumParts = 2_000;
const maximumInflated = 200 * 1024 * 1024;
/** The first day a zip can name: a file must not tell when it was filled, or the same content had many hashes. */
const fixedTime = '1980-01-01T00:00:00';

const notWord = (detail: string): Result<never> => refuse({ code: 'not-a-word-file', detail });

/**
 * The parts of a .docx. Refuses `not-a-word-file`: no zip, not a Word document, or one that would inflate beyond 200 MB.
 */
export function openPackage(docx: Uint8Array): Result<WordPackage> {
  let parts = 0;
  let inflated = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(docx, {
      filter: ({ originalSize }) => {
        parts += 1;
        inflated += originalSize;
        if (parts > maximumParts || inflated > maximumInflated) throw new RangeError('too large');
        return true;
      },
    });
  } catch (error) {
    return notWord(
      error instanceof RangeError
        ? 'Tệp Word quá lớn sau khi giải nén nên không được mở. Hãy giảm dung lượng hình ảnh hoặc tách phụ lục thành tệp riêng.'
        : 'Tệp không phải văn bản Word (.docx) hoặc đã hỏng. Hãy mở tệp bằng Word, lưu lại dạng .docx rồi gửi lại.',
    );
  }
  if (files[mainPart] === undefined || files[contentTypesPart] === undefined) {
    return notWord('Tệp không phải văn bản Word (.docx). Hãy lưu lại dạng .docx rồi gửi lại.');
  }
  return ok(new Map(Object.entries(files)));
}

/** The package as bytes: the content types first, as Word wants it, and the same parts always as the same bytes. */
export function savePackage(parts: WordPackage): Uint8Array {
  const names = [contentTypesPart, ...[...parts.keys()].filter((name) => name !== contentTypesPart)];
  return zipSync(Object.fromEntries(names.map((name) => [name, parts.get(name) ?? new Uint8Array()])), {
    level: 6,
    mtime: fixedTime,
  });
}

/** The text of a part; empty when the package has none of this name. */
export const partText = (parts: WordPackage, name: string): string => {
  const bytes = parts.get(name);
  return bytes ? strFromU8(bytes) : '';
};

/** The package with one part set to this text. */
export const withPart = (parts: WordPackage, name: string, text: string): WordPackage =>
  new Map(parts).set(name, strToU8(text));
