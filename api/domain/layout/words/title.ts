// Words about the type and the subject of a document.
import type { SentenceTable } from '../sentence.ts';

// prettier-ignore
export const titleWords = {
  noType:      { vi: 'Không thấy tên loại văn bản (ví dụ “TỜ TRÌNH”) hoặc trích yếu công văn (“V/v …”).', en: 'Neither the type of the document (as “TỜ TRÌNH”) nor the subject of an official letter (“V/v …”) is to be found.' },
  notAType:    { vi: '“{text}” không phải tên loại văn bản hành chính tại Điều 7.', en: '“{text}” is no type of administrative document of Article 7.' },
  type:        { vi: 'Tên loại văn bản', en: 'Type of the document' },
  position:    { vi: 'Tên loại và trích yếu phải đặt canh giữa theo chiều ngang văn bản.', en: 'Type and subject are centred.' },
  noSubject:   { vi: 'Thiếu trích yếu nội dung ngay dưới tên loại văn bản.', en: 'The subject is missing under the type of the document.' },
  subject:     { vi: 'Trích yếu nội dung', en: 'Subject' },
  theSubject:  { vi: 'trích yếu nội dung', en: 'subject' },
  noLetter:    { vi: 'Công văn thiếu trích yếu “V/v …” dưới số, ký hiệu.', en: 'The official letter lacks its subject “V/v …” under number and notation.' },
  emptyLetter: { vi: 'Trích yếu sau “V/v” còn để trống.', en: 'The subject after “V/v” is still empty.' },
  letterForm:  { vi: 'Trích yếu công văn phải bắt đầu bằng “V/v ” rồi đến nội dung, đang ghi “{text}”.', en: 'The subject of an official letter begins with “V/v ”; it says “{text}”.' },
  twice:       { vi: 'Mẫu đã có sẵn “V/v”; chỉ ghi nội dung trích yếu, không gõ lại “V/v”.', en: 'The template has “V/v” already; type the subject alone, not “V/v” again.' },
  letter:      { vi: 'Trích yếu công văn (V/v)', en: 'Subject of the official letter (V/v)' },
  letterGap:   { vi: 'Trích yếu công văn đang cách số, ký hiệu {gap} pt; phải cách 6 pt.', en: 'The subject stands {gap} pt below number and notation; it must be 6 pt.' },
} as const satisfies SentenceTable;
