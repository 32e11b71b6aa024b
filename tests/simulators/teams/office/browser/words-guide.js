// The journey to play by hand, step by step, in both languages.

// prettier-ignore
export const guideWords = {
  'guide.lead':      { vi: 'Một văn bản đến, từ lúc vào sổ đến khi trả lời đã ký và đóng dấu. Mỗi bước mở sẵn ghế của người làm; các ghế khác đổi theo ngay.', en: 'One document from its arrival to the signed and sealed answer. Each step seats whoever acts; all other seats follow at once.' },
  'guide.files':     { vi: 'Tệp mẫu để tải về', en: 'Sample files to download' },
  'guide.sit':       { vi: 'Mở ghế: {name}', en: 'Take the seat: {name}' },
  'guide.write':     { vi: 'Gõ “{text}”', en: 'Write “{text}”' },
  'guide.1':         { vi: 'Vào sổ văn bản đến', en: 'Register the arrival' },
  'guide.1-text':    { vi: 'Văn thư gõ “vào sổ”, trả lời hai câu hỏi, tải tệp PDF mẫu lên, kiểm tra thông tin đọc được, vào sổ rồi trình Chánh Văn phòng.', en: 'The clerk writes “register”, answers two questions, uploads the sample PDF, checks what was read, registers it and presents it to the office chief.' },
  'guide.2':         { vi: 'Đề xuất phân phối', en: 'Propose who handles it' },
  'guide.2-text':    { vi: 'Chánh Văn phòng đề xuất trình Bộ trưởng: Vụ Pháp chế chủ trì, Vụ Tài chính phối hợp.', en: 'The office chief proposes to the minister: the Legal Department leads, Finance supports.' },
  'guide.3':         { vi: 'Ý kiến chỉ đạo', en: 'Direct' },
  'guide.3-text':    { vi: 'Bộ trưởng đồng ý với đề xuất hoặc chỉ đạo khác, có hạn tính theo ngày làm việc.', en: 'The minister agrees or directs otherwise, with a due date in working days.' },
  'guide.4':         { vi: 'Phân công', en: 'Assign' },
  'guide.4-text':    { vi: 'Vụ trưởng Vụ Pháp chế giao cho Vi Thị Hải Đường.', en: 'The head of the Legal Department gives it to Vi Thị Hải Đường.' },
  'guide.5':         { vi: 'Dự thảo và lấy ý kiến', en: 'Draft and ask' },
  'guide.5-text':    { vi: 'Chuyên viên nhận việc, lập văn bản trả lời với tệp dự thảo mẫu, rồi gửi lấy ý kiến Vụ Tài chính và Vụ Kế hoạch.', en: 'The specialist takes the work, adds the sample draft as the answer, and asks Finance and Planning for opinions.' },
  'guide.6':         { vi: 'Cho ý kiến', en: 'Give opinions' },
  'guide.6-text':    { vi: 'Hai đơn vị trả lời ngay trên thẻ; thẻ của chuyên viên đổi theo.', en: 'Two units answer on the card; the specialist’s card follows.' },
  'guide.7':         { vi: 'Trình và ký nháy', en: 'Submit and initial' },
  'guide.7-text':    { vi: 'Chuyên viên trình; Vụ trưởng ký nháy nội dung, rồi người kiểm tra thể thức.', en: 'The specialist submits; the head initials the content, then the layout checker.' },
  'guide.8':         { vi: 'Ký số', en: 'Sign' },
  'guide.8-text':    { vi: 'Thứ trưởng mở hộp thoại ký, đọc văn bản và ký bằng PIN ghi trên ghế.', en: 'The deputy minister opens the signing dialog, reads the document and signs with the PIN shown on the seat.' },
  'guide.9':         { vi: 'Kiểm tra, cấp số, đóng dấu', en: 'Check, number, seal' },
  'guide.9-text':    { vi: 'Văn thư kiểm tra theo danh mục và phát hành bằng PIN con dấu. Mọi thẻ về văn bản này đổi sang “đã phát hành”.', en: 'The clerk goes through the checklist and issues with the seal’s PIN. Every card about it now says it is issued.' },
};

/** Who acts in each step; the numbers are those of the words. */
export const steps = /** @type {const} */ ([
  { step: 1, people: ['bktb.clerk'], text: { vi: 'vào sổ', en: 'register' } },
  { step: 2, people: ['bktb.officeChief'] },
  { step: 3, people: ['bktb.minister'] },
  { step: 4, people: ['bktb.legalHead'] },
  { step: 5, people: ['bktb.legalOfficer'] },
  { step: 6, people: ['bktb.financeHead', 'bktb.planningHead'] },
  { step: 7, people: ['bktb.legalOfficer', 'bktb.legalHead', 'bktb.checker'] },
  { step: 8, people: ['bktb.deputyPlanning'] },
  { step: 9, people: ['bktb.clerk'], text: { vi: 'phát hành', en: 'issue' } },
]);
