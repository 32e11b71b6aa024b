// Words of outgoing documents (văn bản đi): route, slip, checklist, issue.
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import type { SubmissionView } from '../../api/contracts/submission.ts';
import type { Words, WordsOf } from './language.ts';

type Finding = OutgoingView['drafts'][number]['findings'][number];
type Round = SubmissionView['rounds'][number];
type Issue = NonNullable<OutgoingView['issue']>;

// prettier-ignore
export const outgoingActionText: WordsOf<OutgoingView['actions'][number]> = {
  'edit':                 { vi: 'Sửa thông tin', en: 'Edit details' },
  'add-draft':            { vi: 'Thêm bản dự thảo', en: 'Add a draft' },
  'preview':              { vi: 'Xem trước', en: 'Preview' },
  'submit':               { vi: 'Trình', en: 'Submit' },
  'approve':              { vi: 'Duyệt', en: 'Approve' },
  'complete-checks':      { vi: 'Hoàn tất kiểm tra', en: 'Complete the checks' },
  'send-back':            { vi: 'Trả lại', en: 'Send back' },
  'withdraw':             { vi: 'Rút về', en: 'Withdraw' },
  'sign':                 { vi: 'Ký số', en: 'Sign' },
  'record-ink-signature': { vi: 'Ghi nhận bản giấy đã ký', en: 'Record the signed paper' },
  'check':                { vi: 'Ghi kết quả kiểm tra', en: 'Record the checks' },
  'return-to-drafter':    { vi: 'Trả người soạn', en: 'Return to the drafter' },
  'start-issuing':        { vi: 'Phát hành', en: 'Issue' },
  'seal':                 { vi: 'Ký số của cơ quan tiếp', en: 'Go on sealing' },
  'add-scan':             { vi: 'Thêm bản quét', en: 'Add the scan' },
  'finish-issuing':       { vi: 'Hoàn tất phát hành', en: 'Finish issuing' },
  'void-number':          { vi: 'Hủy số', en: 'Void the number' },
  'correct':              { vi: 'Đính chính', en: 'Correct' },
  'replace':              { vi: 'Thay thế', en: 'Replace' },
  'recall':               { vi: 'Thu hồi', en: 'Recall' },
  'confirm-ending':       { vi: 'Xác nhận kết thúc số đến', en: 'Confirm that it ends the matter' },
  'cancel':               { vi: 'Hủy dự thảo', en: 'Cancel the draft' },
};

// prettier-ignore
export const submissionActionText: WordsOf<SubmissionView['actions'][number]> = {
  'write-opinion': { vi: 'Ghi ý kiến', en: 'Write an opinion' },
  'return':        { vi: 'Trả lại', en: 'Return' },
  'accept':        { vi: 'Chấp thuận', en: 'Accept' },
  'open-round':    { vi: 'Trình lại', en: 'Submit again' },
  'end':           { vi: 'Kết thúc', en: 'End' },
};

/** The button that takes the step. */
// prettier-ignore
export const stepButtonText: WordsOf<OutgoingView['route'][number]['kind']> = {
  'content-initial': { vi: 'Ký nháy, duyệt nội dung', en: 'Initial the content' },
  'layout-check':    { vi: 'Duyệt thể thức', en: 'Approve the layout' },
  'initial':         { vi: 'Ký nháy', en: 'Initial' },
  'sign':            { vi: 'Ký', en: 'Sign' },
};

// prettier-ignore
export const severityText: WordsOf<Finding['severity']> = {
  'error':   { vi: 'lỗi', en: 'errors' },
  'warning': { vi: 'cảnh báo', en: 'warnings' },
  'info':    { vi: 'gợi ý', en: 'hints' },
};

// prettier-ignore
export const standingText: WordsOf<Round['unitOpinions'][number]['standing']> = {
  'agree':               { vi: 'Đồng ý', en: 'Agree' },
  'agree-with-comments': { vi: 'Đồng ý, có góp ý', en: 'Agree with comments' },
  'disagree':            { vi: 'Không đồng ý', en: 'Disagree' },
  'no-opinion':          { vi: 'Không có ý kiến', en: 'No opinion' },
  'silent':              { vi: 'Không trả lời', en: 'Silent' },
  'waiting':             { vi: 'Chưa trả lời', en: 'Waiting' },
};

// prettier-ignore
export const slipBoxText: WordsOf<SubmissionView['boxes'][number]> = {
  'unit-head': { vi: 'Ý kiến lãnh đạo đơn vị', en: 'Head of the unit' },
  'office':    { vi: 'Ý kiến Văn phòng', en: 'The office' },
  'leader':    { vi: 'Ý kiến lãnh đạo', en: 'Leader' },
};

// prettier-ignore
export const issueStepText: WordsOf<NonNullable<Issue['next']>> = {
  'seal-number':  { vi: 'ghi số, ngày bằng chữ ký số của cơ quan', en: 'number and date' },
  'add-seal':     { vi: 'đóng dấu của cơ quan', en: 'the seal' },
  'add-scan':     { vi: 'thêm bản quét', en: 'the scan' },
  'seal-copy':    { vi: 'ký số bản quét', en: 'the seal on the scan' },
  'seal-annexes': { vi: 'ký số phụ lục', en: 'the seal on the annexes' },
  'verify':       { vi: 'kiểm tra chữ ký', en: 'verification' },
  'finish':       { vi: 'hoàn tất', en: 'the end' },
};

