// Words of the submission: what is still missing, signer, preview, slip, route, and where it stands.
import type { SubmissionView } from '../../../api/contracts/submission.ts';
import type { Words, WordsOf } from './language.ts';

type Paper = SubmissionView['rounds'][number]['slip']['papers'][number];

// prettier-ignore
export const paperText: WordsOf<Paper['kind']> = {
  'incoming':   { vi: 'Văn bản đến', en: 'Incoming document' },
  'opinions':   { vi: 'Ý kiến các đơn vị', en: 'Opinions of units' },
  'grounds':    { vi: 'Căn cứ', en: 'Grounds' },
  'not-issued': { vi: 'Tài liệu không phát hành', en: 'Not to be issued' },
};

// prettier-ignore
export const boxText: WordsOf<SubmissionView['boxes'][number]> = {
  'unit-head': { vi: 'Ý kiến lãnh đạo đơn vị', en: 'Head of the unit' },
  'office':    { vi: 'Ý kiến Văn phòng', en: 'The office' },
  'leader':    { vi: 'Ý kiến lãnh đạo', en: 'Leader' },
};

// prettier-ignore
export const submissionWords = {
  title:     { vi: 'Trình ký', en: 'Submission' },
  checklist: { vi: 'Trước khi trình', en: 'Before it is submitted' },
  done:      { vi: 'đạt', en: 'done' },
  open:      { vi: 'chưa đạt', en: 'not yet' },
  goMend:    { vi: 'Tới chỗ sửa', en: 'Mend it' },
  markLook:  { vi: 'Xem lại các thay đổi, nhận xét', en: 'Look for open changes again' },
  looking:   { vi: 'Đang xem các thay đổi, nhận xét…', en: 'Looking for open changes…' },
  change:    { vi: 'Thay đổi của {author}: “{words}”', en: 'Change by {author}: “{words}”' },
  comment:   { vi: 'Nhận xét của {author}: “{words}”', en: 'Comment by {author}: “{words}”' },
  goThere:   { vi: 'Tới chỗ này', en: 'Go there' },
  signer:    { vi: 'Người ký và thẩm quyền ký', en: 'Signer and capacity' },
  choose:    { vi: 'Chọn người ký', en: 'Choose the signer' },
  choosing:  { vi: 'Đang ghi quyền hạn, chức vụ vào dự thảo…', en: 'Writing the formula into the draft…' },
  chosen:    { vi: 'Đã chọn người ký; quyền hạn, chức vụ đã ghi vào bản {number}.', en: 'The signer is chosen; the formula stands in no. {number}.' },
  chosenHere:{ vi: 'Văn bản đang mở cũng đã được ghi.', en: 'It is written into the open text, too.' },
  chosenOpen:{ vi: 'Bản có người ký đã mở trong một cửa sổ Word khác; xin làm tiếp ở đó.', en: 'The version with the signer is open in another Word window; please go on there.' },
  formula:   { vi: 'Ghi trên chữ ký', en: 'Formula' },
  mandate:   { vi: 'Nội dung được giao ký', en: 'What may be signed' },
  signerGone:{ vi: 'Người đã chọn hôm nay không còn thẩm quyền ký văn bản này; xin chọn lại người ký.', en: 'Whoever was chosen may not sign this document today; please choose the signer again.' },
  preview:   { vi: 'Bản PDF sẽ trình', en: 'The PDF to be submitted' },
  make:      { vi: 'Tạo bản xem trước', en: 'Make the preview' },
  making:    { vi: 'Đang tạo bản PDF…', en: 'Making the PDF…' },
  page:      { vi: 'Trang {page} trên {pages}', en: 'Page {page} of {pages}' },
  before:    { vi: 'Trang trước', en: 'Previous' },
  after:     { vi: 'Trang sau', en: 'Next' },
  larger:    { vi: 'Xem lớn', en: 'Large' },
  smaller:   { vi: 'Vừa khung', en: 'Fit' },
  slip:      { vi: 'Phiếu trình', en: 'Slip' },
  to:        { vi: 'Trình ai', en: 'To whom' },
  matter:    { vi: 'Vấn đề trình', en: 'Matter' },
  grounds:   { vi: 'Căn cứ', en: 'Grounds' },
  groundsOf: { vi: 'Văn bản số {code} ngày {day} của {issuer} về {subject}', en: 'Document {code} of {day} of {issuer} on {subject}' },
  summary:   { vi: 'Tóm tắt nội dung', en: 'In short' },
  proposal:  { vi: 'Đề xuất', en: 'What is proposed' },
  dueOn:     { vi: 'Cần trước ngày', en: 'Wanted by' },
  papers:    { vi: 'Tài liệu trong hồ sơ trình', en: 'Papers in the folder' },
  opinionsOf:{ vi: 'Bảng tổng hợp ý kiến các đơn vị', en: 'Table of opinions of units' },
  route:     { vi: 'Luồng trình', en: 'Route' },
  proposed:  { vi: 'Luồng đề xuất theo quy định; có thể sửa.', en: 'Proposed by rule; it can be changed.' },
  step:      { vi: 'Bước {number}', en: 'Step {number}' },
  person:    { vi: 'Người thực hiện bước {number}', en: 'Who takes step {number}' },
  remove:    { vi: 'Bỏ', en: 'Remove' },
  addStep:   { vi: 'Thêm bước', en: 'Add a step' },
  asProposed:{ vi: 'Lấy lại luồng đề xuất', en: 'As proposed' },
  preparing: { vi: 'Đang chuẩn bị phiếu trình…', en: 'Preparing the slip…' },
  send:      { vi: 'Trình văn bản', en: 'Submit the document' },
  sending:   { vi: 'Đang trình…', en: 'Submitting…' },
  sent:      { vi: 'Đã trình. Người duyệt bước đầu đã được báo.', en: 'Submitted. Whoever decides first has been told.' },
  notYours:  { vi: 'Chỉ người soạn thảo trình được văn bản này.', en: 'Only the drafter can submit this document.' },
  stands:    { vi: 'Đang ở đâu', en: 'Where it stands' },
  round:     { vi: '{state}, lần trình {round}', en: '{state}, round {round}' },
  approved:  { vi: 'đã duyệt {at}', en: 'approved {at}' },
  back:      { vi: 'trả lại {at}', en: 'sent back {at}' },
  waiting:   { vi: 'đang chờ', en: 'waiting' },
  later:     { vi: 'chưa đến lượt', en: 'not yet' },
  instead:   { vi: '{who}, thay {owner}', en: '{who} for {owner}' },
  written:   { vi: 'Ý kiến ghi trên phiếu trình', en: 'Written on the slip' },
  withdraw:  { vi: 'Rút về', en: 'Withdraw' },
  withdrawing: { vi: 'Đang rút về…', en: 'Withdrawing…' },
  withdrawn: { vi: 'Đã rút về; có thể sửa và trình lại.', en: 'It is withdrawn; edit it and submit it again.' },
  restored:  { vi: 'Nội dung nhập dở lần trước đã được giữ lại.', en: 'What you typed last time is still here.' },
} as const satisfies Record<string, Words>;
