// Quốc hiệu, tiêu ngữ and the names of the issuing agency.
import { newMarks } from '../titles.ts';
import type { Rule, Subject } from '../finding.ts';
import { annex } from '../finding.ts';
import type { Line } from '../lines.ts';
import { shown } from '../lines.ts';
import { judgeLine } from './drawn-lines.ts';
import { judgeStyle, type LetterStyle } from './style.ts';

const nationalTitle = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const motto = 'Độc lập - Tự do - Hạnh phúc';

const present = (pick: (subject: Subject) => readonly Line[]) => (subject: Subject) => pick(subject).length > 0;
const styled = (
  id: string,
  legal: string,
  name: string,
  pick: (subject: Subject) => readonly Line[],
  style: LetterStyle,
): Rule => ({
  id,
  severity: 'error',
  legal,
  applies: present(pick),
  check: (subject) => judgeStyle(name, pick(subject), style),
});

/** On the right: in a later column of the head's table, behind a tab, or aligned there. */
const onTheRight = ({ paragraph, piece }: Line): boolean =>
  paragraph.cell !== undefined
    ? paragraph.cell.column > 0
    : piece > 0 || paragraph.inTextBox || paragraph.alignment === 'right' || paragraph.indent.leftMm > 40;

export const headingRules: readonly Rule[] = [
  {
    id: 'national-title.text',
    severity: 'error',
    legal: annex('II.1a'),
    applies: () => true,
    check: ({ parts }) => {
      const line = parts.nationalTitle[0];
      if (line === undefined)
        return [{ message: `Thiếu Quốc hiệu “${nationalTitle}” ở phía trên cùng, bên phải trang đầu tiên.` }];
      return newMarks(line.text).toUpperCase() === nationalTitle
        ? []
        : [{ message: `Quốc hiệu đang ghi “${line.text}”; phải ghi đúng “${nationalTitle}”.`, at: line.paragraph }];
    },
  },
  {
    id: 'national-title.position',
    severity: 'warning',
    legal: annex('II.1a'),
    applies: present(({ parts }) => parts.nationalTitle),
    check: ({ parts }) =>
      parts.nationalTitle
        .filter((line) => !onTheRight(line))
        .map((line) => ({ message: 'Quốc hiệu chưa nằm bên phải trang đầu tiên.', at: line.paragraph })),
  },
  // prettier-ignore
  styled('national-title.style', annex('II.1a'), 'Quốc hiệu', ({ parts }) => parts.nationalTitle, { capitals: true, sizePt: [12, 13], italic: false, bold: true }),
  {
    id: 'motto.text',
    severity: 'error',
    legal: annex('II.1b'),
    applies: () => true,
    check: ({ parts }) => {
      const line = parts.motto[0];
      if (line === undefined) return [{ message: `Thiếu Tiêu ngữ “${motto}” dưới Quốc hiệu.` }];
      return line.text === motto
        ? []
        : [
            {
              message: `Tiêu ngữ đang ghi “${line.text}”; phải ghi “${motto}”, gạch nối ngắn (-) có cách chữ hai bên.`,
              at: line.paragraph,
            },
          ];
    },
  },
  // prettier-ignore
  styled('motto.style', annex('II.1b'), 'Tiêu ngữ', ({ parts }) => parts.motto, { capitals: false, sizePt: [13, 14], italic: false, bold: true }),
  {
    id: 'motto.line',
    severity: 'error',
    legal: annex('II.1b'),
    applies: present(({ parts }) => parts.motto),
    check: (subject) => judgeLine('Tiêu ngữ', subject.parts.motto, [1, 1], subject),
  },
  {
    id: 'motto.size-pair',
    severity: 'info',
    legal: annex('V'),
    applies: present(({ parts }) => parts.motto),
    check: ({ parts }) => {
      const [title, below] = [parts.nationalTitle[0]?.runs[0]?.sizePt, parts.motto[0]?.runs[0]?.sizePt];
      const inRange =
        title !== undefined && below !== undefined && title >= 12 && title <= 13 && below >= 13 && below <= 14;
      return inRange && below - title !== 1
        ? [
            {
              message: 'Cỡ chữ nên đi theo cặp như mẫu: Quốc hiệu 12 với Tiêu ngữ 13, hoặc 13 với 14.',
              at: parts.motto[0]?.paragraph,
            },
          ]
        : [];
    },
  },
  {
    id: 'agency.present',
    severity: 'error',
    legal: annex('II.2a'),
    applies: () => true,
    check: ({ parts }) =>
      parts.agency.length === 0
        ? [{ message: 'Thiếu tên cơ quan, tổ chức ban hành văn bản ở phía trên, bên trái trang đầu tiên.' }]
        : [],
  },
  // prettier-ignore
  styled('agency.style', annex('II.2b'), 'Tên cơ quan ban hành', ({ parts }) => parts.agency, { capitals: true, sizePt: [12, 13], italic: false, bold: true }),
  {
    id: 'agency.line',
    severity: 'error',
    legal: annex('II.2b'),
    applies: present(({ parts }) => parts.agency),
    check: (subject) => judgeLine('tên cơ quan ban hành', subject.parts.agency, [1 / 3, 1 / 2], subject),
  },
  // prettier-ignore
  styled('parent-agency.style', annex('II.2b'), 'Tên cơ quan chủ quản trực tiếp', ({ parts }) => parts.parentAgency, { capitals: true, sizePt: [12, 13], italic: false, bold: false }),
  {
    id: 'heading.single-spacing',
    severity: 'warning',
    legal: annex('II.1c'),
    applies: present(({ parts }) => parts.nationalTitle),
    check: ({ parts }) =>
      [...parts.nationalTitle, ...parts.agency]
        .filter(({ paragraph }) => paragraph.spacing.line.rule === 'lines' && paragraph.spacing.line.value > 1.05)
        .slice(0, 1)
        .map((line) => ({
          message: `“${shown(line)}” đang giãn dòng ${String(line.paragraph.spacing.line.value).replace('.', ',')} lines; các dòng ở phần đầu cách nhau dòng đơn.`,
          at: line.paragraph,
        })),
  },
];
