// Vietnamese as people type it: with marks or without, composed or not, words apart or together, small or large.

/** The same letters without marks, in lower case: `Đường` → `duong`. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('vi').replace(/đ/g, 'd');

/** Only letters and digits of it: what is left to compare when spaces and stops do not count. */
export const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

const isWord = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character);

/**
 * What follows the words at the beginning of a text, however they are written; nothing when it begins otherwise.
 * The rest is as typed, composed (NFC) and with single spaces.
 */
export function restAfter(words: string, text: string): string | undefined {
  const wanted = bare(words);
  const characters = Array.from(text.normalize('NFC'));
  let seen = '';
  for (const [index, character] of characters.entries()) {
    seen += bare(character);
    if (!wanted.startsWith(seen)) return undefined;
    if (seen !== wanted || isWord(characters[index + 1])) continue;
    return characters
      .slice(index + 1)
      .join('')
      .replace(/[\s\u00a0]+/g, ' ')
      .replace(/^[\s:,.!?-]+|\s+$/g, '');
  }
  return undefined;
}

/** How many letters must be put in, taken out, changed or swapped with a neighbour to make one of the other. */
export function distance(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const steps = [(row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1)];
      if (swapped) steps.push((before[j - 2] ?? 0) + 1);
      next.push(Math.min(...steps));
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}
