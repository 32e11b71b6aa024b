// The two register books as PDF, in the cover and columns of the decree.
// @legal NĐ 30/2020/NĐ-CP, Điều 16.2b, Điều 22.3b; Phụ lục IV, mục I và VI
import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { isoInVietnam, shortDate, type CivilDate } from '../../domain/kernel/dates.ts';
import { formFonts, type FormFonts } from './fonts.ts';
import type { BookCover, Cancelled, IncomingBookRow, OutgoingBookRow, Rows } from './forms.ts';
import { drawCover } from './register-cover.ts';
import { registerTable, type Column } from './register-table.ts';

const day = (on: CivilDate | undefined): string => (on === undefined ? '' : shortDate(on));
const cancelledText = { void: 'Hủy số', recalled: 'Thu hồi' } as const;
const remark = (text: string | undefined, cancelled: Cancelled | undefined): string =>
  [cancelled && `${cancelledText[cancelled.state]}: ${cancelled.reason}`, text]
    .filter((part) => part !== undefined && part !== '')
    .join('\n');

// prettier-ignore
export const incomingColumns: readonly Column<IncomingBookRow>[] = [
  { title: 'Ngày đến',                              width: 21, align: 'center', text: (row) => day(row.arrivedOn) },
  { title: 'Số đến',                                width: 15, align: 'center', text: (row) => String(row.arrivalNumber).padStart(2, '0') },
  { title: 'Tác giả',                               width: 36, text: (row) => row.issuer },
  { title: 'Số, ký hiệu văn bản',                   width: 29, text: (row) => row.code },
  { title: 'Ngày tháng văn bản',                    width: 21, align: 'center', text: (row) => day(row.issuedOn) },
  { title: 'Tên loại và trích yếu nội dung văn bản', width: 55, text: (row) => row.typeAndSubject },
  { title: 'Đơn vị hoặc người nhận',                width: 28, text: (row) => row.recipient ?? '' },
  { title: 'Ngày chuyển',                           width: 21, align: 'center', text: (row) => day(row.handedOverOn) },
  { title: 'Ký nhận',                               width: 19, text: (row) => row.receivedBy ?? '' },
  { title: 'Ghi chú',                               width: 22, text: (row) => remark(row.remark, row.cancelled) },
];

// prettier-ignore
export const outgoingColumns: readonly Column<OutgoingBookRow>[] = [
  { title: 'Số, ký hiệu văn bản',                   width: 28, text: (row) => row.code },
  { title: 'Ngày tháng văn bản',                    width: 21, align: 'center', text: (row) => day(row.issuedOn) },
  { title: 'Tên loại và trích yếu nội dung văn bản', width: 55, text: (row) => row.typeAndSubject },
  { title: 'Người ký',                              width: 28, text: (row) => row.signer },
  { title: 'Nơi nhận văn bản',                      width: 36, text: (row) => row.recipients },
  { title: 'Đơn vị, người nhận bản lưu',            width: 24, text: (row) => row.keeper },
  { title: 'Số lượng bản',                          width: 14, align: 'center', text: (row) => String(row.copies) },
  { title: 'Ngày chuyển',                           width: 21, align: 'center', text: (row) => day(row.handedOverOn) },
  { title: 'Ký nhận',                               width: 18, text: (row) => row.receivedBy ?? '' },
  { title: 'Ghi chú',                               width: 22, text: (row) => remark(row.remark, row.cancelled) },
];

/** Bytes that may wait for a slow reader before the next rows are asked for. */
const ahead = 1024 * 1024;

async function write<Row>(
  document: InstanceType<typeof PDFDocument>,
  out: PassThrough,
  rows: Rows<Row>,
  columns: readonly Column<Row>[],
  { cover, title, fonts }: { cover: BookCover; title: string; fonts: FormFonts },
): Promise<void> {
  drawCover(document, cover, title, fonts);
  const printed = isoInVietnam(cover.printedAt);
  const foot = `${title.charAt(0)}${title.slice(1).toLocaleLowerCase('vi')} năm ${cover.year}, quyển ${cover.volume}. In lúc ${printed.slice(11, 16)} ngày ${shortDate(printed.slice(0, 10))}.`;
  const table = registerTable(document, columns, { fonts, foot });
  let count = 0;
  for await (const row of rows) {
    if (out.destroyed) return;
    table.add(row);
    count += 1;
    if (count % 50 === 0) await setImmediate();
    if (document.readableLength + out.readableLength > ahead)
      await Promise.race([once(out, 'drain'), once(out, 'close')]);
  }
  table.finish([count === 0 ? 'Sổ chưa có văn bản nào.' : `Quyển này có ${count} dòng.`]);
  document.end();
}

async function book<Row>(
  cover: BookCover,
  title: string,
  columns: readonly Column<Row>[],
  rows: Rows<Row>,
): Promise<Readable> {
  const fonts = await formFonts();
  const document = new PDFDocument({
    autoFirstPage: false,
    lang: 'vi-VN',
    displayTitle: true,
    info: { Title: `${cover.name ?? title} năm ${cover.year}`, Author: cover.agency, CreationDate: cover.printedAt },
  });
  const out = new PassThrough();
  document.pipe(out);
  write(document, out, rows, columns, { cover, title, fonts }).catch((error: unknown) =>
    out.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return out;
}

/**
 * Sổ đăng ký văn bản đến, as a stream of PDF bytes; rows are taken as the reader reads. Throws `tool-missing` without the
 * font; a row source that fails ends the stream with its error.
 * @legal NĐ 30/2020/NĐ-CP, Điều 22.3b; Phụ lục IV, mục VI
 */
export const incomingRegisterBook = (cover: BookCover, rows: Rows<IncomingBookRow>): Promise<Readable> =>
  book(cover, 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN', incomingColumns, rows);

/**
 * Sổ đăng ký văn bản đi, as a stream of PDF bytes; as `incomingRegisterBook`.
 * @legal NĐ 30/2020/NĐ-CP, Điều 16.2b; Phụ lục IV, mục I
 */
export const outgoingRegisterBook = (cover: BookCover, rows: Rows<OutgoingBookRow>): Promise<Readable> =>
  book(cover, 'SỔ ĐĂNG KÝ VĂN BẢN ĐI', outgoingColumns, rows);
