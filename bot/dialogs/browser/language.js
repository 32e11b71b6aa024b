// Vietnamese and English. A text is a pair that stands beside its page; what cards say too comes from the bot's own tables.
import { Refused, Unreachable } from './api.js';
import { NoHost } from './host.js';

/** @typedef {{ readonly vi: string, readonly en: string }} Words */
/** @typedef {Readonly<Record<string, Words | undefined>>} Table */

/** @type {'vi' | 'en'} */
let spoken = 'vi';

/** @param {'vi' | 'en'} language */
export function speak(language) {
  spoken = language;
  document.documentElement.lang = language;
}

export const language = () => spoken;

/**
 * The text, with `{names}` filled in.
 * @param {Words} words
 * @param {Record<string, string | number>} [values]
 */
export const t = (words, values = {}) =>
  words[spoken].replace(/\{(\w+)\}/g, (all, name) => String(values[String(name)] ?? all));

/**
 * The word of a table for a code; the code itself where the table has none.
 * @param {Table} table
 * @param {string} code
 */
export const wordOf = (table, code) => table[code]?.[spoken] ?? code;

/** @param {string} on a day as YYYY-MM-DD */
export const dayText = (on) => on.split('-').reverse().join('/');

const zone = 'Asia/Ho_Chi_Minh';

/** @param {string} at */
export const momentText = (at) =>
  new Intl.DateTimeFormat(spoken === 'vi' ? 'vi-VN' : 'en-GB', {
    ...{ day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: zone },
  }).format(new Date(at));

/** Text as it is compared when somebody looks for it: without marks and capitals. @param {string} text */
export const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

// prettier-ignore
const trouble = {
  unreachable: { vi: 'Không liên lạc được với máy chủ, chưa rõ yêu cầu vừa gửi đã được nhận chưa. Xin kiểm tra kết nối rồi bấm “Kiểm tra lại”; làm lại là an toàn.', en: 'The server does not answer, and what was sent may or may not have arrived. Please check the connection and press “Check again”; doing it again is safe.' },
  token:       { vi: 'Teams chưa cấp được phiên đăng nhập cho trang này. Xin đóng hộp thoại rồi mở lại từ thẻ; nếu vẫn vậy, báo quản trị hệ thống.', en: 'Teams could not sign this page in. Please close the dialog and open it again from the card; if it stays so, tell your administrator.' },
  defect:      { vi: 'Trang này gặp lỗi ngoài dự kiến; chưa có gì thay đổi. Xin đóng hộp thoại rồi mở lại từ thẻ.', en: 'Something unexpected went wrong on this page; nothing was changed. Please close the dialog and open it again from the card.' },
};

// What to do next where the sentence of the API does not say it.
// prettier-ignore
const advice = /** @type {Table} */ ({
  'changed-meanwhile':           { vi: 'Chưa có gì được ghi. Xin sao lại nội dung đã nhập, đóng cửa sổ rồi mở lại từ thẻ mới nhất.', en: 'Nothing was recorded. Please copy what you typed, close this window and open it again from the newest card.' },
  'action-not-open':             { vi: 'Chưa có gì được ghi. Xin đóng cửa sổ và xem thẻ mới nhất.', en: 'Nothing was recorded. Please close this window and see the newest card.' },
  'pin-locked':                  { vi: 'Quản trị hệ thống mở lại khóa được.', en: 'Your administrator can unlock the key.' },
  'key-missing':                 { vi: 'Xin liên hệ quản trị hệ thống để được cấp khóa.', en: 'Please ask your administrator for a key.' },
  'certificate-not-in-force':    { vi: 'Xin liên hệ quản trị hệ thống để gia hạn chứng thư. Chưa có gì được ký.', en: 'Please ask your administrator to renew it. Nothing was signed.' },
  'certificate-not-for-signing': { vi: 'Xin liên hệ quản trị hệ thống. Chưa có gì được ký.', en: 'Please ask your administrator. Nothing was signed.' },
  'file-missing':                { vi: 'Xin chọn lại tệp.', en: 'Please choose the file again.' },
});

/**
 * Why something did not work and what to do, as sentences.
 * @param {unknown} thrown
 * @param {Table} problems
 */
export function troubleText(thrown, problems) {
  if (thrown instanceof Unreachable) return t(trouble.unreachable);
  if (thrown instanceof NoHost) return t(trouble.token);
  if (!(thrown instanceof Refused)) return t(trouble.defect);
  const { code, title, detail, errors = [] } = thrown.problem;
  // details are written in Vietnamese; how many tries are left is worth reading in any language
  const known = spoken === 'vi' ? (detail ?? problems[code]?.vi ?? title) : (problems[code]?.en ?? title);
  const more = spoken === 'en' && code === 'pin-wrong' ? detail : undefined;
  return [
    known,
    more,
    wordOf(advice, code) === code ? undefined : wordOf(advice, code),
    ...errors.map((one) => one.detail),
  ]
    .filter((sentence) => sentence !== undefined && sentence !== '')
    .map((sentence) => (/[.!?]$/.test(String(sentence)) ? sentence : `${sentence}.`))
    .join(' ');
}
