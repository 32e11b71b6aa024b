// The parts of an official document (thể thức) by their tags.
import type { Recognised } from '../details.ts';
import type { WordsOf } from './language.ts';

export type PartTag = Recognised['parts']['found'][number];

// prettier-ignore
export const partText: WordsOf<PartTag> = {
  'parent-agency':    { vi: 'Cơ quan chủ quản', en: 'Parent agency' },
  'agency':           { vi: 'Cơ quan ban hành', en: 'Issuing agency' },
  'national-title':   { vi: 'Quốc hiệu', en: 'National title' },
  'motto':            { vi: 'Tiêu ngữ', en: 'Motto' },
  'number-line':      { vi: 'Số, ký hiệu', en: 'Number line' },
  'place-date':       { vi: 'Địa danh, thời gian', en: 'Place and date' },
  'document-type':    { vi: 'Tên loại', en: 'Type' },
  'subject':          { vi: 'Trích yếu', en: 'Subject' },
  'addressees':       { vi: 'Kính gửi', en: 'Addressees' },
  'body':             { vi: 'Nội dung', en: 'Text' },
  'signer-authority': { vi: 'Quyền hạn, chức vụ người ký', en: 'Formula of the signer' },
  'signer-name':      { vi: 'Họ tên người ký', en: 'Name of the signer' },
  'recipients':       { vi: 'Nơi nhận', en: 'Recipients' },
};
