// File safety: what is accepted, and every reason to refuse, each with a sentence and nothing stored.
import { deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import type { RefusalCode } from '../../api/domain/kernel/refusal.ts';
import { inspectFile } from '../../api/modules/documents/intake/index.ts';
import { docxEntries, p, paragraph } from '../layout/support/a-docx.ts';
import { aLetter, aSubmission } from '../layout/support/samples.ts';
import { aPdf, objectStream, streamObject } from './support/a-pdf.ts';
import { directoryEntry, endOfArchive, localEntry, zipOf } from './support/zip.ts';

const limitBytes = 50 * 2 ** 20;
const inspect = (bytes: Uint8Array, declaredName: string) => inspectFile(bytes, { declaredName, limitBytes });
const verdict = (bytes: Uint8Array, name: string): string => {
  const inspected = inspect(bytes, name);
  return inspected.ok ? inspected.value.kind : inspected.refusal.code;
};
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = (rows: string): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows}</Relationships>`;
const withFiles = (files: Record<string, string | Uint8Array>): Uint8Array =>
  zipOf(docxEntries({ body: p('Nội dung'), files }));
const withRelationship = (type: string, target: string, mode = ' TargetMode="External"'): Uint8Array =>
  withFiles({
    'word/_rels/settings.xml.rels': relationships(
      `<Relationship Id="rId9" Type="${office}/${type}" Target="${target}"${mode}/>`,
    ),
  });
const withInstruction = (...pieces: readonly string[]): Uint8Array =>
  zipSync(
    docxEntries({ body: paragraph(pieces.map((piece) => `<w:r><w:instrText>${piece}</w:instrText></w:r>`).join('')) }),
  );

const chunk = (type: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
};
const png = (width: number, height: number): Buffer => {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    mark,
    chunk('IHDR', size),
    chunk('IDAT', Buffer.from([1, 2, 3])),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
const jpeg = (width: number, height: number): Buffer =>
  Buffer.from([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    4,
    0,
    0,
    0xff,
    0xc0,
    0,
    11,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    1,
    1,
    17,
    0,
    0xff,
    0xd9,
  ]);
const ole = (name: string): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    Buffer.from(name, 'utf16le'),
    Buffer.alloc(512),
  ]);

describe('a file that is what it says', () => {
  it.each([
    ['pdf', 'van-ban.pdf', aPdf()],
    ['docx', 'Dự thảo.DOCX', aLetter()],
    ['docx', 'to-trinh.docx', aSubmission()],
    ['png', 'anh.png', png(800, 600)],
    ['jpeg', 'anh.jpg', jpeg(800, 600)],
    ['jpeg', 'anh.jpeg', jpeg(800, 600)],
  ])('is accepted: %s as %s', (kind, name, bytes) => {
    expect(verdict(bytes, name)).toBe(kind);
  });

  it('may be a PDF whose objects are compressed, with attachments that are no programs', () => {
    const attachment = streamObject('/Type /EmbeddedFile /Filter /FlateDecode', deflateSync('bảng số liệu'));
    const specification = '<< /Type /Filespec /F (so-lieu.xlsx) /EF << /F 5 0 R >> >>';
    expect(verdict(aPdf({ objects: [objectStream('<< /Type /Page >>'), attachment, specification] }), 'a.pdf')).toBe(
      'pdf',
    );
  });

  it('may carry links to pages of the web', () => {
    expect(verdict(withRelationship('hyperlink', 'https://vanban.example.vn/'), 'a.docx')).toBe('docx');
  });
});

// prettier-ignore
const hostile: readonly (readonly [RefusalCode, string, string, () => Uint8Array])[] = [
  ['file-empty', 'no bytes', 'a.pdf', () => new Uint8Array(0)],
  ['file-too-large', 'one byte over the limit', 'a.pdf', () => new Uint8Array(limitBytes + 1)],
  ['file-type-not-accepted', 'text', 'a.pdf', () => Buffer.from('Kính gửi quý cơ quan')],
  ['file-type-not-accepted', 'a PDF called .docx', 'a.docx', () => aPdf()],
  ['file-type-not-accepted', 'a Word file called .pdf', 'a.pdf', () => aLetter()],
  ['file-type-not-accepted', 'a picture called .pdf', 'a.pdf', () => png(10, 10)],
  ['file-type-not-accepted', 'a PDF called .exe', 'a.pdf.exe', () => aPdf()],
  ['file-type-not-accepted', 'a name without an ending', 'vanban', () => aPdf()],
  ['file-type-not-accepted', 'an ending of Object.prototype', 'a.constructor', () => aPdf()],
  ['file-type-not-accepted', 'a plain zip', 'a.docx', () => zipSync({ 'a.txt': strToU8('a') })],
  ['file-type-not-accepted', 'an old .doc', 'a.doc', () => ole('WordDocument')],
  ['file-type-not-accepted', 'a workbook', 'a.docx', () => withFiles({ '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>' })],
  ['file-broken', 'half a PDF', 'a.pdf', () => aPdf().slice(0, 300)],
  ['file-broken', 'a header and nothing else', 'a.pdf', () => Buffer.from('%PDF-1.7\n')],
  ['file-broken', 'a PDF with a wrong startxref', 'a.pdf', () => Buffer.from(Buffer.from(aPdf()).toString('latin1').replace(/startxref\n\d+/, 'startxref\n7'), 'latin1')],
  ['file-broken', 'a PDF without a version', 'a.pdf', () => Buffer.from(Buffer.from(aPdf()).toString('latin1').replace('%PDF-1.7', '%PDF-x.7'), 'latin1')],
  ['file-broken', 'half a Word file', 'a.docx', () => aLetter().slice(0, 2000)],
  ['file-broken', 'a Word file with a flipped byte', 'a.docx', () => { const bytes = Uint8Array.from(aLetter()); bytes[200] = (bytes[200] ?? 0) ^ 0xff; return bytes; }],
  ['file-broken', 'a Word file without its text', 'a.docx', () => { const { 'word/document.xml': _text, ...rest } = docxEntries({ body: p('') }); return zipSync(rest); }],
  ['file-broken', 'a Word file without its first relationships', 'a.docx', () => { const { '_rels/.rels': _rels, ...rest } = docxEntries({ body: p('') }); return zipSync(rest); }],
  ['file-broken', 'XML that is not well-formed', 'a.docx', () => withFiles({ 'word/document.xml': '<w:document xmlns:w="w"><w:body>' })],
  ['file-broken', 'XML in an unusual encoding', 'a.docx', () => withFiles({ 'word/styles.xml': '<?xml version="1.0" encoding="UTF-7"?><w:styles xmlns:w="w"/>' })],
  ['file-broken', 'a way out of the archive', 'a.docx', () => withFiles({ '../../etc/passwd': 'x' })],
  ['file-broken', 'two parts that differ by case', 'a.docx', () => withFiles({ 'word/Styles.xml': '<a/>' })],
  ['file-broken', 'half a PNG', 'a.png', () => png(10, 10).subarray(0, 40)],
  ['file-broken', 'half a JPEG', 'a.jpg', () => jpeg(10, 10).subarray(0, 12)],
  ['file-encrypted', 'a Word file with a password', 'a.docx', () => ole('EncryptedPackage')],
  ['file-encrypted', 'a PDF with a password', 'a.pdf', () => aPdf({ trailer: '/Encrypt 4 0 R', objects: ['<< /Filter /Standard /V 2 /R 3 >>'] })],
  ['file-encrypted', 'a zip with a password', 'a.docx', () => flagged(aLetter())],
  ['file-has-macro', 'vbaProject.bin', 'a.docx', () => withFiles({ 'word/vbaProject.bin': 'x' })],
  ['file-has-macro', 'a .docm called .docx', 'a.docx', () => withFiles({ '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>' })],
  ['file-has-macro', 'an old .doc with macros', 'a.doc', () => ole('_VBA_PROJECT')],
  ['file-has-ole', 'an embedded object', 'a.docx', () => withFiles({ 'word/embeddings/oleObject1.bin': 'x' })],
  ['file-has-ole', 'an embedded object elsewhere', 'a.docx', () => withRelationship('oleObject', 'media/x.dat', '')],
  ['file-has-ole', 'an ActiveX control', 'a.docx', () => withFiles({ 'word/activeX/activeX1.xml': '<a/>' })],
  ['file-has-ole', 'a piece of another format', 'a.docx', () => withRelationship('aFChunk', 'part.html', '')],
  ['file-has-external-link', 'a template elsewhere', 'a.docx', () => withRelationship('attachedTemplate', 'https://evil.example/t.dotm')],
  ['file-has-external-link', 'a template inside', 'a.docx', () => withRelationship('attachedTemplate', 't.dotm', '')],
  ['file-has-external-link', 'a picture elsewhere', 'a.docx', () => withRelationship('image', 'https://evil.example/p.png')],
  ['file-has-external-link', 'a frame elsewhere', 'a.docx', () => withRelationship('frame', 'https://evil.example/', '')],
  ['file-has-external-link', 'a link that runs', 'a.docx', () => withRelationship('hyperlink', 'javascript:alert(1)')],
  ['file-has-external-link', 'a link to a share', 'a.docx', () => withRelationship('hyperlink', '\\\\evil\\share')],
  ['file-has-external-link', 'a field that fetches', 'a.docx', () => withInstruction(' INCLUDE', 'PICTURE "https://evil.example/x.png" ')],
  ['file-has-script', 'a DDE field in pieces', 'a.docx', () => withInstruction(' DDE', 'AUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"')],
  ['file-has-script', 'JavaScript on opening', 'a.pdf', () => aPdf({ catalogue: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' })],
  ['file-has-script', 'JavaScript with an escaped name', 'a.pdf', () => aPdf({ catalogue: '/OpenAction << /S /J#61vaScr#69pt /J#53 (1) >>' })],
  ['file-has-script', 'JavaScript in an object stream', 'a.pdf', () => aPdf({ objects: [objectStream('<< /S /JavaScript /JS (1) >>')] })],
  ['file-has-script', 'a rendition script in a stream without a type', 'a.pdf', () => aPdf({ objects: [objectStream('<< /S /Rendition /JS (1) >>', '')] })],
  ['file-has-script', 'a script in an object stream without a filter', 'a.pdf', () => aPdf({ objects: [streamObject('/Type /ObjStm /N 1 /First 5', '90 0 \n<< /S /Rendition /JS (1) >>')] })],
  ['file-broken', 'an object stream behind two filters', 'a.pdf', () => aPdf({ objects: [streamObject('/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode]', '00')] })],
  ['file-has-script', 'an action hidden inside a stream', 'a.pdf', () => aPdf({ objects: [streamObject('', '9 0 obj << /S /Launch /F (x) >> endobj')] })],
  ['file-has-script', 'a launch action', 'a.pdf', () => aPdf({ objects: ['<< /S /Launch /F (calc.exe) >>'] })],
  ['file-has-script', 'an XFA form', 'a.pdf', () => aPdf({ objects: ['<< /XFA 5 0 R >>'] })],
  ['file-has-script', 'an attached program by name', 'a.pdf', () => aPdf({ objects: ['<< /Type /Filespec /F (hoa-don.exe) /EF << /F 5 0 R >> >>'] })],
  ['file-has-script', 'an attached program by a two-byte name', 'a.pdf', () => aPdf({ objects: [`<< /Type /Filespec /UF <FEFF${Buffer.from('a.exe', 'utf16le').swap16().toString('hex')}> /EF << /F 5 0 R >> >>`] })],
  ['file-has-script', 'an attached program by its contents', 'a.pdf', () => aPdf({ objects: [streamObject('/Type /EmbeddedFile /Filter /FlateDecode', deflateSync('MZ\x90\x00program'))] })],
  ['file-is-bomb', 'a part of 100 MB', 'a.docx', () => withFiles({ 'word/media/a.bmp': new Uint8Array(100 * 2 ** 20) })],
  ['file-is-bomb', 'a strange ratio', 'a.docx', () => withFiles({ 'word/media/a.bmp': new Uint8Array(4 * 2 ** 20) })],
  ['file-is-bomb', 'a size that is a lie', 'a.docx', () => zipOf({ ...docxEntries({ body: '' }), 'word/media/a.bmp': new Uint8Array(3 * 2 ** 20) }, { 'word/media/a.bmp': 1000 })],
  ['file-is-bomb', 'three thousand parts', 'a.docx', () => withFiles(Object.fromEntries(Array.from({ length: 3000 }, (_none, at) => [`word/media/${at}.png`, 'x'])))],
  ['file-is-bomb', 'parts packed into each other', 'a.docx', () => overlapping()],
  ['file-is-bomb', 'a DTD', 'a.docx', () => withFiles({ 'word/styles.xml': '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>' })],
  ['file-is-bomb', 'entities a billion times over', 'a.docx', () => withFiles({ 'word/document.xml': `<!DOCTYPE z [<!ENTITY a "ha">${'bcdefghij'.split('').map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'.charAt(at)};`.repeat(10)}">`).join('')}]><z>&j;</z>` })],
  ['file-is-bomb', 'a DTD in UTF-16', 'a.docx', () => withFiles({ 'word/styles.xml': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 'utf16le')]) })],
  ['file-is-bomb', 'tags a thousand deep', 'a.docx', () => withFiles({ 'word/document.xml': '<a>'.repeat(1000) + '</a>'.repeat(1000) })],
  ['file-is-bomb', '50 MB of nested tags', 'a.docx', () => zipOf({ ...docxEntries({ body: '' }), 'word/document.xml': Buffer.alloc(51_000_000, '<a>') })],
  ['file-is-bomb', 'a picture of a hundred thousand points square', 'a.png', () => png(100_000, 100_000)],
  ['file-is-bomb', 'an object stream that never ends', 'a.pdf', () => aPdf({ objects: [streamObject('/Type /ObjStm /Filter /FlateDecode', deflateSync(Buffer.alloc(40 * 2 ** 20, ' ')))] })],
];

