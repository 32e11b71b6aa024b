// Takes back a file that was signed elsewhere, with a token at somebody's desk. It is taken only when it is ours, byte
// for byte, with nothing behind it but good signatures.
import { ok, refuse, type Result } from '../../domain/kernel/result.ts';
import type { PdfVerdict } from '../../domain/signing/verdict.ts';
import { verifyPdf, type VerifyOptions } from './verify.ts';

export interface ReturnedFile {
  readonly bytes: Uint8Array;
  /** How the signatures that were added stand, oldest first. */
  readonly added: PdfVerdict['signatures'];
}

export interface TakeBackOptions extends VerifyOptions {
  /** How many signatures were to be added; one when not said. */
  readonly expected?: number;
}

const notOurs = (detail: string): Result<never> => refuse({ code: 'returned-file-not-ours', detail });

/** The returned file, when it is the sent one with exactly the expected signatures added; else 'returned-file-not-ours'. */
export async function takeBack(
  sent: Uint8Array,
  returned: Uint8Array,
  { expected = 1, ...options }: TakeBackOptions,
): Promise<Result<ReturnedFile>> {
  const startsWithOurs = returned.length > sent.length && Buffer.compare(returned.subarray(0, sent.length), sent) === 0;
  if (!startsWithOurs)
    return notOurs('Tệp gửi lại không phải là văn bản đã chuyển đi ký; hãy ký đúng tệp tải về từ hệ thống.');

  const [before, after] = await Promise.all([verifyPdf(sent, options), verifyPdf(returned, options)]);
  const added = after.signatures.slice(before.signatures.length);
  if (added.length === 0) return notOurs('Tệp gửi lại chưa có chữ ký số mới nào.');
  if (after.verdict !== 'good')
    return notOurs(
      after.signatures.find(({ intact, changesAfter }) => !intact || changesAfter)?.explanation ??
        'Tệp gửi lại có nội dung khác ngoài chữ ký số.',
    );
  if (added.length !== expected)
    return notOurs(`Tệp gửi lại có ${added.length} chữ ký mới, trong khi chỉ chờ ${expected} chữ ký.`);
  return ok({ bytes: returned, added });
}
