// What the demo calls things that programs know by code words: complete tables, so that no code word reaches a reader.
import type { Stance } from '../../api/domain/consultation/consultation.ts';
import type { IncomingState } from '../../api/domain/incoming/incoming.ts';
import type { SignatureVerdict } from '../../api/domain/incoming/legal-effect.ts';
import type { Severity } from '../../api/domain/layout/finding.ts';
import type { judgeWithPdfsig } from '../../api/modules/signing/index.ts';
import type { Sentence } from '../lib/language.ts';

type PdfsigAnswer = Awaited<ReturnType<typeof judgeWithPdfsig>>['verdict'];

// prettier-ignore
export const verdictWords: Readonly<Record<SignatureVerdict, Sentence>> = {
  good:                    { vi: 'chữ ký số hợp lệ, nội dung còn nguyên', en: 'signatures are good, nothing was changed' },
  'changed-after-signing': { vi: 'nội dung đã bị thay đổi sau khi ký',    en: 'changed after signing' },
  broken:                  { vi: 'chữ ký số không khớp với nội dung',     en: 'a signature does not fit the content' },
  'not-signed':            { vi: 'không có chữ ký số',                    en: 'carries no signature' },
  unreadable:              { vi: 'không kiểm tra được tệp',               en: 'cannot be judged' },
  paper:                   { vi: 'bản quét của văn bản giấy',             en: 'a scan of a paper' },
};

/** A unit's opinion, or its silence, at the end of a consultation. */
// prettier-ignore
export const opinionWords: Readonly<Record<Stance | 'silent' | 'waiting', Sentence>> = {
  agree:                 { vi: 'đồng ý',                en: 'agrees' },
  'agree-with-comments': { vi: 'đồng ý, có góp ý',      en: 'agrees with comments' },
  disagree:              { vi: 'không đồng ý',          en: 'disagrees' },
  'no-opinion':          { vi: 'không có ý kiến',       en: 'has no opinion' },
  silent:                { vi: 'không trả lời',         en: 'did not answer' },
  waiting:               { vi: 'chưa trả lời',          en: 'has not answered yet' },
};

// prettier-ignore
export const severityWords: Readonly<Record<Severity, Sentence>> = {
  error:   { vi: 'Lỗi',      en: 'Error' },
  warning: { vi: 'Lưu ý',    en: 'Warning' },
  info:    { vi: 'Gợi ý',    en: 'Hint' },
};

// prettier-ignore
export const pdfsigWords: Readonly<Record<PdfsigAnswer, Sentence>> = {
  valid:        { vi: 'mọi chữ ký hợp lệ',           en: 'every signature is valid' },
  invalid:      { vi: 'có chữ ký không hợp lệ',      en: 'a signature is not valid' },
  'not-signed': { vi: 'không thấy chữ ký nào',       en: 'finds no signature' },
  failed:       { vi: 'không chạy được',             en: 'could not be run' },
};

// prettier-ignore
export const incomingWords: Readonly<Record<IncomingState, Sentence>> = {
  received:             { vi: 'mới tiếp nhận',            en: 'received' },
  registered:           { vi: 'đã vào sổ',                en: 'registered' },
  presented:            { vi: 'đã trình',                 en: 'presented' },
  directed:             { vi: 'đã có ý kiến chỉ đạo',     en: 'directed' },
  'in-progress':        { vi: 'đang xử lý',               en: 'in progress' },
  answered:             { vi: 'đã trả lời',               en: 'answered' },
  noted:                { vi: 'đã chuyển để biết',        en: 'noted' },
  closed:               { vi: 'đã kết thúc',              en: 'closed' },
  returned:             { vi: 'đã trả lại nơi gửi',       en: 'returned' },
  'recalled-by-issuer': { vi: 'nơi gửi đã thu hồi',       en: 'recalled by its issuer' },
};

/** A number of things, with its noun in both languages. */
export const counted = (count: number, vi: string, one: string, many: string): Sentence => ({
  vi: `${count} ${vi}`,
  en: `${count} ${count === 1 ? one : many}`,
});

/** The same words in both languages: a name, a number, a date. */
export const same = (text: string): Sentence => ({ vi: text, en: text });
