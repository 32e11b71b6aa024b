// What the app reads, where it lies and who sees it; and what people may expect of it. Teams links to both pages.
import { say, type Words } from '../text/language.ts';

interface Part {
  readonly title: Words;
  readonly text: readonly Words[];
}

interface PlainPage {
  readonly title: Words;
  readonly parts: readonly Part[];
}

// prettier-ignore
const privacy: PlainPage = {
  title: { vi: 'Quyền riêng tư', en: 'Privacy' },
  parts: [
    {
      title: { vi: 'Ứng dụng đọc gì', en: 'What the app reads' },
      text: [
        { vi: 'Trong cuộc trò chuyện riêng: những gì anh/chị gửi cho Vanthu. Trong nhóm và kênh: chỉ những tin nhắn nhắc tên Vanthu và những tin trả lời dưới một đề nghị lấy ý kiến.', en: 'In your own chat: what you send to Vanthu. In groups and channels: only messages that mention Vanthu and replies below a request for opinions.' },
        { vi: 'Mã người dùng và mã cơ quan trong Teams, để biết anh/chị giữ vị trí công tác nào. Vanthu không đọc danh bạ, lịch, thư hay tệp khác trong Teams.', en: 'Your user and tenant id in Teams, to know which position you hold. Vanthu reads no contacts, calendar, mail or other files in Teams.' },
      ],
    },
    {
      title: { vi: 'Dữ liệu nằm ở đâu', en: 'Where data lies' },
      text: [
        { vi: 'Văn bản, tệp, sổ đăng ký, ý kiến và nhật ký nằm trên máy chủ do cơ quan của anh/chị vận hành. Tệp được mở trong hộp thoại thẳng từ máy chủ đó, không qua kho tệp của Teams.', en: 'Documents, files, registers, opinions and the journal lie on the server that your agency runs. Dialogs open files straight from that server, not from the file store of Teams.' },
        { vi: 'Trong Teams chỉ có nội dung của thẻ: số, ký hiệu, nơi ban hành, trích yếu, thời hạn và các nút. Cơ quan có thể cho phép thẻ hiện thêm nội dung; mặc định là không.', en: 'Teams holds what stands on cards: number, notation, issuer, subject, due date and buttons. An agency may allow more on its cards; by default it does not.' },
        { vi: 'Mã PIN ký số chỉ được gửi tới máy chủ của cơ quan khi ký, dùng một lần và không được lưu; nó không đi qua Teams hay bot.', en: 'A signing PIN goes only to the agency’s server when you sign, is used once and never kept; it passes neither through Teams nor through the bot.' },
      ],
    },
    {
      title: { vi: 'Ai xem được', en: 'Who sees it' },
      text: [
        { vi: 'Mỗi văn bản chỉ hiện với người có trách nhiệm hoặc được phép đọc theo quy định của cơ quan; thẻ được chuyển tiếp không cho người khác xem hay bấm thay. Nhật ký ghi ai đã làm gì, lúc nào.', en: 'A document shows only to those who deal with it or may read it by the agency’s rules; a forwarded card shows and does nothing for anybody else. A journal records who did what, and when.' },
        { vi: 'Dữ liệu không được bán, không dùng để quảng cáo, không gửi cho nhà phát triển phần mềm.', en: 'Data is not sold, not used for advertising, and not sent to the maker of the software.' },
      ],
    },
    {
      title: { vi: 'Lưu bao lâu, hỏi ai', en: 'How long, and whom to ask' },
      text: [
        { vi: 'Hồ sơ được lưu theo thời hạn bảo quản mà pháp luật về lưu trữ quy định. Muốn xem, sửa thông tin về mình hoặc hỏi thêm, xin liên hệ quản trị hệ thống hoặc văn thư của cơ quan.', en: 'Records are kept as long as the law on archives says. To see or correct what is kept about you, or to ask, please turn to the administrator or the registry of your agency.' },
      ],
    },
  ],
};

// prettier-ignore
const terms: PlainPage = {
  title: { vi: 'Điều khoản sử dụng', en: 'Terms of use' },
  parts: [
    {
      title: { vi: 'Dành cho ai', en: 'For whom' },
      text: [
        { vi: 'Vanthu phục vụ công chức, viên chức và người lao động của cơ quan đã cài đặt nó, trong phạm vi vị trí công tác được giao.', en: 'Vanthu serves the staff of the agency that installed it, within the positions they hold.' },
      ],
    },
    {
      title: { vi: 'Không đưa lên hệ thống', en: 'What does not belong here' },
      text: [
        { vi: 'Tài liệu thuộc bí mật nhà nước, đơn tố cáo, và văn bản mà lãnh đạo đã hạn chế phổ biến. Những loại đó xử lý theo quy trình giấy.', en: 'State secrets, denunciations, and documents that a leader has restricted. They follow the paper procedure.' },
      ],
    },
    {
      title: { vi: 'Việc làm ở đây có hiệu lực', en: 'What is done here counts' },
      text: [
        { vi: 'Ý kiến chỉ đạo, duyệt, ký số và phát hành qua Vanthu là hành vi công vụ của người đã đăng nhập. Giữ kín mã PIN và tài khoản; khi lộ, báo ngay quản trị hệ thống.', en: 'Directives, approvals, signatures and issues through Vanthu are official acts of the person signed in. Keep PIN and account to yourself; if they leak, tell the administrator at once.' },
        { vi: 'Bản có giá trị là văn bản và sổ đăng ký trên máy chủ của cơ quan. Tin nhắn và thẻ trong Teams chỉ để thông báo và thao tác.', en: 'What is valid are the documents and registers on the agency’s server. Messages and cards in Teams only tell and serve.' },
      ],
    },
    {
      title: { vi: 'Khi không dùng được', en: 'When it does not work' },
      text: [
        { vi: 'Khi hệ thống gián đoạn, công việc khẩn xử lý theo quy trình giấy của cơ quan rồi cập nhật lại.', en: 'While it is down, urgent matters follow the agency’s paper procedure and are entered later.' },
      ],
    },
  ],
};

const written = ({ title, parts }: PlainPage, path: string, language: 'vi' | 'en'): string => {
  const other = language === 'vi' ? 'en' : 'vi';
  const body = parts.map(
    (part) =>
      `<section><h2>${say(part.title, language)}</h2>${part.text.map((one) => `<p>${say(one, language)}</p>`).join('')}</section>`,
  );
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${say(title, language)} · Vanthu</title>
    <link rel="stylesheet" href="dialogs/assets/style.css" />
  </head>
  <body class="plain">
    <main>
      <p><a href="${path}?language=${other}" lang="${other}">${other === 'en' ? 'English' : 'Tiếng Việt'}</a></p>
      <h1>${say(title, language)}</h1>
      ${body.join('\n      ')}
    </main>
  </body>
</html>
`;
};

/** Each page by its address. */
export const plainPages: Readonly<Record<string, (language: 'vi' | 'en') => string>> = {
  '/privacy': (language) => written(privacy, 'privacy', language),
  '/terms': (language) => written(terms, 'terms', language),
};
