// The state of what only cards show, in a word or two.
import type { z } from 'zod';
import type { DirectiveView } from '../../api/contracts/directive.ts';
import type { IncomingView } from '../../api/contracts/incoming.ts';
import type { RegisterEntryView } from '../../api/contracts/register.ts';
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
export const entryStateText: WordsOf<z.output<typeof RegisterEntryView>['state']> = {
  'entered':  { vi: 'Đã vào sổ',      en: 'Entered' },
  'issuing':  { vi: 'Đang phát hành', en: 'Being issued' },
  'issued':   { vi: 'Đã phát hành',   en: 'Issued' },
  'recalled': { vi: 'Đã thu hồi',     en: 'Recalled' },
  'void':     { vi: 'Số hủy',         en: 'Void' },
};
