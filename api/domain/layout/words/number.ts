// Words about số, ký hiệu.
import type { SentenceTable } from '../sentence.ts';

// prettier-ignore
export const numberWords = {
  name:        { vi: 'Số, ký hiệu', en: 'Number and notation' },
  missing:     { vi: 'Thiếu dòng số, ký hiệu của văn bản (“Số:      /…”) dưới tên cơ quan ban hành.', en: 'The line with number and notation (“Số:      /…”) is missing under the name of the agency.' },
  form:        { vi: 'Dòng số, ký hiệu đang ghi “{text}”; phải ghi theo mẫu “Số: 15/BKTB-VP”, số và ký hiệu cách nhau bằng dấu gạch chéo (/).', en: 'The line with number and notation says “{text}”; it must have the form “Số: 15/BKTB-VP”, with a slash (/) between number and notation.' },
  word:        { vi: 'Phải ghi “Số:”, chữ in thường và có dấu hai chấm, không ghi “{word}”.', en: 'It must say “Số:”, in small letters and with a colon, not “{word}”.' },
  none:        { vi: 'Văn bản chưa có số.', en: 'The document has no number.' },
  dots:        { vi: 'Chỗ ghi số nên để khoảng trắng, không gõ dấu chấm: số được hệ thống điền khi phát hành.', en: 'Leave the place of the number blank, without dots: the number is put there when the document is issued.' },
  oneFigure:   { vi: 'Số văn bản nhỏ hơn 10 phải ghi thêm số 0 phía trước: “0{number}”.', en: 'A number below 10 has a 0 in front: “0{number}”.' },
  wrong:       { vi: 'Số văn bản “{number}” không đúng; phải ghi bằng chữ số Ả Rập, số nhỏ hơn 10 thêm số 0 phía trước.', en: 'The number “{number}” is not right; it is written in Arabic figures, below 10 with a 0 in front.' },
  blank:       { vi: 'Giữa số và dấu gạch chéo (/) không có cách chữ.', en: 'There is no space between the number and the slash (/).' },
  year:        { vi: 'Ký hiệu “{text}” có năm ban hành; văn bản hành chính không ghi năm giữa số và ký hiệu.', en: 'The notation “{text}” holds the year; administrative documents have none between number and notation.' },
  longDash:    { vi: 'Giữa các nhóm chữ viết tắt trong ký hiệu phải dùng dấu gạch nối ngắn (-).', en: 'The abbreviations of a notation are joined by a short hyphen (-).' },
  spaces:      { vi: 'Ký hiệu “{text}” có cách chữ; các nhóm chữ viết tắt nối bằng dấu gạch nối (-), không cách chữ.', en: 'The notation “{text}” has spaces; its abbreviations are joined by hyphens (-) without spaces.' },
  letters:     { vi: 'Ký hiệu “{text}” có ký tự không hợp lệ; chỉ gồm các nhóm chữ viết tắt nối bằng dấu gạch nối (-).', en: 'The notation “{text}” has characters that do not belong there; it is made of abbreviations joined by hyphens (-) alone.' },
  capitals:    { vi: 'Ký hiệu “{text}” phải viết bằng chữ in hoa.', en: 'The notation “{text}” is written in capitals.' },
  letterType:  { vi: 'Ký hiệu công văn không ghi chữ viết tắt tên loại “{first}”; gồm chữ viết tắt tên cơ quan và chữ viết tắt đơn vị soạn thảo, ví dụ “BKTB-VP”.', en: 'The notation of an official letter has no abbreviation of a type (“{first}”); it is made of the abbreviations of the agency and of the drafting unit, as in “BKTB-VP”.' },
  letterUnit:  { vi: 'Ký hiệu công văn “{notation}” thiếu chữ viết tắt tên đơn vị soạn thảo hoặc lĩnh vực được giải quyết, ví dụ “BKTB-VP”.', en: 'The notation “{notation}” of the official letter lacks the abbreviation of the drafting unit or of the field, as in “BKTB-VP”.' },
  begin:       { vi: 'Ký hiệu của {kind} phải bắt đầu bằng “{wanted}-”, đang ghi “{notation}”.', en: 'The notation of a document of the type {kind} begins with “{wanted}-”; it says “{notation}”.' },
  agency:      { vi: 'Ký hiệu “{notation}” thiếu chữ viết tắt tên cơ quan ban hành, ví dụ “{wanted}-BKTB”.', en: 'The notation “{notation}” lacks the abbreviation of the agency, as in “{wanted}-BKTB”.' },
  groups:      { vi: 'Ký hiệu “{notation}” có nhiều hơn hai nhóm chữ; văn bản có tên loại chỉ gồm tên loại và tên cơ quan ban hành.', en: 'The notation “{notation}” has more than two parts; a named document has the type and the agency alone.' },
} as const satisfies SentenceTable;
