// Lines as a reader sees them: a paragraph is cut at line breaks and, in the two-column heads and feet, at tabs.
import type { ParagraphFacts, RunFacts } from './facts.ts';

export interface Line {
  readonly paragraph: ParagraphFacts;
  /** Trimmed, with the automatic number or dash in front. */
  readonly text: string;
  readonly runs: readonly RunFacts[];
  /** Counted from 0: which piece between tabs. */
  readonly piece: number;
}

/** Outer blanks gone, one space between words; most texts are so already. */
export const oneSpace = (text: string): string =>
  /^\s|[\t\n\r\u00a0]|\s\s|\s$/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;

/** The lines of a paragraph; empty ones are kept, because gaps mean something around a signature. */
export function linesOf(paragraph: ParagraphFacts, cutAtTabs: boolean): readonly Line[] {
  const lines: Line[] = [];
  let runs: RunFacts[] = [];
  let piece = 0;
  const flush = (): void => {
    const typed = oneSpace(runs.map((run) => run.text).join(''));
    const label = lines.length === 0 ? paragraph.label : undefined;
    lines.push({ paragraph, text: label === undefined ? typed : `${label} ${typed}`.trim(), runs, piece });
    runs = [];
  };
  for (const run of paragraph.runs) {
    if (!(cutAtTabs ? /[\n\t]/ : /\n/).test(run.text)) {
      runs.push(run);
      continue;
    }
    for (const part of run.text.split(cutAtTabs ? /(\n|\t+)/ : /(\n)/)) {
      if (part === '') continue;
      if (part === '\n') {
        flush();
        piece = 0;
      } else if (cutAtTabs && part.startsWith('\t')) {
        if (runs.some((each) => each.text.trim() !== '')) flush();
        piece += 1;
      } else runs.push({ ...run, text: part });
    }
  }
  flush();
  return lines;
}

/** Where a line stands in the text of its paragraph, outer blanks left out; nothing when it is not found there just once. */
export function spanOf({ paragraph, text }: Line): { readonly start: number; readonly end: number } | undefined {
  const spans: { start: number; end: number }[] = [];
  for (const piece of paragraph.text.matchAll(/[^\n\t]+/g)) {
    if (oneSpace(piece[0]) !== text) continue;
    const start = piece.index + piece[0].length - piece[0].trimStart().length;
    spans.push({ start, end: piece.index + piece[0].trimEnd().length });
  }
  return spans.length === 1 ? spans[0] : undefined;
}

/** A whole paragraph as one line. */
export const asLine = (paragraph: ParagraphFacts): Line => ({
  paragraph,
  text: paragraph.text,
  runs: paragraph.runs,
  piece: 0,
});

/** Underscores, dashes or stars typed in place of a drawn line. */
export const isTypedRule = (text: string): boolean => /^[_\-–—─=*.…·\s]{3,}$/u.test(text) && text.trim() !== '';

/** Text as it is shown: typed in capitals, or formatted to be. */
export const shown = (line: Line): string => {
  const all = line.runs.filter((run) => run.text.trim() !== '');
  return all.length > 0 && all.every((run) => run.caps) ? line.text.toUpperCase() : line.text;
};

/** True for a text that has letters and none of them small. */
export const isCapitals = (text: string): boolean => /\p{L}/u.test(text) && text === text.toUpperCase();

/** The runs with something to see. */
export const visibleRuns = (runs: readonly RunFacts[]): readonly RunFacts[] =>
  runs.filter((run) => run.text.trim() !== '' && !run.hidden);

/** The first size of the visible text of a line, or 13 when it is empty. */
export const sizeOf = (line: Line): number => visibleRuns(line.runs)[0]?.sizePt ?? 13;

const formulas = /^(TM|Q|KT|TL|TUQ)\s*\.|^(T\/M|K\/T|T\/L|TUQ|Q\.)\b/u;
const posts =
  /^(PHÓ |QUYỀN |THỨ |TỔNG |VỤ |CỤC |CHÁNH |VIỆN |BỘ |GIÁM |CHỦ |TRƯỞNG |HIỆU |THỦ |THANH TRA|TỔ TRƯỞNG|ĐỘI |HỘI ĐỒNG|ỦY BAN|BAN )/u;

/** A line that gives a signer's authority or post: `KT. BỘ TRƯỞNG`, `THỨ TRƯỞNG`. */
export const isAuthority = (line: Line): boolean => {
  const text = shown(line);
  return formulas.test(text) || (isCapitals(text) && posts.test(text.normalize('NFC')));
};
