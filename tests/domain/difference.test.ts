// What changed between two versions: both can be read out of the difference, and it is bounded in time and size.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareParagraphs, compareWords, type Part } from '../../api/domain/outgoing/difference.ts';
import { editScript } from '../../api/domain/outgoing/edit-script.ts';

const without = (parts: readonly Part[], change: Part['change']): string =>
  parts
    .filter((part) => part.change !== change)
    .map(({ text }) => text)
    .join('');

const aWord = fc.constantFrom('Bộ', 'Kinh tế', 'Biển', 'đề nghị', 'thống nhất', 'Điều', '3', '.', ',', '  ');
const aText = fc.array(aWord, { maxLength: 12 }).map((words) => words.join(' '));
const aDocument = fc.array(aText, { maxLength: 12 });

describe('the way from one list to another', () => {
  it('leads there, with as few steps as there are differences', () => {
    const lists = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(lists, lists, (before, after) => {
        const script = editScript(before, after, 100);
        expect(script.flatMap((each) => each.before)).toEqual(before);
        expect(script.flatMap((each) => each.after)).toEqual(after);
        for (const { same, before: old, after: now } of script) if (same) expect(old).toEqual(now);
        const kept = script.flatMap((each) => (each.same ? each.before : []));
        expect(kept).toHaveLength(longestCommon(before, after));
      }),
    );
  });

  it('replaces what lies between the ends of lists that have too little in common', () => {
    const script = editScript(['a', 'b', 'c', 'z'], ['a', 'x', 'c', 'y', 'z'], 1);
    expect(script).toEqual([
      { same: true, before: ['a'], after: ['a'] },
      { same: false, before: ['b', 'c'], after: ['x', 'c', 'y'] },
      { same: true, before: ['z'], after: ['z'] },
    ]);
  });
});

/** The length of the longest common subsequence, the slow and plain way. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  const [first, ...rest] = a;
  if (first === undefined || b.length === 0) return 0;
  const at = b.indexOf(first);
  const skipped = longestCommon(rest, b);
  return at < 0 ? skipped : Math.max(skipped, 1 + longestCommon(rest, b.slice(at + 1)));
}

describe('the difference of two texts', () => {
  it('holds both of them', () => {
    fc.assert(
      fc.property(aText, aText, (before, after) => {
        const parts = compareWords(before, after);
        expect(without(parts, 'added')).toBe(before);
        expect(without(parts, 'removed')).toBe(after);
      }),
    );
  });

  it('keeps a phrase whole instead of cutting it at its blanks', () => {
    expect(compareWords('trước ngày 30 tháng 6', 'trước cuối năm nay')).toEqual([
      { change: 'same', text: 'trước ' },
      { change: 'removed', text: 'ngày 30 tháng 6' },
      { change: 'added', text: 'cuối năm nay' },
    ]);
  });
});

describe('the difference of two versions', () => {
  it('says where each paragraph that differs stands, and how many before it do not', () => {
    const before = ['Căn cứ', 'Bộ Kinh tế Biển đề nghị báo cáo trước ngày 30 tháng 6.', 'Nơi nhận', 'Bỏ đoạn này'];
    const after = [
      'Căn cứ',
      'Đoạn hoàn toàn mới',
      'Bộ Kinh tế Biển đề nghị báo cáo trước ngày 15 tháng 6.',
      'Nơi nhận',
    ];
    const { paragraphs, ...counts } = compareParagraphs(before, after);
    expect(paragraphs.map(({ change, paragraph, unchangedBefore }) => [change, paragraph, unchangedBefore])).toEqual([
      ['added', 1, 1],
      ['changed', 2, 0],
      ['removed', 4, 1],
    ]);
    expect(counts).toEqual({ unchangedAfter: 0, wordsAdded: 5, wordsRemoved: 4 });
  });

  it('loses no paragraph and invents none', () => {
    fc.assert(
      fc.property(aDocument, aDocument, (before, after) => {
        const { paragraphs, unchangedAfter } = compareParagraphs(before, after);
        const unchanged = paragraphs.reduce((sum, each) => sum + each.unchangedBefore, unchangedAfter);
        const count = (...changes: readonly string[]) =>
          paragraphs.filter(({ change }) => changes.includes(change)).length;
        expect(unchanged + count('changed', 'removed')).toBe(before.length);
        expect(unchanged + count('changed', 'added')).toBe(after.length);
      }),
    );
  });

  it('takes two versions of two hundred pages that have nothing in common', () => {
    const long = (word: string) => Array.from({ length: 3_000 }, (_, index) => `${word} ${index} `.repeat(20));
    const { paragraphs } = compareParagraphs(long('một'), long('hai'));
    expect(paragraphs.length).toBeGreaterThan(0);
  });
});
