// Suggestions from the first page: words and places in, fields out.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { headingBlock, linesOf, readFirstPage, type PageWord } from '../../api/domain/incoming/read-first-page.ts';

const [width, height] = [595, 842];

/** A line of words set from this left edge, 6 points a letter. */
const line = (text: string, left: number, top: number): PageWord[] => {
  let x = left;
  return text.split(' ').map((word) => {
    const box = { text: word, left: x, top, right: x + word.length * 5.5, bottom: top + 12 };
    x = box.right + 3;
    return box;
  });
};
const centred = (text: string, top: number): PageWord[] => {
  const words = line(text, 0, top);
  const shift = 320 - words.at(-1)!.right / 2;
  return words.map((word) => ({ ...word, left: word.left + shift, right: word.right + shift }));
};
const right = [...line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 300, 60), ...line('Độc lập - Tự do - Hạnh phúc', 330, 75)];
const letter = [
  ...right,
  ...line('BỘ NGÂN KHỐ', 110, 60),
  ...line('CỤC THUẾ VÙNG BIỂN', 100, 75),
  ...line('PHÍA BẮC', 120, 88),
  ...line('Số: 123/CTVB-PC', 110, 105),
  ...line('Hải Phòng, ngày 05 tháng 3 năm 2026', 310, 105),
  ...line('V/v lấy ý kiến dự thảo', 95, 125),
  ...line('Nghị định', 130, 138),
  ...line('KHẨN', 140, 160),
  ...line('Kính gửi: Bộ Kinh tế Biển', 200, 190),
  ...line('Căn cứ chương trình công tác năm 2026 về bảo đảm bí mật, Cục xin ý kiến như sau', 110, 220),
];
const titled = [
  ...right,
  ...line('BỘ NGÂN KHỐ', 110, 60),
  ...line('Số: 07/TTr-BNK', 110, 105),
  ...line('Hải Phòng, ngày 15 tháng 11 năm 2026', 310, 105),
  ...centred('TỜ TRÌNH', 150),
  ...centred('Về việc ban hành Nghị định quy định', 165),
  ...centred('về nuôi biển', 180),
  ...line('Kính gửi: Thủ tướng', 250, 200),
  ...line('Thực hiện nhiệm vụ được giao, Bộ xin trình', 150, 220),
];
const read = (words: readonly PageWord[]) => readFirstPage({ width, height, words });

describe('the first page of a received document', () => {
  it('tells issuer, number, day, subject and urgency of a letter', () => {
    expect(read(letter)).toEqual({
      issuer: 'CỤC THUẾ VÙNG BIỂN PHÍA BẮC',
      code: '123/CTVB-PC',
      number: '123',
      notation: 'CTVB-PC',
      issuedOn: '2026-03-05',
      documentType: 'official-letter',
      subject: 'lấy ý kiến dự thảo Nghị định',
      priority: 'urgent',
    });
  });

  it('tells type and subject of a document with a title', () => {
    expect(read(titled)).toEqual({
      issuer: 'BỘ NGÂN KHỐ',
      code: '07/TTr-BNK',
      number: '07',
      notation: 'TTr-BNK',
      issuedOn: '2026-11-15',
      documentType: 'submission',
      subject: 'Về việc ban hành Nghị định quy định về nuôi biển',
    });
  });

  it('reads the same whatever order the words come in', () => {
    const words = fc.shuffledSubarray(letter, { minLength: letter.length, maxLength: letter.length });
    fc.assert(
      fc.property(words, (shuffled) => expect(read(shuffled)).toEqual(read(letter))),
      { numRuns: 30 },
    );
  });

  it('reads a page that lies askew by a degree', () => {
    const tilted = letter.map((word) => ({
      ...word,
      top: word.top + word.left * 0.012,
      bottom: word.bottom + word.left * 0.012,
    }));
    expect(read(tilted)).toEqual(read(letter));
  });

  it('keeps the year of a code that carries one', () => {
    const law = titled.map((word) => (word.text === '07/TTr-BNK' ? { ...word, text: '30/2020/NĐ-CP' } : word));
    expect(read(law)).toMatchObject({ code: '30/2020/NĐ-CP', number: '30', notation: '2020/NĐ-CP' });
  });

  it('suggests no day that does not exist', () => {
    expect(read(letter.map((word) => (word.text === '05' ? { ...word, text: '31' } : word))).issuedOn).toBe(
      '2026-03-31',
    );
    expect(read(titled.map((word) => (word.text === '15' ? { ...word, text: '31' } : word))).issuedOn).toBeUndefined();
  });

  it.each([
    ['TUYỆT MẬT', 'TUYỆT MẬT'],
    ['TỐI MẬT', 'TỐI MẬT'],
    ['MẬT', 'MẬT'],
  ] as const)('sees the secrecy mark %s near the top', (stamp, mark) => {
    expect(read([...letter, ...line(stamp, 130, 178)]).secrecyMark).toBe(mark);
  });

  it.each(['BẢO MẬT', 'bí mật', 'MẬTVỤ'])('takes %s for no secrecy mark', (words) => {
    expect(read([...letter, ...line(words, 130, 178)]).secrecyMark).toBeUndefined();
  });

  it('leaves what stands further down out of it', () => {
    expect(read([...letter, ...line('TỐI MẬT', 130, 700), ...line('Số: 999/XX', 100, 720)])).toEqual(read(letter));
  });

  it('suggests nothing for a page that is no official document', () => {
    expect(read([])).toEqual({});
    expect(read(line('Danh sách đại biểu', 100, 100))).toEqual({});
  });

  it('ends the heading where the text begins to run across the page', () => {
    const block = headingBlock({ width, height, words: letter })!;
    expect(block.gutter).toBeGreaterThan(200);
    expect(block.gutter).toBeLessThanOrEqual(300);
    expect(block.bottom).toBe(190);
  });

  it('puts a dash on the line of its words', () => {
    const words = line('Văn phòng', 120, 100);
    const dash = { text: '-', left: 110, top: 107, right: 114, bottom: 108 };
    expect(linesOf([...words, dash]).map(({ text }) => text)).toEqual(['- Văn phòng']);
  });
});
