// Pictures: complete from the first marker to the last, and of a size that can be opened.
import { ok, refuse, type Result } from '../../../domain/kernel/result.ts';
import type { FileKind } from './kinds.ts';

/** An A3 page at 600 dpi has 70 million points; nobody scans a letter larger. */
const mostPoints = 150_000_000;
const broken = (detail: string) => refuse({ code: 'file-broken', detail });

function ofSize(width: number, height: number, kind: FileKind): Result<FileKind> {
  if (width === 0 || height === 0) return broken('Ảnh bị hỏng: không có kích thước.');
  return width * height > mostPoints
    ? refuse({ code: 'file-is-bomb', detail: `Ảnh quá lớn (${width} x ${height} điểm ảnh).` })
    : ok(kind);
}

/** PNG: chunks from IHDR to IEND, each within the file. */
export function inspectPng(bytes: Uint8Array): Result<FileKind> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 8;
  while (at + 12 <= data.length) {
    const length = data.readUInt32BE(at);
    const type = data.toString('latin1', at + 4, at + 8);
    if (at === 8 && (type !== 'IHDR' || length !== 13)) return broken('Ảnh PNG bị hỏng ở phần đầu.');
    if (type === 'IEND') return ofSize(data.readUInt32BE(16), data.readUInt32BE(20), 'png');
    at += 12 + length;
  }
  return broken('Ảnh PNG chưa đầy đủ. Hãy gửi lại.');
}

const frames: ReadonlySet<number> = new Set([
  0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf,
]);

/** JPEG: segments up to the frame that tells the size; the end marker near the end of the file. */
export function inspectJpeg(bytes: Uint8Array): Result<FileKind> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!data.subarray(-4096).includes(Buffer.from([0xff, 0xd9]))) return broken('Ảnh JPEG chưa đầy đủ. Hãy gửi lại.');
  let at = 2;
  while (at + 9 <= data.length && data[at] === 0xff) {
    const marker = data[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (frames.has(marker)) return ofSize(data.readUInt16BE(at + 7), data.readUInt16BE(at + 5), 'jpeg');
    if (marker === 0xda || marker === 0xd9) break;
    at += 2 + Math.max(2, data.readUInt16BE(at + 2));
  }
  return broken('Ảnh JPEG bị hỏng ở phần đầu.');
}
