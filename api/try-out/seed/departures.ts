// The fictional departures as data: who drafts what for whose signature, and how far it gets.
import type { BodyInputOf } from '../../contracts/endpoint.ts';
import type { StartOutgoing } from '../../contracts/outgoing.ts';
import type { MinistryPerson } from '../ministry/ministry.ts';

/** `scanned` and `awaiting-scan` are paper originals on the stuck list; `void` is a number that was given up. */
export type DepartureEnd =
  | 'drafting'
  | 'consulting'
  | 'in-route'
  | 'second-round'
  | 'sent-back'
  | 'approved'
  | 'signed'
  | 'issued'
  | 'awaiting-scan'
  | 'scanned'
  | 'void';

export interface Departure {
  readonly key: string;
  readonly daysAgo: number;
  readonly drafter: MinistryPerson;
  /** The head of the drafting unit, for the content. */
  readonly unitHead: MinistryPerson;
  readonly signer: MinistryPerson;
  readonly capacityId: string;
  readonly subject: string;
  readonly body: readonly string[];
  readonly recipients: readonly string[];
  readonly end: DepartureEnd;
  readonly original?: 'paper';
  readonly priority?: BodyInputOf<typeof StartOutgoing>['priority'];
  readonly type?: 'submission';
  /** Asked for their opinions on the draft before it is submitted. */
  readonly consulted?: boolean;
}

const minister = { signer: 'minister', capacityId: 'bktb.head' } as const;
const planning = { signer: 'deputyPlanning', capacityId: 'bktb.planning' } as const;
const fisheries = { signer: 'deputyFisheries', capacityId: 'bktb.fisheries' } as const;
const office = { signer: 'officeChief', capacityId: 'bktb.office' } as const;
const officeDeputy = { signer: 'officeDeputy', capacityId: 'bktb.office-deputy' } as const;

const byLegal = { drafter: 'legalOfficer', unitHead: 'legalHead' } as const;
const byFinance = { drafter: 'financeOfficer', unitHead: 'financeHead' } as const;
const byPlanning = { drafter: 'planningOfficer', unitHead: 'planningHead' } as const;
const byScience = { drafter: 'scienceOfficer', unitHead: 'scienceHead' } as const;
const byFisheries = { drafter: 'fisheriesOfficer', unitHead: 'fisheriesHead' } as const;
const byOffice = { drafter: 'officeOfficer', unitHead: 'officeChief' } as const;

const letter = (asked: string, answer: string): readonly string[] => [
  `Bộ Kinh tế Biển nhận được đề nghị của quý cơ quan về ${asked}. Sau khi nghiên cứu, Bộ Kinh tế Biển có ý kiến như sau:`,
  answer,
  'Đề nghị quý cơ quan chỉ đạo các đơn vị trực thuộc tổ chức thực hiện và gửi kết quả về Bộ Kinh tế Biển trước ngày 25 hằng tháng.',
  'Trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh kịp thời để phối hợp giải quyết.',
];

