// What the word layer decides without Word: places found again, marks of places, steps in the words of Word, troubles.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { brightness } from '../../addin/word/brightness.ts';
import { lookOf, pieceIn, points, searchText } from '../../addin/word/fix-steps.ts';
import { liesElsewhere, placeMark } from '../../addin/word/identity-text.ts';
import { findPlace, numbered, wordsOf } from '../../addin/word/places.ts';
import { WordTrouble } from '../../addin/word/port.ts';
import { asTrouble } from '../../addin/word/trouble.ts';

const identity = { agencyId: 'bktb', documentId: 'd-1', versionHash: 'ab12'.repeat(16) };

describe('a place', () => {
  const texts = ['Kính gửi:', '', 'Đoạn một.', '', 'Đoạn hai.', 'Đoạn một.'];

  it('is the paragraph with its number while that begins with its words', () => {
    expect(findPlace({ paragraph: 5, words: 'Đoạn một.' }, texts)).toBe(5);
  });

  it('is the nearest one with the same words when paragraphs came or went', () => {
    expect(findPlace({ paragraph: 4, words: 'Đoạn một.' }, texts)).toBe(5);
    expect(findPlace({ paragraph: 1, words: 'Đoạn một.' }, texts)).toBe(2);
  });

  it('is nowhere when its words are gone, and an empty one is known by its number alone', () => {
    expect(findPlace({ paragraph: 2, words: 'Đoạn ba.' }, texts)).toBeUndefined();
    expect(findPlace({ paragraph: 3, words: '' }, texts)).toBe(3);
    expect(findPlace({ paragraph: 2, words: '' }, texts)).toBeUndefined();
  });

  it('is found in every document that holds it, however its letters are composed', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), fc.nat(), (documentTexts, at) => {
        const paragraph = at % documentTexts.length;
        const words = wordsOf(documentTexts[paragraph] ?? '');
        const decomposed = documentTexts.map((text) => text.normalize('NFD'));
        expect(findPlace({ paragraph, words }, decomposed)).toBe(paragraph);
      }),
    );
  });

  it('of a mark is counted on from the mark before, where paragraphs are equal', () => {
    expect(numbered(['Đoạn một.', 'Đoạn hai.', 'Đoạn một.'], texts)).toEqual([2, 4, 5]);
  });
});

describe('the mark of where a file lies', () => {
  it('stays the same for the same file, whatever follows the address', async () => {
    const here = await placeMark(identity, 'https://x.sharepoint.com/a/Du-thao.docx?web=1');
    expect(await placeMark(identity, 'https://x.sharepoint.com/a/du-thao.docx')).toBe(here);
    expect(here).not.toContain('sharepoint');
  });

  it('tells another place from the same one, for the same version alone', async () => {
    const here = await placeMark(identity, 'C:\\a.docx');
    const there = await placeMark(identity, 'C:\\b.docx');
    const newer = await placeMark({ ...identity, versionHash: 'cd34'.repeat(16) }, 'C:\\b.docx');
    expect(liesElsewhere(here, there)).toBe(true);
    expect(liesElsewhere(here, here)).toBe(false);
    expect(liesElsewhere(here, newer)).toBe(false);
    expect(liesElsewhere('', there)).toBe(false);
    expect(liesElsewhere(here, await placeMark(identity, ''))).toBe(false);
  });
});

describe('a step in the words of Word', () => {
  it('counts in points: 1 cm is 28.35, single spacing is 12', () => {
    expect(points(10)).toBe(28.35);
    expect(lookOf({ do: 'line-spacing', lines: 1.5 })).toEqual({ of: 'paragraph', key: 'lineSpacing', value: 18 });
    expect(lookOf({ do: 'colour', value: '000000' })).toEqual({ of: 'font', key: 'color', value: '#000000' });
  });

  it('searches for the letters as the document has them, and for a caret as a caret', () => {
    expect(pieceIn('điều khoản'.normalize('NFD'), 'khoản')?.text).toBe('khoản'.normalize('NFD'));
    // as Vietnamese keyboards of Windows type it: the circumflex with the letter, the tone apart
    expect(pieceIn('điê\u0300u khoản', 'điều')).toEqual({ text: 'điê\u0300u', from: 0, nth: 0 });
    expect(pieceIn('điều khoản', 'mục')).toBeUndefined();
    expect(searchText('m^2')).toBe('m^^2');
  });
});

describe('a trouble', () => {
  it('has a code whatever was thrown, and keeps what the host said', () => {
    fc.assert(
      fc.property(fc.anything(), (thrown) => {
        const trouble = asTrouble(thrown);
        expect(trouble).toBeInstanceOf(WordTrouble);
        expect(typeof trouble.hostCode).toBe('string');
      }),
    );
    expect(asTrouble({ code: 11001 })).toMatchObject({ code: 'offline', hostCode: '11001' });
    expect(asTrouble(new TypeError('x'))).toMatchObject({ code: 'refused', hostCode: 'TypeError' });
  });
});

describe('the theme', () => {
  it('is dark where the ground is', () => {
    expect(brightness('#262626')).toBeLessThan(0.5);
    expect(brightness('#FFFFFF')).toBeGreaterThan(0.5);
  });
});
