// Words that every card may need.
import type { Words } from './language.ts';

// prettier-ignore
export const words = {
  fallback:   { vi: 'Thẻ công việc của Vanthu. Ứng dụng chat này chưa hiển thị được thẻ; xin mở bằng Teams bản mới hơn.', en: 'A work card of Vanthu. This chat client cannot show it; please open it in a newer Teams.' },
  needed:     { vi: 'Xin ghi: {field}.', en: 'Please fill in: {field}.' },
  choose:     { vi: 'Chọn', en: 'Choose' },
  back:       { vi: 'Về danh sách', en: 'Back to the list' },
  document:   { vi: 'Xem văn bản', en: 'View the document' },
  reason:     { vi: 'Lý do', en: 'Reason' },
  atLength: { vi: 'Viết dài hơn…', en: 'Write at length…' },
  from:       { vi: 'Nơi gửi', en: 'From' },
  code:       { vi: 'Số, ký hiệu', en: 'Notation' },
  dueOn:      { vi: 'Thời hạn', en: 'Due' },
  state:      { vi: 'Tình trạng', en: 'State' },
  lead:       { vi: 'Chủ trì', en: 'Lead' },
  supporting: { vi: 'Phối hợp', en: 'Supporting' },
  forInformation: { vi: 'Để biết', en: 'For information' },
  by:         { vi: 'Người giao', en: 'Given by' },
  more:       { vi: 'và {count} mục nữa', en: 'and {count} more' },
} as const satisfies Record<string, Words>;

// prettier-ignore
export const deadlineText = {
  left:     { vi: '{day} · còn {count} ngày làm việc', en: '{day} · {count} working days left' },
  today:    { vi: '{day} · hết hạn hôm nay', en: '{day} · due today' },
  late:     { vi: '{day} · quá hạn {count} ngày làm việc', en: '{day} · {count} working days late' },
  over:     { vi: '{day} · đã quá hạn', en: '{day} · overdue' },
  dayOff:   { vi: 'ngày nghỉ: {name}', en: 'a day off: {name}' },
  weekend:  { vi: 'ngày nghỉ', en: 'a day off' },
} as const satisfies Record<string, Words>;
