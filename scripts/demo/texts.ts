// What the fictional people of the demo write: the letter that comes in, the reply, the opinions, the slip.
import { addDays, officialDate, type CivilDate } from '../../api/domain/kernel/dates.ts';
import type { Letter } from '../../api/try-out/seed/letter-pdf.ts';

export const subject = 'Đề nghị cho ý kiến về dự thảo Quy chế quản lý cảng cá Vạn Sóng';

/** The day on which the letter of UBND tỉnh Hải Đảo was issued. */
export const letterIssuedOn = (today: CivilDate): CivilDate => addDays(today, -2);

/** The letter of UBND tỉnh Hải Đảo, as it was sent. */
export const incomingLetter = (today: CivilDate): Letter => ({
  issuer: 'UBND tỉnh Hải Đảo',
  code: '1125/UBND-KT',
  place: 'Hải Đảo',
  issuedOn: letterIssuedOn(today),
  type: 'official-letter',
  subject,
  priority: 'KHẨN',
  to: 'Bộ Kinh tế Biển',
  body: [
    'Thực hiện chương trình công tác năm, UBND tỉnh Hải Đảo đã xây dựng dự thảo Quy chế quản lý cảng cá Vạn Sóng, quy định việc ra vào cảng, neo đậu, tránh trú bão, giá dịch vụ và trách nhiệm của các bên tại cảng.',
    'Để hoàn thiện dự thảo trước khi ban hành, UBND tỉnh Hải Đảo đề nghị Bộ Kinh tế Biển cho ý kiến bằng văn bản, tập trung vào các nội dung: phạm vi vùng nước cảng; trách nhiệm của ban quản lý cảng khi có tin bão khẩn cấp; nguyên tắc xác định giá dịch vụ neo đậu.',
    'Ý kiến của quý Bộ xin gửi về UBND tỉnh Hải Đảo trong thời gian sớm nhất để tổng hợp.',
    'Rất mong nhận được sự quan tâm của quý Bộ./.',
  ],
  authority: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  signer: 'Lò Văn Hải Triều',
  recipients: ['Như trên', 'Sở Thủy sản tỉnh Hải Đảo', 'Lưu: VT, KT'],
});

export const directive =
  'Giao Vụ Pháp chế chủ trì, Vụ Tài chính phối hợp, dự thảo văn bản trả lời UBND tỉnh Hải Đảo; lưu ý nội dung về giá dịch vụ.';

export const reply = {
  subject: 'tham gia ý kiến dự thảo Quy chế quản lý cảng cá Vạn Sóng',
  first: [
    'Phúc đáp Công văn số 1125/UBND-KT của UBND tỉnh Hải Đảo về việc đề nghị cho ý kiến đối với dự thảo Quy chế quản lý cảng cá Vạn Sóng, Bộ Kinh tế Biển có ý kiến như sau:',
    '1. Bộ Kinh tế Biển thống nhất với sự cần thiết ban hành Quy chế và bố cục của dự thảo.',
    '2. Về phạm vi vùng nước cảng: đề nghị thể hiện bằng tọa độ và sơ đồ kèm theo Quy chế.',
    '3. Về trách nhiệm khi có tin bão khẩn cấp: đề nghị quy định rõ người có thẩm quyền ra lệnh đóng luồng và thời hạn thông báo cho tàu cá.',
    'Trên đây là ý kiến của Bộ Kinh tế Biển, đề nghị UBND tỉnh Hải Đảo nghiên cứu, hoàn thiện dự thảo',
  ],
  better: [
    'Phúc đáp Công văn số 1125/UBND-KT của UBND tỉnh Hải Đảo về việc đề nghị cho ý kiến đối với dự thảo Quy chế quản lý cảng cá Vạn Sóng, Bộ Kinh tế Biển có ý kiến như sau:',
    '1. Bộ Kinh tế Biển thống nhất với sự cần thiết ban hành Quy chế và bố cục của dự thảo.',
    '2. Về phạm vi vùng nước cảng: đề nghị thể hiện bằng tọa độ và sơ đồ kèm theo Quy chế, bảo đảm không chồng lấn luồng chung.',
    '3. Về trách nhiệm khi có tin bão khẩn cấp: đề nghị quy định rõ người có thẩm quyền ra lệnh đóng luồng và thời hạn thông báo cho tàu cá.',
    '4. Về giá dịch vụ neo đậu: đề nghị bổ sung nguyên tắc niêm yết công khai tại cảng và miễn thu đối với tàu cá vào tránh trú bão trong thời gian có tin bão.',
    'Trên đây là ý kiến của Bộ Kinh tế Biển, đề nghị UBND tỉnh Hải Đảo nghiên cứu, hoàn thiện dự thảo',
  ],
};

export const opinions = {
  question: 'Đề nghị cho ý kiến về dự thảo văn bản trả lời UBND tỉnh Hải Đảo, nhất là nội dung về giá dịch vụ.',
  finance: 'Đề nghị bổ sung nguyên tắc niêm yết giá và miễn thu đối với tàu cá vào tránh trú bão.',
};

export const slip = {
  matter: 'Trả lời UBND tỉnh Hải Đảo về dự thảo Quy chế quản lý cảng cá Vạn Sóng',
  grounds: 'Công văn số 1125/UBND-KT của UBND tỉnh Hải Đảo; ý kiến chỉ đạo của Bộ trưởng.',
  summary:
    'Vụ Pháp chế đã rà soát dự thảo Quy chế, lấy ý kiến các đơn vị và tiếp thu ý kiến của Vụ Tài chính về giá dịch vụ.',
  proposal: 'Kính trình Thứ trưởng xem xét, ký ban hành văn bản trả lời.',
};

export const sentBack = 'Bổ sung nội dung về giá dịch vụ neo đậu theo ý kiến của Vụ Tài chính.';

/** Decree 30/2020, Annex I, part II, 6b: the first time a document is cited, the day of its issue belongs to it. */
export const returned =
  'Viện dẫn lần đầu Công văn số 1125/UBND-KT phải ghi thời gian ban hành (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II, mục 6b).';

/** The body of the reply, round by round: each has what the one before it came back for. */
export function replyBody(round: number, today: CivilDate): readonly string[] {
  if (round === 1) return reply.first;
  if (round === 2) return reply.better;
  const cited = `1125/UBND-KT ${officialDate(letterIssuedOn(today))}`;
  return reply.better.map((paragraph) => paragraph.replace('1125/UBND-KT', cited));
}

/** What else comes in on the same morning. */
export const otherArrivals = [
  {
    issuer: 'Sở Thủy sản tỉnh Hải Đảo',
    code: '418/STS-KTTS',
    subject: 'Báo cáo kết quả thả giống tái tạo nguồn lợi tại vùng biển Hòn Sao',
    type: 'report',
  },
  {
    issuer: 'Tổng công ty Cảng cá Việt Á',
    code: '96/CCVA-KH',
    subject: 'Về việc bố trí kinh phí nạo vét luồng vào cảng cá Lạch Vàng',
    type: 'official-letter',
  },
  {
    issuer: 'Viện Nghiên cứu Hải lưu',
    code: '52/VHL-KH',
    subject: 'Mời dự hội nghị khoa học về dòng hải lưu quanh Cù lao Mây',
    type: 'invitation',
  },
] as const;
