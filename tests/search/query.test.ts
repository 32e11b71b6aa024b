// What a person types is understood, whatever it is.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold } from '../../api/domain/kernel/text.ts';
import { nearWords } from '../../api/domain/search/near-words.ts';
import { isEmpty, longestQuestion, mostWords, understand } from '../../api/domain/search/query.ts';
import { foldedWords, wordsOf } from '../../api/domain/search/words.ts';
import { excerpt, highlight } from '../../api/domain/search/highlight.ts';
import { syllables } from './support.ts';

const someWords = fc
  .array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 8 })
  .map((words) => words.join(' '));
const phrasesOf = (text: string) => understand(text).phrases.map(({ words }) => words.join(' '));

describe('a question typed by a person', () => {
  it('takes every word by itself, and what stands between quotes together', () => {
    expect(phrasesOf('nạo vét "Cửa Đông" luồng ')).toEqual(['nao', 'vet', 'cua dong', 'luong']);
    expect(phrasesOf('“kế hoạch năm” báo')).toEqual(['ke hoach nam', 'bao']);
    expect(phrasesOf('quên "đóng ngoặc')).toEqual(['quen', 'dong ngoac']);
  });

  it('lets only the last word go on, while it is being typed', () => {
    expect(understand('nạo vé').phrases.map(({ open }) => open)).toEqual([false, true]);
    expect(understand('nạo vét ').phrases.map(({ open }) => open)).toEqual([false, false]);
    expect(understand('"nạo vé"').phrases.map(({ open }) => open)).toEqual([false]);
    expect(understand('công văn 48').phrases.at(-1)?.open).toBe(false);
  });

  it.each([
    ['số đến 4812', { arrivalNumber: 4812 }],
    ['so den: 4.812', { arrivalNumber: 4812 }],
    ['SỐ ĐẾN 7', { arrivalNumber: 7 }],
    ['số đi 123', { number: 123 }],
  ])('knows the number in “%s”', (text, numbers) => {
    expect(understand(text)).toEqual({ phrases: [], ...numbers });
  });

  it('keeps a notation together, and the rest of the question beside a number', () => {
    expect(phrasesOf('số 12/BKTB-VP')).toEqual(['12 bktb vp']);
    expect(understand('số đến 4812 nạo vét ')).toEqual({
      arrivalNumber: 4812,
      phrases: [
        { words: ['nao'], open: false },
        { words: ['vet'], open: false },
      ],
    });
  });

  it('reads a day and a number with dots as people write them', () => {
    expect(phrasesOf('5/6/2026')).toEqual(['05 06 2026']);
    expect(understand('4.812').phrases).toEqual([{ words: ['4', '812'], open: false, or: ['4812'] }]);
  });

  it('means the same with marks and without, in capitals or not, composed or not', () => {
    fc.assert(
      fc.property(someWords, (text) => {
        const plain = understand(text);
        expect(understand(fold(text))).toEqual(plain);
        expect(understand(text.toUpperCase())).toEqual(plain);
        expect(understand(text.normalize('NFD'))).toEqual(plain);
      }),
    );
  });

  it('never fails and never grows beyond its limit, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2 * longestQuestion }), (text) => {
        const words = understand(text).phrases.flatMap(({ words: some }) => some);
        expect(words.length).toBeLessThanOrEqual(mostWords);
        expect(words.every((word) => /^[\p{L}\p{N}]+$/u.test(word))).toBe(true);
      }),
    );
  });

  it('is empty when it holds signs only', () => {
    expect(['', '  ', '"', '/// - *', '“”'].map((text) => isEmpty(understand(text)))).toEqual(Array(5).fill(true));
  });
});

describe('marking what was found', () => {
  it('points at the words in the original, marks and all', () => {
    const { text, marks } = highlight('V/v nạo vét luồng Cửa Đông', understand('cua dong nao '));
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['nạo', 'Cửa', 'Đông']);
  });

  it('marks every whole word that goes on from the one being typed', () => {
    const { text, marks } = highlight('quy hoạch, quyết định', understand('quy'));
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['quy', 'quyết']);
  });

  it('shows the place where most of the words stand together', () => {
    const filler = 'lời dẫn không liên quan '.repeat(40);
    const found = excerpt(`nạo ${filler} nạo vét luồng Cửa Đông ${filler} vét`, understand('nạo vét cửa đông '));
    expect(found?.text).toContain('nạo vét luồng Cửa Đông');
    expect(found?.text.length).toBeLessThan(200);
    expect(found?.marks.map(([from, to]) => found.text.slice(from, to))).toEqual(['nạo', 'vét', 'Cửa', 'Đông']);
    expect(excerpt(filler, understand('hải cảng '))).toBeUndefined();
  });

  it('finds in any text the folded words that it has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(wordsOf(text).map(({ folded }) => folded)).toEqual(foldedWords(text));
        expect(wordsOf(text).every(({ from, to }) => from < to && to <= text.length)).toBe(true);
      }),
    );
  });
});

describe('near words', () => {
  it('are at one slip of the finger, both ways', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,7}$/), fc.nat(), (word, pick) => {
        const near = nearWords(word);
        const one = near[pick % near.length] ?? '';
        expect(near).not.toContain(word);
        expect(nearWords(one)).toContain(word);
      }),
    );
  });
});
