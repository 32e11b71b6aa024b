// What people read of the app in Teams: Vietnamese first, English beside it, the same keys in both.

interface Command {
  readonly title: string;
  readonly description: string;
}

export interface AppWords {
  readonly shortName: string;
  readonly fullName: string;
  readonly shortDescription: string;
  readonly fullDescription: string;
  readonly personal: readonly Command[];
  readonly team: readonly Command[];
}

export const vietnamese: AppWords = {
  shortName: 'Vanthu',
  fullName: 'Vanthu: văn thư và điều hành',
  shortDescription: 'Vào sổ, chỉ đạo, trình ký và phát hành văn bản ngay trong Teams',
  fullDescription:
    'Vanthu đưa văn bản đến, ý kiến chỉ đạo, hồ sơ trình ký và việc phát hành vào cuộc trò chuyện. Ứng dụng chỉ đọc tin nhắn gửi cho nó và tin nhắn nhắc tên nó; sổ đăng ký, chữ ký số và nhật ký nằm trên máy chủ của cơ quan. Không đưa tài liệu mật và đơn tố cáo vào ứng dụng này.',
  personal: [
    { title: 'chờ xử lý', description: 'Những việc đang chờ tôi' },
    { title: 'vào sổ', description: 'Tiếp nhận và vào sổ một văn bản đến' },
    { title: 'tra cứu', description: 'Tìm văn bản theo từ, số, ký hiệu, ngày' },
    { title: 'phát hành', description: 'Văn bản đã ký đang chờ phát hành' },
    { title: 'sổ đến', description: 'Các dòng mới nhất của sổ văn bản đến' },
    { title: 'sổ đi', description: 'Các dòng mới nhất của sổ văn bản đi' },
    { title: 'việc tồn', description: 'Văn bản đã có số mà việc phát hành còn vướng' },
    { title: 'trợ giúp', description: 'Các lệnh và cách dùng' },
  ],
  team: [
    { title: 'kênh đơn vị', description: 'Nhận đề nghị lấy ý kiến của đơn vị tại kênh này' },
    { title: 'trợ giúp', description: 'Các lệnh và cách dùng' },
  ],
};

export const english: AppWords = {
  shortName: 'Vanthu',
  fullName: 'Vanthu: official documents',
  shortDescription: 'Register, direct, submit, sign and issue official documents in Teams',
  fullDescription:
    'Vanthu brings incoming documents, directives, submissions and issuing into the conversation. It reads only messages sent to it and those that mention it; the register, the signatures and the journal stay on the agency’s own server. State secrets and denunciations must not enter this app.',
  personal: [
    { title: 'waiting', description: 'What waits for me' },
    { title: 'register', description: 'Receive and register an incoming document' },
    { title: 'search', description: 'Find documents by words, number, notation, date' },
    { title: 'issue', description: 'Signed documents that wait to be issued' },
    { title: 'incoming book', description: 'Newest rows of the incoming book' },
    { title: 'outgoing book', description: 'Newest rows of the outgoing book' },
    { title: 'stuck', description: 'Numbered documents whose issue has halted' },
    { title: 'help', description: 'Commands and how to use them' },
  ],
  team: [
    { title: 'unit channel', description: 'Take consultations of the unit in this channel' },
    { title: 'help', description: 'Commands and how to use them' },
  ],
};
