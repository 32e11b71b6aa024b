// Letters of the time before Unicode, and letters with their marks apart: read as a reader sees them, and put right piece by
// piece.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { judgeLayout } from '../../api/domain/layout/check.ts';
import { lettersOf } from '../../api/domain/layout/legacy-letters.ts';
import type { DocumentFacts } from '../../api/domain/layout/facts.ts';
import { readDocument } from '../../api/modules/layout/ooxml/document.ts';
import { must } from '../../api/platform/problem.ts';
import { paragraph, run } from './support/a-docx.ts';
import { applyFix } from './support/apply-fix.ts';
import { aLetter, body } from './support/samples.ts';
import { vietnameseSyllables } from './support/syllables.ts';

const shownIn = (font: string, text: string): string | undefined =>
  lettersOf(text, font)
    ?.map(({ shown }) => shown)
    .join('');

/** What has to be typed for each letter, asked of the fonts themselves, one typed letter or pair after the other. */
function keysOf(font: string): ReadonlyMap<string, string> {
  const codes = Array.from({ length: 0xff }, (_, at) => String.fromCharCode(at + 1));
  const pairs = Array.from('aeouyôöAEOUYÔÖ').flatMap((base) => codes.slice(0xa0).map((mark) => base + mark));
  const keys = new Map<string, string>();
  for (const typed of [...codes, ...pairs]) {
    const letters = lettersOf(typed, font);
    if (letters?.length === 1 && letters[0] && !keys.has(letters[0].shown)) keys.set(letters[0].shown, typed);
  }
  return keys;
}

const typedIn = (keys: ReadonlyMap<string, string>, text: string): string =>
  Array.from(text, (letter) => keys.get(letter) ?? `<${letter}>`).join('');

describe('the letters of an old font', () => {
  it.each([
    ['.VnTime', 'Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
    ['.VnTime', '§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['.VnTimeH', 'bé kinh tÕ biÓn', 'BỘ KINH TẾ BIỂN'],
    ['VNI-Times', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['VNI-Times', 'Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
    ['VNI-Times', 'COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ])('of %s are read as they are seen: %s', (font, typed, seen) => {
    expect(shownIn(font, typed)).toBe(seen);
  });

  it.each([
    ['.VnTime', (syllable: string) => syllable],
    ['.VnTimeH', (syllable: string) => syllable.toUpperCase()],
    ['VNI-Times', (syllable: string) => syllable],
    ['VNI-Times', (syllable: string) => syllable.toUpperCase()],
  ])('of %s spell every Vietnamese syllable, and come back as it', (font, written) => {
    const keys = keysOf(font);
    const wrong = vietnameseSyllables.map(written).filter((syllable) => {
      const typed = typedIn(keys, syllable);
      return typed.includes('<') || shownIn(font, typed) !== syllable;
    });
    expect(wrong).toEqual([]);
  });

  it('of VNI stay the same letters when syllables follow each other without a blank', () => {
    const keys = keysOf('VNI-Times');
    const texts = fc.array(fc.constantFrom(...vietnameseSyllables), { maxLength: 8 }).map((some) => some.join(''));
    fc.assert(fc.property(texts, (text) => expect(shownIn('VNI-Times', typedIn(keys, text))).toBe(text)));
  });

  it.each([
    ['a code that the font has no letter for', '.VnTime', '25°C'],
    ['a mark without its letter', 'VNI-Times', 'bù'],
    ['a font whose codes are not known', 'VPS Times', 'viÖt'],
  ])('are not guessed at: %s', (_, font, typed) => {
    expect(lettersOf(typed, font)).toBeUndefined();
  });
});

const factsOf = (runs: string): DocumentFacts =>
  must(readDocument(aLetter({ text: paragraph(runs, { align: 'both', first: 1 }) + body('Trân trọng./.') })));
const judged = (facts: DocumentFacts, rule: string) =>
  judgeLayout(facts, 'draft', '2026-06-01').findings.filter((finding) => finding.rule === rule);

/** The paragraph with the faulty letters after the first fix of the rule: its runs that show something. */
function mended(facts: DocumentFacts, rule: string) {
  const [finding] = judged(facts, rule);
  if (finding === undefined) throw new Error(`nothing is wrong with ${rule}`);
  const after = applyFix(facts, finding);
  const runs = after.paragraphs[finding.place.paragraph]?.runs.filter(({ text }) => text !== '') ?? [];
  return { finding, after, runs: runs.map(({ text, bold, fonts }) => [text, bold, fonts.join()]) };
}

const old = { font: '.VnTime', size: 14 };
const vni = { font: 'VNI-Times', size: 14 };
const roman = 'Times New Roman';

describe('the fix for letters', () => {
  it('writes an old font in Unicode and Times New Roman, what is bold stays bold', () => {
    const { finding, after, runs } = mended(factsOf(run('§Ò nghÞ ', old) + run('c¸c ®¬n vÞ', { ...old, bold: true }) + run(' rµ so¸t.', old)), 'font.legacy'); // prettier-ignore
    expect(finding.fix?.safe).toBe(true);
    expect(runs).toEqual([
      ['Đề nghị ', false, roman],
      ['các đơn vị', true, roman],
      [' rà soát.', false, roman],
    ]);
    expect(judged(after, 'font.legacy')).toEqual([]);
  });

  it('puts a letter together that the file cuts in two, with the look of its first half', () => {
    const cut = run('To', { ...vni, bold: true }) + run('å chöùc thöïc hie', vni) + run('än.', { ...vni, bold: true });
    expect(mended(factsOf(cut), 'font.legacy').runs).toEqual([
      ['Tổ', true, roman],
      [' chức thực hiệ', false, roman],
      ['n.', true, roman],
    ]);
  });

  it('tells equal words in one paragraph apart, and fonts of capitals from others', () => {
    const facts = factsOf(run('c¸c bé, ', old) + run('c¸c bé, ', { ...old, font: '.VnTimeH' }) + run('c¸c bé', { ...old, italic: true })); // prettier-ignore
    const { after } = mended(facts, 'font.legacy');
    const { after: both, runs } = mended(after, 'font.legacy');
    expect(runs.map(([text]) => text).join('')).toBe('các bộ, CÁC BỘ, các bộ');
    expect(judged(both, 'font.legacy')).toEqual([]);
  });

  it('is left to a person where the letters are not certain, and says so', () => {
    const [finding, ...others] = judged(factsOf(run('Lµ 25°C', old)), 'font.legacy');
    expect(others).toEqual([]);
    expect(finding).not.toHaveProperty('fix');
    expect(finding?.message).toContain('gõ lại');
  });

  it('composes letters typed with their marks apart, in one run or in two', () => {
    const facts = factsOf(run('Đê\u0300 nghi\u0323 ra', { size: 14 }) + run('\u0300 soát', { size: 14, bold: true }));
    expect(judged(facts, 'font.unicode')).toMatchObject([{ fix: { safe: true } }]);
    const { after, runs } = mended(facts, 'font.unicode');
    expect(runs).toEqual([
      ['Đề nghị rà', false, roman],
      [' soát', true, roman],
    ]);
    expect(judged(after, 'font.unicode')).toEqual([]);
  });
});
