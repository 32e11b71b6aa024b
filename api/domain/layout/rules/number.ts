// Số, ký hiệu.
import type { Complaint, Rule, Subject } from '../finding.ts';
import { annex } from '../finding.ts';
import { rewritten, rewrittenWhere, together, type Mend } from '../fix.ts';
import type { Line } from '../lines.ts';
import { namedTypes } from '../titles.ts';
import { isBlank, judgeStyle } from './style.ts';
import { say } from '../sentence.ts';
import { numberWords as words } from '../words/number.ts';

const abbreviations: ReadonlySet<string> = new Set(namedTypes.map((type) => type.abbreviation));
const group = /^[\p{L}\p{N}]+$/u;

/** The number or the notation put right, where it stands between or behind the marks of the line. */
function partOf(at: Line['paragraph'], group: 'number' | 'notation', by: (found: string) => string): Mend | undefined {
  const found = /số\s*[:.]?[ \u00a0]*(?<number>[^/\n\t]*)\/(?<notation>[^\n\t]*)/diu.exec(at.text);
  const [start, end] = found?.indices?.groups?.[group] ?? [];
  if (start === undefined || end === undefined) return undefined;
  return rewritten(at, start, end, by(at.text.slice(start, end)));
}

/** What is between “Số:” and the slash, and what follows it. */
const numberParts = (line: Line) => /^(số\s*[:.]?)\s*([^/]*)\/(.*)$/iu.exec(line.text);

function numberForm({ parts, stage }: Subject): readonly Complaint[] {
  const line = parts.numberLine[0];
  if (line === undefined) return [];
  const at = line.paragraph;
  const found = numberParts(line);
  if (found === null)
    return [
      {
        message: say(words.form, { text: line.text }),
        at,
      },
    ];
  const [, word = '', given = '', notation = ''] = found;
  const number = given.trim();
  const complaints: Complaint[] = [];
  if (word !== 'Số:')
    complaints.push({
      message: say(words.word, { word }),
      at,
      mends: together([rewrittenWhere(at, /số(?:[ \u00a0]*[:.])?/iu, () => 'Số:')]),
    });
  if (isBlank(number)) {
    if (stage === 'issued') complaints.push({ message: words.none, at });
    else if (/[.…_]/u.test(number))
      complaints.push({
        message: words.dots,
        at,
        severity: 'warning',
      });
  } else if (/^\d$/.test(number))
    complaints.push({
      message: say(words.oneFigure, { number }),
      at,
      mends: together([partOf(at, 'number', (found) => `0${found}`)]),
    });
  else if (!/^(0[1-9]|[1-9]\d+)$/.test(number))
    complaints.push({
      message: say(words.wrong, { number }),
      at,
    });
  else if (given !== number)
    complaints.push({
      message: words.blank,
      at,
      mends: together([partOf(at, 'number', (found) => found.trim())]),
    });
  return [...complaints, ...notationForm(notation, at, isBlank(number))];
}

function notationForm(notation: string, at: Line['paragraph'], numberIsBlank: boolean): readonly Complaint[] {
  const text = notation.trim();
  const complaints: Complaint[] = [];
  if (/^\d{4}\//.test(text)) return [{ message: say(words.year, { text }), at }];
  if (/[–—]/u.test(text))
    complaints.push({
      message: words.longDash,
      at,
      mends: together([partOf(at, 'notation', tight)]),
    });
  else if (/\s/u.test(text) || (notation !== text && !numberIsBlank))
    complaints.push({
      message: say(words.spaces, { text }),
      at,
      // blanks between letters may be a forgotten hyphen: then only a person knows
      mends: /[^\s-]\s+[^\s-]/u.test(text) ? undefined : together([partOf(at, 'notation', tight)]),
    });
  const groups = text.split(/\s*[-–—]\s*/u);
  if (!groups.every((each) => group.test(each)))
    complaints.push({
      message: say(words.letters, { text }),
      at,
    });
  if (groups.some((each) => !abbreviations.has(each) && each !== each.toUpperCase()))
    complaints.push({
      message: say(words.capitals, { text }),
      at,
      mends: together([partOf(at, 'notation', inCapitals)]),
    });
  return complaints;
}

const tight = (notation: string): string => notation.trim().replace(/\s*[-–—]\s*/gu, '-');
/** `TTr` and the like keep their small letters. */
const inCapitals = (notation: string): string =>
  notation
    .split('-')
    .map((each) => (abbreviations.has(each.trim()) ? each : each.toUpperCase()))
    .join('-');

function notationFitsKind({ parts }: Subject): readonly Complaint[] {
  const line = parts.numberLine[0];
  const found = line === undefined ? null : numberParts(line);
  if (line === undefined || found === null || parts.kind === 'unknown') return [];
  const notation = (found[3] ?? '')
    .trim()
    .replace(/^\d{4}\//, '')
    .normalize('NFC');
  const [first = '', ...rest] = notation.split(/\s*[-–—]\s*/u);
  const at = line.paragraph;
  if (parts.kind === 'letter') {
    if (abbreviations.has(first))
      return [
        {
          message: say(words.letterType, { first }),
          at,
        },
      ];
    return rest.length > 0
      ? []
      : [
          {
            message: say(words.letterUnit, { notation }),
            at,
          },
        ];
  }
  const wanted = parts.kind.abbreviation;
  if (first !== wanted)
    return [
      {
        message: say(words.begin, { kind: parts.kind.name.toLowerCase(), wanted, notation }),
        at,
      },
    ];
  if (rest.length === 0) return [{ message: say(words.agency, { notation, wanted }), at }];
  return rest.length > 1
    ? [
        {
          message: say(words.groups, { notation }),
          at,
          severity: 'warning',
        },
      ]
    : [];
}

export const numberRules: readonly Rule[] = [
  {
    id: 'number-line.present',
    severity: 'error',
    legal: annex('II.3'),
    applies: ({ parts }) => parts.numberLine.length === 0,
    check: () => [{ message: words.missing }],
  },
  {
    id: 'number-line.form',
    severity: 'error',
    legal: annex('II.3c'),
    applies: ({ parts }) => parts.numberLine.length > 0,
    check: numberForm,
  },
  {
    id: 'number-line.notation',
    severity: 'error',
    legal: annex('II.3b'),
    applies: ({ parts }) => parts.numberLine.length > 0,
    check: notationFitsKind,
  },
  {
    id: 'number-line.style',
    severity: 'error',
    legal: annex('II.3c'),
    applies: ({ parts }) => parts.numberLine.length > 0,
    check: ({ parts }) => judgeStyle(words.name, parts.numberLine, { sizePt: [13, 13], italic: false, bold: false }),
  },
];
