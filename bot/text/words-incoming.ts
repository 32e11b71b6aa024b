// Words of incoming documents (văn bản đến) and of directives (ý kiến chỉ đạo, bút phê).
import type { z } from 'zod';
import type { DirectiveView } from '../../api/contracts/directive.ts';
import type { IncomingView } from '../../api/contracts/incoming.ts';
import type { Words, WordsOf } from './language.ts';

type Incoming = z.output<typeof IncomingView>;
type Directive = z.output<typeof DirectiveView>;

// prettier-ignore
export const incomingActionText: WordsOf<Incoming['actions'][number]> = {
  'register':  { vi: 'Vào sổ', en: 'Register' },
  'correct':   { vi: 'Sửa thông tin', en: 'Correct' },
  'return':    { vi: 'Trả lại nơi gửi', en: 'Return to the sender' },
  'present':   { vi: 'Trình Chánh Văn phòng', en: 'Present to the office chief' },
  'propose':   { vi: 'Đề xuất phân phối', en: 'Propose a distribution' },
  'direct':    { vi: 'Chỉ đạo', en: 'Direct' },
  'note':      { vi: 'Để biết', en: 'Note' },
  'file':      { vi: 'Lưu', en: 'File' },
  'begin':     { vi: 'Bắt đầu giải quyết', en: 'Begin' },
  'answer':    { vi: 'Trả lời', en: 'Answer' },
  'close':     { vi: 'Kết thúc', en: 'Close' },
  'hand-back': { vi: 'Chuyển trả', en: 'Hand back' },
  'recall':    { vi: 'Nơi gửi thu hồi', en: 'Recalled by the issuer' },
};

// prettier-ignore
export const directiveActionText: WordsOf<Directive['actions'][number]> = {
  'acknowledge': { vi: 'Đã nhận', en: 'Acknowledge' },
  'hand-back':   { vi: 'Chuyển trả', en: 'Hand back' },
  'replace':     { vi: 'Thay thế', en: 'Replace' },
};

// prettier-ignore
export const purposeText: WordsOf<Directive['purpose']> = {
  'handle': { vi: 'Để giải quyết', en: 'To handle' },
  'note':   { vi: 'Để biết', en: 'To note' },
  'file':   { vi: 'Lưu', en: 'To file' },
};

// prettier-ignore
export const verdictText: WordsOf<Incoming['signature']['verdict']> = {
  'good':                  { vi: 'Chữ ký số còn nguyên vẹn', en: 'Signature intact' },
  'changed-after-signing': { vi: 'Bị thay đổi sau khi ký', en: 'Changed after signing' },
  'broken':                { vi: 'Chữ ký số không còn nguyên vẹn', en: 'Signature broken' },
  'not-signed':            { vi: 'Không có chữ ký số', en: 'Not signed' },
  'unreadable':            { vi: 'Không đọc được chữ ký số', en: 'Signature unreadable' },
  'paper': { vi: 'Bản giấy hoặc bản chụp', en: 'Paper or a scan' },
};

/** What leaders write all the time. These words become the order, so both languages show them as they will be written. */
// prettier-ignore
export const quickPhrases = {
  'reply':   'Chủ trì tham mưu văn bản trả lời.',
  'propose': 'Chủ trì nghiên cứu, đề xuất, báo cáo lãnh đạo.',
  'handle':  'Chủ trì, phối hợp các đơn vị liên quan giải quyết theo quy định.',
  'carry':   'Tổ chức thực hiện, báo cáo kết quả.',
  'comment': 'Cho ý kiến chuyên môn trước khi trả lời.',
  'meeting': 'Chuẩn bị nội dung và tài liệu cuộc họp.',
} as const;

/** What is written when somebody only notes or files. */
export const shortOrders = { note: 'Để biết.', file: 'Lưu.' } as const;

