// Words about paper, margins and page numbers.
import type { SentenceTable } from '../sentence.ts';

// prettier-ignore
export const pageWords = {
  top:         { vi: 'trên', en: 'top' },
  bottom:      { vi: 'dưới', en: 'bottom' },
  left:        { vi: 'trái', en: 'left' },
  right:       { vi: 'phải', en: 'right' },
  paper:       { vi: 'Khổ giấy đang là {width} mm x {height} mm; phải dùng khổ A4 (210 mm x 297 mm).', en: 'The paper is {width} mm x {height} mm; it must be A4 (210 mm x 297 mm).' },
  landscape:   { vi: 'Văn bản đang trình bày theo chiều ngang; phải trình bày theo chiều dài của khổ A4 (chỉ dùng chiều ngang cho bảng, biểu không làm thành phụ lục riêng).', en: 'The document lies across the page; A4 must stand upright (only tables that are no annex of their own may lie across).' },
  margin:      { vi: 'Lề {side} đang là {value} mm; phải từ {least} đến {most} mm.', en: 'The {side} margin is {value} mm; it must be {least} to {most} mm.' },
  onFirst:     { vi: 'Số trang đang hiển thị ở trang thứ nhất; chọn “Different First Page” và để trống phần đầu trang thứ nhất.', en: 'The first page shows its number; choose “Different First Page” and leave the header of the first page empty.' },
  below:       { vi: 'Số trang đang đặt ở lề dưới; phải đặt canh giữa trong phần lề trên.', en: 'The page number stands in the bottom margin; it must stand centred in the top margin.' },
  missing:     { vi: 'Văn bản có từ hai trang nhưng chưa đánh số trang; đặt số trang canh giữa trong phần lề trên, từ trang thứ hai.', en: 'The document has two pages or more and no page numbers; put them centred into the top margin, from the second page on.' },
  start:       { vi: 'Số trang đang bắt đầu từ {start}; phải đánh từ số 1.', en: 'Page numbers begin with {start}; they must begin with 1.' },
  notCentred:  { vi: 'Số trang chưa được canh giữa theo chiều ngang.', en: 'The page number is not centred.' },
  numberStyle: { vi: 'Số trang đang {measured}; phải {sizes}, kiểu chữ đứng.', en: 'The page number {measured}; required: {sizes}, upright.' },
  notArabic:   { vi: 'Số trang không dùng chữ số Ả Rập; chọn kiểu đánh số 1, 2, 3.', en: 'The page numbers are not Arabic; choose the format 1, 2, 3.' },
} as const satisfies SentenceTable;
