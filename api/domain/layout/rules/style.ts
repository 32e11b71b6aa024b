// One way to ask of any part: size, weight, slope, case. The figures stand in the rules' own tables.
import type { Complaint } from '../finding.ts';
import type { ParagraphFacts } from '../facts.ts';
import { look, mendAll, rewritten, together, type FixStep, type Mend } from '../fix.ts';
import { shown, visibleRuns, type Line } from '../lines.ts';
import { figure, joined, say, type Sentence } from '../sentence.ts';
import { styleWords as words } from '../words/style.ts';

/** What the law wants of a part's letters; what it leaves open is left out. */
export interface LetterStyle {
  readonly sizePt?: readonly [number, number];
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly capitals?: boolean;
  /** The size to set where the law leaves a range; the nearest in it when left out. */
  readonly mendPt?: number;
}

export const sizeRange = ([least, most]: readonly [number, number]): Sentence =>
  least === most
    ? say(words.size, { size: figure(least) })
    : say(words.sizes, { least: figure(least), most: figure(most) });

const wanted = ({ capitals, sizePt, italic, bold }: LetterStyle): Sentence =>
  joined(
    [
      capitals === undefined ? undefined : capitals ? words.capitals : words.small,
      sizePt && sizeRange(sizePt),
      italic === undefined ? undefined : italic ? words.slanted : words.upright,
      bold === undefined ? undefined : bold ? words.bold : words.light,
    ].filter((part) => part !== undefined),
    ', ',
  );

/** At most one complaint a part: everything that is wrong with its letters in one sentence, with what was measured. */
export function judgeStyle(part: Sentence, lines: readonly Line[], style: LetterStyle): readonly Complaint[] {
  const wrong = new Map<string, Sentence>();
  const at = new Set<ParagraphFacts>();
  for (const line of lines) {
    const found = wrongIn(line, style);
    if (found.length > 0) at.add(line.paragraph);
    found.forEach((each) => wrong.set(each.vi, each));
  }
  const [first] = at;
  if (first === undefined) return [];
  return [
    {
      message: say(words.wrong, { part, wrong: joined([...wrong.values()], ', '), wanted: wanted(style) }),
      at: first,
      mends: mendAll([...at], (paragraph) => styleMend(paragraph, lines, style)),
    },
  ];
}

/** The size set: the one asked for, else the nearest that the law allows. */
export const clamped = (value: number, [least, most]: readonly [number, number]): number =>
  Math.min(most, Math.max(least, value));

const letters = (text: string): string => text.replace(/\s/g, '');

/** A paragraph is mended as a whole: not when other parts stand in it, nor when only a person knows which letters are small. */
function styleMend(paragraph: ParagraphFacts, lines: readonly Line[], style: LetterStyle): Mend | undefined {
  const own = lines.filter((line) => line.paragraph === paragraph);
  const covered = own.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
  if (letters(covered) !== letters(paragraph.text)) return undefined;
  const wrong = (only: LetterStyle): boolean => own.some((line) => wrongIn(line, only).length > 0);
  const { sizePt, bold, italic, capitals, mendPt } = style;
  const steps: FixStep[] = [];
  if (sizePt !== undefined && wrong({ sizePt }))
    steps.push({ do: 'size', pt: mendPt ?? clamped(visibleRuns(paragraph.runs)[0]?.sizePt ?? 0, sizePt) });
  if (bold !== undefined && wrong({ bold })) steps.push({ do: 'bold', on: bold });
  if (italic !== undefined && wrong({ italic })) steps.push({ do: 'italic', on: italic });
  if (capitals !== undefined && wrong({ capitals })) {
    const raised = capitals ? capitalsOf(paragraph) : undefined;
    if (raised === undefined) return undefined;
    steps.push(...raised);
  }
  return look(paragraph, ...steps);
}

function capitalsOf(paragraph: ParagraphFacts): readonly FixStep[] | undefined {
  const pieces = [...paragraph.text.matchAll(/[^\n\t]*\p{Ll}[^\n\t]*/gu)].map((piece) =>
    rewritten(paragraph, piece.index, piece.index + piece[0].length, piece[0].toUpperCase()),
  );
  return together(pieces)?.flatMap(({ steps }) => steps);
}

function wrongIn(line: Line, style: LetterStyle): readonly Sentence[] {
  const wrong: Sentence[] = [];
  const runs = visibleRuns(line.runs).filter((run) => !run.symbol && !run.placeholder);
  const lettered = runs.filter((run) => /[\p{L}\p{N}]/u.test(run.text));
  const [least, most] = style.sizePt ?? [0, Infinity];
  const sizes = new Set(
    runs.filter((run) => !run.raised && (run.sizePt < least || run.sizePt > most)).map((run) => run.sizePt),
  );
  sizes.forEach((size) => wrong.push(say(words.isSize, { size: figure(size) })));
  if (style.bold !== undefined && lettered.some((run) => run.bold !== style.bold))
    wrong.push(style.bold ? words.isLight : words.isBold);
  if (style.italic !== undefined && lettered.some((run) => run.italic !== style.italic))
    wrong.push(style.italic ? words.isUpright : words.isSlanted);
  if (style.capitals !== undefined && /\p{L}/u.test(line.text)) {
    const text = shown(line);
    const capitals = text === text.toUpperCase();
    if (style.capitals && !capitals) wrong.push(words.isSmall);
    if (!style.capitals && capitals && /\p{L}{2}/u.test(text)) wrong.push(words.isCapitals);
  }
  return wrong;
}

/** A list of places in one sentence: says how many more there are. */
export const andMore = (count: number): Sentence =>
  count > 1 ? say(words.more, { count: count - 1 }) : { vi: '', en: '' };

/** What a draft leaves open: blanks, dots or underscores where number and date will stand. */
export const isBlank = (text: string): boolean => /^[\s.…_]*$/u.test(text);
