// The central directory of a zip archive (APPNOTE 6.3, without zip64 and spanning, which office files never need).
import { ok, refuse, type Result } from '../../domain/kernel/result.ts';

export interface Entry {
  readonly name: string;
  readonly start: number;
  readonly packedSize: number;
  readonly size: number;
  readonly checksum: number;
  readonly stored: boolean;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const endLength = 22;
const broken = (detail: string) => refuse({ code: 'file-broken', detail });

/** Every entry, each checked against its local header; no two share bytes, no name leaves the archive. */
export function readDirectory(bytes: Uint8Array, mostEntries: number): Result<readonly Entry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return broken('Tệp nén bị hỏng hoặc chưa tải lên đủ (không có mục lục cuối tệp).');
  const count = view.getUint16(end + 10, true);
  const directoryStart = view.getUint32(end + 16, true);
  if (count > mostEntries || count === 0xffff)
    return refuse({ code: 'file-is-bomb', detail: `Tệp chứa quá nhiều thành phần (${count}).` });
  if (directoryStart + view.getUint32(end + 12, true) > end) return broken('Mục lục của tệp nén sai.');

  const entries: Entry[] = [];
  const seen = new Set<string>();
  let at = directoryStart;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entryMark) return broken('Mục lục của tệp nén sai.');
    const entry = readEntry(bytes, view, at);
    if (!entry.ok) return entry;
    // Windows and macOS tools treat names without regard to case: two that differ only by case hide one another
    const key = entry.value.name.toLowerCase();
    if (seen.has(key)) return broken(`Tệp có hai thành phần cùng tên “${entry.value.name}”.`);
    seen.add(key);
    if (!entry.value.name.endsWith('/')) entries.push(entry.value);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return overlapping(entries)
    ? refuse({ code: 'file-is-bomb', detail: 'Các thành phần của tệp nén chồng lên nhau.' })
    : ok(entries);
}

function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) if (view.getUint32(at, true) === endMark) return at;
  return undefined;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): Result<Entry> {
  const method = view.getUint16(at + 10, true);
  const nameBytes = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
  const name = new TextDecoder().decode(nameBytes);
  const local = view.getUint32(at + 42, true);
  const packedSize = view.getUint32(at + 20, true);
  if ((view.getUint16(at + 8, true) & 1) === 1)
    return refuse({ code: 'file-encrypted', detail: 'Tệp nén có mật khẩu. Hãy gỡ mật khẩu rồi gửi lại.' });
  if (method !== 0 && method !== 8) return broken(`Thành phần “${name}” dùng kiểu nén không được hỗ trợ.`);
  if (!isPlainPath(name)) return broken('Tệp nén chứa tên thành phần không hợp lệ (đường dẫn đi ra ngoài tệp).');
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== localMark)
    return broken('Mục lục của tệp nén sai.');
  const localName = bytes.subarray(local + 30, local + 30 + view.getUint16(local + 26, true));
  if (Buffer.compare(localName, nameBytes) !== 0) return broken('Mục lục và nội dung của tệp nén không khớp nhau.');
  const start = local + 30 + localName.length + view.getUint16(local + 28, true);
  if (start + packedSize > view.byteLength) return broken('Tệp nén chưa tải lên đủ.');
  const checksum = view.getUint32(at + 16, true);
  return ok({ name, start, packedSize, size: view.getUint32(at + 24, true), checksum, stored: method === 0 });
}

const isPlainPath = (name: string): boolean =>
  name.length > 0 &&
  name.length <= 240 &&
  !/^[/\\]|\\|^[a-z]:|[\u0000-\u001f]/i.test(name) &&
  name.split('/').length <= 12 &&
  !name.split('/').some((part) => part === '..' || part === '.');

function overlapping(entries: readonly Entry[]): boolean {
  const sorted = [...entries].sort((a, b) => a.start - b.start);
  return sorted.some((entry, index) => {
    const next = sorted[index + 1];
    return next !== undefined && entry.start + entry.packedSize > next.start;
  });
}
