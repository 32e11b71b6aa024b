// Tên loại and trích yếu of a named document; “V/v” of a công văn.
import type { Rule, Subject } from '../finding.ts';
import { annex } from '../finding.ts';
import { look, rewrittenWhere, together } from '../fix.ts';
import { visibleRuns, type Line } from '../lines.ts';
import { judgeLine } from './drawn-lines.ts';
import { judgeStyle } from './style.ts';
import { figure, say } from '../sentence.ts';
import { titleWords as words } from '../words/title.ts';

const isNamed = ({ parts }: Subject): boolean => parts.documentType.length > 0;
const isLetter = ({ parts }: Subject): boolean => parts.kind === 'letter';
const withoutSubject: ReadonlySet<string> = new Set(['GGT', 'GNP', 'HĐ', 'BGN', 'BTT', 'GUQ']);

const centred = (line: Subject['parts']['subject'][number]): boolean =>
  line.paragraph.alignment === 'center' || line.paragraph.centredOtherwise;

/** A title stands in the middle by the alignment of its paragraphs; a tab before it would be in the way. */
const centring = (lines: readonly Line[]) =>
  together(
    [...new Set(lines.map(({ paragraph }) => paragraph))].map((paragraph) =>
      paragraph.text.includes('\t') || visibleRuns(paragraph.runs).length === 0
        ? undefined
        : look(paragraph, { do: 'alignment', value: 'center' }),
    ),
  );

export const titleRules: readonly Rule[] = [
  {
    id: 'document-type.present',
    severity: 'error',
    legal: annex('II.5'),
    applies: ({ parts }) => parts.kind === 'unknown',
    check: ({ parts }) => [
      parts.documentType.length === 0
        ? { message: words.noType }
        : {
            message: say(words.notAType, { text: parts.documentType[0]?.text ?? '' }),
            at: parts.documentType[0]?.paragraph,
          },
    ],
  },
  {
    id: 'document-type.style',
    severity: 'error',
    legal: annex('II.5b'),
    applies: isNamed,
    check: ({ parts }) =>
      judgeStyle(words.type, parts.documentType, {
        capitals: true,
        sizePt: [13, 14],
        italic: false,
        bold: true,
      }),
  },
  {
    id: 'document-type.position',
    severity: 'error',
    legal: annex('II.5b'),
    applies: isNamed,
    check: ({ parts }) => {
      const wrong = [...parts.documentType, ...parts.subject].filter((line) => !centred(line));
      return wrong.slice(0, 1).map((line) => ({
        message: words.position,
        at: line.paragraph,
        mends: centring(wrong),
      }));
    },
  },
  {
    id: 'subject.present',
    severity: 'error',
    legal: annex('II.5a'),
    applies: (subject) => isNamed(subject) && subject.parts.subject.length === 0,
    check: ({ parts }) =>
      typeof parts.kind === 'object' && withoutSubject.has(parts.kind.abbreviation)
        ? []
        : [{ message: words.noSubject, at: parts.documentType[0]?.paragraph }],
  },
  {
    id: 'subject.style',
    severity: 'error',
    legal: annex('II.5b'),
    applies: ({ parts }) => parts.documentType.length > 0 && parts.subject.length > 0,
    check: ({ parts }) =>
      judgeStyle(words.subject, parts.subject, { capitals: false, sizePt: [13, 14], italic: false, bold: true }),
  },
  {
    id: 'subject.line',
    severity: 'error',
    legal: annex('II.5b'),
    applies: ({ parts }) => parts.documentType.length > 0 && parts.subject.length > 0,
    check: (subject) => judgeLine(words.theSubject, subject.parts.subject, [1 / 3, 1 / 2], subject),
  },
  {
    id: 'letter-subject.present',
    severity: 'error',
    legal: annex('II.5b'),
    applies: (subject) => isLetter(subject) && subject.parts.letterSubject.length === 0,
    check: ({ parts }) => [{ message: words.noLetter, at: parts.numberLine[0]?.paragraph }],
  },
  {
    id: 'letter-subject.form',
    severity: 'warning',
    legal: annex('II.5b'),
    applies: ({ parts }) => parts.letterSubject.length > 0,
    check: ({ parts }) => {
      const line = parts.letterSubject[0];
      if (line === undefined) return [];
      if (/^V\/v\s*[.…_]*$/u.test(line.text) && parts.letterSubject.length === 1)
        return [{ message: words.emptyLetter, at: line.paragraph, severity: 'error' as const }];
      return /^V\/v \S/u.test(line.text)
        ? []
        : [
            {
              message: say(words.letterForm, { text: line.text }),
              at: line.paragraph,
              mends: together([
                rewrittenWhere(line.paragraph, /(v\s*\/\s*v|về\s+việc)[ \u00a0]*[:.]?[ \u00a0]*/iu, () => 'V/v '),
              ]),
            },
          ];
    },
  },
  {
    id: 'letter-subject.style',
    severity: 'error',
    legal: annex('II.5b'),
    applies: ({ parts }) => parts.letterSubject.length > 0,
    check: ({ parts }) =>
      judgeStyle(words.letter, parts.letterSubject, {
        capitals: false,
        sizePt: [12, 13],
        italic: false,
        bold: false,
      }),
  },
  {
    id: 'letter-subject.spacing',
    severity: 'warning',
    legal: annex('II.5b'),
    applies: ({ parts }) => parts.letterSubject.length > 0 && parts.numberLine.length > 0,
    check: ({ parts, facts }) => {
      const [number, subject] = [parts.numberLine[0]?.paragraph, parts.letterSubject[0]?.paragraph];
      if (number === undefined || subject === undefined || subject.index - number.index > 1) return [];
      const [after, before] = [number.spacing.afterPt, subject.spacing.beforePt];
      const gap = number === subject ? 0 : facts.spacingAdds ? after + before : Math.max(after, before);
      return Math.abs(gap - 6) <= 0.5
        ? []
        : [
            {
              message: say(words.letterGap, { gap: figure(gap) }),
              at: subject,
              mends: together([
                number === subject ? undefined : look(subject, { do: 'space-before', pt: 6 }),
                ...(after === 0 ? [] : [look(number, { do: 'space-after', pt: 0 })]),
              ]),
            },
          ];
    },
  },
];
