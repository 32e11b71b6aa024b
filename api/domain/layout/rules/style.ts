// One way to ask of any part: size, weight, slope, case. The figures stand in the rules' own tables.
import type { Complaint } from '../finding.ts';
import { shown, visibleRuns, type Line } from '../lines.ts';

/** What the law wants of a part's letters; what it leaves open is left out. */
export interface LetterStyle {
  readonly sizePt?: readonly [number, number];
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly capitals?: boolean;
}

export const vn = (value: number, digits = 1): string => {
  const rounded = Math.round(value * 10 ** digits) / 10 ** digits;
  return String(rounded).replace('.', ',');
};

export const sizeRange = ([least, most]: readonly [number, number]): string =>
  least === most ? `cỡ ${vn(least)}` : `cỡ ${vn(least)} đến ${vn(most)}`;

const wanted = (style: LetterStyle): string =>
  [
    style.capitals === undefined ? '' : style.capitals ? 'chữ in hoa' : 'chữ in thường',
    style.sizePt === undefined ? '' : sizeRange(style.sizePt),
    style.italic === undefined ? '' : style.italic ? 'kiểu chữ nghiêng' : 'kiểu chữ đứng',
    style.bold === undefined ? '' : style.bold ? 'đậm' : 'không đậm',
  ]
    .filter((part) => part !== '')
    .join(', ');

/** At most one complaint a part: everything that is wrong with its letters in one sentence, with what was measured. */
export function judgeStyle(part: string, lines: readonly Line[], style: LetterStyle): readonly Complaint[] {
  const wrong = new Set<string>();
  let at: Line | undefined;
  for (const line of lines) {
    const found = wrongIn(line, style);
    if (found.length > 0) at ??= line;
    found.forEach((each) => wrong.add(each));
  }
  if (at === undefined) return [];
  return [{ message: `${part} đang ${[...wrong].join(', ')}; phải trình bày ${wanted(style)}.`, at: at.paragraph }];
}

function wrongIn(line: Line, style: LetterStyle): readonly string[] {
  const wrong: string[] = [];
  const runs = visibleRuns(line.runs).filter((run) => !run.symbol && !run.placeholder);
  const lettered = runs.filter((run) => /[\p{L}\p{N}]/u.test(run.text));
  const [least, most] = style.sizePt ?? [0, Infinity];
  const sizes = new Set(
    runs.filter((run) => !run.raised && (run.sizePt < least || run.sizePt > most)).map((run) => run.sizePt),
  );
  sizes.forEach((size) => wrong.push(`để cỡ ${vn(size)}`));
  if (style.bold !== undefined && lettered.some((run) => run.bold !== style.bold))
    wrong.push(style.bold ? 'không đậm' : 'in đậm');
  if (style.italic !== undefined && lettered.some((run) => run.italic !== style.italic))
    wrong.push(style.italic ? 'không nghiêng' : 'in nghiêng');
  if (style.capitals !== undefined && /\p{L}/u.test(line.text)) {
    const text = shown(line);
    const capitals = text === text.toUpperCase();
    if (style.capitals && !capitals) wrong.push('không in hoa hết');
    if (!style.capitals && capitals && /\p{L}{2}/u.test(text)) wrong.push('in hoa hết');
  }
  return wrong;
}

/** A list of places in one sentence: says how many more there are. */
export const andMore = (count: number): string => (count > 1 ? ` (và ${count - 1} chỗ khác)` : '');

/** What a draft leaves open: blanks, dots or underscores where number and date will stand. */
export const isBlank = (text: string): boolean => /^[\s.…_]*$/u.test(text);
