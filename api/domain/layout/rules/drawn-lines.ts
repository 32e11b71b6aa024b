// The horizontal lines under motto, agency and subject: drawn shape, paragraph border, typed underscores or underlining.
import type { Complaint, Subject } from '../finding.ts';
import type { LineShape, ParagraphFacts } from '../facts.ts';
import { isTypedRule, linesOf, shown, sizeOf, visibleRuns, type Line } from '../lines.ts';
import { textWidthMm } from '../text-width.ts';
import { figure, say, type Sentence } from '../sentence.ts';
import { styleWords as words } from '../words/style.ts';

interface Drawn {
  readonly widthMm?: number;
  readonly solid: boolean;
}

/** Drawn by hand and by eye: an eighth of the text's length is what a reader would not notice. */
const tolerance = 0.125;

const widthOf = (line: Line): number => {
  const run = visibleRuns(line.runs)[0];
  return textWidthMm(shown(line), sizeOf(line), run?.bold ?? false);
};

/** The longest line of a part: several lines of a name share one rule below. */
const widest = (lines: readonly Line[]): number => Math.max(0, ...lines.map(widthOf));

const following = (paragraphs: readonly ParagraphFacts[], from: ParagraphFacts): readonly ParagraphFacts[] => {
  const found: ParagraphFacts[] = [];
  for (const paragraph of paragraphs.slice(from.index + 1, from.index + 4)) {
    if (paragraph.cell?.table !== from.cell?.table || paragraph.cell?.column !== from.cell?.column) break;
    found.push(paragraph);
    if (paragraph.text.trim() !== '' && !isTypedRule(paragraph.text)) break;
  }
  return found;
};

function drawnUnder(lines: readonly Line[], paragraphs: readonly ParagraphFacts[]): Drawn | undefined {
  const last = lines.at(-1);
  if (last === undefined) return undefined;
  const next = following(paragraphs, last.paragraph);
  const own = [...new Set(lines.map((line) => line.paragraph))];
  const shape: LineShape | undefined = [...own, ...next].flatMap((paragraph) => paragraph.lines)[0];
  if (shape !== undefined) return shape;
  if (last.paragraph.ruleBelow || next.some((paragraph) => paragraph.ruleBelow && paragraph.text.trim() === ''))
    return { solid: true };
  const typed = [...linesOf(last.paragraph, true), ...next.flatMap((paragraph) => linesOf(paragraph, true))].find(
    (line) => isTypedRule(line.text),
  );
  if (typed !== undefined) return { widthMm: widthOf(typed), solid: /^[_—─\s]+$/u.test(typed.text) };
  return visibleRuns(last.runs).some((run) => run.underline) ? { widthMm: widthOf(last), solid: true } : undefined;
}

/** Judges the line under a part against its share of the text's length, `[1, 1]` for the whole of it. */
export function judgeLine(
  part: Sentence,
  lines: readonly Line[],
  share: readonly [number, number],
  { facts, parts }: Subject,
): readonly Complaint[] {
  const at = lines.at(-1)?.paragraph;
  const drawn = drawnUnder(lines, facts.paragraphs);
  const length = share[0] === 1 ? words.whole : words.share;
  if (drawn === undefined) {
    // a line may be anchored anywhere near and still be drawn in its place
    const loose = parts.zone.some((paragraph) => paragraph.lines.length > 0 && paragraph.cell === undefined);
    return loose ? [] : [{ message: say(words.noLine, { part, length }), at }];
  }
  if (!drawn.solid) return [{ message: say(words.broken, { part }), at, severity: 'warning' }];
  const text = widest(lines);
  if (drawn.widthMm === undefined || text === 0) return [];
  const ratio = drawn.widthMm / text;
  if (ratio >= share[0] - tolerance && ratio <= share[1] + tolerance) return [];
  return [
    {
      message: say(words.lineLength, { part, drawn: figure(drawn.widthMm), text: figure(text), length }),
      at,
      severity: 'warning',
    },
  ];
}
