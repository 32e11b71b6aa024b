// Words about who signs, in what capacity, under what name.
import type { SentenceTable } from '../sentence.ts';

// prettier-ignore
export const signerWords = {
  noPost:      { vi: 'Thiếu quyền hạn, chức vụ của người ký.', en: 'The capacity and post of the signer are missing.' },
  noName:      { vi: 'Thiếu họ và tên của người ký.', en: 'The name of the signer is missing.' },
  formula:     { vi: 'Quyền hạn của người ký đang ghi “{text}”; phải ghi “TM. ”, “Q. ”, “KT. ”, “TL. ” hoặc “TUQ. ” (có dấu chấm và cách chữ) trước chức vụ.', en: 'The capacity of the signer says “{text}”; “TM. ”, “Q. ”, “KT. ”, “TL. ” or “TUQ. ” (with a full stop and a space) comes before the post.' },
  deputy:      { vi: '“{text}” là cấp phó: phải ghi “KT.” và chức vụ của người đứng đầu ở dòng trên.', en: '“{text}” is a deputy: “KT.” and the post of the head stand on the line above.' },
  postBelow:   { vi: 'Dưới “{text}” thiếu chức vụ của người ký.', en: 'The post of the signer is missing under “{text}”.' },
  degree:      { vi: 'Trước họ tên người ký đang ghi “{title}”; không ghi học hàm, học vị và các danh hiệu khác.', en: 'The name of the signer is preceded by “{title}”; degrees, ranks and titles are not written.' },
  smallName:   { vi: 'Họ tên người ký “{text}” phải viết hoa chữ cái đầu của mọi âm tiết.', en: 'Each syllable of the signer’s name “{text}” begins with a capital letter.' },
  post:        { vi: 'Quyền hạn, chức vụ của người ký', en: 'Capacity and post of the signer' },
  name:        { vi: 'Họ tên người ký', en: 'Name of the signer' },
} as const satisfies SentenceTable;
