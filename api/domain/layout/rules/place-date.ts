// Địa danh and the date of issue.
import { isCivilDate } from '../../kernel/dates.ts';
import type { Complaint, Rule, Subject } from '../finding.ts';
import { annex } from '../finding.ts';
import { rewrittenWhere, together } from '../fix.ts';
import type { Line } from '../lines.ts';
import { isBlank, judgeStyle } from './style.ts';
import { say } from '../sentence.ts';
import { placeDateWords as words } from '../words/place-date.ts';

const datePattern =
  /^(?<place>.*?)(?<comma>,?)\s*(?<word>ngày)(?<day>[\s\d.…_]*)tháng(?<month>[\s\d.…_]*)năm(?<year>[\s\d.…_]*)$/iu;

function placeDateForm({ parts, stage }: Subject): readonly Complaint[] {
  const line = parts.placeDate[0];
  if (line === undefined) return [];
  const at = line.paragraph;
  const found = datePattern.exec(line.text)?.groups;
  if (found === undefined)
    return [
      {
        message: say(words.form, { text: line.text }),
        at,
      },
    ];
  const [place = '', day = '', month = '', year = ''] = [
    found['place'],
    found['day'],
    found['month'],
    found['year'],
  ].map((part) => part?.trim() ?? '');
  const complaints: Complaint[] = [];
  if (place === '' || isBlank(place)) complaints.push({ message: words.noPlace, at });
  else if (!/^\p{Lu}/u.test(place))
    complaints.push({
      message: say(words.smallPlace, { place }),
      at,
      mends: together([rewrittenWhere(at, /\p{Ll}(?=[^\n\t]*ngày)/u, (letter) => letter.toUpperCase())]),
    });
  if (found['comma'] === '')
    complaints.push({
      message: words.comma,
      at,
      mends: together([rewrittenWhere(at, /[ \u00a0]*(?=ngày)/iu, () => ', ')]),
    });
  if (found['word'] !== 'ngày')
    complaints.push({
      message: words.smallDay,
      at,
      mends: together([rewrittenWhere(at, /ngày/iu, () => 'ngày')]),
    });
  const empty = [day, month, year].filter((part) => isBlank(part));
  if (empty.length > 0 && stage === 'issued') complaints.push({ message: words.incomplete, at });
  if (empty.some((part) => part !== '') && stage === 'draft')
    complaints.push({
      message: words.dots,
      at,
      severity: 'warning',
    });
  return [...complaints, ...figuresOf(day, month, year, at)];
}

function figuresOf(day: string, month: string, year: string, at: Line['paragraph']): readonly Complaint[] {
  const complaints: Complaint[] = [];
  if (/^[1-9]$/.test(day))
    complaints.push({
      message: say(words.day, { day }),
      at,
      mends: together([rewrittenWhere(at, /(?<=ngày\s*)\d(?=\s*tháng)/iu, (figure) => `0${figure}`)]),
    });
  if (/^[12]$/.test(month))
    complaints.push({
      message: say(words.month, { month }),
      at,
      mends: together([rewrittenWhere(at, /(?<=tháng\s*)\d(?=\s*năm)/iu, (figure) => `0${figure}`)]),
    });
  if (/^0[3-9]$/.test(month))
    complaints.push({
      message: say(words.plainMonth, { month: month.slice(1) }),
      at,
      mends: together([rewrittenWhere(at, /(?<=tháng\s*)0\d(?=\s*năm)/iu, (figure) => figure.slice(1))]),
      severity: 'warning',
    });
  const wrongYear = !isBlank(year) && !/^\d{4}$/.test(year);
  if (wrongYear) complaints.push({ message: say(words.year, { year }), at });
  const complete = [day, month, year].every((part) => /^\d+$/.test(part));
  const on = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (complete && !wrongYear && !isCivilDate(on))
    complaints.push({ message: say(words.noSuchDay, { day, month, year }), at });
  return complaints;
}

const hasDate = ({ parts }: Subject): boolean =>
  parts.kind === 'unknown' || parts.kind === 'letter' || parts.kind.abbreviation !== 'BB';

export const placeDateRules: readonly Rule[] = [
  {
    id: 'place-date.present',
    severity: 'error',
    legal: annex('II.4'),
    applies: (subject) => hasDate(subject) && subject.parts.placeDate.length === 0,
    check: () => [{ message: words.missing }],
  },
  {
    id: 'place-date.form',
    severity: 'error',
    legal: annex('II.4b'),
    applies: ({ parts }) => parts.placeDate.length > 0,
    check: placeDateForm,
  },
  {
    id: 'place-date.style',
    severity: 'error',
    legal: annex('II.4c'),
    applies: ({ parts }) => parts.placeDate.length > 0,
    check: ({ parts }) =>
      judgeStyle(words.name, parts.placeDate, {
        capitals: false,
        sizePt: [13, 14],
        italic: true,
        bold: false,
      }),
  },
  {
    id: 'place-date.position',
    severity: 'warning',
    legal: annex('II.4c'),
    applies: ({ parts }) => parts.placeDate.length > 0 && parts.numberLine.length > 0,
    check: ({ parts }) => {
      const [number, date] = [parts.numberLine[0]?.paragraph.cell, parts.placeDate[0]?.paragraph.cell];
      const apart =
        number !== undefined && date !== undefined && (number.table !== date.table || number.row !== date.row);
      return apart
        ? [
            {
              message: words.sameLine,
              at: parts.placeDate[0]?.paragraph,
            },
          ]
        : [];
    },
  },
];
