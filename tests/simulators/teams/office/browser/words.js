// Every text of the office in both languages.
import { guideWords } from './words-guide.js';

// prettier-ignore
const words = {
  ...guideWords,
  'title':            { vi: 'Văn phòng thử', en: 'Try-out office' },
  'skip':             { vi: 'Đến các cuộc trò chuyện', en: 'Skip to the chats' },
  'home':             { vi: 'Vanthu, trang đầu', en: 'Vanthu, start page' },
  'opening':          { vi: 'Đang mở văn phòng…', en: 'Opening the office…' },
  'opening-chat':     { vi: 'Đang mở cuộc trò chuyện…', en: 'Opening the chat…' },
  'offline':          { vi: 'Mất liên lạc với máy chủ. Trang tự nối lại khi máy chủ chạy trở lại.', en: 'The server does not answer. The page connects again by itself when it is back.' },
  'starting':         { vi: 'Vanthu đang được cài cho mọi người: {done} / {of}.', en: 'Vanthu is being installed for everybody: {done} of {of}.' },
  'add-seat':         { vi: 'Thêm ghế', en: 'Add a seat' },
  'word':             { vi: 'Bàn với Word', en: 'Desk with Word' },
  'seat':             { vi: 'Ghế của {name}', en: 'The seat of {name}' },
  'seats':            { vi: 'Các ghế', en: 'Seats' },
  'who-sits':         { vi: 'Ai ngồi ghế này', en: 'Who sits here' },
  'as-phone':         { vi: 'Xem như trên điện thoại', en: 'As on a phone' },
  'as-desk':          { vi: 'Xem như trên máy tính', en: 'As at a desk' },
  'leave-seat':       { vi: 'Đóng ghế này', en: 'Close this seat' },
  'dark':             { vi: 'Nền tối', en: 'Dark' },
  'light':            { vi: 'Nền sáng', en: 'Light' },
  'other-language':   { vi: 'English', en: 'Tiếng Việt' },
  'guide':            { vi: 'Hướng dẫn', en: 'Guide' },
  'faults':           { vi: 'Sự cố', en: 'Faults' },
  'close':            { vi: 'Đóng', en: 'Close' },
  'pin':              { vi: 'PIN ký số', en: 'Signing PIN' },
  'seal-pin':         { vi: 'PIN con dấu', en: 'Seal PIN' },
  'chats':            { vi: 'Các cuộc trò chuyện của {name}', en: 'Chats of {name}' },
  'own-chat':         { vi: 'Vanthu', en: 'Vanthu' },
  'unread':           { vi: '{count} chưa đọc', en: '{count} unread' },
  'news':             { vi: 'có tin mới', en: 'something new' },
  'no-messages':      { vi: 'Chưa có tin nhắn. Gõ “trợ giúp” hoặc chọn một lệnh bên dưới.', en: 'No messages yet. Write “help” or choose a command below.' },
  'no-posts':         { vi: 'Kênh chưa có bài nào. Trưởng đơn vị viết “kênh đơn vị” và nhắc tên @Vanthu để kênh nhận đề nghị lấy ý kiến.', en: 'No posts yet. The head of the unit writes “channel” and mentions @Vanthu, so that requests for opinions come here.' },
  'messages-of':      { vi: 'Tin nhắn của {name}', en: 'Messages of {name}' },
  'you':              { vi: 'Bạn', en: 'You' },
  'edited':           { vi: 'đã sửa', en: 'edited' },
  'typing':           { vi: 'Vanthu đang soạn…', en: 'Vanthu is typing…' },
  'write':            { vi: 'Viết cho Vanthu', en: 'Write to Vanthu' },
  'write-post':       { vi: 'Viết một bài trong kênh', en: 'Write a post' },
  'reply':            { vi: 'Trả lời trong chuỗi này', en: 'Reply in this thread' },
  'send':             { vi: 'Gửi', en: 'Send' },
  'mention':          { vi: 'Nhắc tên @Vanthu', en: 'Mention @Vanthu' },
  'commands':         { vi: 'Các lệnh', en: 'Commands' },
  'suggestions':      { vi: 'Gợi ý', en: 'Suggestions' },
  'working':          { vi: 'Đang thực hiện…', en: 'Working…' },
  'still-working':    { vi: 'Vẫn đang thực hiện; Teams gửi lại khi quá 15 giây.', en: 'Still working; Teams sends it again after 15 seconds.' },
  'went-wrong':       { vi: 'Đã xảy ra lỗi. Vui lòng thử lại.', en: 'Something went wrong. Please try again.' },
  'unanswered':       { vi: 'Vanthu chưa trả lời tin này. Gửi lại sau ít giây.', en: 'Vanthu has not answered this message. Send it again in a few seconds.' },
  'card-changed':     { vi: 'Thẻ vừa được thay bằng bản mới. Xem lại rồi bấm tiếp.', en: 'The card has just been replaced by a newer one. Look at it, then go on.' },
  'login-wanted':     { vi: 'Vanthu muốn bạn đăng nhập lại.', en: 'Vanthu wants you to sign in again.' },
  'dialog-of':        { vi: '{name}: {title}', en: '{name}: {title}' },
  'dialog-opening':   { vi: 'Đang mở trang…', en: 'Opening the page…' },
  'loading-failed':   { vi: 'Không mở được văn phòng. Máy chủ có thể đang khởi động.', en: 'The office did not open. The server may be starting.' },
  'again':            { vi: 'Thử lại', en: 'Try again' },

  'faults.lead':      { vi: 'Teams thật cũng có lúc như vậy. Gây một sự cố rồi bấm tiếp trong các ghế: mỗi quyết định vẫn chỉ có một lần.', en: 'The real Teams has such moments too. Cause one, then go on in the seats: each decision still happens once.' },
  'faults.waiting':   { vi: 'Sự cố đang chờ: {count}', en: 'Faults waiting: {count}' },
  'faults.clear':     { vi: 'Bỏ hết sự cố', en: 'Take all faults back' },
  'faults.cause':     { vi: 'Gây sự cố', en: 'Cause it' },
  'fault.rate':       { vi: 'Quá nhanh (429)', en: 'Too fast (429)' },
  'fault.rate-text':  { vi: 'Teams từ chối ba lần gửi kế tiếp và bảo đợi 5 giây. Tin đến muộn hơn, không mất tin nào.', en: 'Teams refuses the next three calls and asks to wait 5 seconds. Messages come later, none is lost.' },
  'fault.gateway':    { vi: 'Lỗi cổng (502)', en: 'Bad gateway (502)' },
  'fault.gateway-text': { vi: 'Thẻ đã đến nhưng Teams báo lỗi, nên có thể đến hai lần. Bấm thẻ nào cũng ra cùng một quyết định.', en: 'The card arrives but Teams reports an error, so it may come twice. Whichever you press, there is one decision.' },
  'fault.slow':       { vi: 'Chậm', en: 'Slow' },
  'fault.slow-text':  { vi: 'Năm lần trả lời kế tiếp của Teams chậm bốn giây. Các ghế khác không phải chờ.', en: 'The next five answers of Teams take four seconds. The other seats do not wait.' },
  'fault.lost':       { vi: 'Mất câu trả lời', en: 'Lost answer' },
  'fault.lost-text':  { vi: 'Câu trả lời cho lần bấm nút kế tiếp bị mất, Teams gửi lại. Thẻ hiện kết quả cũ, không làm lần hai.', en: 'The answer to the next button gets lost and Teams asks again. The card shows what was done; nothing happens twice.' },
  'fault.twice':      { vi: 'Đến hai lần', en: 'Comes twice' },
  'fault.twice-text': { vi: 'Năm việc kế tiếp từ các ghế đến máy chủ hai lần. Sổ và nhật ký chỉ ghi một lần.', en: 'The next five acts reach the server twice. Register and journal have them once.' },
  'fault.blocked':    { vi: 'Người dùng chặn Vanthu', en: 'Somebody blocks Vanthu' },
  'fault.blocked-text': { vi: 'Tin cho người này không đến nữa. Văn thư gõ “chưa liên lạc được” sẽ thấy tên và số việc đang chờ.', en: 'Messages no longer reach this person. The clerk writes “unreachable” and sees who it is and how much waits.' },
  'fault.block':      { vi: '{name}: chặn', en: '{name}: block' },
  'fault.unblock':    { vi: '{name}: bỏ chặn', en: '{name}: unblock' },
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

/** The hour and minute of a moment in Việt Nam. @param {number} at */
export const timeText = (at) =>
  new Intl.DateTimeFormat(spoken.language === 'vi' ? 'vi-VN' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Ho_Chi_Minh',
  }).format(at);
