// What people are told of closed sets: states, steps, opinions, degrees. One table for cards and for the pane in Word, so that
// a document is called the same wherever somebody meets it.
import type { z } from 'zod';
import type { ConsultationView } from '../../contracts/consultation.ts';
import type { OutgoingView } from '../../contracts/outgoing-views.ts';
import type { TaskView } from '../../contracts/task.ts';
import type { WordsOf } from './language.ts';

type Row = ConsultationView['table'][number];

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

/** A step as a place on the route. */
// prettier-ignore
export const stepText: WordsOf<OutgoingView['route'][number]['kind']> = {
  'content-initial': { vi: 'Ký nháy nội dung', en: 'Initials for the content' },
  'layout-check':    { vi: 'Kiểm tra thể thức', en: 'Layout check' },
  'initial':         { vi: 'Ký nháy', en: 'Initials' },
  'sign':            { vi: 'Ký ban hành', en: 'Signature' },
};

// prettier-ignore
export const stanceText: WordsOf<NonNullable<Row['counting']>['stance']> = {
  'agree':               { vi: 'Đồng ý', en: 'Agree' },
  'agree-with-comments': { vi: 'Đồng ý, có góp ý', en: 'Agree with comments' },
  'disagree':            { vi: 'Không đồng ý', en: 'Disagree' },
  'no-opinion':          { vi: 'Không có ý kiến', en: 'No opinion' },
};

// prettier-ignore
export const rowText: WordsOf<Row['standing']> = {
  'answered': { vi: 'Đã trả lời', en: 'Answered' },
  'silent':   { vi: 'Không trả lời', en: 'Silent' },
  'waiting':  { vi: 'Chưa trả lời', en: 'Waiting' },
};

// prettier-ignore
export const priorityText: WordsOf<OutgoingView['priority']> = {
  'normal':      { vi: 'Thường', en: 'Normal' },
  'urgent':      { vi: 'Khẩn', en: 'Urgent' },
  'very-urgent': { vi: 'Thượng khẩn', en: 'Very urgent' },
  'express':     { vi: 'Hỏa tốc', en: 'Express' },
};
