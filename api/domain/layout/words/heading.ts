// Words about Quốc hiệu, tiêu ngữ and the names of the agency.
import type { SentenceTable } from '../sentence.ts';

// prettier-ignore
export const headingWords = {
  title:       { vi: 'Quốc hiệu', en: 'National title' },
  noTitle:     { vi: 'Thiếu Quốc hiệu “{title}” ở phía trên cùng, bên phải trang đầu tiên.', en: 'The national title “{title}” is missing at the top right of the first page.' },
  wrongTitle:  { vi: 'Quốc hiệu đang ghi “{text}”; phải ghi đúng “{title}”.', en: 'The national title says “{text}”; it must say “{title}”.' },
  titleLeft:   { vi: 'Quốc hiệu chưa nằm bên phải trang đầu tiên.', en: 'The national title is not on the right of the first page.' },
  motto:       { vi: 'Tiêu ngữ', en: 'Motto' },
  theMotto:    { vi: 'Tiêu ngữ', en: 'motto' },
  noMotto:     { vi: 'Thiếu Tiêu ngữ “{motto}” dưới Quốc hiệu.', en: 'The motto “{motto}” is missing under the national title.' },
  wrongMotto:  { vi: 'Tiêu ngữ đang ghi “{text}”; phải ghi “{motto}”, gạch nối ngắn (-) có cách chữ hai bên.', en: 'The motto says “{text}”; it must say “{motto}”, with short hyphens (-) between spaces.' },
  pair:        { vi: 'Cỡ chữ nên đi theo cặp như mẫu: Quốc hiệu 12 với Tiêu ngữ 13, hoặc 13 với 14.', en: 'The sizes go in pairs as in the model: national title 12 with motto 13, or 13 with 14.' },
  noAgency:    { vi: 'Thiếu tên cơ quan, tổ chức ban hành văn bản ở phía trên, bên trái trang đầu tiên.', en: 'The name of the issuing agency is missing at the top left of the first page.' },
  agency:      { vi: 'Tên cơ quan ban hành', en: 'Name of the issuing agency' },
  theAgency:   { vi: 'tên cơ quan ban hành', en: 'name of the issuing agency' },
  parent:      { vi: 'Tên cơ quan chủ quản trực tiếp', en: 'Name of the agency above' },
  spacing:     { vi: '“{text}” đang giãn dòng {lines} lines; các dòng ở phần đầu cách nhau dòng đơn.', en: '“{text}” has a line spacing of {lines}; the lines of the heading are single spaced.' },
} as const satisfies SentenceTable;