describe('a file that is not what it says, or does more than it should', () => {
  it.each(hostile)('is refused as %s: %s', (code, _what, name, make) => {
    const bytes = make();
    const heap = process.memoryUsage().rss;
    const from = performance.now();
    const inspected = inspect(bytes, name);
    expect(performance.now() - from).toBeLessThan(3000);
    expect(process.memoryUsage().rss - heap).toBeLessThan(400 * 2 ** 20);
    expect(inspected.ok ? 'accepted' : inspected.refusal.code).toBe(code);
    expect(inspected.ok ? '' : inspected.refusal.detail).toMatch(/^\p{Lu}.*\.$/u);
  });

  it('never throws, whatever a file is cut to or filled with', () => {
    const files = [aPdf({ objects: [objectStream('<< /Type /Page >>')] }), aLetter(), png(10, 10), jpeg(10, 10)];
    fc.assert(
      fc.property(
        fc.nat(3),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.tuple(fc.nat(20_000), fc.nat(255)), { maxLength: 5 }),
        (which, share, flips) => {
          const original = files[which] ?? new Uint8Array(0);
          const bytes = Uint8Array.from(original.slice(0, Math.ceil(original.length * share)));
          for (const [at, value] of flips) if (at < bytes.length) bytes[at] = value;
          const inspected = inspect(bytes, 'a.pdf');
          return inspected.ok || inspected.refusal.detail !== undefined;
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** The same archive with the "encrypted" bit set for its first entry. */
function flagged(zip: Uint8Array): Uint8Array {
  const data = Buffer.from(zip);
  const at = data.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  data.writeUInt16LE(data.readUInt16LE(at + 8) | 1, at + 8);
  return data;
}

/** Two entries of the directory that name the same bytes, each local header being right. */
function overlapping(): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(1000));
  const inner = localEntry('b.bin', packed, 1000);
  const outer = localEntry('a.bin', inner, 1000);
  const directory = Buffer.concat([
    directoryEntry('a.bin', inner.length, 1000, 0),
    directoryEntry('b.bin', packed.length, 1000, outer.length - inner.length),
  ]);
  return Buffer.concat([outer, directory, endOfArchive(2, directory, outer.length)]);
}
