// What a scan is like: its resolution and whether it is in colour, as poppler reads the pictures of its pages.
import { execFile } from 'node:child_process';
import { ok, refuse, type Result } from '../../domain/kernel/result.ts';

export interface ScanFacts {
  /** The coarsest page, in dots per inch. */
  readonly dpi: number;
  readonly colour: boolean;
}

const timeoutMs = 20_000;

/** Pictures smaller than this many pixels are marks on a page, not a scan of it. */
const pagePixels = 500_000;

/** Resolution and colour of a scanned PDF; 'pdf-unreadable', 'original-mismatch' for a file without scanned pages. */
export async function scanOf(pdf: Uint8Array): Promise<Result<ScanFacts>> {
  const listed = await imagesOf(pdf);
  if (!listed.ok) return listed;
  const pages = parseImages(listed.value).filter(({ width, height }) => width * height >= pagePixels);
  if (pages.length === 0)
    return refuse({ code: 'original-mismatch', detail: 'Tệp này không phải bản quét của bản giấy.' });
  return ok({
    dpi: Math.min(...pages.map(({ ppi }) => ppi)),
    colour: pages.every(({ components }) => components >= 3),
  });
}

function imagesOf(pdf: Uint8Array): Promise<Result<string>> {
  return new Promise((resolve) => {
    const child = execFile(
      'pdfimages',
      ['-list', '-'],
      { timeout: timeoutMs, maxBuffer: 16 * 1024 * 1024 },
      (error, stdout) => {
        if (!error) resolve(ok(stdout));
        else if (error.code === ('ENOENT' as never))
          resolve(refuse({ code: 'tool-missing', detail: 'Máy chủ chưa cài công cụ đọc PDF (poppler-utils).' }));
        else resolve(refuse({ code: 'pdf-unreadable' }));
      },
    );
    child.stdin?.on('error', () => undefined); // poppler may stop reading a file that it does not understand
    child.stdin?.end(pdf);
  });
}

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  readonly ppi: number;
}

/** Reads the table of `pdfimages -list`: page num type width height color comp bpc enc interp object ID x-ppi y-ppi … */
export const parseImages = (table: string): Picture[] =>
  table
    .split('\n')
    .slice(2)
    .map((line) => line.trim().split(/\s+/))
    .filter((cells) => cells.length >= 14 && cells[2] === 'image')
    .map((cells) => ({
      width: Number(cells[3]),
      height: Number(cells[4]),
      components: Number(cells[6]),
      ppi: Math.min(Number(cells[12]), Number(cells[13])),
    }));
