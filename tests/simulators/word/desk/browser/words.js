// Every text of the desk in both languages.

// prettier-ignore
const words = {
  'title':          { vi: 'Bàn làm việc với Word', en: 'Desk with Word' },
  'word':           { vi: 'Word', en: 'Word' },
  'skip':           { vi: 'Đến tài liệu', en: 'Skip to the document' },
  'home':           { vi: 'Vanthu, trang đầu', en: 'Vanthu, start page' },
  'chats':          { vi: 'Các cuộc trò chuyện', en: 'Chats' },
  'who':            { vi: 'Ai ngồi đây', en: 'Who sits here' },
  'host':           { vi: 'Word nào', en: 'Which Word' },
  'm365-desktop':   { vi: 'Microsoft 365 trên máy', en: 'Microsoft 365 desktop' },
  'm365-web':       { vi: 'Word trên web', en: 'Word on the web' },
  'office-2019':    { vi: 'Office 2019', en: 'Office 2019' },
  'light':          { vi: 'Nền sáng', en: 'Light' },
  'dark':           { vi: 'Nền tối', en: 'Dark' },
  'other-language': { vi: 'English', en: 'Tiếng Việt' },
  'faults':         { vi: 'Sự cố', en: 'Faults' },
  'close':          { vi: 'Đóng', en: 'Close' },
  'offline':        { vi: 'Mất liên lạc với máy chủ. Trang tự nối lại khi máy chủ chạy trở lại.', en: 'The server does not answer. The page connects again by itself when it is back.' },
  'loading-failed': { vi: 'Không mở được bàn làm việc. Máy chủ có thể đang khởi động.', en: 'The desk did not open. The server may be starting.' },
  'again':          { vi: 'Thử lại', en: 'Try again' },

  'documents':      { vi: 'Tài liệu đang mở', en: 'Open documents' },
  'unsaved':        { vi: 'chưa lưu', en: 'not saved' },
  'close-document': { vi: 'Đóng {name}', en: 'Close {name}' },
  'new':            { vi: 'Tài liệu trống', en: 'Blank document' },
  'open':           { vi: 'Mở tệp…', en: 'Open a file…' },
  'open-sample':    { vi: 'Mở tệp mẫu', en: 'Open the sample' },
  'save':           { vi: 'Lưu', en: 'Save' },
  'save-as':        { vi: 'Lưu bản khác…', en: 'Save a copy…' },
  'download':       { vi: 'Tải về .docx', en: 'Download .docx' },
  'undo':           { vi: 'Hoàn tác', en: 'Undo' },
  'redo':           { vi: 'Làm lại', en: 'Redo' },
  'track':          { vi: 'Theo dõi thay đổi', en: 'Track changes' },
  'accept':         { vi: 'Chấp nhận mọi thay đổi ({count})', en: 'Accept all changes ({count})' },
  'resolve':        { vi: 'Đánh dấu xong nhận xét ({count})', en: 'Resolve comments ({count})' },
  'read-only':      { vi: 'Chỉ đọc', en: 'Read only' },
  'commands':       { vi: 'Lệnh của Word', en: 'Commands of Word' },
  'save-as-title':  { vi: 'Lưu bản khác của tài liệu', en: 'Save a copy of the document' },
  'file-name':      { vi: 'Tên tệp', en: 'File name' },
  'where':          { vi: 'Lưu ở đâu', en: 'Where' },
  'on-machine':     { vi: 'Trên máy này', en: 'On this machine' },
  'in-cloud':       { vi: 'SharePoint của cơ quan', en: 'SharePoint of the agency' },
  'cancel':         { vi: 'Thôi', en: 'Cancel' },

  'pages':          { vi: 'Trang của {name}', en: 'Pages of {name}' },
  'page':           { vi: 'Trang {page} / {of}', en: 'Page {page} of {of}' },
  'drawing':        { vi: 'Đang vẽ lại trang…', en: 'Drawing the pages…' },
  'typing':         { vi: 'Gõ vào tài liệu', en: 'Type into the document' },
  'paragraph':      { vi: 'Đoạn', en: 'Paragraph' },
  'empty':          { vi: '(đoạn trống)', en: '(empty paragraph)' },
  'locked':         { vi: 'Word khóa phần này.', en: 'Word keeps this part locked.' },
  'text':           { vi: 'Nội dung đoạn', en: 'Text of the paragraph' },
  'write':          { vi: 'Ghi vào đoạn', en: 'Write' },
  'add':            { vi: 'Thêm đoạn sau', en: 'Add a paragraph' },
  'comment':        { vi: 'Gửi thành nhận xét', en: 'Add as a comment' },
  'refused':        { vi: 'Word không cho làm việc này ở đây.', en: 'Word does not allow this here.' },

  'pane':           { vi: 'Khung Vanthu trong Word', en: 'Vanthu pane in Word' },
  'width':          { vi: 'Bề rộng khung, {width} điểm', en: 'Width of the pane, {width} pixels' },
  'reload-pane':    { vi: 'Đóng rồi mở lại khung', en: 'Close and open the pane again' },

  'faults.lead':    { vi: 'Word thật cũng có lúc như vậy. Gây một sự cố rồi bấm tiếp trong khung: tài liệu không bao giờ bị sửa dở.', en: 'The real Word has such moments too. Cause one, then go on in the pane: the document is never left half changed.' },
  'faults.waiting': { vi: 'Sự cố đang chờ: {count}', en: 'Faults waiting: {count}' },
  'faults.clear':   { vi: 'Bỏ hết sự cố', en: 'Take all faults back' },
  'faults.cause':   { vi: 'Gây sự cố', en: 'Cause it' },
  'fault.next':     { vi: 'Lệnh kế tiếp thất bại', en: 'The next command fails' },
  'fault.next-text': { vi: 'Word từ chối loạt lệnh kế tiếp của khung với lỗi chung.', en: 'Word refuses the next batch of the pane with a general error.' },
  'fault.file':     { vi: 'Không lấy được tệp (11001)', en: 'The file cannot be had (11001)' },
  'fault.file-text': { vi: 'Như tháng 6/2026 với Word trên web: getFileAsync lỗi ba lần liền.', en: 'As in June 2026 with Word on the web: getFileAsync fails three times.' },
  'fault.slice':    { vi: 'Đứt giữa chừng (5001)', en: 'Broken off (5001)' },
  'fault.slice-text': { vi: 'Tệp đứt ở lát kế tiếp.', en: 'The file breaks off at the next slice.' },
  'fault.slow':     { vi: 'Chậm', en: 'Slow' },
  'fault.slow-text': { vi: 'Ba lệnh kế tiếp của khung mất bốn giây mỗi lệnh.', en: 'The next three commands of the pane take four seconds each.' },
  'fault.lost':     { vi: 'Mất câu trả lời', en: 'Lost answer' },
  'fault.lost-text': { vi: 'Word làm xong nhưng báo lỗi.', en: 'Word does it and yet reports an error.' },
  'fault.offline':  { vi: 'Mất mạng', en: 'Offline' },
  'fault.offline-text': { vi: 'Hai lệnh kế tiếp không đến được Word.', en: 'The next two commands do not reach Word.' },
};

/** @typedef {keyof typeof words} Key */
/** @typedef {'vi' | 'en'} Language */

/** @type {{ language: Language }} */
const spoken = { language: 'vi' };

export const language = () => spoken.language;

/** @param {Language} language */
export function speak(language) {
  spoken.language = language;
  document.documentElement.lang = language;
  document.title = `${t('title')} · Vanthu`;
}

/**
 * The text of a key, with `{names}` filled in.
 * @param {Key} key
 * @param {Record<string, string | number>} [values]
 */
export const t = (key, values = {}) =>
  words[key][spoken.language].replace(/\{(\w+)\}/g, (all, name) => String(values[String(name)] ?? all));
