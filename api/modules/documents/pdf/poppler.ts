// What poppler reads out of a PDF: number of pages, text, words with their places, pictures of pages. Within limits.
import { ok, refuse, type Result } from '../../../domain/kernel/result.ts';
import { runTool, type ToolResult } from '../../../platform/tools/run-tool.ts';

/** Why a tool gave no answer, as a refusal for the person who sent the file. */
export function refusedBy(result: Extract<ToolResult, { ok: false }>): Result<never> {
  if (result.why === 'missing') {
    return refuse({
      code: 'tool-missing',
      detail: 'Máy chủ thiếu công cụ đọc PDF. Quản trị viên cần cài gói poppler-utils và tesseract-ocr-vie.',
    });
  }
  const detail =
    result.why === 'failed' || result.why === 'crashed'
      ? 'Tệp PDF hỏng hoặc có mật khẩu nên không đọc được. Xin gửi lại tệp khác.'
      : 'Tệp PDF quá lớn hoặc quá phức tạp nên không đọc được trong thời gian cho phép.';
  return refuse({ code: 'pdf-unreadable', detail });
}

/** The output of one of poppler's programs. Refuses `pdf-unreadable`, `tool-missing`. */
export async function readPdf(command: string, args: readonly string[], pdf: Uint8Array): Promise<Result<Buffer>> {
  const result = await runTool(command, args, { input: pdf });
  return result.ok ? ok(result.output) : refusedBy(result);
}

/** Number of pages. Refuses `pdf-unreadable`, `tool-missing`. */
export async function pageCount(pdf: Uint8Array): Promise<Result<number>> {
  const info = await readPdf('pdfinfo', ['-'], pdf);
  if (!info.ok) return info;
  return ok(Number(/^Pages:\s+(\d+)/m.exec(info.value.toString())?.[1] ?? 0));
}

export interface PageRange {
  readonly first?: number;
  readonly last?: number;
}

const range = ({ first = 1, last }: PageRange): string[] => [
  '-f',
  String(first),
  ...(last === undefined ? [] : ['-l', String(last)]),
];

/** Longer texts are cut: nobody searches beyond, and an index must not choke on one file. Characters. */
const longestText = 2_000_000;

/** The text of the pages in NFC, in reading order, at most 2 million characters. Refuses `pdf-unreadable`, `tool-missing`. */
export async function pdfText(pdf: Uint8Array, pages: PageRange = {}): Promise<Result<string>> {
  const text = await readPdf('pdftotext', ['-enc', 'UTF-8', ...range(pages), '-', '-'], pdf);
  return text.ok ? ok(text.value.toString().slice(0, longestText).normalize('NFC')) : text;
}

export interface PictureSize {
  /** The longer side in pixels; 936 is A4 at 80 dpi. */
  readonly longSide?: number;
}

/** One page, the first is 1, as a PNG. Refuses `pdf-unreadable`, also for a page that does not exist, and `tool-missing`. */
export async function pagePicture(
  pdf: Uint8Array,
  page: number,
  { longSide = 936 }: PictureSize = {},
): Promise<Result<Uint8Array>> {
  const picture = await readPdf(
    'pdftoppm',
    ['-png', '-singlefile', ...range({ first: page, last: page }), '-scale-to', String(longSide), '-'],
    pdf,
  );
  if (!picture.ok || picture.value.length > 0) return picture;
  return refuse({ code: 'pdf-unreadable', detail: `Tệp PDF không có trang ${page}.` });
}

/** The first page as a PNG. Refuses `pdf-unreadable`, `tool-missing`. */
export const firstPagePicture = (pdf: Uint8Array, size: PictureSize = {}): Promise<Result<Uint8Array>> =>
  pagePicture(pdf, 1, size);
