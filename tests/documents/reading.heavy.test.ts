// Reading PDFs and scans with the real tools: pages, text, pictures, suggestions.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import {
  fillTemplate,
  firstPagePicture,
  libreOfficeProducer,
  pageCount,
  pagePicture,
  pdfText,
  readIncoming,
  type LibreOfficeProducer,
} from '../../api/modules/documents/index.ts';
import { must } from '../../api/platform/problem.ts';
import { longBody, someFields } from './support/fields.ts';
import { bytes } from './support/tools.ts';

const fields = someFields({
  parentAgency: 'CHÍNH PHỦ',
  priority: 'express',
  body: longBody(12),
  addressees: ['Bộ Ngân khố', 'Cục Đường thủy'],
});

/** The letter as it would look issued: number and date stand in their blanks. */
function issued(): Uint8Array {
  const parts = unzipSync(fillTemplate('official-letter', fields));
  const xml = strFromU8(parts['word/document.xml']!)
    .replace(/Số:\u00a0+/, 'Số: 4812')
    .replace(/ngày\u00a0+tháng\u00a0+năm\u00a0+/, 'ngày 05 tháng 3 năm 2026');
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
}

/** The first page as a scanner makes it: a grey picture of 200 dpi, laid on the glass not quite straight. */
async function scanned(pdf: Uint8Array, degrees: number, behind = ''): Promise<Uint8Array> {
  const png = execFileSync('pdftoppm', ['-gray', '-jpeg', '-jpegopt', 'quality=60', '-r', '200', '-singlefile', '-'], {
    input: pdf,
    maxBuffer: 2 ** 26,
  });
  const document = new PDFDocument({ size: 'A4', margin: 0 });
  document.fontSize(8).text(behind, 50, 50);
  document.rotate(degrees, { origin: [297, 421] }).image(png, 0, 0, { width: 595.28, height: 841.89 });
  document.end();
  return bytes(document);
}

const expected = {
  issuer: 'BỘ KINH TẾ BIỂN',
  code: '4812/BKTB-PC',
  number: '4812',
  notation: 'BKTB-PC',
  issuedOn: '2026-03-05',
  documentType: 'official-letter',
  subject: fields.subject,
  priority: 'express',
};

describe('a received PDF', () => {
  let producer: LibreOfficeProducer;
  let pdf: Uint8Array;
  beforeAll(async () => {
    producer = libreOfficeProducer();
    pdf = must(await producer.convert(issued())).pdf;
  });
  afterAll(() => producer.close());

  it('is read from its text layer', async () => {
    const reading = must(await readIncoming(pdf));
    expect(reading).toMatchObject({ scanned: false, pages: must(await pageCount(pdf)) });
    expect(reading.suggested).toEqual(expected);
    expect(reading.text).toContain('Đoạn 12.');
  });

  it('is recognised when it is a crooked scan: the heading field by field, the text nearly without errors', async () => {
    const reading = must(await readIncoming(await scanned(pdf, 0.8)));
    expect(reading.scanned).toBe(true);
    expect(reading.suggested).toEqual(expected);
    const words = new Set(reading.text.split(/\s+/));
    const missed = longBody(6)
      .flatMap((text) => text.split(' '))
      .filter((word) => !words.has(word));
    expect(missed.length).toBeLessThan(5);
  });

  it('is still a scan when the scanner has put text behind the picture', async () => {
    const behind = 'Van ban nay da duoc may quet nhan dang '.repeat(10);
    const reading = must(await readIncoming(await scanned(pdf, 0, behind)));
    expect(reading.scanned).toBe(true);
    expect(reading.text).toContain('may quet nhan dang');
  });

  it('has pictures of its pages within the size asked for, and none of a page it does not have', async () => {
    const first = Buffer.from(must(await firstPagePicture(pdf)));
    expect(first.subarray(1, 4).toString()).toBe('PNG');
    expect(first.readUInt32BE(20)).toBe(936);
    expect(Buffer.from(must(await pagePicture(pdf, 1, { longSide: 1169 }))).readUInt32BE(20)).toBe(1169);
    expect(await pagePicture(pdf, 99)).toMatchObject({ ok: false, refusal: { code: 'pdf-unreadable' } });
  });

  it('has its text in NFC, page by page if wanted', async () => {
    const text = must(await pdfText(pdf, { first: 1, last: 1 }));
    expect(text).toBe(text.normalize('NFC'));
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a text', strToU8('Kính gửi')],
    ['a PDF cut off', strToU8('%PDF-1.7\n1 0 obj\n<<')],
  ])('is refused with a sentence when it is %s', async (_name, broken) => {
    for (const answer of [
      await readIncoming(broken),
      await pageCount(broken),
      await firstPagePicture(broken),
      await pdfText(broken),
    ])
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'pdf-unreadable' } });
  });

  it('is drawn small even when its page is as large as a football field', async () => {
    const document = new PDFDocument({ size: [14_400, 14_400] });
    document.text('rất to');
    document.end();
    const picture = Buffer.from(must(await firstPagePicture(await bytes(document))));
    expect(picture.readUInt32BE(16)).toBeLessThanOrEqual(936);
  });
});
