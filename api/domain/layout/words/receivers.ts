// Words about Kính gửi and Nơi nhận.
import type { SentenceTable } from '../sentence.ts';

// prettier-ignore
export const addresseeWords = {
  missing:     { vi: 'Thiếu phần “Kính gửi:” và tên cơ quan, tổ chức, cá nhân nhận văn bản.', en: 'The part “Kính gửi:” with those whom it is sent to is missing.' },
  word:        { vi: 'Phải ghi “Kính gửi:”, chữ in thường, sau đó là dấu hai chấm (:).', en: 'It must say “Kính gửi:”, in small letters and with a colon (:).' },
  nobody:      { vi: 'Sau “Kính gửi:” chưa ghi cơ quan, tổ chức hoặc cá nhân nhận văn bản.', en: 'Nobody is named after “Kính gửi:”.' },
  oneLine:     { vi: 'Chỉ gửi một nơi: “Kính gửi:” và tên nơi nhận phải nằm trên cùng một dòng.', en: 'It goes to one receiver: “Kính gửi:” and the name stand on one line.' },
  ownLines:    { vi: 'Gửi từ hai nơi trở lên: mỗi nơi nhận phải trình bày trên một dòng riêng, đầu dòng có gạch đầu dòng (-).', en: 'It goes to two or more: each receiver stands on a line of its own that begins with a dash (-).' },
  list:        { vi: 'Nơi nhận sau “Kính gửi:”', en: 'Receivers after “Kính gửi:”' },
  name:        { vi: '“Kính gửi” và tên nơi nhận', en: '“Kính gửi” and the receivers' },
} as const satisfies SentenceTable;

// prettier-ignore
export const recipientWords = {
  missing:     { vi: 'Thiếu phần “Nơi nhận:” (ngang hàng với chức vụ của người ký, sát lề trái).', en: 'The part “Nơi nhận:” is missing (on the left, level with the post of the signer).' },
  title:       { vi: 'Từ “Nơi nhận”', en: 'The words “Nơi nhận”' },
  colon:       { vi: 'Sau từ “Nơi nhận” phải có dấu hai chấm (:).', en: 'A colon (:) follows the words “Nơi nhận”.' },
  list:        { vi: 'Danh sách nơi nhận', en: 'List of recipients' },
  name:        { vi: 'Nơi nhận', en: 'Recipients' },
  noFiling:    { vi: 'Nơi nhận thiếu dòng cuối “- Lưu: VT, <đơn vị soạn thảo>.”.', en: 'The recipients lack their last line “- Lưu: VT, <đơn vị soạn thảo>.”, with the drafting unit.' },
  filingLast:  { vi: 'Dòng “Lưu: VT, …” phải là dòng cuối cùng của Nơi nhận.', en: 'The line “Lưu: VT, …” is the last one of the recipients.' },
  filingColon: { vi: 'Dòng lưu đang ghi “{text}”; sau chữ “Lưu” phải có dấu hai chấm (:).', en: 'The filing line says “{text}”; a colon (:) follows “Lưu”.' },
  filingVt:    { vi: 'Dòng lưu đang ghi “{text}”; sau “Lưu:” phải là chữ viết tắt “VT”.', en: 'The filing line says “{text}”; the abbreviation “VT” follows “Lưu:”.' },
  filingUnit:  { vi: 'Dòng lưu “{text}” thiếu dấu phẩy và chữ viết tắt tên đơn vị soạn thảo sau “VT”.', en: 'The filing line “{text}” lacks a comma and the abbreviation of the drafting unit after “VT”.' },
  asAbove:     { vi: 'Văn bản có phần “Kính gửi”: dòng đầu của Nơi nhận ghi “- Như trên;”.', en: 'The document has “Kính gửi”: the first line of the recipients is “- Như trên;”.' },
} as const satisfies SentenceTable;
