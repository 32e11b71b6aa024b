// The state of everything that a card shows, in a word or two.
import type { z } from 'zod';
import type { ConsultationView } from '../../api/contracts/consultation.ts';
import type { DirectiveView } from '../../api/contracts/directive.ts';
import type { IncomingView } from '../../api/contracts/incoming.ts';
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import type { RegisterEntryView } from '../../api/contracts/register.ts';
import type { TaskView } from '../../api/contracts/task.ts';
import type { WordsOf } from './language.ts';

// prettier-ignore
export const incomingStateText: WordsOf<z.output<typeof IncomingView>['state']> = {
  'received':           { vi: 'Chờ vào sổ',            en: 'To be registered' },
  'registered':         { vi: 'Đã vào sổ, chờ trình',  en: 'Registered, to be presented' },
  'presented':          { vi: 'Đã trình, chờ chỉ đạo', en: 'Presented, to be directed' },
  'directed':           { vi: 'Đã chỉ đạo',            en: 'Directed' },
  'in-progress':        { vi: 'Đang giải quyết',       en: 'In progress' },
  'answered':           { vi: 'Đã trả lời',            en: 'Answered' },
  'noted':              { vi: 'Để biết',               en: 'Noted' },
  'closed':             { vi: 'Đã kết thúc',           en: 'Closed' },
  'returned':           { vi: 'Đã trả lại nơi gửi',    en: 'Returned to the sender' },
  'recalled-by-issuer': { vi: 'Nơi gửi đã thu hồi',    en: 'Recalled by the issuer' },
};

// prettier-ignore
export const directiveStateText: WordsOf<z.output<typeof DirectiveView>['state']> = {
  'issued':       { vi: 'Chờ chủ trì xác nhận', en: 'Not yet acknowledged' },
  'acknowledged': { vi: 'Chủ trì đã nhận',      en: 'Acknowledged by the lead' },
  'replaced':     { vi: 'Đã được thay thế',     en: 'Replaced' },
};

// prettier-ignore
export const taskStateText: WordsOf<z.output<typeof TaskView>['state']> = {
  'new':             { vi: 'Mới giao, chưa nhận',  en: 'New, not accepted' },
  'accepted':        { vi: 'Đã nhận',              en: 'Accepted' },
  'in-progress':     { vi: 'Đang thực hiện',       en: 'In progress' },
  'extension-asked': { vi: 'Xin gia hạn',          en: 'Extension asked' },
  'for-review':      { vi: 'Chờ duyệt kết quả',    en: 'Result to be reviewed' },
  'rework':          { vi: 'Phải làm lại',         en: 'To be reworked' },
  'paused':          { vi: 'Tạm dừng',             en: 'Paused' },
  'done':            { vi: 'Đã hoàn thành',        en: 'Done' },
  'returned':        { vi: 'Đã chuyển trả',        en: 'Handed back' },
  'cancelled':       { vi: 'Đã hủy',               en: 'Cancelled' },
};

// prettier-ignore
export const outgoingStateText: WordsOf<OutgoingView['state']> = {
  'drafting':  { vi: 'Đang soạn thảo',         en: 'Drafting' },
  'in-route':  { vi: 'Đang trình',             en: 'Submitted' },
  'sent-back': { vi: 'Bị trả lại',             en: 'Sent back' },
  'approved':  { vi: 'Đã duyệt, chờ ký',       en: 'Approved, to be signed' },
  'signed':    { vi: 'Đã ký, chờ phát hành',   en: 'Signed, to be issued' },
  'issuing':   { vi: 'Đang phát hành',         en: 'Being issued' },
  'issued':    { vi: 'Đã phát hành',           en: 'Issued' },
  'corrected': { vi: 'Đã được đính chính',     en: 'Corrected' },
  'replaced':  { vi: 'Đã được thay thế',       en: 'Replaced' },
  'recalled':  { vi: 'Đã thu hồi',             en: 'Recalled' },
  'void':      { vi: 'Số đã hủy',              en: 'Number void' },
  'cancelled': { vi: 'Đã hủy dự thảo',         en: 'Draft cancelled' },
};

// prettier-ignore
export const consultationStateText: WordsOf<ConsultationView['state']> = {
  'draft':     { vi: 'Chưa gửi',       en: 'Not sent yet' },
  'open':      { vi: 'Đang lấy ý kiến', en: 'Open' },
  'closed':    { vi: 'Đã kết thúc',    en: 'Closed' },
  'cancelled': { vi: 'Đã hủy',         en: 'Cancelled' },
};

// prettier-ignore
export const entryStateText: WordsOf<z.output<typeof RegisterEntryView>['state']> = {
  'entered':  { vi: 'Đã vào sổ',      en: 'Entered' },
  'issuing':  { vi: 'Đang phát hành', en: 'Being issued' },
  'issued':   { vi: 'Đã phát hành',   en: 'Issued' },
  'recalled': { vi: 'Đã thu hồi',     en: 'Recalled' },
  'void':     { vi: 'Số hủy',         en: 'Void' },
};
