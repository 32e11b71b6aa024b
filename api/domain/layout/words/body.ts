// Words about the text and its capital letters.
import type { SentenceTable } from '../sentence.ts';

// prettier-ignore
export const bodyWords = {
  missing:     { vi: 'Không thấy nội dung văn bản.', en: 'The document has no text.' },
  name:        { vi: 'Nội dung văn bản', en: 'Text of the document' },
  slanted:     { vi: 'Đoạn nội dung đang in nghiêng{more}; nội dung văn bản dùng kiểu chữ đứng.', en: 'A paragraph of the text is italic{more}; the text is upright.' },
  left:        { vi: 'canh trái', en: 'aligned left' },
  right:       { vi: 'canh phải', en: 'aligned right' },
  center:      { vi: 'canh giữa', en: 'centred' },
  both:        { vi: 'canh đều', en: 'justified' },
  alignment:   { vi: 'Đoạn nội dung đang {alignment}{more}; nội dung phải canh đều cả hai lề.', en: 'A paragraph of the text is {alignment}{more}; the text must be justified.' },
  indent:      { vi: 'Chữ đầu dòng của đoạn đang lùi {indent} cm{more}; phải lùi vào 1 cm hoặc 1,27 cm.', en: 'The first line of a paragraph is indented {indent} cm{more}; it must be 1 cm or 1.27 cm.' },
  gap:         { vi: 'Khoảng cách sau đoạn đang là {gap} pt{more}; giữa các đoạn văn tối thiểu là 6 pt.', en: 'The space after a paragraph is {gap} pt{more}; it must be 6 pt at least.' },
  lines:       { vi: 'Giãn dòng của đoạn tương đương {lines} lines{more}; khoảng cách giữa các dòng phải từ dòng đơn đến 1,5 lines.', en: 'The line spacing of a paragraph equals {lines} lines{more}; it must be single to 1.5 lines.' },
  ending:      { vi: 'Cuối nội dung văn bản thiếu dấu kết thúc “./.”.', en: 'The text lacks its closing mark “./.”.' },
  people:      { vi: '“nhân dân” viết thường{more}; viết hoa “Nhân dân”.', en: '“nhân dân” is written small{more}; write “Nhân dân”.' },
  state:       { vi: '“nhà nước” viết thường{more}; viết hoa “Nhà nước”.', en: '“nhà nước” is written small{more}; write “Nhà nước”.' },
  citation:    { vi: 'Viện dẫn “{found}”{more}: viết “{wanted}” (Phần, Chương, Mục, Tiểu mục, Điều viết hoa; khoản, điểm viết thường).', en: 'Citation “{found}”{more}: write “{wanted}” (Phần, Chương, Mục, Tiểu mục, Điều with a capital; khoản, điểm without).' },
} as const satisfies SentenceTable;