// prettier-ignore
export const outgoingWords = {
  kind:       { vi: 'Văn bản đi', en: 'Outgoing document' },
  round:      { vi: 'lần trình {round}', en: 'round {round}' },
  drafter:    { vi: 'Soạn thảo', en: 'Drafted by' },
  signer:     { vi: 'Người ký', en: 'Signer' },
  recipients: { vi: 'Nơi nhận', en: 'Recipients' },
  issueBy:    { vi: 'Hạn phát hành', en: 'Issue by' },
  late:       { vi: 'đã quá hạn', en: 'overdue' },
  number:     { vi: 'Số, ký hiệu', en: 'Number' },
  signedOn:   { vi: 'Đã ký', en: 'Signed' },
  ink:        { vi: 'ký trên giấy', en: 'in ink' },
  paper:      { vi: 'Bản gốc giấy', en: 'Paper original' },
  original:   { vi: 'Bản gốc', en: 'Original' },
  matter:     { vi: 'Vấn đề trình', en: 'Matter' },
  proposal:   { vi: 'Đề xuất', en: 'Proposed' },
  summary:    { vi: 'Tóm tắt', en: 'In short' },
  slipDue:    { vi: 'Cần trước', en: 'Wanted by' },
  route:      { vi: 'Luồng trình', en: 'Route' },
  stepDone:   { vi: 'đã duyệt', en: 'approved' },
  stepNow:    { vi: 'đang chờ', en: 'waiting' },
  stepLater:  { vi: 'chưa đến', en: 'not yet' },
  stepBack:   { vi: 'trả lại', en: 'sent back' },
  stepVoid:   { vi: 'chữ ký không còn hiệu lực', en: 'the signature is void' },
  for:        { vi: 'thay {who}', en: 'for {who}' },
  changes:    { vi: 'Thay đổi từ lần {round}', en: 'Changed since round {round}' },
  newDraft:   { vi: 'Dự thảo mới: bản {now} thay bản {before}', en: 'New draft: {now} instead of {before}' },
  sameDraft:  { vi: 'Dự thảo không đổi', en: 'The draft is the same' },
  newSlip:    { vi: 'Phiếu trình sửa: {parts}', en: 'Slip changed: {parts}' },
  newOpinions:{ vi: 'Thêm {count} ý kiến đơn vị', en: '{count} more opinions of units' },
  newFindings:{ vi: 'Số lỗi thể thức: {before} → {now}', en: 'Layout errors: {before} → {now}' },
  withdrawn:  { vi: 'Lần {round} đã được rút về', en: 'Round {round} was withdrawn' },
  partGrounds:{ vi: 'căn cứ', en: 'grounds' },
  partMatter: { vi: 'vấn đề trình', en: 'matter' },
  partSummary:{ vi: 'tóm tắt', en: 'summary' },
  partProposal: { vi: 'đề xuất', en: 'proposal' },
  partPapers: { vi: 'tài liệu kèm', en: 'papers' },
  findings:   { vi: 'Thể thức', en: 'Layout' },
  noFindings: { vi: 'Không thấy lỗi thể thức', en: 'No layout findings' },
  opinions:   { vi: 'Ý kiến đơn vị', en: 'Opinions of units' },
  accepted:   { vi: 'tiếp thu', en: 'taken up' },
  explained:  { vi: 'giải trình', en: 'explained' },
  written:    { vi: 'Ghi trên phiếu', en: 'On the slip' },
  write:      { vi: 'Nội dung ý kiến', en: 'Opinion' },
  box:        { vi: 'Ô ý kiến', en: 'Box' },
  whyBack:    { vi: '{who} trả lại', en: 'Sent back by {who}' },
  openDialog: { vi: 'Lý do đọc trong hồ sơ.', en: 'The reason can be read in the folder.' },
  checklist:  { vi: 'Kiểm tra trước khi phát hành', en: 'Checks before issue' },
  checksDone: { vi: 'Đã đạt {passed}/{of} mục', en: '{passed} of {of} passed' },
  oneByOne:   { vi: 'Kiểm tra từng mục', en: 'Check one by one' },
  checkHint:  { vi: 'Chỉ đánh dấu mục đã đạt. Mục để trống được ghi là chưa đạt.', en: 'Tick what has passed. What is left open is recorded as not passed.' },
  stuck:      { vi: 'Đã có số, phát hành còn vướng ở bước {step}', en: 'Numbered, but stuck at: {step}' },
  stuckSafe:  { vi: 'Số không mất. Làm tiếp là an toàn, kể cả khi bấm hai lần.', en: 'The number is kept. Going on is safe, even twice.' },
  next:       { vi: 'Bước tiếp theo: {step}', en: 'Next: {step}' },
  answers:    { vi: 'Trả lời', en: 'Answers' },
  showArrival:{ vi: 'Xem văn bản đến', en: 'Show the incoming document' },
  endsIt:     { vi: 'kết thúc số đến', en: 'ends the matter' },
  confirmed:  { vi: 'đơn vị đã xác nhận', en: 'confirmed by the unit' },
  unconfirmed:{ vi: 'chờ đơn vị xác nhận', en: 'to be confirmed by the unit' },
  paperPlace: { vi: 'Nơi để bản giấy', en: 'Where the paper is' },
  yourTurn:   { vi: 'Đến lượt bạn: {step}', en: 'Your turn: {step}' },
  readFirst:  { vi: 'Ký trên đúng bản đang trình, {pages} trang.', en: 'You sign exactly the submitted version, {pages} pages.' },
  draft:      { vi: 'Bản dự thảo', en: 'Draft' },
  draftNo:    { vi: 'bản {number}', en: 'no. {number}' },
  noDraft:    { vi: 'chưa có', en: 'none yet' },
  ended:      { vi: 'Lý do kết thúc', en: 'Why it ended' },
  summaryLine:{ vi: 'Văn bản đi: {state}', en: 'Outgoing document: {state}' },
  summaryTurn:{ vi: 'Văn bản đi chờ bạn: {step}', en: 'An outgoing document waits for you: {step}' },
} as const satisfies Record<string, Words>;
