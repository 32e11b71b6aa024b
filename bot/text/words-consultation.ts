// Words of consultations (lấy ý kiến).
import type { ConsultationView } from '../../api/contracts/consultation.ts';
import type { Words, WordsOf } from './language.ts';

// prettier-ignore
export const consultationActionText: WordsOf<ConsultationView['actions'][number]> = {
  'edit':    { vi: 'Sửa đề nghị', en: 'Edit' },
  'send':    { vi: 'Gửi lấy ý kiến', en: 'Send' },
  'assign':  { vi: 'Giao người chuẩn bị', en: 'Assign' },
  'prepare': { vi: 'Lưu, chờ phát hành', en: 'Save for release' },
  'answer':  { vi: 'Phát hành ý kiến', en: 'Release the opinion' },
  'extend':  { vi: 'Gia hạn trả lời', en: 'Extend' },
  'weigh':   { vi: 'Tiếp thu, giải trình', en: 'Weigh the opinions' },
  'close':   { vi: 'Kết thúc lấy ý kiến', en: 'Close' },
  'expire':  { vi: 'Hết hạn', en: 'Expire' },
  'cancel':  { vi: 'Hủy', en: 'Cancel' },
};

// prettier-ignore
export const consultationWords = {
  kind:       { vi: 'Lấy ý kiến dự thảo văn bản', en: 'Opinions on a draft' },
  noTitle:    { vi: 'Dự thảo văn bản', en: 'A draft' },
  askedBy:    { vi: 'Đơn vị hỏi', en: 'Asked by' },
  answerBy:   { vi: 'Trả lời trước', en: 'Answer by' },
  answered:   { vi: 'Đã trả lời', en: 'Answered' },
  ofUnits:    { vi: '{count}/{all} đơn vị', en: '{count} of {all} units' },
  over:       { vi: 'đã quá hạn', en: 'overdue' },
  questions:  { vi: 'Nội dung xin ý kiến', en: 'What is asked' },
  table:      { vi: 'Bảng tổng hợp ý kiến', en: 'Table of opinions' },
  yourUnit:   { vi: 'Đơn vị của bạn: {standing}', en: 'Your unit: {standing}' },
  officer:    { vi: 'Người chuẩn bị', en: 'Prepared by' },
  prepared:   { vi: '{who} đã chuẩn bị: {stance}', en: '{who} prepared: {stance}' },
  readIt:     { vi: 'Nội dung góp ý đọc khi mở dự thảo.', en: 'The comments can be read with the draft.' },
  release:    { vi: 'Phát hành ý kiến đã chuẩn bị', en: 'Release what was prepared' },
  reply:      { vi: 'Cho ý kiến', en: 'Give an opinion' },
  stance:     { vi: 'Ý kiến', en: 'Opinion' },
  comment:    { vi: 'Nội dung góp ý', en: 'Comments' },
  commentHint:{ vi: 'Bắt buộc khi có góp ý hoặc không đồng ý', en: 'Needed with comments or when you disagree' },
  chooseWho:  { vi: 'Chọn người chuẩn bị', en: 'Choose who prepares it' },
  closeNow:   { vi: '{count} đơn vị chưa trả lời sẽ được ghi là không trả lời.', en: '{count} units that have not answered are recorded as silent.' },
  closeAll:   { vi: 'Mọi đơn vị đã trả lời.', en: 'All units have answered.' },
  accepted:   { vi: 'tiếp thu', en: 'taken up' },
  explained:  { vi: 'giải trình', en: 'explained' },
  view:       { vi: 'Xem dự thảo', en: 'View the draft' },
  reason:     { vi: 'Lý do hủy', en: 'Why it was cancelled' },
  summary:    { vi: 'Lấy ý kiến: {state}, trả lời trước {day}', en: 'Opinions wanted: {state}, by {day}' },
  counted:    { vi: 'Lấy ý kiến: {state}, {units} đã trả lời', en: 'Opinions wanted: {state}, {units} have answered' },
} as const satisfies Record<string, Words>;
