// What is asked before an upload opens: state secrets and denunciations never enter the system, only a count of them is kept.
import { ok, refuse, type Result } from '../kernel/result.ts';

/** Không mật; mật, tối mật hoặc tuyệt mật: which of the three is nothing that this system may know. */
export const secrecyAnswers = ['none', 'secret'] as const;
export const denunciationAnswers = ['no', 'yes'] as const;

export interface IntakeAnswers {
  readonly secrecy: (typeof secrecyAnswers)[number];
  /** Is it a denunciation (đơn tố cáo)? */
  readonly denunciation: (typeof denunciationAnswers)[number];
}

/** The only answers with which something may be uploaded. */
export type Admission = IntakeAnswers & { readonly secrecy: 'none'; readonly denunciation: 'no' };

/** Said when a mark of secrecy seems to stand on a page of what was declared to be open. */
export const secrecyMarkSeen =
  'Trang đầu của tệp có chữ giống dấu chỉ độ mật. Nếu là văn bản mật, không tiếp nhận trên hệ thống này; nếu không phải, xác nhận đã kiểm tra rồi gửi lại.';

/**
 * Lets in what may be kept on a machine with a network. Refused as `secret-not-accepted` or `denunciation-not-accepted`,
 * with the way that the paper must take.
 * @legal Luật Bảo vệ bí mật nhà nước 117/2025/QH15, Điều 5
 * @legal Luật Tố cáo 25/2018/QH14, Điều 8
 */
export function admit({ secrecy, denunciation }: IntakeAnswers): Result<Admission> {
  if (secrecy !== 'none') {
    return refuse({
      code: 'secret-not-accepted',
      detail:
        'Văn bản mật không được tải lên hệ thống này. Đề nghị đăng ký, xử lý bằng sổ và theo quy trình bảo vệ bí mật nhà nước.',
    });
  }
  if (denunciation !== 'no') {
    return refuse({
      code: 'denunciation-not-accepted',
      detail:
        'Đơn tố cáo không được tải lên hệ thống này để giữ bí mật cho người tố cáo. Đề nghị chuyển bản giấy đến bộ phận tiếp nhận đơn.',
    });
  }
  return ok({ secrecy, denunciation });
}
