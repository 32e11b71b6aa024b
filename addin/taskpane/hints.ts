// Hints while typing, for the tagged parts: what can be seen in the words alone. The verdict is the server's; the rule ids and
// the sentences are the same where the rule is the same.
// @legal NĐ 30/2020/NĐ-CP, Phụ lục I, phần I
import type { ControlText } from '../word/port.ts';

export interface Hint {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly legal: string;
  readonly tag: string;
}

const annex = (place: string): string => `NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục ${place}`;

type Row = Omit<Hint, 'tag'>;
type Rule = (text: string) => readonly Row[];

const isBlank = (text: string): boolean => /^[\s\u00a0.…_]*$/u.test(text);

const numberLine: Rule = (text) => {
  const rule = { rule: 'number-line.form', severity: 'error', legal: annex('II.3c') } as const;
  const found = /^(số\s*[:.]?)\s*([^/]*)\/(.*)$/iu.exec(text);
  if (found === null)
    return [
      {
        ...rule,
        message: `Dòng số, ký hiệu đang ghi “${text}”; phải ghi theo mẫu “Số: 15/BKTB-VP”, số và ký hiệu cách nhau bằng dấu gạch chéo (/).`,
      },
    ];
  const [, word = '', given = '', notation = ''] = found;
  const number = given.trim();
  const hints: Row[] = [];
  if (word !== 'Số:')
    hints.push({ ...rule, message: `Phải ghi “Số:”, chữ in thường và có dấu hai chấm, không ghi “${word}”.` });
  if (isBlank(number)) {
    if (/[.…_]/u.test(number))
      hints.push({
        ...rule,
        severity: 'warning',
        message: 'Chỗ ghi số nên để khoảng trắng, không gõ dấu chấm: số được hệ thống điền khi phát hành.',
      });
  } else if (/^\d$/.test(number))
    hints.push({ ...rule, message: `Số văn bản nhỏ hơn 10 phải ghi thêm số 0 phía trước: “0${number}”.` });
  const symbol = notation.trim();
  if (/[–—]/u.test(symbol))
    hints.push({ ...rule, message: 'Giữa các nhóm chữ viết tắt trong ký hiệu phải dùng dấu gạch nối ngắn (-).' });
  else if (/\s/u.test(symbol))
    hints.push({
      ...rule,
      message: `Ký hiệu “${symbol}” có cách chữ; các nhóm chữ viết tắt nối bằng dấu gạch nối (-), không cách chữ.`,
    });
  return hints;
};

const datePattern =
  /^(?<place>.*?)(?<comma>,?)\s*(?<word>ngày)(?<day>[\s\d.…_]*)tháng(?<month>[\s\d.…_]*)năm(?<year>[\s\d.…_]*)$/iu;

const placeDate: Rule = (text) => {
  const rule = { rule: 'place-date.form', severity: 'error', legal: annex('II.4b') } as const;
  const found = datePattern.exec(text)?.groups;
  if (found === undefined)
    return [
      {
        ...rule,
        message: `Địa danh và thời gian đang ghi “${text}”; phải ghi theo mẫu “Hà Nội, ngày 05 tháng 01 năm 2026”.`,
      },
    ];
  const of = (name: string): string => found[name]?.trim() ?? '';
  const hints: Row[] = [];
  if (of('place') === '') hints.push({ ...rule, message: 'Thiếu địa danh trước ngày, tháng, năm ban hành.' });
  else if (!/^\p{Lu}/u.test(of('place')))
    hints.push({ ...rule, message: `Chữ cái đầu của địa danh “${of('place')}” phải viết hoa.` });
  if (of('comma') === '') hints.push({ ...rule, message: 'Sau địa danh phải có dấu phẩy (,).' });
  if (/^[1-9]$/.test(of('day')))
    hints.push({ ...rule, message: `Ngày nhỏ hơn 10 phải ghi thêm số 0 phía trước: “ngày 0${of('day')}”.` });
  if (/^[12]$/.test(of('month')))
    hints.push({ ...rule, message: `Tháng 1, tháng 2 phải ghi thêm số 0 phía trước: “tháng 0${of('month')}”.` });
  return hints;
};

/** The template writes “V/v” itself; what is typed behind it must not repeat it. */
const subject: Rule = (text) =>
  /^v\s*\/\s*v/iu.test(text)
    ? [
        {
          rule: 'letter-subject.form',
          severity: 'warning',
          message: 'Mẫu đã có sẵn “V/v”; chỉ ghi nội dung trích yếu, không gõ lại “V/v”.',
          legal: annex('II.5b'),
        },
      ]
    : [];

const addressees: Rule = (text) => {
  const lines = text.split(/[\n\r\v]+/).filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  return lines.length === 1 && /;\s*\S/.test(first)
    ? [
        {
          rule: 'addressees.form',
          severity: 'warning',
          message:
            'Gửi từ hai nơi trở lên: mỗi nơi nhận phải trình bày trên một dòng riêng, đầu dòng có gạch đầu dòng (-).',
          legal: annex('II.9d'),
        },
      ]
    : [];
};

const recipients: Rule = (text) => {
  const rule = { rule: 'recipients.filing', severity: 'error', legal: annex('II.9d') } as const;
  const lines = text
    .split(/[\n\r\v]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const at = lines.findIndex((line) => /^[-–—]?\s*lưu/iu.test(line));
  const line = lines[at];
  if (line === undefined) return [{ ...rule, message: 'Nơi nhận thiếu dòng cuối “- Lưu: VT, <đơn vị soạn thảo>.”.' }];
  if (at !== lines.length - 1) return [{ ...rule, message: 'Dòng “Lưu: VT, …” phải là dòng cuối cùng của Nơi nhận.' }];
  if (!/^[-–—]?\s*Lưu\s?:/u.test(line))
    return [{ ...rule, message: `Dòng lưu đang ghi “${line}”; sau chữ “Lưu” phải có dấu hai chấm (:).` }];
  if (!/^[-–—]?\s*Lưu\s?:\s*VT(?![\p{L}\p{N}])/u.test(line))
    return [{ ...rule, message: `Dòng lưu đang ghi “${line}”; sau “Lưu:” phải là chữ viết tắt “VT”.` }];
  return /VT,\s*\S/u.test(line)
    ? []
    : [
        {
          ...rule,
          severity: 'warning',
          message: `Dòng lưu “${line}” thiếu dấu phẩy và chữ viết tắt tên đơn vị soạn thảo sau “VT”.`,
        },
      ];
};

const rules: Readonly<Record<string, Rule>> = {
  'number-line': numberLine,
  'place-date': placeDate,
  subject,
  addressees,
  recipients,
};

/** What a reader would miss at once when the part is empty. */
const required: ReadonlySet<string> = new Set(['subject', 'addressees', 'body', 'recipients', 'signer-name']);

/** The hints for the controls as they stand, in their order. */
export function hintsFor(controls: readonly ControlText[]): readonly Hint[] {
  return controls.flatMap(({ tag, title, text, empty }): readonly Hint[] => {
    const line = text.normalize('NFC').trim();
    if (empty || line === '')
      return required.has(tag)
        ? [
            {
              tag,
              rule: 'draft.unfilled',
              severity: 'error',
              message: `Ô “${title === '' ? tag : title}” chưa điền nội dung.`,
              legal: 'NĐ 30/2020/NĐ-CP, Điều 8',
            },
          ]
        : [];
    return (rules[tag]?.(line) ?? []).map((row) => ({ ...row, tag }));
  });
}
