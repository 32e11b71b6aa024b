// The printed books: the columns and the cover of the decree, every number in its place, whatever the length.
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import {
  incomingRegisterBook,
  outgoingRegisterBook,
  type BookCover,
  type IncomingBookRow,
  type OutgoingBookRow,
} from '../../api/modules/print/index.ts';
import { bytes, fonts, info, text } from '../documents/support/tools.ts';

const cover: BookCover = {
  parentAgency: 'Chính phủ',
  agency: 'Bộ Kinh tế Biển',
  year: 2026,
  from: '2026-01-01',
  until: '2026-06-30',
  firstNumber: 1,
  lastNumber: 40,
  volume: 3,
  printedAt: new Date('2026-07-01T01:30:00Z'),
};
const arrival = (arrivalNumber: number, over: Partial<IncomingBookRow> = {}): IncomingBookRow => ({
  arrivedOn: '2026-03-05',
  arrivalNumber,
  issuer: 'Bộ Ngân khố',
  code: `${arrivalNumber + 100}/BNK-PC`,
  issuedOn: '2026-03-01',
  typeAndSubject: 'Công văn về việc lấy ý kiến dự thảo Nghị định',
  recipient: 'Vụ Pháp chế',
  handedOverOn: '2026-03-06',
  receivedBy: 'Lê Thị Ước',
  ...over,
});
const departure = (number: number, over: Partial<OutgoingBookRow> = {}): OutgoingBookRow => ({
  code: `${number}/BKTB-PC`,
  issuedOn: '2026-03-05',
  typeAndSubject: 'Công văn trả lời Bộ Ngân khố',
  signer: 'Trần Văn Sóng',
  recipients: 'Bộ Ngân khố',
  keeper: 'VT, Vụ Pháp chế',
  copies: 2,
  handedOverOn: '2026-03-06',
  ...over,
});
const many = <T>(count: number, make: (number: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));
const flat = (words: string): string => words.replace(/\s+/g, ' ');

describe('the register books', () => {
  it('open with the cover of the form', async () => {
    const page = flat(text(await bytes(await incomingRegisterBook(cover, [arrival(1)])), '-l', '1'));
    expect(page.trim()).toBe(
      'CHÍNH PHỦ BỘ KINH TẾ BIỂN SỔ ĐĂNG KÝ VĂN BẢN ĐẾN Năm: 2026 Từ ngày 01/01/2026 đến ngày 30/06/2026 Từ số 01 đến số 40 Quyển số: 03',
    );
    expect(text(await bytes(await outgoingRegisterBook(cover, [])), '-l', '1')).toContain('SỔ ĐĂNG KÝ VĂN BẢN ĐI');
  });

  it.each([
    [
      'incoming',
      [
        'Ngày đến',
        'Số đến',
        'Tác giả',
        'Số, ký hiệu văn bản',
        'Ngày tháng văn bản',
        'Tên loại và trích yếu nội dung văn bản',
        'Đơn vị hoặc người nhận',
        'Ngày chuyển',
        'Ký nhận',
        'Ghi chú',
      ],
    ],
    [
      'outgoing',
      [
        'Số, ký hiệu văn bản',
        'Ngày tháng văn bản',
        'Tên loại và trích yếu nội dung văn bản',
        'Người ký',
        'Nơi nhận văn bản',
        'Đơn vị, người nhận bản lưu',
        'Số lượng bản',
        'Ngày chuyển',
        'Ký nhận',
        'Ghi chú',
      ],
    ],
  ])('have the ten columns of the form, numbered, on every page (%s)', async (kind, titles) => {
    const pdf = await bytes(
      await (kind === 'incoming'
        ? incomingRegisterBook(cover, many(60, arrival))
        : outgoingRegisterBook(cover, many(60, departure))),
    );
    const pages = Number(info(pdf)['Pages']);
    expect(pages).toBeGreaterThan(2);
    for (let page = 2; page <= pages; page += 1) {
      const own = flat(text(pdf, '-f', String(page), '-l', String(page)));
      for (const title of titles) expect(own).toContain(title);
      expect(own).toContain(many(10, (column) => `(${column})`).join(' '));
      expect(own).toContain(`Trang ${page - 1}/${pages - 1}`);
      expect(own).toContain('In lúc 08:30 ngày 01/07/2026');
    }
    expect(info(pdf)['Page size']).toContain('841.89 x 595.28');
    expect(fonts(pdf).every(({ embedded, unicode }) => embedded && unicode)).toBe(true);
  });

  it('print every row once, in order', async () => {
    const words = text(await bytes(await outgoingRegisterBook(cover, many(300, departure))));
    expect([...words.matchAll(/(\d+)\/BKTB-PC/g)].map(([, number]) => Number(number))).toEqual(
      many(300, (number) => number),
    );
  });

  it('keep void and recalled numbers, with their reason in the last column', async () => {
    const rows = [
      departure(1, { cancelled: { state: 'void', reason: 'trùng' } }),
      departure(2, { cancelled: { state: 'recalled', reason: 'sai' }, remark: 'Thay bằng số 3' }),
    ];
    const words = flat(text(await bytes(await outgoingRegisterBook(cover, rows))));
    expect(words).toContain('1/BKTB-PC');
    expect(words).toContain('Hủy số: trùng');
    expect(words).toContain('Thu hồi: sai');
    expect(words).toContain('Thay bằng số 3');
  });

  it('carry a row that is longer than a page over to the next ones, without losing a word', async () => {
    const recipients = many(300, (number) => `Đơn vị số ${number}`).join('; ');
    const pdf = await bytes(await outgoingRegisterBook(cover, [departure(1, { recipients }), departure(2)]));
    const words = flat(text(pdf));
    for (const number of [1, 150, 300]) expect(words).toMatch(new RegExp(`(số|vị) ${number}(;|\\s)`));
    expect([...words.matchAll(/;/g)].length).toBe(299);
    expect(words).toContain('2/BKTB-PC');
  });

  it('break a word that is wider than its column', async () => {
    const long = 'X'.repeat(80);
    const words = text(await bytes(await incomingRegisterBook(cover, [arrival(1, { code: long })])));
    expect([...words.matchAll(/X/g)]).toHaveLength(80);
  });

  it('say so when they are empty, and leave room on the cover', async () => {
    const { firstNumber: _first, lastNumber: _last, ...empty } = cover;
    const words = flat(text(await bytes(await incomingRegisterBook(empty, []))));
    expect(words).toContain('Sổ chưa có văn bản nào.');
    expect(words).toContain('Từ số .......... đến số ..........');
  });

  it('ask for rows only as fast as somebody reads', async () => {
    let asked = 0;
    function* rows(): Generator<IncomingBookRow> {
      for (let number = 1; number <= 20_000; number += 1) {
        asked = number;
        // a new subject each time: the bytes do not compress away
        yield arrival(number, {
          typeAndSubject: many(12, (word) => `${(number * 7919 + word * 104_729) % 1_000_003}`).join(' '),
        });
      }
    }
    const stream = await incomingRegisterBook(cover, rows());
    await once(stream, 'readable');
    let before = -1;
    while (before !== asked) {
      before = asked;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect(asked).toBeLessThan(20_000);
    stream.destroy();
  });

  it('end with the error of a source that fails, never as a book that only looks whole', async () => {
    async function* failing(): AsyncGenerator<IncomingBookRow> {
      yield arrival(1);
      await Promise.resolve();
      throw new Error('database gone');
    }
    await expect(bytes(await incomingRegisterBook(cover, failing()))).rejects.toThrow('database gone');
  });
});
