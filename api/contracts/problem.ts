// Every way the API says no: one row per problem, with the status and the Vietnamese title people read (RFC 9457).
import { z } from 'zod';
import type { RefusalCode } from '../domain/kernel/refusal.ts';

// prettier-ignore
export const technicalProblems = {
  'invalid-request':          { status: 400, title: 'Yêu cầu không hợp lệ' },
  'not-signed-in':            { status: 401, title: 'Chưa đăng nhập hoặc phiên làm việc đã hết hạn' },
  'position-not-held':        { status: 403, title: 'Tài khoản không giữ vị trí công tác đã chọn' },
  'position-not-chosen':      { status: 409, title: 'Tài khoản giữ nhiều vị trí công tác; xin chọn một' },
  'not-for-bot':              { status: 403, title: 'Thao tác này phải do chính người dùng thực hiện' },
  'not-found':                { status: 404, title: 'Không tìm thấy, hoặc không có quyền xem' },
  'changed-meanwhile':        { status: 412, title: 'Dữ liệu vừa được người khác cập nhật' },
  'channel-taken':            { status: 409, title: 'Kênh này đang là kênh của một đơn vị khác' },
  'too-large':                { status: 413, title: 'Dữ liệu gửi lên vượt giới hạn' },
  'version-missing':          { status: 428, title: 'Thiếu phiên bản đã xem (If-Match)' },
  'idempotency-key-missing':  { status: 400, title: 'Thiếu khóa chống gửi lặp (Idempotency-Key)' },
  'idempotency-key-reused':   { status: 422, title: 'Khóa chống gửi lặp đã dùng cho một yêu cầu khác' },
  'file-missing':             { status: 422, title: 'Tệp đã tải lên không còn; xin tải lại' },
  'too-many-requests':        { status: 429, title: 'Quá nhiều yêu cầu, xin thử lại sau' },
  'cloud-not-configured':     { status: 503, title: 'Hệ thống chưa được nối với OneDrive, SharePoint' },
  'cloud-not-signed-in':      { status: 422, title: 'Phiên đăng nhập Microsoft 365 không còn dùng được' },
  'cloud-not-allowed':        { status: 422, title: 'Không có quyền đọc tệp này trên OneDrive, SharePoint' },
  'cloud-file-missing':       { status: 422, title: 'Không tìm thấy tệp này trên OneDrive, SharePoint' },
  'cloud-busy':               { status: 503, title: 'Microsoft 365 đang bận, xin thử lại sau ít giây' },
  'cloud-unavailable':        { status: 503, title: 'Không nối được với Microsoft 365' },
  'unexpected':               { status: 500, title: 'Hệ thống gặp lỗi ngoài dự kiến; dữ liệu không bị thay đổi' },
  'busy':                     { status: 503, title: 'Hệ thống đang bận, xin thử lại sau ít giây' },
  'database-unavailable':     { status: 503, title: 'Cơ sở dữ liệu tạm thời không phục vụ được; xin thử lại sau ít giây' },
} as const satisfies Record<string, { status: number; title: string }>;