// prettier-ignore
export const incomingWords = {
  kind:        { vi: 'Văn bản đến', en: 'Incoming document' },
  kindNumber:  { vi: 'Văn bản đến số {number}', en: 'Incoming document no. {number}' },
  signature:   { vi: 'Chữ ký số', en: 'Signature' },
  onlyInfo:    { vi: 'Chỉ đăng ký để biết', en: 'For information only' },
  duplicate:   { vi: 'Có thể đã đến trước', en: 'It may have arrived before' },
  another:     { vi: 'Là văn bản khác, vẫn vào sổ', en: 'It is another one: register' },
  earlier:     { vi: 'Số đến {number}, ngày {day}', en: 'No. {number} of {day}' },
  unnumbered:  { vi: 'Chưa vào sổ, đến ngày {day}', en: 'Not registered, arrived {day}' },
  presentTo:   { vi: 'Trình thẳng lãnh đạo', en: 'Present to a leader' },
  leader:      { vi: 'Lãnh đạo', en: 'Leader' },
  chooseLeader:{ vi: 'Chọn lãnh đạo', en: 'Choose a leader' },
  proposal:    { vi: '{who} đề xuất', en: '{who} proposes' },
  asProposed:  { vi: 'Đồng ý như đề xuất', en: 'Agree as proposed' },
  otherwise:   { vi: 'Chỉ đạo khác', en: 'Direct otherwise' },
  replace:     { vi: 'Thay chỉ đạo', en: 'Replace the directive' },
  issue:       { vi: 'Gửi chỉ đạo', en: 'Give the directive' },
  send:        { vi: 'Gửi đề xuất', en: 'Send the proposal' },
  proposeByName: { vi: 'Đề xuất, tìm theo tên', en: 'Propose, find by name' },
  phrase:      { vi: 'Câu thường dùng', en: 'Usual words' },
  choosePhrase:{ vi: 'Chọn một câu, hoặc tự ghi bên dưới', en: 'Choose one, or write below' },
  text:        { vi: 'Ý kiến chỉ đạo', en: 'Directive' },
  proposalText:{ vi: 'Nội dung đề xuất', en: 'What is proposed' },
  chooseLead:  { vi: 'Chọn đơn vị chủ trì', en: 'Choose the lead' },
  workingDays: { vi: 'Hạn (ngày làm việc)', en: 'Due in working days' },
  days:        { vi: '{count} ngày làm việc', en: '{count} working days' },
  orUntil:     { vi: 'Hoặc đến ngày', en: 'Or until' },
  reply:       { vi: 'Trả lời', en: 'Reply' },
  replyRequired: { vi: 'Phải có văn bản trả lời', en: 'A written reply is required' },
  moreSupporting: { vi: 'Thêm phối hợp', en: 'Add supporting units' },
  moreInformed:   { vi: 'Thêm nơi để biết', en: 'Add units to inform' },
  directive:   { vi: 'Ý kiến chỉ đạo', en: 'Directive' },
  progress:    { vi: 'Ai đang làm gì', en: 'Who does what' },
  waitsOffice: { vi: 'Đang chờ Chánh Văn phòng phân phối', en: 'Waits for the office chief' },
  waitsLeader: { vi: 'Đang chờ {who} chỉ đạo', en: 'Waits for {who}' },
  handedBack:  { vi: '{who} đã chuyển trả', en: '{who} handed it back' },
  atOnce:      { vi: 'Phải làm ngay', en: 'To be done at once' },
  byToday:     { vi: 'Hạn vào sổ', en: 'Registry by' },
  showAnswer:  { vi: 'Xem văn bản trả lời', en: 'Show the answer' },
  ended:       { vi: 'Kết thúc ngày {day}', en: 'Ended on {day}' },
  replaced:    { vi: 'Chỉ đạo này đã được thay bằng chỉ đạo khác', en: 'This directive was replaced by another one' },
  onBehalf:    { vi: 'thay mặt {who}', en: 'on behalf of {who}' },
  showIncoming:{ vi: 'Xem văn bản đến', en: 'Show the incoming document' },
  summary:     { vi: 'Văn bản đến: {state}', en: 'Incoming document: {state}' },
  summaryDirective: { vi: 'Ý kiến chỉ đạo mới', en: 'A new directive' },
} as const satisfies Record<string, Words>;
