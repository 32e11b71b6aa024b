// What the first page of somebody else's document says: a suggestion for the clerk, made from words and their places. The
// heading stands in two columns, so words are read by place and never in the order in which a tool returns them.
import { documentTypes, type DocumentTypeCode } from '../documents/document-types.ts';
import { isCivilDate, type CivilDate } from '../kernel/dates.ts';
import { fold, normalized } from '../kernel/text.ts';
import type { Priority } from './incoming.ts';

/** A word and its box; any unit, from the top left of the page. */
export interface PageWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PageWords {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PageWord[];
}

/** Every field is a guess, missing where nothing was found. */
export interface FirstPageReading {
  readonly issuer?: string;
  /** Số, ký hiệu as one text and in its two parts. */
  readonly code?: string;
  readonly number?: string;
  readonly notation?: string;
  readonly issuedOn?: CivilDate;
  readonly documentType?: DocumentTypeCode;
  readonly subject?: string;
  readonly priority?: Priority;
  /** A secrecy mark near the top: such a file must not be here, a person has to look. */
  readonly secrecyMark?: 'TUYỆT MẬT' | 'TỐI MẬT' | 'MẬT';
}

/** Where the two columns of the heading meet, and where the heading ends. */
export interface HeadingBlock {
  readonly gutter: number;
  readonly bottom: number;
}

export interface PageLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const middle = (word: PageWord): number => (word.top + word.bottom) / 2;

const height = ({ top, bottom }: PageWord): number => bottom - top;

/** On one line, judged by the tallest word that it has: a dash or a comma is too low to compare with. */
function isLevel(word: PageWord, [first, ...more]: readonly PageWord[]): boolean {
  if (first === undefined) return false;
  const tallest = more.reduce((tall, other) => (height(other) > height(tall) ? other : tall), first);
  const [low, tall] = height(word) < height(tallest) ? [word, tallest] : [tallest, word];
  return middle(low) > tall.top && middle(low) < tall.bottom;
}

/** The words as lines from top to bottom, each from left to right. */
export function linesOf(words: readonly PageWord[]): PageLine[] {
  const rows: PageWord[][] = [];
  for (const word of words.toSorted((a, b) => middle(a) - middle(b))) {
    const last = rows.at(-1);
    if (last !== undefined && isLevel(word, last)) last.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => {
    const ordered = row.toSorted((a, b) => a.left - b.left);
    return {
      text: normalized(ordered.map(({ text }) => text).join(' ')),
      left: Math.min(...row.map(({ left }) => left)),
      right: Math.max(...row.map(({ right }) => right)),
      top: Math.min(...row.map(({ top }) => top)),
      bottom: Math.max(...row.map(({ bottom }) => bottom)),
    };
  });
}

const datePattern = /ngay\s*(\d{1,2})\s*thang\s*(\d{1,2})\s*nam\s*(\d{4})/;

function dateIn(text: string): CivilDate | undefined {
  const [, day = '', month = '', year = ''] = datePattern.exec(fold(text)) ?? [];
  const on = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(on) ? on : undefined;
}

/** The two-column heading of an official document; nothing when the page has no national title. */
export function headingBlock({ width, height, words }: PageWords): HeadingBlock | undefined {
  const upper = words.filter(({ top }) => top < height * 0.3);
  const opening = upper.find((word) => {
    const next = upper.filter(({ left, top, bottom }) => left > word.right && top < word.bottom && bottom > word.top);
    return (
      fold(word.text) === 'cong' &&
      next.some(({ text }) => fold(text) === 'hoa') &&
      next.some(({ text }) => fold(text) === 'nghia')
    );
  });
  if (opening === undefined) return undefined;
  const gutter = opening.left - width * 0.005;
  const rightLines = linesOf(words.filter(({ left, top }) => left >= gutter && top < height * 0.45));
  const dated = rightLines.find(({ text }) => /\bngay\b.*\bthang\b/.test(fold(text)));
  const from = (dated ?? rightLines[1] ?? opening).bottom;
  const below = linesOf(words.filter((word) => middle(word) > from)).find(
    ({ right, text }) => right > gutter + width * 0.02 || /^kinh gui\b/.test(fold(text)),
  );
  return { gutter, bottom: below?.top ?? height * 0.45 };
}

/** The lines of a page in reading order: the heading's left column, its right one, then the rest. */
export function readingOrder(page: PageWords): { left: PageLine[]; right: PageLine[]; rest: PageLine[] } {
  const block = headingBlock(page) ?? { gutter: 0, bottom: 0 };
  const inHeading = (word: PageWord): boolean => middle(word) < block.bottom;
  const before = (word: PageWord): boolean => (word.left + word.right) / 2 < block.gutter;
  return {
    left: linesOf(page.words.filter((word) => inHeading(word) && before(word))),
    right: linesOf(page.words.filter((word) => inHeading(word) && !before(word))),
    rest: linesOf(page.words.filter((word) => !inHeading(word))),
  };
}

const codePattern = /^\W*S[ốổôóo]\s*[:.;]?\s*(\d{1,7})\s*[/\\|]\s*([\p{L}\p{N}][\p{L}\p{N}\s./–-]*)/iu;

