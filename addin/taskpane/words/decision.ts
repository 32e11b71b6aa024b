// Words of those who decide: read, remark, approve, send back, sign.
import type { OutgoingView } from '../../../api/contracts/outgoing-views.ts';
import type { Words, WordsOf } from './language.ts';

/** The button that takes the step. */
// prettier-ignore
export const stepButtonText: WordsOf<OutgoingView['route'][number]['kind']> = {
  'content-initial': { vi: 'Ký nháy, duyệt nội dung', en: 'Initial the content' },
  'layout-check':    { vi: 'Duyệt thể thức', en: 'Approve the layout' },
  'initial':         { vi: 'Ký nháy', en: 'Initial' },
  'sign':            { vi: 'Duyệt', en: 'Approve' },
};

// prettier-ignore
export const decisionWords = {
  title:     { vi: 'Duyệt, ký', en: 'Decide' },
  nothing:   { vi: 'Không còn việc phải quyết định ở văn bản này: {state}.', en: 'There is nothing to decide here: {state}.' },
  drafter:   { vi: 'Soạn thảo', en: 'Drafted by' },
  recipients:{ vi: 'Nơi nhận', en: 'Recipients' },
  formula:   { vi: 'Ghi trên chữ ký', en: 'Formula' },
  round:     { vi: 'Bản trình', en: 'Version' },
  roundText: { vi: 'lần {round}, {at}, {pages} trang', en: 'round {round}, {at}, {pages} pages' },
  slip:      { vi: 'Phiếu trình', en: 'Slip' },
  matter:    { vi: 'Vấn đề trình', en: 'Matter' },
  grounds:   { vi: 'Căn cứ', en: 'Grounds' },
  summary:   { vi: 'Tóm tắt', en: 'In short' },
  proposal:  { vi: 'Đề xuất', en: 'Proposed' },
  dueOn:     { vi: 'Cần trước', en: 'Wanted by' },
  read:      { vi: 'Đọc bản trình', en: 'Read what was submitted' },
  openIt:    { vi: 'Mở dự thảo trong Word để nhận xét', en: 'Open the draft in Word to remark on it' },
  decide:    { vi: 'Quyết định', en: 'Decide' },
  approving: { vi: 'Đang ghi quyết định…', en: 'Recording the decision…' },
  approved:  { vi: 'Đã duyệt. Bước tiếp theo đã được báo.', en: 'Approved. The next step has been told.' },
  back:      { vi: 'Trả lại', en: 'Send back' },
  reason:    { vi: 'Lý do trả lại', en: 'Why it is sent back' },
  remarks:   { vi: 'Nhận xét theo đoạn', en: 'Remarks on paragraphs' },
  remarkHint:{ vi: 'Đặt con trỏ vào đoạn trong Word, rồi ghi nhận xét.', en: 'Put the cursor into the paragraph in Word, then write the remark.' },
  remark:    { vi: 'Nhận xét', en: 'Remark' },
  addRemark: { vi: 'Ghi vào đoạn đang chọn', en: 'Add to the selected paragraph' },
  adding:    { vi: 'Đang xem đoạn đang chọn…', en: 'Looking at the selected paragraph…' },
  noPlace:   { vi: 'Chưa thấy đoạn nào đang được chọn. Xin bấm vào một đoạn của văn bản rồi thử lại.', en: 'No paragraph is selected. Please click into a paragraph and try again.' },
  at:        { vi: 'Đoạn “{words}”', en: 'Paragraph “{words}”' },
  remove:    { vi: 'Bỏ', en: 'Remove' },
  sentBack:  { vi: 'Đã trả lại người soạn thảo.', en: 'It is sent back to the drafter.' },
  sign:      { vi: 'Ký số', en: 'Sign' },
  signing:   { vi: 'Đang ký và kiểm tra chữ ký…', en: 'Signing, and checking the signature…' },
  signed:    { vi: 'Đã ký số. Văn bản chuyển tới văn thư để phát hành.', en: 'Signed. The document goes to the registry to be issued.' },
  pin:       { vi: 'Mã PIN khóa ký của anh/chị', en: 'PIN of your signing key' },
  pinHint:   { vi: 'Mã PIN gửi thẳng tới máy chủ của cơ quan, dùng một lần, không được lưu.', en: 'The PIN goes straight to the agency’s server, is used once, and never kept.' },
} as const satisfies Record<string, Words>;
