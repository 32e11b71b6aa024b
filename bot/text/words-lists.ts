// Words of lists: what waits, what is stuck, what was found, the newest rows of the books, help and intake.
import type { z } from 'zod';
import type { ListIncoming } from '../../api/contracts/incoming.ts';
import type { ListUnreachable } from '../../api/contracts/chat.ts';
import type { ListTasks } from '../../api/contracts/task.ts';
import type { Words, WordsOf } from './language.ts';

type IncomingBox = z.output<typeof ListIncoming.query>['box'];
type TaskBox = z.output<typeof ListTasks.query>['box'];

/** What is to be done with a row of an incoming box. */
// prettier-ignore
export const incomingBoxText: WordsOf<IncomingBox> = {
  'all':           { vi: 'Văn bản đến', en: 'Incoming' },
  'to-register':   { vi: 'Vào sổ', en: 'To register' },
  'to-present':    { vi: 'Trình', en: 'To present' },
  'to-distribute': { vi: 'Phân phối', en: 'To distribute' },
  'to-direct':     { vi: 'Chỉ đạo', en: 'To direct' },
};

// prettier-ignore
export const taskBoxText: WordsOf<TaskBox> = {
  'all':       { vi: 'Nhiệm vụ', en: 'Task' },
  'to-accept': { vi: 'Nhận việc', en: 'To accept' },
  'to-assign': { vi: 'Giao người', en: 'To assign' },
  'to-do':     { vi: 'Thực hiện', en: 'To do' },
  'to-review': { vi: 'Duyệt kết quả', en: 'To review' },
  'to-decide': { vi: 'Quyết định gia hạn', en: 'Extension to decide' },
  'overdue':   { vi: 'Quá hạn', en: 'Overdue' },
  'open':      { vi: 'Đang mở', en: 'Open' },
};

// prettier-ignore
export const unreachableText: WordsOf<z.output<typeof ListUnreachable.reply>['items'][number]['reason']> = {
  'not-installed': { vi: 'Chưa cài ứng dụng Vanthu', en: 'App not installed' },
  'blocked':       { vi: 'Đã chặn hoặc gỡ ứng dụng', en: 'App blocked or removed' },
};

// prettier-ignore
export const listWords = {
  waiting:      { vi: 'Chờ xử lý ({count})', en: 'Waiting for you ({count})' },
  nothing:      { vi: 'Không có việc nào đang chờ bạn.', en: 'Nothing waits for you.' },
  open:         { vi: 'Mở: {title}', en: 'Open: {title}' },
  next:         { vi: 'Trang sau', en: 'Next page' },
  previous:     { vi: 'Trang trước', en: 'Previous page' },
  again:        { vi: 'Làm mới', en: 'Refresh' },
  page:         { vi: 'Mục {from}–{to} trên {of}, việc gấp trước', en: '{from}–{to} of {of}, most pressing first' },
  opinion:      { vi: 'Cho ý kiến', en: 'Opinion wanted' },
  sign:         { vi: 'Ký', en: 'To sign' },
  review:       { vi: 'Duyệt', en: 'To review' },
  issue:        { vi: 'Phát hành', en: 'To issue' },
  redo:         { vi: 'Sửa và trình lại', en: 'To improve' },
  draft:        { vi: 'Soạn thảo', en: 'To draft' },
  goOn:         { vi: 'Phát hành còn vướng', en: 'Stuck in issuing' },
  until:        { vi: 'hạn {day}', en: 'due {day}' },
  stuck:        { vi: 'Việc tồn ({count})', en: 'Stuck ({count})' },
  stuckLead:    { vi: 'Đã có số nhưng chưa phát hành xong. Làm tiếp là an toàn, kể cả khi bấm hai lần.', en: 'Numbered but not issued yet. Going on is safe, even twice.' },
  nothingStuck: { vi: 'Không có việc nào còn vướng.', en: 'Nothing is stuck.' },
  unfinished:   { vi: 'Việc phát hành chưa xong', en: 'The issue is not finished' },
  issuing:      { vi: 'Chờ phát hành ({count})', en: 'To be issued ({count})' },
  nothingToIssue: { vi: 'Không có văn bản nào chờ phát hành.', en: 'Nothing is to be issued.' },
  found:        { vi: 'Tra cứu', en: 'Search' },
  searchLabel:  { vi: 'Từ khóa, số đến, số và ký hiệu', en: 'Words, arrival number, notation' },
  search:       { vi: 'Tìm', en: 'Search' },
  notFound:     { vi: 'Không thấy văn bản nào bạn được xem. Thử ít từ hơn, hoặc chỉ nhập số.', en: 'No document that you may read. Try fewer words, or only the number.' },
  didYouMean:   { vi: 'Ý bạn là: {text}', en: 'Did you mean: {text}' },
  incomplete:   { vi: 'Chỉ mục đang được dựng lại: kết quả có thể còn thiếu.', en: 'The index is being rebuilt: something may be missing.' },
  more:         { vi: 'Xem thêm', en: 'Show more' },
  arrival:      { vi: 'số đến {number}', en: 'no. {number}' },
  bookIn:       { vi: 'Sổ văn bản đến', en: 'Book of arrivals' },
  bookOut:      { vi: 'Sổ văn bản đi', en: 'Book of departures' },
  last:         { vi: 'Số gần nhất {number}/{year}', en: 'Last number {number} of {year}' },
  emptyBook:    { vi: 'Sổ chưa có dòng nào.', en: 'The book has no rows yet.' },
  noBook:       { vi: 'Cơ quan chưa mở sổ này.', en: 'The agency has not opened this book.' },
  help:         { vi: 'Vanthu giúp được gì', en: 'What Vanthu can do' },
  helpLead:     { vi: 'Gõ một lệnh hoặc bấm nút. Dấu và khoảng trắng không quan trọng.', en: 'Type a command or press a button. Marks and spaces do not matter.' },
  unreachable:  { vi: 'Chưa liên lạc được ({count})', en: 'Not reachable ({count})' },
  allReached:   { vi: 'Mọi người đều nhận được thông báo.', en: 'Everybody is reached.' },
  waitingFor:   { vi: '{count} thông báo đang chờ', en: '{count} notices waiting' },
  since:        { vi: 'từ {day}', en: 'since {day}' },
} as const satisfies Record<string, Words>;

