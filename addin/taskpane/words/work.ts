// Words of My work.
import type { Words } from './language.ts';

// prettier-ignore
export const workWords = {
  title:     { vi: 'Việc của tôi', en: 'My work' },
  find:      { vi: 'Tìm theo trích yếu, số, cơ quan', en: 'Subject, number or agency' },
  refresh:   { vi: 'Tải lại', en: 'Refresh' },
  forMe:     { vi: 'Chờ tôi quyết định', en: 'Waiting for my decision' },
  returned:  { vi: 'Bị trả lại', en: 'Sent back' },
  tasks:     { vi: 'Việc được giao', en: 'Assigned to me' },
  drafts:    { vi: 'Đang soạn', en: 'My drafts' },
  others:    { vi: 'Đang chờ người khác', en: 'Waiting for others' },
  noTasks:   { vi: 'Không có việc nào đang chờ. Để soạn một văn bản mới, mở mục Văn bản.', en: 'Nothing is assigned to you. To begin a new document, open Matter.' },
  noDrafts:  { vi: 'Chưa có bản dự thảo nào. Bấm “Soạn văn bản trả lời” ở một việc, hoặc mở mục Văn bản.', en: 'No drafts yet. Press “Draft the reply” on a task, or open Matter.' },
  noMatch:   { vi: 'Không có việc nào khớp với “{wanted}”. Xin thử từ khác.', en: 'Nothing matches “{wanted}”. Please try other words.' },
  due:       { vi: 'Hạn {day}', en: 'Due {day}' },
  dueDay:    { vi: 'Hạn của việc {day}', en: 'Task due {day}' },
  takeUp:    { vi: 'Nhận việc', en: 'Accept' },
  start:     { vi: 'Bắt đầu làm', en: 'Start' },
  reply:     { vi: 'Soạn văn bản trả lời', en: 'Draft the reply' },
  openDraft: { vi: 'Mở trong Word', en: 'Open in Word' },
  look:      { vi: 'Xem', en: 'Look' },
  decide:    { vi: 'Xem và quyết định', en: 'Read and decide' },
  waitsFor:  { vi: 'Đang ở chỗ {who}', en: 'With {who}' },
  round:     { vi: 'lần trình {round}', en: 'round {round}' },
  issueBy:   { vi: 'hạn phát hành {day}', en: 'to be issued by {day}' },
  late:      { vi: 'quá hạn', en: 'overdue' },
  sentBack:  { vi: '{who} trả lại, {at}', en: 'Sent back by {who}, {at}' },
  voided:    { vi: '{who} trả lại, {at}; chữ ký không còn hiệu lực', en: 'Returned by {who}, {at}; the signature is void' },
  remark:    { vi: 'Tới đoạn “{words}”', en: 'Go to “{words}”' },
  arrival:   { vi: 'Số đến {number}', en: 'Arrival no. {number}' },
} as const satisfies Record<string, Words>;
