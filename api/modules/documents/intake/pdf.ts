// A PDF looked through without opening it: structure, encryption, and what would run by itself, compressed objects included.
import { ok, refuse, type Result } from '../../../domain/kernel/result.ts';
import type { FileKind } from './kinds.ts';
import { inflated, pdfName, peek, splitPdf, type PdfParts, type PdfStream } from './pdf-streams.ts';

const endWithin = 2048;
const mostStreams = 200_000;
const mostObjectBytes = 32 * 2 ** 20;
const mostInflated = 128 * 2 ** 20;

const broken = (detail: string) => refuse({ code: 'file-broken', detail });
const script = (detail: string) =>
  refuse({ code: 'file-has-script', detail: `${detail} Hãy in lại thành PDF thường rồi gửi lại.` });

/** The order of checks: is it whole, is it locked, does it do anything. */
export function inspectPdf(bytes: Uint8Array): Result<FileKind> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const header = text.indexOf('%PDF-');
  if (!/^%PDF-[12]\.\d/.test(text.slice(header, header + 8))) return broken('Tệp PDF bị hỏng ở phần đầu.');
  if (!text.slice(-endWithin).includes('%%EOF')) return broken('Tệp PDF chưa đầy đủ (thiếu phần cuối). Hãy gửi lại.');
  if (!crossReferenceStands(text, header)) return broken('Tệp PDF bị hỏng: bảng tham chiếu không đọc được.');
  const parts = splitPdf(text);
  if (parts.streams.length > mostStreams)
    return refuse({ code: 'file-is-bomb', detail: 'Tệp PDF có quá nhiều thành phần.' });
  if (!pdfName('Root').test(parts.skeleton)) return broken('Tệp PDF bị hỏng: không có mục gốc.');
  if (encrypted.test(parts.skeleton))
    return refuse({
      code: 'file-encrypted',
      detail: 'Tệp PDF được mã hóa hoặc đặt mật khẩu. Hãy gỡ mật khẩu rồi gửi lại.',
    });
  return inspectObjects(bytes, text, parts);
}

/** The last `startxref` names a place where a table or a cross-reference stream stands. */
function crossReferenceStands(text: string, header: number): boolean {
  const at = text.lastIndexOf('startxref');
  const offset = Number(/^startxref\s+(\d{1,12})\s/.exec(text.slice(at, at + 40))?.[1] ?? NaN);
  if (!Number.isFinite(offset)) return false;
  // some writers count from the header when there is something in front of it
  return [offset, offset + header].some((place) =>
    /^\s*(xref\b|\d+\s+\d+\s+obj\b)/.test(text.slice(place, place + 40)),
  );
}

const javaScript = pdfName('JavaScript');
const shortScript = pdfName('JS');
const launch = pdfName('Launch');
const forms = pdfName('XFA');
const media = pdfName('RichMedia');
const page = pdfName('Page');
const pages = pdfName('Pages');
const embeddedFile = pdfName('EmbeddedFile');
const attachment = pdfName('EF');
/** A reference or a dictionary after it tells the key from a longer name. */
const encrypted = pdfName('Encrypt', '\\s*(<<|\\d+\\s+\\d+\\s+R)');
const flate = pdfName('FlateDecode');
const shortFlate = pdfName('Fl');
const objectStream = pdfName('ObjStm');
const filter = pdfName('Filter');

function inspectObjects(bytes: Uint8Array, text: string, parts: PdfParts): Result<FileKind> {
  // these names are too long to stand in compressed bytes by chance, so even objects hidden in a stream are seen
  const whole = inspectText(text, false);
  if (!whole.ok) return whole;
  const outside = inspectText(parts.skeleton, true);
  if (!outside.ok) return outside;
  let hasPage = showsPages(parts.skeleton);
  let left = mostInflated;
  // declared object streams come first: what only looks like one is read as long as the allowance lasts
  const [declared, others] = [true, false].map((is) => parts.streams.filter((stream) => isDeclared(stream) === is));
  for (const stream of [...(declared ?? []), ...(others ?? [])]) {
    if (embeddedFile.test(stream.dictionary) && isProgram(beginning(bytes, text, stream))) return program();
    const objects = objectsIn(bytes, text, stream, Math.min(left, mostObjectBytes));
    if (!objects.ok) return objects;
    if (objects.value === '') continue;
    left -= objects.value.length;
    const inside = inspectText(objects.value, true);
    if (!inside.ok) return inside;
    hasPage ||= showsPages(objects.value);
  }
  return hasPage ? ok('pdf') : broken('Tệp PDF không có trang nào.');
}

