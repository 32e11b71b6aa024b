// The text: size, alignment, indent, spacing, ending.
import type { Complaint, Rule, Subject } from '../finding.ts';
import { annex } from '../finding.ts';
import type { ParagraphFacts, Spacing } from '../facts.ts';
import { look, mendAll, rewrittenWhere, together, type FixStep, type Mend } from '../fix.ts';
import { asLine, visibleRuns } from '../lines.ts';
import { textWidthMm } from '../text-width.ts';
import { isUnfilled } from '../unfilled.ts';
import { andMore, judgeStyle } from './style.ts';
import { figure, say, type Sentence } from '../sentence.ts';
import { bodyWords as words } from '../words/body.ts';

const hasBody = ({ parts }: Subject): boolean => parts.body.length > 0;

/** Sentences that run over the lines; what is centred has its own rules. */
const running = (subject: Subject): readonly ParagraphFacts[] =>
  subject.parts.text
    .filter(({ kind }) => kind === 'text' || kind === 'article' || kind === 'basis')
    .map(({ paragraph }) => paragraph);

const summed = (
  wrong: readonly ParagraphFacts[],
  tell: (first: ParagraphFacts, more: Sentence) => Sentence,
  step: (paragraph: ParagraphFacts) => FixStep | undefined,
): readonly Complaint[] =>
  wrong[0] === undefined
    ? []
    : [{ message: tell(wrong[0], andMore(wrong.length)), at: wrong[0], mends: mendAll(wrong, mendWith(step)) }];

const mendWith =
  (step: (paragraph: ParagraphFacts) => FixStep | undefined) =>
  (paragraph: ParagraphFacts): Mend | undefined => {
    const taken = step(paragraph);
    return taken && look(paragraph, taken);
  };

/** Single spacing of Times New Roman takes 1.15 of the font's size. */
const singleLine = 1.15;

/** Line spacing as a multiple of single spacing. */
function lineMultiple({ line }: Spacing, sizePt: number): number {
  if (line.rule === 'lines') return line.value;
  const multiple = line.value / (sizePt * singleLine);
  return line.rule === 'exact' ? multiple : Math.max(1, multiple);
}

const firstSize = (paragraph: ParagraphFacts): number => visibleRuns(paragraph.runs)[0]?.sizePt ?? 14;
const startMm = ({ indent, text }: ParagraphFacts): number =>
  indent.leftMm + indent.firstMm + (text.startsWith('\t') ? 12.7 : 0);
const indents = [10, 12.7];
const toleranceMm = 0.5;
/** A4 between its margins: a shorter text fills one line, where justified and left look the same. */
const fullLineMm = 150;

const wellIndented = (paragraph: ParagraphFacts): boolean =>
  indents.some((wanted) => Math.abs(startMm(paragraph) - wanted) <= toleranceMm);

function gapBetween(a: ParagraphFacts, b: ParagraphFacts, adds: boolean): number {
  const same = a.styleId === b.styleId;
  const after = same && a.spacing.contextual ? 0 : a.spacing.afterPt;
  const before = same && b.spacing.contextual ? 0 : b.spacing.beforePt;
  return adds ? after + before : Math.max(after, before);
}