// prettier-ignore
const refusals = {
  'role-not-allowed':         { status: 403, title: 'Không có quyền thực hiện' },
  'action-not-open':          { status: 409, title: 'Thao tác không còn phù hợp với trạng thái hiện tại' },
  'not-current-version':      { status: 409, title: 'Quyết định này dựa trên bản không còn hiện hành' },
  'secret-not-accepted':      { status: 422, title: 'Không tiếp nhận tài liệu có độ mật; xin xử lý theo quy trình giấy' },
  'denunciation-not-accepted':{ status: 422, title: 'Không tiếp nhận đơn tố cáo; xin xử lý theo quy trình giấy' },
  'restricted-not-accepted':  { status: 422, title: 'Văn bản hạn chế phổ biến không được đưa lên hệ thống' },
  'subject-missing':          { status: 422, title: 'Thiếu trích yếu nội dung' },
  'date-not-possible':        { status: 422, title: 'Ngày không hợp lý' },
  'information-only':         { status: 422, title: 'Văn bản này chỉ được đăng ký để biết' },
  'lead-missing':             { status: 422, title: 'Chưa chọn đơn vị hoặc cá nhân chủ trì' },
  'lead-not-single':          { status: 422, title: 'Chỉ được có một chủ trì' },
  'recipient-unknown':        { status: 422, title: 'Có nơi nhận không nằm trong danh bạ' },
  'due-date-passed':          { status: 422, title: 'Thời hạn đã qua' },
  'issuer-missing':          { status: 422, title: 'Chưa ghi cơ quan ban hành' },
  'document-without-file':   { status: 422, title: 'Văn bản điện tử phải có tệp kèm theo' },
  'text-too-long':           { status: 422, title: 'Nội dung dài quá giới hạn' },
  'duplicate-not-acknowledged':{ status: 409, title: 'Văn bản này có thể đã đến trước' },
  'directive-text-missing':  { status: 422, title: 'Chưa ghi ý kiến chỉ đạo' },
  'recipient-repeated':      { status: 422, title: 'Một đơn vị hoặc cá nhân được nêu hai lần' },
  'due-date-missing':        { status: 422, title: 'Chưa ghi thời hạn' },
  'due-date-after-lead':     { status: 422, title: 'Thời hạn sau thời hạn của việc chính' },
  'assignee-unknown':        { status: 422, title: 'Người được giao không thuộc đơn vị' },
  'extension-too-late':      { status: 409, title: 'Đã quá hạn, không thể xin gia hạn' },
  'result-missing':          { status: 422, title: 'Chưa ghi kết quả thực hiện' },
  'reason-missing':           { status: 422, title: 'Xin ghi rõ lý do' },
  'opinion-needs-comment':    { status: 422, title: 'Ý kiến khác phải kèm nội dung' },
  'consultation-without-units':{ status: 422, title: 'Chưa chọn đơn vị lấy ý kiến' },
  'questions-missing':        { status: 422, title: 'Chưa nêu nội dung cần lấy ý kiến' },
  'opinion-unknown':          { status: 422, title: 'Không có ý kiến này trong đợt lấy ý kiến' },
  'draft-missing':            { status: 422, title: 'Chưa có bản dự thảo' },
  'draft-conflict':           { status: 409, title: 'Dự thảo đã có bản mới hơn bản mà tệp này dựa vào' },
  'recipients-missing':       { status: 422, title: 'Chưa ghi nơi nhận' },
  'slip-not-complete':        { status: 422, title: 'Phiếu trình chưa đủ nội dung' },
  'capacity-not-complete':    { status: 422, title: 'Quy định về thẩm quyền ký chưa đủ nội dung' },
  'formula-mismatch':         { status: 422, title: 'Quyền hạn, chức vụ ghi trong dự thảo không đúng với người ký đã chọn' },
  'original-mismatch':        { status: 422, title: 'Thao tác này không dùng cho hình thức bản gốc của văn bản' },
  'capacity-not-valid':       { status: 422, title: 'Người ký không có thẩm quyền ký văn bản này' },
  'route-not-complete':       { status: 409, title: 'Chưa đủ các bước trình ký' },
  'layout-has-errors':        { status: 422, title: 'Dự thảo còn lỗi thể thức' },
  'tracked-changes-open':     { status: 422, title: 'Dự thảo còn thay đổi hoặc nhận xét chưa xử lý' },
  'signature-missing':        { status: 422, title: 'Văn bản chưa có chữ ký số' },
  'signature-broken':         { status: 422, title: 'Chữ ký số không còn nguyên vẹn' },
  'checklist-not-complete':   { status: 422, title: 'Chưa kiểm tra đủ các mục trước khi phát hành' },
  'agency-mismatch':          { status: 422, title: 'Không thuộc cơ quan đang làm việc' },
  'already-issued':           { status: 409, title: 'Văn bản đã được cấp số' },
  'file-empty':               { status: 422, title: 'Tệp rỗng' },
  'file-too-large':           { status: 413, title: 'Tệp vượt giới hạn dung lượng' },
  'file-type-not-accepted':   { status: 422, title: 'Loại tệp không được chấp nhận' },
  'file-broken':              { status: 422, title: 'Tệp bị hỏng' },
  'file-encrypted':           { status: 422, title: 'Tệp được đặt mật khẩu' },
  'file-has-macro':           { status: 422, title: 'Tệp chứa macro' },
  'file-has-ole':             { status: 422, title: 'Tệp chứa đối tượng nhúng' },
  'file-has-external-link':   { status: 422, title: 'Tệp tham chiếu nội dung bên ngoài' },
  'file-has-script':          { status: 422, title: 'Tệp chứa mã lệnh' },
  'file-is-bomb':             { status: 422, title: 'Tệp nén bất thường' },
  'pin-wrong':                { status: 422, title: 'Mã PIN không đúng' },
  'pin-locked':               { status: 409, title: 'Khóa ký đã bị tạm khóa do nhập sai mã PIN nhiều lần' },
  'key-missing':              { status: 409, title: 'Chưa có khóa ký số trên hệ thống' },
  'key-file-unreadable':      { status: 422, title: 'Không đọc được tệp khóa' },
  'key-not-supported':        { status: 422, title: 'Loại khóa không được hỗ trợ' },
  'certificate-not-in-force': { status: 422, title: 'Chứng thư số chưa có hoặc hết hiệu lực' },
  'certificate-not-for-signing':{ status: 422, title: 'Chứng thư số không dùng để ký' },
  'signing-place-missing':    { status: 422, title: 'Không tìm thấy vị trí đặt chữ ký' },
  'signature-already-there':  { status: 409, title: 'Chữ ký này đã có trên tệp' },
  'signature-order-wrong':    { status: 409, title: 'Chưa đến lượt chữ ký này' },
  'signature-value-wrong':    { status: 422, title: 'Giá trị chữ ký không khớp' },
  'picture-unreadable':       { status: 422, title: 'Không đọc được hình ảnh chữ ký' },
  'returned-file-not-ours':   { status: 422, title: 'Tệp ký trả về không phải tệp đã gửi đi ký' },
  'number-not-possible':      { status: 422, title: 'Số văn bản không hợp lệ' },
  'issuing-before':           { status: 409, title: 'Văn bản đang được phát hành' },
  'not-a-word-file':          { status: 422, title: 'Tệp không phải văn bản Word (.docx) đọc được' },
  'control-missing':          { status: 422, title: 'Dự thảo thiếu ô nội dung của mẫu văn bản' },
  'draft-not-recognised':     { status: 422, title: 'Không nhận ra các phần của văn bản trong tệp này' },
  'encoding-too-old':         { status: 422, title: 'Tệp dùng bảng mã tiếng Việt cũ (TCVN3, VNI)' },
  'converter-busy':           { status: 503, title: 'Bộ phận tạo PDF đang bận, xin thử lại sau ít giây' },
  'conversion-failed':        { status: 422, title: 'Không tạo được bản PDF từ tệp này' },
  'pdf-unreadable':           { status: 422, title: 'Tệp PDF không đọc được' },
  'tool-missing':             { status: 503, title: 'Máy chủ thiếu công cụ xử lý văn bản' },
} as const;

/** A refusal without a row of its own here would not compile. */
export const problems: typeof technicalProblems & Record<RefusalCode, { status: number; title: string }> = {
  ...technicalProblems,
  ...refusals,
};

export type ProblemCode = keyof typeof technicalProblems | RefusalCode;

/** What is wrong with one field of a request. */
export const FieldError = z.object({
  pointer: z.string().meta({ description: 'JSON Pointer, e.g. /body/subject' }),
  detail: z.string(),
});

/** One of several things, of which the request must name one. */
export const ProblemChoice = z.object({ id: z.string(), text: z.string() });

export const ProblemDocument = z.object({
  type: z.string(),
  code: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  errors: z.array(FieldError).optional(),
  choices: z.array(ProblemChoice).optional(),
  requestId: z.string().optional(),
});

export type ProblemChoice = z.infer<typeof ProblemChoice>;
export type FieldError = z.infer<typeof FieldError>;
export type ProblemDocument = z.infer<typeof ProblemDocument>;
