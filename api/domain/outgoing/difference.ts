// What changed between two versions of a draft, for people: paragraph by paragraph, and inside a paragraph word by word.
import { editScript } from './edit-script.ts';

export const paragraphChanges = ['changed', 'added', 'removed'] as const;
export type ParagraphChange = (typeof paragraphChanges)[number];
export const wordChanges = ['same', 'added', 'removed'] as const;
export type WordChange = (typeof wordChanges)[number];

export interface Part {
  readonly change: WordChange;
  readonly text: string;
}

export interface ChangedParagraph {
  readonly change: ParagraphChange;
  /** In the later version; of a removed one the place where it stood. */
  readonly paragraph: number;
  readonly unchangedBefore: number;
  readonly parts: readonly Part[];
}

export interface Difference {
  readonly paragraphs: readonly ChangedParagraph[];
  readonly unchangedAfter: number;
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
}

/** Beyond so many edits two versions are other documents rather than versions. */
const mostParagraphEdits = 1500;
const mostWordEdits = 400;
/** A paragraph that keeps this share of its words was changed; below it is another paragraph. */
const kinship = 0.4;
/** How far a changed paragraph is looked for among those that came in its place. */
const lookAhead = 20;

const tokens = (text: string): readonly string[] => text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
const wordsIn = (text: string): number => text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;

function likeness(a: string, b: string): number {
  const [first, second] = [tokens(a), tokens(b)].map((all) => all.filter((token) => token.trim() !== ''));
  if (first === undefined || second === undefined || first.length + second.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const token of first) counts.set(token, (counts.get(token) ?? 0) + 1);
  let common = 0;
  for (const token of second) {
    const left = counts.get(token) ?? 0;
    if (left > 0) common += 1;
    counts.set(token, left - 1);
  }
  return (2 * common) / (first.length + second.length);
}

/** The words that stayed, went and came; blanks between two changes go with them, so that phrases stay whole. */
export function compareWords(before: string, after: string): readonly Part[] {
  const stretches = editScript(tokens(before), tokens(after), mostWordEdits).map((each) => ({
    same: each.same,
    before: each.before.join(''),
    after: each.after.join(''),
  }));
  const parts: Part[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed !== '') parts.push({ change: 'removed', text: removed });
    if (added !== '') parts.push({ change: 'added', text: added });
    [removed, added] = ['', ''];
  };
  stretches.forEach((each, index) => {
    const between = index > 0 && index < stretches.length - 1;
    if (each.same && !(between && each.before.trim() === '')) {
      flush();
      parts.push({ change: 'same', text: each.before });
    } else {
      removed += each.before;
      added += each.after;
    }
  });
  flush();
  return parts;
}

type Pair = readonly [before: string | undefined, after: string | undefined];

/** Which paragraph became which: in order, alike enough, the others came or went. */
function paired(before: readonly string[], after: readonly string[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let next = 0;
  for (const old of before) {
    const ahead = after.slice(next, next + lookAhead).findIndex((candidate) => likeness(old, candidate) >= kinship);
    if (ahead < 0) {
      pairs.push([old, undefined]);
      continue;
    }
    for (const added of after.slice(next, next + ahead)) pairs.push([undefined, added]);
    pairs.push([old, after[next + ahead]]);
    next += ahead + 1;
  }
  for (const added of after.slice(next)) pairs.push([undefined, added]);
  return pairs;
}

const partsOf = ([before, after]: Pair): readonly Part[] => {
  if (before === undefined) return [{ change: 'added', text: after ?? '' }];
  if (after === undefined) return [{ change: 'removed', text: before }];
  return compareWords(before, after);
};

/** Compares the paragraphs of two versions; empty ones count like any other. */
export function compareParagraphs(before: readonly string[], after: readonly string[]): Difference {
  const paragraphs: ChangedParagraph[] = [];
  let [unchanged, place, wordsAdded, wordsRemoved] = [0, 0, 0, 0];
  for (const stretch of editScript(before, after, mostParagraphEdits)) {
    if (stretch.same) {
      unchanged += stretch.before.length;
      place += stretch.before.length;
      continue;
    }
    for (const pair of paired(stretch.before, stretch.after)) {
      const parts = partsOf(pair);
      for (const { change, text } of parts) {
        if (change === 'added') wordsAdded += wordsIn(text);
        if (change === 'removed') wordsRemoved += wordsIn(text);
      }
      const change = pair[0] === undefined ? 'added' : pair[1] === undefined ? 'removed' : 'changed';
      paragraphs.push({ change, paragraph: place, unchangedBefore: unchanged, parts });
      unchanged = 0;
      if (pair[1] !== undefined) place += 1;
    }
  }
  return { paragraphs, unchangedAfter: unchanged, wordsAdded, wordsRemoved };
}