// prettier-ignore
const rows: readonly Omit<Departure, 'key'>[] = [
  { daysAgo: 9, ...byLegal, ...minister, end: 'issued', recipients: ['UBND tỉnh Vạn Sóng'],
    subject: 'trả lời kiến nghị về thu phí neo đậu tại cảng cá Vạn Sóng',
    body: letter('việc thu phí neo đậu tại cảng cá Vạn Sóng', 'Mức thu do UBND tỉnh quyết định trong khung đã công bố; tàu cá vào tránh trú bão được miễn phí trong thời gian có tin bão.') },
  { daysAgo: 6, ...byFinance, ...fisheries, end: 'issued', recipients: ['Tổng công ty Cảng cá Việt Á'],
    subject: 'bố trí kinh phí nạo vét luồng vào cảng cá Lạch Vàng',
    body: letter('kinh phí nạo vét luồng vào cảng cá Lạch Vàng', 'Kinh phí được bố trí từ nguồn duy tu hằng năm; khối lượng nạo vét nghiệm thu theo thực tế đo sâu trước và sau thi công.') },
  { daysAgo: 4, ...byPlanning, ...planning, end: 'issued', recipients: ['UBND tỉnh Hải Đảo'],
    subject: 'điều chỉnh ranh giới vùng nước cảng cá Hòn Gấm',
    body: letter('điều chỉnh ranh giới vùng nước cảng cá Hòn Gấm', 'Thống nhất phương án điều chỉnh, với điều kiện giữ nguyên hành lang an toàn của luồng chung.') },
  { daysAgo: 4, ...byLegal, ...planning, end: 'in-route', consulted: true, recipients: ['UBND tỉnh Hải Đảo'],
    subject: 'góp ý dự thảo Quy chế quản lý khu neo đậu Mỏm Én',
    body: letter('dự thảo Quy chế quản lý khu neo đậu Mỏm Én', 'Đề nghị làm rõ trách nhiệm của ban quản lý khi có tin bão khẩn cấp và bổ sung quy định về cứu nạn.') },
  { daysAgo: 3, ...byOffice, ...officeDeputy, end: 'issued', recipients: ['Trường Đại học Biển Xanh'],
    subject: 'gửi tài liệu hội nghị sơ kết công tác quản lý cảng cá',
    body: ['Văn phòng Bộ Kinh tế Biển gửi quý Trường tài liệu hội nghị sơ kết công tác quản lý cảng cá để nghiên cứu, chuẩn bị ý kiến tham gia.', 'Đề nghị quý Trường cử một đại diện tham dự và đăng ký với Văn phòng Bộ trước ngày họp ba ngày làm việc.'] },
  { daysAgo: 3, ...byLegal, ...planning, end: 'second-round', recipients: ['Thanh tra tỉnh Vạn Sóng'],
    subject: 'giải thích quy định về bảo tồn biển quanh Hòn Lụa',
    body: letter('quy định về bảo tồn biển quanh Hòn Lụa', 'Hoạt động nuôi biển trong phân khu dịch vụ được phép khi có văn bản giao khu vực biển; phân khu nghiêm ngặt không có ngoại lệ.') },
  { daysAgo: 2, ...byPlanning, ...minister, end: 'issued', type: 'submission', recipients: ['Hội đồng Biển quốc gia'],
    subject: 'Phê duyệt đề án phát triển dịch vụ hậu cần nghề cá tại Bến Trăng',
    body: ['Bộ Kinh tế Biển trình Hội đồng Biển quốc gia xem xét, phê duyệt đề án phát triển dịch vụ hậu cần nghề cá tại Bến Trăng.', 'Đề án được lập trên cơ sở khảo sát thực tế, lấy ý kiến các địa phương và các đơn vị có liên quan; nguồn vốn dự kiến gồm ngân sách và xã hội hóa.', 'Kính trình Hội đồng xem xét, quyết định.'] },
  { daysAgo: 1, ...byScience, ...minister, end: 'void', original: 'paper', recipients: ['Viện Nghiên cứu Hải lưu'],
    subject: 'cử chuyên gia nghiệm thu đề tài về rạn san hô Hòn Đèn',
    body: letter('nghiệm thu đề tài về rạn san hô Hòn Đèn', 'Bộ Kinh tế Biển cử một chuyên gia tham gia hội đồng nghiệm thu.') },
  { daysAgo: 1, ...byScience, ...planning, end: 'awaiting-scan', original: 'paper', recipients: ['Trường Đại học Biển Xanh'],
    subject: 'phối hợp khảo sát dòng hải lưu quanh Cù lao Mây',
    body: letter('khảo sát dòng hải lưu quanh Cù lao Mây', 'Thống nhất kế hoạch khảo sát trong quý tới; số liệu được chia sẻ cho hai bên.') },
  { daysAgo: 1, ...byFisheries, ...fisheries, end: 'sent-back', recipients: ['Sở Thủy sản tỉnh Hải Đảo'],
    subject: 'hướng dẫn ghi nhật ký khai thác điện tử',
    body: letter('việc ghi nhật ký khai thác điện tử', 'Thuyền trưởng ghi nhật ký sau mỗi mẻ lưới; dữ liệu gửi về cảng trước khi cập bến.') },
  { daysAgo: 0, ...byFisheries, ...fisheries, end: 'issued', priority: 'very-urgent', recipients: ['UBND huyện đảo Bàng Nhỏ'],
    subject: 'ứng phó sóng lớn tại khu neo đậu Đảo Bàng Nhỏ',
    body: letter('ứng phó sóng lớn tại khu neo đậu Đảo Bàng Nhỏ', 'Khẩn trương đưa tàu cá vào khu neo đậu an toàn, kiểm đếm người trên tàu và báo cáo về Bộ Kinh tế Biển trước 17 giờ hằng ngày.') },
  { daysAgo: 0, ...byOffice, ...office, end: 'issued', recipients: ['Cảng vụ Cửa Diều'],
    subject: 'bố trí lịch làm việc của Lãnh đạo Bộ tại Cửa Diều',
    body: ['Văn phòng Bộ Kinh tế Biển thông báo lịch làm việc của Lãnh đạo Bộ tại Cửa Diều vào tuần tới.', 'Đề nghị quý Cảng vụ chuẩn bị báo cáo ngắn về luồng tàu và bố trí cán bộ cùng làm việc.'] },
  { daysAgo: 0, ...byPlanning, ...planning, end: 'scanned', original: 'paper', recipients: ['UBND tỉnh Vạn Sóng'],
    subject: 'thỏa thuận vị trí cầu cảng Bến Trăng',
    body: letter('vị trí cầu cảng Bến Trăng', 'Thống nhất vị trí đề nghị; hồ sơ thiết kế cần bổ sung tính toán bồi lắng.') },
  { daysAgo: 0, ...byLegal, ...minister, end: 'approved', recipients: ['UBND tỉnh Hải Đảo'],
    subject: 'ý kiến về dự thảo Quy chế quản lý cảng cá Vạn Sóng',
    body: letter('dự thảo Quy chế quản lý cảng cá Vạn Sóng', 'Nhất trí với bố cục của dự thảo; đề nghị bổ sung trách nhiệm công bố giá dịch vụ.') },
  { daysAgo: 0, ...byScience, ...planning, end: 'signed', recipients: ['Viện Nghiên cứu Hải lưu'],
    subject: 'kết nối dữ liệu giám sát hành trình tàu cá',
    body: letter('kết nối dữ liệu giám sát hành trình tàu cá', 'Dữ liệu được cung cấp theo giờ, dùng cho nghiên cứu và không chuyển cho bên thứ ba.') },
  { daysAgo: 0, ...byFinance, ...fisheries, end: 'consulting', recipients: ['Sở Tài chính tỉnh Vạn Sóng'],
    subject: 'hướng dẫn quyết toán dự án sửa chữa kè chắn sóng',
    body: letter('quyết toán dự án sửa chữa kè chắn sóng', 'Hồ sơ quyết toán gồm biên bản nghiệm thu từng đoạn kè và bảng đối chiếu khối lượng.') },
  { daysAgo: 0, ...byFisheries, ...fisheries, end: 'drafting', recipients: ['Hiệp hội Nuôi biển Bãi Ngọc'],
    subject: 'cấp hạn ngạch khai thác cá ngừ năm tới',
    body: letter('cấp hạn ngạch khai thác cá ngừ năm tới', 'Hạn ngạch được xác định theo kết quả điều tra nguồn lợi gần nhất.') },
];

/** Every departure of the ministry, oldest day first. */
export const departures = (): readonly Departure[] =>
  rows.map((row, at) => ({ ...row, key: `departure-${String(at).padStart(2, '0')}` }));

/** True for a departure that takes a number. */
export const isNumbered = ({ end }: Departure): boolean => ['issued', 'awaiting-scan', 'scanned', 'void'].includes(end);
