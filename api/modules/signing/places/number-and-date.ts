// Where number and date of issue are left blank on page 1: `Số: ␣␣␣/BKTB-PC` and `Hải Phòng, ngày ␣ tháng ␣ năm ␣`. Many drafts
// bear the year already.
import { ok, refuse, type Result } from '../../../domain/kernel/result.ts';
import type { PageWords, Word } from './page-words.ts';

/** A blank on a line, with the size and baseline of the words around it. */
export interface Blank {
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

export interface NumberAndDatePlace {
  readonly number: Blank;
  readonly day: Blank;
  readonly month: Blank;
  readonly year: Blank | PrintedYear;
}

/** The draft bears its year: right for a document that is issued in that year, and in no other. */
export interface PrintedYear {
  readonly printed: string;
}

const sameLine = 3;
const sameRow = 60;
const smallestBlank = 6;
// four digits of 14 points and the space before them
const yearWidth = 34;

const missing = (detail: string): ReturnType<typeof refuse> => refuse({ code: 'signing-place-missing', detail });

/**
 * The blanks, of which that of the year may be filled already; 'signing-place-missing' when one is not there, or another is filled.
 * @legal NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.3 và II.4
 */
export function findNumberAndDate(page: PageWords): Result<NumberAndDatePlace> {
  const number = first(
    page.words.filter(({ text }) => text === 'Số:'),
    (label) => blankAfter(page, label, /^\//),
  );
  if (number === undefined)
    return missing('Không tìm thấy chỗ trống để ghi số (giữa “Số:” và ký hiệu) ở trang đầu của văn bản.');

  const date = first(
    page.words.filter(({ text, baseline }) => text === 'ngày' && Math.abs(baseline - number.baseline) < sameRow),
    (day) => dateAt(page, day),
  );
  if (date === undefined)
    return missing('Không tìm thấy chỗ trống để ghi ngày, tháng ban hành cùng hàng với số của văn bản.');
  return ok({ number, ...date });
}

/** The first answer that is one, in the order of the candidates. */
function first<T, U>(candidates: readonly T[], answer: (candidate: T) => U | undefined): U | undefined {
  for (const candidate of candidates) {
    const given = answer(candidate);
    if (given !== undefined) return given;
  }
  return undefined;
}

function dateAt(page: PageWords, dayWord: Word): Omit<NumberAndDatePlace, 'number'> | undefined {
  const monthWord = nextOnLine(page, dayWord);
  const yearWord = monthWord && nextOnLine(page, monthWord);
  if (monthWord?.text !== 'tháng' || yearWord?.text !== 'năm') return undefined;

  const day = between(dayWord, monthWord.left);
  const month = between(monthWord, yearWord.left);
  const year = yearAfter(page, yearWord);
  return day && month && year ? { day, month, year } : undefined;
}

function yearAfter(page: PageWords, yearWord: Word): NumberAndDatePlace['year'] | undefined {
  const next = nextOnLine(page, yearWord);
  if (next === undefined) return between(yearWord, Math.min(yearWord.right + yearWidth, page.width));
  const isYear = /^\d{4}$/.test(next.text) && nextOnLine(page, next) === undefined;
  return isYear ? { printed: next.text } : undefined;
}

function blankAfter(page: PageWords, label: Word, following: RegExp): Blank | undefined {
  const next = nextOnLine(page, label);
  return next !== undefined && following.test(next.text) ? between(label, next.left) : undefined;
}

const nextOnLine = ({ words }: PageWords, from: Word): Word | undefined =>
  words
    .filter(({ baseline, left }) => Math.abs(baseline - from.baseline) < sameLine && left > from.right - 1)
    .sort((a, b) => a.left - b.left)[0];

const between = (word: Word, right: number): Blank | undefined =>
  right - word.right < smallestBlank
    ? undefined
    : { left: word.right, right, baseline: word.baseline, size: word.size };
