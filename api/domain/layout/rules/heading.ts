// Quốc hiệu, tiêu ngữ and the names of the issuing agency.
import { newMarks } from '../titles.ts';
import type { Rule, Subject } from '../finding.ts';
import { annex } from '../finding.ts';
import type { Line } from '../lines.ts';
import { look, rewritten, together, type Mend } from '../fix.ts';
import { shown, spanOf } from '../lines.ts';
import { judgeLine } from './drawn-lines.ts';
import { clamped, judgeStyle, type LetterStyle } from './style.ts';
import { figure, say, type Sentence } from '../sentence.ts';
import { headingWords as words } from '../words/heading.ts';

const nationalTitle = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const motto = 'Độc lập - Tự do - Hạnh phúc';

const present = (pick: (subject: Subject) => readonly Line[]) => (subject: Subject) => pick(subject).length > 0;
const styled = (
  id: string,
  legal: string,
  name: Sentence,
  pick: (subject: Subject) => readonly Line[],
  style: LetterStyle,
): Rule => ({
  id,
  severity: 'error',
  legal,
  applies: present(pick),
  check: (subject) => judgeStyle(name, pick(subject), style),
});

/** A line that the law words itself, put in place of what was typed. */
function worded(line: Line, words: string): readonly Mend[] | undefined {
  const span = spanOf(line);
  return together([span && rewritten(line.paragraph, span.start, span.end, words)]);
}

/** The sizes to set, so that title and motto end up as the pair that goes together. */
function pairOf({ parts }: Subject): readonly [title: number, motto: number] {
  const [title, below] = [parts.nationalTitle[0]?.runs[0]?.sizePt ?? 0, parts.motto[0]?.runs[0]?.sizePt ?? 0];
  const within = (value: number, least: number): boolean => value >= least && value <= least + 1;
  const set = within(title, 12) ? title : within(below, 13) ? below - 1 : clamped(title, [12, 13]);
  return [set, within(below, 13) ? below : set + 1];
}

/** On the right: in a later column of the head's table, behind a tab, or aligned there. */
const onTheRight = ({ paragraph, piece }: Line): boolean =>
  paragraph.cell !== undefined
    ? paragraph.cell.column > 0
    : piece > 0 || paragraph.inTextBox || paragraph.alignment === 'right' || paragraph.indent.leftMm > 40;

/** The motto in this size, unless something else stands in its paragraph. */
const wholeMotto = (line: Line | undefined, pt: number): Mend | undefined =>
  line?.paragraph.text.trim() === line?.text && line !== undefined
    ? look(line.paragraph, { do: 'size', pt })
    : undefined;

export const headingRules: readonly Rule[] = [
  {
    id: 'national-title.text',
    severity: 'error',
    legal: annex('II.1a'),
    applies: () => true,
    check: ({ parts }) => {
      const line = parts.nationalTitle[0];
      if (line === undefined) return [{ message: say(words.noTitle, { title: nationalTitle }) }];
      return newMarks(line.text).toUpperCase() === nationalTitle
        ? []
        : [
            {
              message: say(words.wrongTitle, { text: line.text, title: nationalTitle }),
              at: line.paragraph,
              mends: worded(line, nationalTitle),
            },
          ];
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
        .map((line) => ({ message: words.titleLeft, at: line.paragraph })),
  },
  {
    id: 'national-title.style',
    severity: 'error',
    legal: annex('II.1a'),
    applies: present(({ parts }) => parts.nationalTitle),
    check: (subject) =>
      judgeStyle(words.title, subject.parts.nationalTitle, {
        ...{ capitals: true, sizePt: [12, 13], italic: false, bold: true },
        mendPt: pairOf(subject)[0],
      }),
  },
  {
    id: 'motto.text',
    severity: 'error',
    legal: annex('II.1b'),
    applies: () => true,
    check: ({ parts }) => {
      const line = parts.motto[0];
      if (line === undefined) return [{ message: say(words.noMotto, { motto }) }];
      return line.text === motto
        ? []
        : [
            {
              message: say(words.wrongMotto, { text: line.text, motto }),
              at: line.paragraph,
              mends: worded(line, motto),
            },
          ];
    },
  },
  {
    id: 'motto.style',
    severity: 'error',
    legal: annex('II.1b'),
    applies: present(({ parts }) => parts.motto),
    check: (subject) =>
      judgeStyle(words.motto, subject.parts.motto, {
        ...{ capitals: false, sizePt: [13, 14], italic: false, bold: true },
        mendPt: pairOf(subject)[1],
      }),
  },
  {
    id: 'motto.line',
    severity: 'error',
    legal: annex('II.1b'),
    applies: present(({ parts }) => parts.motto),
    check: (subject) => judgeLine(words.theMotto, subject.parts.motto, [1, 1], subject),
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
              message: words.pair,
              at: parts.motto[0]?.paragraph,
              mends: together([wholeMotto(parts.motto[0], title + 1)]),
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
    check: ({ parts }) => (parts.agency.length === 0 ? [{ message: words.noAgency }] : []),
  },
  // prettier-ignore
  styled('agency.style', annex('II.2b'), words.agency, ({ parts }) => parts.agency, { capitals: true, sizePt: [12, 13], italic: false, bold: true }),
  {
    id: 'agency.line',
    severity: 'error',
    legal: annex('II.2b'),
    applies: present(({ parts }) => parts.agency),
    check: (subject) => judgeLine(words.theAgency, subject.parts.agency, [1 / 3, 1 / 2], subject),
  },
  // prettier-ignore
  styled('parent-agency.style', annex('II.2b'), words.parent, ({ parts }) => parts.parentAgency, { capitals: true, sizePt: [12, 13], italic: false, bold: false }),
  {
    id: 'heading.single-spacing',
    severity: 'warning',
    legal: annex('II.1c'),
    applies: present(({ parts }) => parts.nationalTitle),
    check: ({ parts }) => {
      const wide = [...parts.nationalTitle, ...parts.agency].filter(
        ({ paragraph }) => paragraph.spacing.line.rule === 'lines' && paragraph.spacing.line.value > 1.05,
      );
      return wide.slice(0, 1).map((line) => ({
        message: say(words.spacing, { text: shown(line), lines: figure(line.paragraph.spacing.line.value, 3) }),
        at: line.paragraph,
        mends: [...new Set(wide.map(({ paragraph }) => paragraph))].map((paragraph) =>
          look(paragraph, { do: 'line-spacing', lines: 1 }),
        ),
      }));
    },
  },
];
