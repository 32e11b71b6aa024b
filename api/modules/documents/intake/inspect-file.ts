// Safety of files before anything is stored: only PDF, .docx, PNG and JPEG, each looked through with bounded time and memory.
import { ok, refuse, type Result } from '../../../domain/kernel/result.ts';
import { inspectJpeg, inspectPng } from './images.ts';
import { kindNames, kindOfName, mediaTypes, sniff, type FileKind } from './kinds.ts';
import { inspectOle } from './ole.ts';
import { inspectPdf } from './pdf.ts';
import { inspectWord } from './word.ts';

export interface DeclaredFile {
  /** The name that the sender gave it. */
  readonly declaredName: string;
  readonly limitBytes: number;
}

export interface InspectedFile {
  readonly kind: FileKind;
  readonly mediaType: string;
  readonly bytes: number;
}

const megabytes = (bytes: number): string => String(Math.round((bytes / 2 ** 20) * 10) / 10).replace('.', ',');
const accepted = 'Chỉ nhận tệp PDF, Word (.docx), ảnh PNG hoặc JPEG.';

/**
 * Looks through a file. Refuses, each with a sentence for the sender: `file-empty`, `file-too-large`,
 * `file-type-not-accepted`, `file-broken`, `file-encrypted`, `file-has-macro`, `file-has-ole`, `file-has-external-link`,
 * `file-has-script`, `file-is-bomb`.
 */
export function inspectFile(bytes: Uint8Array, { declaredName, limitBytes }: DeclaredFile): Result<InspectedFile> {
  if (bytes.length === 0) return refuse({ code: 'file-empty', detail: 'Tệp rỗng (0 byte). Hãy kiểm tra và gửi lại.' });
  if (bytes.length > limitBytes)
    return refuse({
      code: 'file-too-large',
      detail: `Tệp dài ${megabytes(bytes.length)} MB, vượt mức cho phép ${megabytes(limitBytes)} MB.`,
    });
  const promised = kindOfName(declaredName);
  const contents = inspectContents(bytes);
  // a dangerous file is refused for what it is, whatever it is called
  if (!contents.ok) return contents;
  if (promised === undefined)
    return refuse({ code: 'file-type-not-accepted', detail: `Tên tệp không có đuôi được nhận. ${accepted}` });
  if (promised !== contents.value)
    return refuse({
      code: 'file-type-not-accepted',
      detail: `Tên tệp cho biết là ${kindNames[promised]} nhưng nội dung là ${kindNames[contents.value]}. Hãy đặt lại tên cho đúng.`,
    });
  return ok({ kind: contents.value, mediaType: mediaTypes[contents.value], bytes: bytes.length });
}

function inspectContents(bytes: Uint8Array): Result<FileKind> {
  switch (sniff(bytes)) {
    case 'pdf':
      return inspectPdf(bytes);
    case 'zip':
      return inspectWord(bytes);
    case 'png':
      return inspectPng(bytes);
    case 'jpeg':
      return inspectJpeg(bytes);
    case 'ole':
      return inspectOle(bytes);
    case 'other':
      return refuse({ code: 'file-type-not-accepted', detail: `Nội dung tệp không thuộc loại được nhận. ${accepted}` });
  }
}
