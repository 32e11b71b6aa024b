// Words about bases, chapters, articles, points and annexes.
import type { SentenceTable } from '../sentence.ts';

// prettier-ignore
export const structureWords = {
  chapter:     { vi: 'Từ “Phần”, “Chương” và số thứ tự', en: 'The words “Phần”, “Chương” with their number' },
  ownLine:     { vi: '“{text}” phải đặt trên một dòng riêng, canh giữa.', en: '“{text}” stands on a line of its own, centred.' },
  roman:       { vi: 'Số thứ tự của “{text}” phải dùng chữ số La Mã.', en: 'The number of “{text}” is a Roman one.' },
  chapterName: { vi: 'Tiêu đề của phần, chương', en: 'Heading of the part or chapter' },
  section:     { vi: 'Từ “Mục”, “Tiểu mục” và số thứ tự', en: 'The words “Mục”, “Tiểu mục” with their number' },
  arabic:      { vi: 'Số thứ tự của “{text}” phải dùng chữ số Ả Rập.', en: 'The number of “{text}” is an Arabic one.' },
  sectionName: { vi: 'Tiêu đề của mục, tiểu mục', en: 'Heading of the section' },
  articleBold: { vi: '“{text}” phải in đậm, kiểu chữ đứng.', en: '“{text}” is bold and upright.' },
  articleForm: { vi: 'Điều phải ghi theo mẫu “Điều 1.”, sau số thứ tự có dấu chấm; đang ghi “{text}”.', en: 'An article has the form “Điều 1.”, with a full stop after its number; it says “{text}”.' },
  alphabet:    { vi: 'Điểm “{letter})” không theo bảng chữ cái tiếng Việt (a, b, c, d, đ, e, g…).', en: 'The point “{letter})” is not of the Vietnamese alphabet (a, b, c, d, đ, e, g…).' },
  leftOut:     { vi: 'Sau điểm d) phải là điểm đ) theo bảng chữ cái tiếng Việt.', en: 'In the Vietnamese alphabet, point đ) follows point d).' },
  basis:       { vi: 'Căn cứ ban hành', en: 'Legal basis' },
  eachBasis:   { vi: 'Mỗi căn cứ phải kết thúc bằng dấu chấm phẩy (;).', en: 'Each legal basis ends with a semicolon (;).' },
  lastBasis:   { vi: 'Căn cứ cuối cùng phải kết thúc bằng dấu chấm (.).', en: 'The last legal basis ends with a full stop (.).' },
  annexNumber: { vi: 'Văn bản có từ hai Phụ lục: mỗi Phụ lục phải được đánh số thứ tự bằng chữ số La Mã.', en: 'There are two annexes or more: each has a Roman number.' },
  annexUnsaid: { vi: 'Văn bản có Phụ lục kèm theo nhưng nội dung chưa có chỉ dẫn về Phụ lục đó.', en: 'The document has an annex that its text does not mention.' },
  annex:       { vi: 'Từ “Phụ lục” và số thứ tự', en: 'The words “Phụ lục” with their number' },
  annexLine:   { vi: '“{text}” phải thành một dòng riêng, canh giữa.', en: '“{text}” becomes a line of its own, centred.' },
} as const satisfies SentenceTable;
