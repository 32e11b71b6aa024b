// What the layout check says: in Vietnamese and in English, the same figures and the same words of the document in both.
import { describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { ruleSets } from '../../api/domain/layout/check.ts';
import { figure, say, type Sentence, type SentenceTable } from '../../api/domain/layout/sentence.ts';
import { p, paragraph, run } from './support/a-docx.ts';
import { findingsOf } from './support/findings.ts';
import { aLetter, aSubmission, body } from './support/samples.ts';

const folder = new URL('../../api/domain/layout/words/', import.meta.url);

async function tables(): Promise<readonly [string, SentenceTable][]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const modules = await Promise.all(files.map((name) => import(new URL(name, folder).href) as Promise<object>));
  return modules.flatMap((module) => Object.entries(module) as [string, SentenceTable][]);
}

const placesOf = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).toSorted();
/** Words of the document stand in quotation marks, whatever the language around them. */
const quoted = (text: string): readonly string[] => [...text.matchAll(/“[^”]*”/g)].map(([words]) => words).toSorted();

describe('a sentence of the layout check', () => {
  it('has two languages with the same places to be filled', async () => {
    const all = (await tables()).flatMap(([table, rows]) =>
      Object.entries(rows).map(([name, words]) => ({ name: `${table}.${name}`, ...words })),
    );
    expect(all.length).toBeGreaterThan(100);
    const wrong = all.filter(
      ({ vi, en }) => en.trim() === '' || en === vi || placesOf(vi).join() !== placesOf(en).join(),
    );
    expect(wrong).toEqual([]);
  });

  it('is filled in with what belongs to its language', () => {
    const part: Sentence = { vi: 'lề trái', en: 'left margin' };
    const filled = say({ vi: '{part}: {size}', en: '{size} ({part})' }, { part, size: figure(12.5) });
    expect(filled).toEqual({ vi: 'lề trái: 12,5', en: '12.5 (left margin)' });
    // @ts-expect-error a place that nothing is given for does not compile
    say({ vi: '{a}', en: '{a} {b}' }, { a: 1 });
  });
});

/** Documents in which much is wrong, in the whole and in the parts. */
const poor: readonly Uint8Array[] = [
  aLetter(
    {
      nationalTitle: p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 16 }),
      motto: p('Độc lập – Tự do – Hạnh phúc', { size: 15, italic: true }),
      agency: p('Bộ Kinh tế biển', { size: 15, lines: 1.5 }),
      numberLine: p('số 5/BKTB – vp', { size: 15 }),
      placeDate: p('hải Phòng ngày 5 tháng 2 năm 26', { size: 12 }),
      letterSubject: p('v/v: rà soát', { size: 15, bold: true }),
      addressees: p('Kính gửi Cục A; Cục B', { size: 12 }),
      text: body('Theo Khoản 2, phục vụ nhân dân.', { size: 12, font: 'Arial', colour: 'FF0000', lines: 3, first: 0 }) + paragraph(run('§Ò nghÞ 25°', { font: '.VnTime' })), // prettier-ignore
      signature: p('K/T BỘ TRƯỞNG', { size: 12 }) + p('TS. Trần thị An', { size: 12 }),
      recipients: p('Nơi nhận', { size: 14 }) + p('Như trên,', { size: 14 }) + p('Lưu PC', { size: 14 }),
    },
    { page: { left: 20, right: 30, top: 10, bottom: 40 } },
  ),
  aSubmission({ title: p('Tờ trình', { size: 20 }), text: body('điều 1: Phạm vi') + body('a) Một;') + body('f) Hai') }),
  aLetter({ nationalTitle: '', motto: '', agency: '', numberLine: '', placeDate: '', addressees: '', signature: '', recipients: '', letterSubject: '' }), // prettier-ignore
];

describe('a finding', () => {
  it('says the same in English: the words of the document, and where', () => {
    const findings = poor.flatMap((docx) => findingsOf(docx));
    expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThan(
      ruleSets.flatMap(({ rules }) => rules).length / 2,
    );
    for (const { message, place, english } of findings) {
      expect(english?.message).not.toMatch(/\{\w+\}/);
      expect(message).not.toMatch(/\{\w+\}/);
      expect(quoted(english?.message ?? '')).toEqual(quoted(message));
      expect(english?.where.match(/\d+/g)).toEqual(place.where.match(/\d+/g));
    }
  });
});
