// Words for where something stands.
import type { SentenceTable } from '../sentence.ts';

// prettier-ignore
export const placeWords = {
  whole:       { vi: 'toàn văn bản', en: 'the whole document' },
  section:     { vi: 'phần (section) {number}', en: 'section {number}' },
  margin:      { vi: 'phần đầu hoặc chân trang', en: 'header or footer' },
  paragraph:   { vi: 'đoạn {number}', en: 'paragraph {number}' },
  textBox:     { vi: '{position}, trong hộp văn bản', en: '{position}, in a text box' },
  cell:        { vi: '{position}, bảng {table}, hàng {row}, cột {column}', en: '{position}, table {table}, row {row}, column {column}' },
  header:      { vi: 'phần đầu trang', en: 'header' },
  firstHeader: { vi: 'phần đầu trang thứ nhất', en: 'header of the first page' },
  footer:      { vi: 'chân trang', en: 'footer' },
} as const satisfies SentenceTable;
