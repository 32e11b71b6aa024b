// Words of the frame: tabs, sign-in, progress, and what every screen says.
import type { Tab } from '../state.ts';
import type { Words, WordsOf } from './language.ts';

// prettier-ignore
export const tabText: WordsOf<Tab> = {
  work:         { vi: 'Việc của tôi', en: 'My work' },
  matter:       { vi: 'Văn bản',      en: 'Matter' },
  layout:       { vi: 'Thể thức',     en: 'Layout' },
  versions:     { vi: 'Phiên bản',    en: 'Versions' },
  consultation: { vi: 'Lấy ý kiến',   en: 'Opinions' },
  submission:   { vi: 'Trình',        en: 'Submission' },
  decision:     { vi: 'Duyệt, ký',    en: 'Decide' },
};

// prettier-ignore
export const frameWords = {
  tabs:        { vi: 'Các mục làm việc', en: 'Sections' },
  starting:    { vi: 'Đang mở…', en: 'Opening…' },
  outside:     { vi: 'Trang này làm việc bên trong Word.', en: 'This page works inside Word.' },
  outsideNext: { vi: 'Xin mở một văn bản trong Word rồi bấm nút Vanthu trên thẻ Trang chủ.', en: 'Please open a document in Word and press the Vanthu button on the Home tab.' },
  failed:      { vi: 'Chưa mở được bảng làm việc.', en: 'The pane could not be opened.' },
  again:       { vi: 'Thử lại', en: 'Try again' },
  close:       { vi: 'Đóng thông báo', en: 'Dismiss' },
  loading:     { vi: 'Đang tải…', en: 'Loading…' },
  position:    { vi: 'Vị trí công tác', en: 'Position' },
  behalf:      { vi: 'thay {who}', en: 'for {who}' },
  who:         { vi: 'Bản dùng thử: bạn là ai?', en: 'Try-out: who are you?' },
  find:        { vi: 'Tìm theo tên, chức vụ, đơn vị', en: 'Name, post or unit' },
  changed:     { vi: 'Có người vừa cập nhật văn bản; thao tác chưa được thực hiện. Dưới đây là bản hiện tại.', en: 'Somebody has just updated the document; nothing was done. This is the current one.' },
  look:        { vi: 'Xin xem lại rồi thực hiện lần nữa.', en: 'Please look at it and do it again.' },
  offline:     { vi: 'Đang mất kết nối máy chủ', en: 'The server is out of reach' },
  signingIn:   { vi: 'Đang đăng nhập…', en: 'Signing in…' },
} as const satisfies Record<string, Words>;
