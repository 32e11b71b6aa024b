// Words about the place and the date of issue.
import type { SentenceTable } from '../sentence.ts';

// prettier-ignore
export const placeDateWords = {
  name:        { vi: 'Địa danh và thời gian ban hành', en: 'Place and date of issue' },
  missing:     { vi: 'Thiếu địa danh và thời gian ban hành văn bản (“Hà Nội, ngày … tháng … năm …”).', en: 'The place and date of issue are missing (“Hà Nội, ngày … tháng … năm …”).' },
  form:        { vi: 'Địa danh và thời gian đang ghi “{text}”; phải ghi theo mẫu “Hà Nội, ngày 05 tháng 01 năm 2026”.', en: 'The place and date say “{text}”; they must have the form “Hà Nội, ngày 05 tháng 01 năm 2026”.' },
  noPlace:     { vi: 'Thiếu địa danh trước ngày, tháng, năm ban hành.', en: 'The place before the date is missing.' },
  smallPlace:  { vi: 'Chữ cái đầu của địa danh “{place}” phải viết hoa.', en: 'The place “{place}” begins with a capital letter.' },
  comma:       { vi: 'Sau địa danh phải có dấu phẩy (,).', en: 'A comma (,) follows the place.' },
  smallDay:    { vi: 'Chữ “ngày” sau địa danh viết thường.', en: 'The word “ngày” after the place is written in small letters.' },
  incomplete:  { vi: 'Văn bản chưa ghi đủ ngày, tháng, năm ban hành.', en: 'The date of issue is not complete.' },
  dots:        { vi: 'Chỗ ghi ngày, tháng nên để khoảng trắng, không gõ dấu chấm: ngày được hệ thống điền khi phát hành.', en: 'Leave the place of the day and month blank, without dots: the date is put there when the document is issued.' },
  day:         { vi: 'Ngày nhỏ hơn 10 phải ghi thêm số 0 phía trước: “ngày 0{day}”.', en: 'A day below 10 has a 0 in front: “ngày 0{day}”.' },
  month:       { vi: 'Tháng 1, tháng 2 phải ghi thêm số 0 phía trước: “tháng 0{month}”.', en: 'The months 1 and 2 have a 0 in front: “tháng 0{month}”.' },
  plainMonth:  { vi: 'Chỉ tháng 1, tháng 2 ghi thêm số 0; ở đây ghi “tháng {month}”.', en: 'The months 1 and 2 alone have a 0 in front; here it is “tháng {month}”.' },
  year:        { vi: 'Năm phải ghi đủ bốn chữ số, đang ghi “{year}”.', en: 'The year has four figures; it says “{year}”.' },
  noSuchDay:   { vi: 'Ngày {day}/{month}/{year} không có trong lịch.', en: 'There is no {day}/{month}/{year} in the calendar.' },
  sameLine:    { vi: 'Địa danh và thời gian phải nằm trên cùng một dòng với số, ký hiệu.', en: 'Place and date stand on one line with number and notation.' },
} as const satisfies SentenceTable;