/** A name of a body begins with one of these; what else stands above the number continues the line before. */
const bodies =
  /^(BO|TONG CUC|CUC|CHI CUC|VU|SO|UBND|UY BAN|VAN PHONG|BAN|HOI|HOI DONG|TRUONG|DAI HOC|HOC VIEN|VIEN|TRUNG TAM|CONG TY|TONG CONG TY|TAP DOAN|NGAN HANG|KHO BAC|BAO HIEM|TOA AN|THANH TRA|BENH VIEN|CHINH PHU|QUOC HOI|THU TUONG|KIEM TOAN|DANG UY|CANG VU|CO QUAN)\b/;

/** The issuer is the lower of the names above the number: the one over it is its superior. */
function issuerIn(lines: readonly PageLine[]): string | undefined {
  const names: string[] = [];
  for (const { text } of lines) {
    const words = text.split(' ').filter((word) => /\p{L}/u.test(word));
    if (words.length === 0) continue;
    const line = words.join(' ');
    if (names.length === 0 || bodies.test(fold(line).toUpperCase())) names.push(line);
    else names.push(`${names.pop() ?? ''} ${line}`);
  }
  return names.at(-1);
}

const stampWords: Readonly<Record<string, Priority>> = {
  'hoa toc': 'express',
  'thuong khan': 'very-urgent',
  khan: 'urgent',
};
const priorityIn = (lines: readonly PageLine[]): Priority | undefined =>
  lines
    .map(({ text }) => (text === text.toUpperCase() ? stampWords[fold(text)] : undefined))
    .find((found) => found !== undefined);

const joined = (lines: readonly PageLine[]): string => normalized(lines.map(({ text }) => text).join(' '));

/** A letter's subject stands under its number. */
function letterSubject(lines: readonly PageLine[]): string | undefined {
  const start = lines.findIndex(({ text }) => /^V\s*[/\\]\s*v\b/iu.test(text));
  if (start < 0) return undefined;
  const own = lines.slice(start).filter(({ text }) => stampWords[fold(text)] === undefined && /\p{L}/u.test(text));
  return joined(own).replace(/^V\s*[/\\]\s*v\s*[:.]?\s*/iu, '');
}

const longestTitle = 6;

/** The type stands alone on a line in capitals; its subject is what is centred under it. */
function titled(rest: readonly PageLine[], width: number): Pick<FirstPageReading, 'documentType' | 'subject'> {
  const centre = ({ left, right }: PageLine): number => (left + right) / 2;
  for (const [index, line] of rest.slice(0, 10).entries()) {
    const type = documentTypes.find(
      ({ name }) => fold(name) === fold(line.text) && line.text === line.text.toUpperCase(),
    );
    if (type === undefined) continue;
    const following = rest.slice(index + 1, index + 1 + longestTitle).filter(({ text }) => /\p{L}/u.test(text));
    const end = following.findIndex(
      (next) => /^(kinh gui|can cu)\b/.test(fold(next.text)) || Math.abs(centre(next) - centre(line)) > width * 0.02,
    );
    const subject = joined(end < 0 ? following : following.slice(0, end));
    return { documentType: type.code, ...(subject !== '' && { subject }) };
  }
  return {};
}

const secrecyPattern = /(?<!\p{L})(TUYỆT MẬT|TỐI MẬT|(?<!BẢO )MẬT)(?!\p{L})/u;

function secrecyIn(lines: readonly PageLine[], height: number): FirstPageReading['secrecyMark'] {
  const near = lines.filter(({ top }) => top < height * 0.4);
  const found = near.map(({ text }) => secrecyPattern.exec(text)?.[1]).find((mark) => mark !== undefined);
  return (['TUYỆT MẬT', 'TỐI MẬT', 'MẬT'] as const).find((mark) => mark === found);
}

const present = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== '')) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

/** What the page seems to say. Nothing is certain: a person confirms each field before it is registered. */
export function readFirstPage(page: PageWords): FirstPageReading {
  const { left, right, rest } = readingOrder(page);
  const column = left.length > 0 ? left : rest.filter(({ top }) => top < page.height * 0.4);
  const at = column.findIndex(({ text }) => codePattern.test(text));
  const [, number, rawNotation] = codePattern.exec(column[at]?.text ?? '') ?? [];
  const notation = rawNotation?.replace(/\s+/g, '').replace(/[.–-]+$/, '');
  const letter = letterSubject(column.slice(at + 1));
  const title =
    letter === undefined ? titled(rest, page.width) : { documentType: 'official-letter' as const, subject: letter };
  const dated = [...right, ...column].map(({ text }) => dateIn(text)).find((on) => on !== undefined);
  return present({
    issuer: left.length > 0 ? issuerIn(at < 0 ? left : left.slice(0, at)) : undefined,
    code: number === undefined ? undefined : `${number}/${notation ?? ''}`,
    number,
    notation,
    issuedOn: dated,
    documentType: title.documentType,
    subject: title.subject,
    priority: priorityIn([...left, ...right]),
    secrecyMark: secrecyIn([...left, ...right, ...rest], page.height),
  });
}