const isDeclared = ({ dictionary }: PdfStream): boolean => objectStream.test(dictionary);

/** The objects that a stream holds, as text; empty for a stream of anything else. */
function objectsIn(bytes: Uint8Array, text: string, stream: PdfStream, most: number): Result<string> {
  if (!isDeclared(stream)) return ok(objectsByLooks(bytes, stream, most));
  if (!filter.test(stream.dictionary)) return ok(text.slice(stream.start, stream.end));
  if (!onlyFlate.test(stream.dictionary)) return broken('Tệp PDF có thành phần nén theo kiểu không được hỗ trợ.');
  const objects = inflated(bytes, stream, most);
  if (objects === 'too-long')
    return refuse({ code: 'file-is-bomb', detail: 'Tệp PDF bung ra quá lớn so với mức cho phép.' });
  return objects === 'damaged' ? broken('Tệp PDF bị hỏng: có thành phần không giải nén được.') : ok(objects.text);
}

function objectsByLooks(bytes: Uint8Array, stream: PdfStream, most: number): string {
  if (most <= 0 || !isFlate(stream) || !looksLikeObjects(peek(bytes, stream))) return '';
  const objects = inflated(bytes, stream, most);
  return typeof objects === 'object' ? objects.text : '';
}

const showsPages = (text: string): boolean => page.test(text) || pages.test(text);
const beginning = (bytes: Uint8Array, text: string, stream: PdfStream): string =>
  isFlate(stream) ? peek(bytes, stream) : text.slice(stream.start, stream.start + 16);
/** Real object streams have this filter and no other; a chain of filters is a way to hide. */
const onlyFlate = /\/Filter\s*(\[\s*\/(FlateDecode|Fl)\s*\]|\/(FlateDecode|Fl)(?!\w))/;
const isFlate = ({ dictionary }: PdfStream): boolean => flate.test(dictionary) || shortFlate.test(dictionary);

/** An object stream begins with pairs of numbers, whatever its dictionary calls it. */
const looksLikeObjects = (start: string): boolean => /^\s*\d+\s+\d+(\s+\d+\s+\d+)*\s*(<<|\[|\(|\/|\d|$)/.test(start);

const programNames =
  /\.(exe|com|bat|cmd|scr|pif|jse?|vb[es]|ws[fh]|msi|ps1|jar|hta|lnk|dll|cpl|reg|docm|dotm|xlsm|pptm)\s*[)>]/i;
const isProgram = (start: string): boolean =>
  ['MZ', '\x7fELF', '#!', '\xca\xfe\xba\xbe', '\xcf\xfa\xed\xfe'].some((mark) => start.startsWith(mark));
const program = () => script('Tệp PDF đính kèm một chương trình chạy được.');

/** Names of attached files may be hexadecimal or two bytes a letter. */
const readableNames = (text: string): string =>
  text
    .replace(
      /<([\da-f\s]{8,2000})>/gi,
      (_all, digits: string) => `(${Buffer.from(digits.replace(/\s/g, ''), 'hex').toString('latin1')})`,
    )
    .replaceAll('\0', '');

function inspectText(text: string, isObjects: boolean): Result<true> {
  if (javaScript.test(text) || (isObjects && shortScript.test(text))) return script('Tệp PDF có mã JavaScript.');
  if (launch.test(text)) return script('Tệp PDF có lệnh mở chương trình khác.');
  if (isObjects && forms.test(text)) return script('Tệp PDF là biểu mẫu XFA có thể chạy mã lệnh.');
  if (media.test(text)) return script('Tệp PDF có nội dung đa phương tiện chạy được.');
  return isObjects && attachment.test(text) && programNames.test(readableNames(text)) ? program() : ok(true);
}