export const bodyRules: readonly Rule[] = [
  {
    id: 'body.present',
    severity: 'error',
    legal: annex('II.6'),
    applies: ({ parts }) => parts.kind !== 'unknown' && parts.body.length === 0,
    check: ({ facts }) =>
      facts.paragraphs.some((paragraph) => paragraph.cell !== undefined && paragraph.text.length > 200)
        ? []
        : [{ message: words.missing }],
  },
  {
    id: 'body.size',
    severity: 'error',
    legal: annex('II.6e'),
    applies: hasBody,
    check: ({ parts }) =>
      onceByMessage(
        parts.body.flatMap((paragraph) => judgeStyle(words.name, [asLine(paragraph)], { sizePt: [13, 14] })),
      ),
  },
  {
    id: 'body.upright',
    severity: 'warning',
    legal: annex('II.6e'),
    applies: hasBody,
    check: (subject) =>
      summed(
        subject.parts.text
          .filter(({ kind, text }) => kind === 'text' && !/^[(“"]/.test(text))
          .map(({ paragraph }) => paragraph)
          .filter(
            (paragraph) =>
              visibleRuns(paragraph.runs).length > 0 && visibleRuns(paragraph.runs).every((run) => run.italic),
          ),
        (_first, more) => say(words.slanted, { more }),
        () => ({ do: 'italic', on: false }),
      ),
  },
  {
    id: 'body.alignment',
    severity: 'error',
    legal: annex('II.6e'),
    applies: hasBody,
    check: (subject) =>
      summed(
        running(subject).filter(
          (paragraph) =>
            paragraph.alignment !== 'both' && textWidthMm(paragraph.text, firstSize(paragraph), false) > fullLineMm,
        ),
        (first, more) => say(words.alignment, { alignment: words[first.alignment], more }),
        () => ({ do: 'alignment', value: 'both' }),
      ),
  },
  {
    id: 'body.first-line-indent',
    severity: 'error',
    legal: annex('II.6e'),
    applies: hasBody,
    check: (subject) => {
      const wrong = running(subject).filter((paragraph) => !wellIndented(paragraph));
      const tell = (first: ParagraphFacts, more: Sentence): Sentence =>
        say(words.indent, { indent: figure(startMm(first) / 10, 2), more });
      const listed = wrong.filter(isListed);
      return [
        ...summed(
          wrong.filter((paragraph) => !isListed(paragraph)),
          tell,
          firstLine,
        ),
        ...summed(listed, tell, () => undefined).map((complaint) => ({ ...complaint, severity: 'warning' as const })),
      ];
    },
  },
  {
    id: 'body.paragraph-spacing',
    severity: 'warning',
    legal: annex('II.6e'),
    applies: hasBody,
    check: (subject) => {
      const paragraphs = subject.parts.body;
      const gaps = paragraphs
        .map((paragraph, index) => ({ paragraph, next: paragraphs[index + 1] }))
        .filter(({ paragraph, next }) => next?.index === paragraph.index + 1)
        .map(({ paragraph, next }) => ({
          paragraph,
          gap: next === undefined ? 6 : gapBetween(paragraph, next, subject.facts.spacingAdds),
        }))
        .filter(({ gap }) => gap < 5.9);
      const first = gaps[0];
      return first === undefined
        ? []
        : [
            {
              mends: mendAll(gaps, ({ paragraph }) => spaced(paragraph)),
              message: say(words.gap, { gap: figure(first.gap), more: andMore(gaps.length) }),
              at: first.paragraph,
            },
          ];
    },
  },
  {
    id: 'body.line-spacing',
    severity: 'error',
    legal: annex('II.6e'),
    applies: hasBody,
    check: (subject) => {
      const multiples = running(subject).map((paragraph) => ({
        paragraph,
        multiple: lineMultiple(paragraph.spacing, firstSize(paragraph)),
      }));
      const wrong = multiples.filter(({ multiple }) => multiple < 0.97 || multiple > 1.53);
      const first = wrong[0];
      return first === undefined
        ? []
        : [
            {
              mends: mendAll(wrong, ({ paragraph, multiple }) =>
                look(paragraph, { do: 'line-spacing', lines: multiple < 1 ? 1 : 1.5 }),
              ),
              message: say(words.lines, { lines: figure(first.multiple, 2), more: andMore(wrong.length) }),
              at: first.paragraph,
            },
          ];
    },
  },
  {
    id: 'body.ending',
    severity: 'error',
    legal: 'NĐ 30/2020/NĐ-CP, Phụ lục III, mục II',
    applies: (subject) => hasBody(subject) && subject.parts.kind !== 'unknown',
    check: ({ parts, facts }) => {
      const last = parts.body.at(-1);
      if (last === undefined || isUnfilled(last)) return [];
      const next = facts.paragraphs.slice(last.index + 1, parts.start);
      // a table that closes the text carries no ending of its own
      if (next.some((paragraph) => paragraph.cell !== undefined && paragraph.text.trim() !== '')) return [];
      return /\.\/\.\s*$/.test(last.text)
        ? []
        : [
            {
              message: words.ending,
              at: last,
              mends: together([rewrittenWhere(last, /(?<=[^\s.;,:/])[.;,]?[./]?\s*$/u, () => './.')]),
            },
          ];
    },
  },
];

const isListed = (paragraph: ParagraphFacts): boolean =>
  paragraph.label !== undefined || /^\s*[-–+•*]/.test(paragraph.text);

/** Indents 1,27 cm from the margin; a tab or an indent that is wider already is a person's to sort out. */
const firstLine = ({ text, indent: { leftMm } }: ParagraphFacts): FixStep | undefined =>
  text.startsWith('\t') || leftMm > 12.7 ? undefined : { do: 'first-line', mm: Math.round((12.7 - leftMm) * 10) / 10 };

/** Six points after it; a style that leaves no space between its own paragraphs would swallow them. */
const spaced = (paragraph: ParagraphFacts): Mend | undefined =>
  paragraph.spacing.contextual ? undefined : look(paragraph, { do: 'space-after', pt: 6 });

/** Complaints that say the same as one, which mends all their places. */
function onceByMessage(complaints: readonly Complaint[]): readonly Complaint[] {
  return [...Map.groupBy(complaints, ({ message }) => message.vi).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, mends: mendAll([first, ...others], ({ mends }) => mends?.[0]) }],
  );
}
