// What goes wrong, in a sentence, and what to do next. The API's own sentence is shown as it comes.
import type { ProblemCode } from '../../../api/contracts/problem.ts';
import type { TroubleCode } from '../../word/port.ts';
import type { Words, WordsOf } from './language.ts';

// prettier-ignore
export const wordTroubleText: WordsOf<TroubleCode> = {
  'refused':     { vi: 'Word không thực hiện được ({code}). Văn bản vẫn như trước.', en: 'Word did not do it ({code}). The document is as it was.' },
  'unsupported': { vi: 'Phiên bản Word này không có chức năng đó.', en: 'This Word cannot do that.' },
  'offline':     { vi: 'Word mất kết nối ({code}). Văn bản vẫn như trước.', en: 'Word lost its connection ({code}). The document is as it was.' },
  'busy':        { vi: 'Word đang bận, có thể vì một hộp thoại còn mở. Văn bản vẫn như trước.', en: 'Word is busy, perhaps with a window of its own. The document is as it was.' },
  'no-document': { vi: 'Không thấy văn bản nào đang mở.', en: 'No document is open.' },
  'too-large':   { vi: 'Văn bản quá lớn, Word không lấy tệp ra được.', en: 'The document is too large for Word to hand over.' },
};

// prettier-ignore
export const troubleWords = {
  offline:     { vi: 'Không kết nối được máy chủ. Việc đang làm vẫn còn ở đây.', en: 'The server cannot be reached. What you were doing is still here.' },
  offlineNext: { vi: 'Xin kiểm tra mạng rồi thử lại.', en: 'Please check the network and try again.' },
  defect:      { vi: 'Bảng làm việc gặp lỗi ngoài dự kiến; văn bản không bị thay đổi.', en: 'The pane met an unexpected error; the document was not changed.' },
  defectNext:  { vi: 'Xin thử lại; nếu vẫn lỗi, đóng bảng này rồi mở lại.', en: 'Please try again; if it stays, close this pane and open it again.' },
  wordNext:    { vi: 'Xin thử lại.', en: 'Please try again.' },
  request:     { vi: 'Mã yêu cầu: {id}', en: 'Request: {id}' },
} as const satisfies Record<string, Words>;

/** The next step after a refusal of the API, where its own sentence does not say it already. */
// prettier-ignore
export const nextSteps: Readonly<Partial<Record<ProblemCode, Words>>> = {
  'not-signed-in':        { vi: 'Xin đóng bảng này rồi mở lại để đăng nhập.', en: 'Please close this pane and open it again to sign in.' },
  'position-not-held':    { vi: 'Xin chọn vị trí công tác khác ở đầu bảng.', en: 'Please choose another position at the top.' },
  'role-not-allowed':     { vi: 'Xin nhờ người soạn thảo hoặc người đang giữ bước này thực hiện.', en: 'Please ask the drafter or whoever holds this step.' },
  'action-not-open':      { vi: 'Văn bản đã sang bước khác; xin xem tình trạng hiện tại.', en: 'The document has moved on; please look at its current state.' },
  'not-current-version':  { vi: 'Xin đọc bản hiện hành rồi quyết định lại.', en: 'Please read the current version and decide again.' },
  'draft-missing':        { vi: 'Xin lưu một bản dự thảo ở mục Phiên bản trước.', en: 'Please save a draft under Versions first.' },
  'draft-conflict':       { vi: 'Xin xem bản mới hơn ở mục Phiên bản trước khi lưu.', en: 'Please look at the newer version under Versions before you save.' },
  'tracked-changes-open': { vi: 'Xin chấp nhận hoặc từ chối các thay đổi, xóa các nhận xét, rồi lưu bản mới.', en: 'Please accept or reject the changes, delete the comments, and save a new version.' },
  'layout-has-errors':    { vi: 'Xin sửa các lỗi ở mục Thể thức rồi lưu bản mới.', en: 'Please mend the errors under Layout and save a new version.' },
  'recipients-missing':   { vi: 'Xin ghi nơi nhận ở mục Văn bản.', en: 'Please name the recipients under Matter.' },
  'formula-mismatch':     { vi: 'Xin chọn lại người ký ở mục Trình để ghi lại quyền hạn, chức vụ.', en: 'Please choose the signer again under Submission, so that the formula is written anew.' },
  'control-missing':      { vi: 'Xin tạo lại dự thảo từ mẫu, hoặc dùng “Dùng tài liệu đang mở” để gắn lại các ô nội dung.', en: 'Please make the draft from the template again, or take the open document to mark its parts anew.' },
  'not-a-word-file':      { vi: 'Xin lưu văn bản ở dạng .docx rồi thử lại.', en: 'Please save the document as .docx and try again.' },
  'file-missing':         { vi: 'Xin lưu lại phiên bản để tải tệp lên lần nữa.', en: 'Please save the version once more, so that the file is uploaded again.' },
  'converter-busy':       { vi: 'Xin thử lại sau ít giây.', en: 'Please try again in a few seconds.' },
  'pin-wrong':            { vi: 'Xin nhập lại mã PIN; khóa bị tạm khóa sau nhiều lần sai.', en: 'Please enter the PIN again; the key is locked after several mistakes.' },
};
