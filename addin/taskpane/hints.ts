// Hints while typing, for the tagged parts: what can be seen in the words alone. The verdict is the server's; the rule ids and
// the sentences are its own.
// @legal NĐ 30/2020/NĐ-CP, Phụ lục I, phần I
import {
  addresseeWords,
  numberWords,
  placeDateWords,
  recipientWords,
  say,
  titleWords,
  type Sentence,
} from '../../api/contracts/layout.ts';
import type { ControlText } from '../word/port.ts';
import { partText, type PartTag } from './words/parts.ts';

export interface Hint {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly message: Sentence;
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
        message: say(numberWords.form, { text }),
      },
    ];
  const [, word = '', given = '', notation = ''] = found;
  const number = given.trim();
  const hints: Row[] = [];
  if (word !== 'Số:') hints.push({ ...rule, message: say(numberWords.word, { word }) });
  if (isBlank(number)) {
    if (/[.…_]/u.test(number))
      hints.push({
        ...rule,
        severity: 'warning',
        message: numberWords.dots,
      });
  } else if (/^\d$/.test(number)) hints.push({ ...rule, message: say(numberWords.oneFigure, { number }) });
  const symbol = notation.trim();
  if (/[–—]/u.test(symbol)) hints.push({ ...rule, message: numberWords.longDash });
  else if (/\s/u.test(symbol))
    hints.push({
      ...rule,
      message: say(numberWords.spaces, { text: symbol }),
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
        message: say(placeDateWords.form, { text }),
      },
    ];
  const of = (name: string): string => found[name]?.trim() ?? '';
  const hints: Row[] = [];
  if (of('place') === '') hints.push({ ...rule, message: placeDateWords.noPlace });
  else if (!/^\p{Lu}/u.test(of('place')))
    hints.push({ ...rule, message: say(placeDateWords.smallPlace, { place: of('place') }) });
  if (of('comma') === '') hints.push({ ...rule, message: placeDateWords.comma });
  if (/^[1-9]$/.test(of('day'))) hints.push({ ...rule, message: say(placeDateWords.day, { day: of('day') }) });
  if (/^[12]$/.test(of('month'))) hints.push({ ...rule, message: say(placeDateWords.month, { month: of('month') }) });
  return hints;
};

/** The template writes “V/v” itself; what is typed behind it must not repeat it. */
const subject: Rule = (text) =>
  /^v\s*\/\s*v/iu.test(text)
    ? [
        {
          rule: 'letter-subject.form',
          severity: 'warning',
          message: titleWords.twice,
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
          message: addresseeWords.ownLines,
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
  if (line === undefined) return [{ ...rule, message: recipientWords.noFiling }];
  if (at !== lines.length - 1) return [{ ...rule, message: recipientWords.filingLast }];
  if (!/^[-–—]?\s*Lưu\s?:/u.test(line)) return [{ ...rule, message: say(recipientWords.filingColon, { text: line }) }];
  if (!/^[-–—]?\s*Lưu\s?:\s*VT(?![\p{L}\p{N}])/u.test(line))
    return [{ ...rule, message: say(recipientWords.filingVt, { text: line }) }];
  return /VT,\s*\S/u.test(line)
    ? []
    : [
        {
          ...rule,
          severity: 'warning',
          message: say(recipientWords.filingUnit, { text: line }),
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

const emptyPart = { vi: 'Ô “{part}” chưa điền nội dung.', en: 'The part “{part}” is not filled in.' } as const;
const isPart = (tag: string): tag is PartTag => tag in partText;
/** As the document names it, and as the pane does for readers of English. */
const nameOf = (tag: string, title: string): Sentence => {
  const vi = title === '' ? tag : title;
  return { vi, en: isPart(tag) ? partText[tag].en : vi };
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
              message: say(emptyPart, { part: nameOf(tag, title) }),
              legal: 'NĐ 30/2020/NĐ-CP, Điều 8',
            },
          ]
        : [];
    return (rules[tag]?.(line) ?? []).map((row) => ({ ...row, tag }));
  });
}
