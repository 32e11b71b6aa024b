// What our verifier and pdfsig say of a signed file, as verdicts for the record. A file passes only when both say good.
import type { Verdict } from '../../domain/signing/verdict.ts';
import { judgeWithPdfsig, verifyPdf } from '../signing/index.ts';
import type { JudgeFile } from './deps.ts';

const sentences: Record<Verdict, string> = {
  good: 'Chữ ký số còn nguyên vẹn, tệp không bị thay đổi sau khi ký.',
  'changed-after-signing': 'Tệp đã bị thay đổi sau khi ký.',
  broken: 'Chữ ký số không còn nguyên vẹn.',
  'not-signed': 'Tệp không có chữ ký số.',
  unreadable: 'Không kiểm tra được chữ ký số trong tệp.',
};

/** Our verifier, with the certificates that the installation believes. */
export const ownVerifier =
  (anchors: readonly Uint8Array[]): JudgeFile =>
  async (pdf, at) => {
    const { verdict, signatures } = await verifyPdf(pdf, { anchors });
    const untrusted = signatures.find(({ trusted }) => !trusted);
    const good = verdict === 'good' && untrusted === undefined;
    return [
      {
        engine: 'vanthu',
        good,
        explanation: good ? sentences.good : (untrusted?.explanation ?? sentences[verdict]),
        at,
      },
    ];
  };

/** Our verifier and pdfsig, which share no code. */
export const bothJudges =
  (anchors: readonly Uint8Array[]): JudgeFile =>
  async (pdf, at) => {
    const own = await ownVerifier(anchors)(pdf, at);
    const second = await judgeWithPdfsig(pdf, { anchors });
    const good = second.verdict === 'valid' && second.signatures.every(({ valid, trusted }) => valid && trusted);
    const explanation = good
      ? 'pdfsig: mọi chữ ký hợp lệ.'
      : second.verdict === 'failed'
        ? 'Công cụ pdfsig không chạy được nên chưa thể xác nhận chữ ký.'
        : 'pdfsig không xác nhận được mọi chữ ký trong tệp.';
    return [...own, { engine: 'pdfsig', good, explanation, at }];
  };
