// What the bot says in sentences where no card is shown: who it does not know, where it does not answer, what went wrong.
import type { SaidOpinion } from './opinion-words.ts';
import type { WordsOf } from './text/language.ts';

type Sentence =
  | 'stranger'
  | 'own-chat-only'
  | 'channel-only'
  | 'choose-position'
  | 'did-you-mean'
  | 'not-understood'
  | 'trouble'
  | 'slow'
  | 'dialog-unknown'
  | 'greeting'
  | 'greeting-channel'
  | 'opinion-prepared'
  | 'opinion-there'
  | 'opinion-how';

// prettier-ignore
export const sentences: WordsOf<Sentence> = {
  stranger: {
    vi: 'Tài khoản Teams này chưa giữ vị trí công tác nào trong hệ thống. Xin liên hệ quản trị hệ thống của cơ quan để được gắn vị trí.',
    en: 'This Teams account holds no position in the system yet. Please ask your agency’s administrator to link it.',
  },
  'own-chat-only': {
    vi: 'Nội dung này chỉ dành cho riêng anh/chị. Xin mở cuộc trò chuyện riêng với Vanthu và gửi lại lệnh ở đó.',
    en: 'This is for your eyes only. Please open your own chat with Vanthu and send the command there.',
  },
  'channel-only': {
    vi: 'Lệnh này dùng trong kênh của đơn vị. Xin gửi lệnh ở kênh đó, kèm @Vanthu.',
    en: 'This command belongs into a channel of the unit. Please send it there, with @Vanthu.',
  },
  'choose-position': { vi: 'Anh/chị đang giữ nhiều vị trí công tác. Xin chọn vị trí dùng trong chat:', en: 'You hold several positions. Please choose the one to use in chat:' },
  'did-you-mean':    { vi: 'Không có lệnh này. Có phải ý anh/chị là:', en: 'There is no such command. Did you mean:' },
  'not-understood':  { vi: 'Chưa hiểu yêu cầu. Gửi "trợ giúp" để xem các lệnh.', en: 'I did not understand. Send "help" to see the commands.' },
  trouble:           { vi: 'Hệ thống tạm thời không phục vụ được, chưa có gì được ghi nhận. Xin thử lại sau ít phút.', en: 'The system cannot answer just now, and nothing was recorded. Please try again in a few minutes.' },
  slow:              { vi: 'Hệ thống đang xử lý. Thẻ sẽ tự cập nhật khi xong; không cần bấm lại.', en: 'This takes a little longer. The card updates by itself; there is no need to press again.' },
  'dialog-unknown':  { vi: 'Hộp thoại này không còn mở được. Xin mở lại từ thẻ mới nhất.', en: 'This dialog can no longer be opened. Please open it from the newest card.' },
  greeting: {
    vi: 'Xin chào! Vanthu đưa văn bản, việc được giao và đề nghị lấy ý kiến đến đây để anh/chị xử lý ngay trong chat. Gửi "trợ giúp" để xem các lệnh.',
    en: 'Hello! Vanthu brings documents, tasks and requests for opinions here, to be dealt with right in the chat. Send "help" to see the commands.',
  },
  'greeting-channel': {
    vi: 'Vanthu đã có mặt trong nhóm. Lãnh đạo đơn vị gửi "@Vanthu kênh đơn vị" ở kênh của đơn vị để nhận đề nghị lấy ý kiến tại đó. Vanthu chỉ đọc tin nhắn nhắc tên nó và tin trả lời dưới các đề nghị lấy ý kiến.',
    en: 'Vanthu has joined the team. The head of a unit sends "@Vanthu channel" in the unit’s channel to get requests for opinions there. Vanthu reads only messages that mention it and replies below requests for opinions.',
  },
  'opinion-prepared': {
    vi: 'Đã ghi ý kiến của anh/chị ({stance}). Ý kiến trở thành ý kiến của đơn vị khi trưởng đơn vị phát hành.',
    en: 'Your opinion is noted ({stance}). It becomes the unit’s when the head of the unit releases it.',
  },
  'opinion-there': { vi: 'Ý kiến này của anh/chị đã được ghi trước đó.', en: 'This opinion of yours was noted before.' },
  'opinion-how': {
    vi: 'Để ghi thành ý kiến, xin trả lời bắt đầu bằng: "Đồng ý", "Đồng ý, có góp ý: …", "Không đồng ý: …" hoặc "Không có ý kiến".',
    en: 'To be noted as an opinion, please begin your reply with "Agree", "Agree with comments: …", "Disagree: …" or "No opinion".',
  },
};

export const stanceSaid: WordsOf<SaidOpinion['stance']> = {
  agree: { vi: 'đồng ý', en: 'agree' },
  'agree-with-comments': { vi: 'đồng ý, có góp ý', en: 'agree with comments' },
  disagree: { vi: 'không đồng ý', en: 'disagree' },
  'no-opinion': { vi: 'không có ý kiến', en: 'no opinion' },
};