/** What each command is for, by the verb that it runs. */
// prettier-ignore
export const helpText = {
  'list.waiting':     { name: { vi: 'Chờ xử lý', en: 'Waiting' },   does: { vi: 'những việc đang chờ bạn, việc gấp trước', en: 'what waits for you, most pressing first' } },
  'list.found':       { name: { vi: 'Tra cứu', en: 'Find' },        does: { vi: 'tìm văn bản, ví dụ “tra cứu cảng cá”', en: 'finds documents, e.g. “find cảng cá”' } },
  'intake.ask':       { name: { vi: 'Vào sổ', en: 'Register' },     does: { vi: 'tải một văn bản đến lên và vào sổ', en: 'uploads and registers an incoming document' } },
  'list.issuing':     { name: { vi: 'Phát hành', en: 'Issue' },     does: { vi: 'văn bản đã ký, chờ số và dấu', en: 'signed documents, to be numbered and sealed' } },
  'list.incoming':    { name: { vi: 'Sổ đến', en: 'Incoming' },     does: { vi: 'những dòng mới nhất của sổ văn bản đến', en: 'the newest rows of the book of arrivals' } },
  'list.outgoing':    { name: { vi: 'Sổ đi', en: 'Outgoing' },      does: { vi: 'những dòng mới nhất của sổ văn bản đi', en: 'the newest rows of the book of departures' } },
  'list.stuck':       { name: { vi: 'Việc tồn', en: 'Stuck' },      does: { vi: 'văn bản đã có số mà phát hành còn vướng', en: 'documents whose issue is stuck' } },
  'list.unreachable': { name: { vi: 'Chưa liên lạc được', en: 'Not reachable' }, does: { vi: 'ai chưa nhận được thông báo', en: 'who gets no notices' } },
} as const satisfies Record<string, { readonly name: Words; readonly does: Words }>;

// prettier-ignore
export const intakeWords = {
  title:       { vi: 'Vào sổ văn bản đến', en: 'Register an incoming document' },
  first:       { vi: 'Trước khi tải tệp, xin trả lời hai câu hỏi.', en: 'Two questions before the file is uploaded.' },
  secret:      { vi: '1. Tài liệu có độ mật không?', en: '1. Is it classified?' },
  denunciation:{ vi: '2. Có phải đơn tố cáo không?', en: '2. Is it a denunciation?' },
  yes:         { vi: 'Có', en: 'Yes' },
  no:          { vi: 'Không', en: 'No' },
  upload:      { vi: 'Không, tải tệp lên', en: 'No, upload the file' },
  noSecret:    { vi: 'Tài liệu có độ mật không được đưa lên hệ thống. Xin vào sổ và chuyển giao theo quy trình giấy dành cho tài liệu mật. Chưa có tệp nào được tải lên.', en: 'Classified papers may not be put into the system. Please follow the paper procedure for classified papers. No file was uploaded.' },
  noDenunciation: { vi: 'Đơn tố cáo không được đưa lên hệ thống. Xin chuyển nguyên phong bì cho người có thẩm quyền theo quy trình giấy. Chưa có tệp nào được tải lên.', en: 'Denunciations may not be put into the system. Please hand over the sealed envelope by the paper procedure. No file was uploaded.' },
} as const satisfies Record<string, Words>;
