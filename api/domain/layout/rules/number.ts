// Số, ký hiệu.
import type { Complaint, Rule, Subject } from '../finding.ts';
import { annex } from '../finding.ts';
import { rewritten, rewrittenWhere, together, type Mend } from '../fix.ts';
import type { Line } from '../lines.ts';
import { namedTypes } from '../titles.ts';
import { isBlank, judgeStyle } from './style.ts';

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
        message: `Dòng số, ký hiệu đang ghi “${line.text}”; phải ghi theo mẫu “Số: 15/BKTB-VP”, số và ký hiệu cách nhau bằng dấu gạch chéo (/).`,
        at,
      },
    ];
  const [, word = '', given = '', notation = ''] = found;
  const number = given.trim();
  const complaints: Complaint[] = [];
  if (word !== 'Số:')
    complaints.push({
      message: `Phải ghi “Số:”, chữ in thường và có dấu hai chấm, không ghi “${word}”.`,
      at,
      mends: together([rewrittenWhere(at, /số(?:[ \u00a0]*[:.])?/iu, () => 'Số:')]),
    });
  if (isBlank(number)) {
    if (stage === 'issued') complaints.push({ message: 'Văn bản chưa có số.', at });
    else if (/[.…_]/u.test(number))
      complaints.push({
        message: 'Chỗ ghi số nên để khoảng trắng, không gõ dấu chấm: số được hệ thống điền khi phát hành.',
        at,
        severity: 'warning',
      });
  } else if (/^\d$/.test(number))
    complaints.push({
      message: `Số văn bản nhỏ hơn 10 phải ghi thêm số 0 phía trước: “0${number}”.`,
      at,
      mends: together([partOf(at, 'number', (found) => `0${found}`)]),
    });
  else if (!/^(0[1-9]|[1-9]\d+)$/.test(number))
    complaints.push({
      message: `Số văn bản “${number}” không đúng; phải ghi bằng chữ số Ả Rập, số nhỏ hơn 10 thêm số 0 phía trước.`,
      at,
    });
  else if (given !== number)
    complaints.push({
      message: 'Giữa số và dấu gạch chéo (/) không có cách chữ.',
      at,
      mends: together([partOf(at, 'number', (found) => found.trim())]),
    });
  return [...complaints, ...notationForm(notation, at, isBlank(number))];
}

function notationForm(notation: string, at: Line['paragraph'], numberIsBlank: boolean): readonly Complaint[] {
  const text = notation.trim();
  const complaints: Complaint[] = [];
  if (/^\d{4}\//.test(text))
    return [{ message: `Ký hiệu “${text}” có năm ban hành; văn bản hành chính không ghi năm giữa số và ký hiệu.`, at }];
  if (/[–—]/u.test(text))
    complaints.push({
      message: 'Giữa các nhóm chữ viết tắt trong ký hiệu phải dùng dấu gạch nối ngắn (-).',
      at,
      mends: together([partOf(at, 'notation', tight)]),
    });
  else if (/\s/u.test(text) || (notation !== text && !numberIsBlank))
    complaints.push({
      message: `Ký hiệu “${text}” có cách chữ; các nhóm chữ viết tắt nối bằng dấu gạch nối (-), không cách chữ.`,
      at,
      // blanks between letters may be a forgotten hyphen: then only a person knows
      mends: /[^\s-]\s+[^\s-]/u.test(text) ? undefined : together([partOf(at, 'notation', tight)]),
    });
  const groups = text.split(/\s*[-–—]\s*/u);
  if (!groups.every((each) => group.test(each)))
    complaints.push({
      message: `Ký hiệu “${text}” có ký tự không hợp lệ; chỉ gồm các nhóm chữ viết tắt nối bằng dấu gạch nối (-).`,
      at,
    });
  if (groups.some((each) => !abbreviations.has(each) && each !== each.toUpperCase()))
    complaints.push({
      message: `Ký hiệu “${text}” phải viết bằng chữ in hoa.`,
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
          message: `Ký hiệu công văn không ghi chữ viết tắt tên loại “${first}”; gồm chữ viết tắt tên cơ quan và chữ viết tắt đơn vị soạn thảo, ví dụ “BKTB-VP”.`,
          at,
        },
      ];
    return rest.length > 0
      ? []
      : [
          {
            message: `Ký hiệu công văn “${notation}” thiếu chữ viết tắt tên đơn vị soạn thảo hoặc lĩnh vực được giải quyết, ví dụ “BKTB-VP”.`,
            at,
          },
        ];
  }
  const wanted = parts.kind.abbreviation;
  if (first !== wanted)
    return [
      {
        message: `Ký hiệu của ${parts.kind.name.toLowerCase()} phải bắt đầu bằng “${wanted}-”, đang ghi “${notation}”.`,
        at,
      },
    ];
  if (rest.length === 0)
    return [{ message: `Ký hiệu “${notation}” thiếu chữ viết tắt tên cơ quan ban hành, ví dụ “${wanted}-BKTB”.`, at }];
  return rest.length > 1
    ? [
        {
          message: `Ký hiệu “${notation}” có nhiều hơn hai nhóm chữ; văn bản có tên loại chỉ gồm tên loại và tên cơ quan ban hành.`,
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
    check: () => [{ message: 'Thiếu dòng số, ký hiệu của văn bản (“Số:      /…”) dưới tên cơ quan ban hành.' }],
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
    check: ({ parts }) => judgeStyle('Số, ký hiệu', parts.numberLine, { sizePt: [13, 13], italic: false, bold: false }),
  },
];
