// A letter from the time before Unicode, mended in Word: what the check offers is done in one step, and the check is content.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PlacedFix } from '../../addin/word/port.ts';
import { readDocument } from '../../api/modules/layout/index.ts';
import { must } from '../../api/platform/problem.ts';
import { findingsOf } from '../layout/support/findings.ts';
import { paragraph, run } from '../layout/support/a-docx.ts';
import { aLetter, body } from '../layout/support/samples.ts';
import { actAsUser } from '../simulators/word/user-acts.ts';
import { hostKinds } from '../simulators/word/requirement-sets.ts';
import { startSeats, type Seat, type Seats } from './support/word-page.ts';

let seats: Seats;
beforeAll(async () => {
  seats = await startSeats();
}, 120_000);
afterAll(() => seats.stop(), 60_000);

const old = { font: '.VnTime', size: 14 };
const vni = { font: 'VNI-Times', size: 14 };
const text = [
  run('§Ò nghÞ c¸c ®¬n vÞ, c¸c ', old) + run('c«ng ®oµn', { ...old, bold: true }) + run(' rµ so¸t.', old),
  run('Bé Kinh tÕ biÓn ', { ...old, font: '.VnTimeH' }) + run('To', vni) + run('å chöùc thöïc hieän.', { ...vni, italic: true }), // prettier-ignore
  run('Đê\u0300 nghi\u0323 ra', { size: 14 }) + run('\u0300 soát, đề nghị', { size: 14, bold: true }),
].map((runs) => paragraph(runs, { align: 'both', first: 1 }));
const docx = aLetter({ text: text.join('') + body('Trân trọng đề nghị./.') });

const rules = ['font.legacy', 'font.unicode'];
const lettersIn = (file: Uint8Array) => findingsOf(file).filter(({ rule }) => rules.includes(rule));
const fixesIn = (file: Uint8Array): PlacedFix[] =>
  lettersIn(file).flatMap(({ fix, place }) => [{ place, steps: fix?.steps ?? [] }, ...(fix?.elsewhere ?? [])]);

/** The text of the three paragraphs, what is bold between stars and what slants between slashes. */
const written = ({ window }: Seat): readonly string[] =>
  must(readDocument(window.file.bytes()))
    .paragraphs.filter(({ alignment, runs }) => alignment === 'both' && runs.length > 0)
    .slice(0, 3)
    .map(({ runs }) =>
      runs
        .map(({ text: part, bold, italic }) => (bold ? `*${part}*` : italic ? `/${part}/` : part))
        .join('')
        .replaceAll(/\*\*|\/\//g, ''),
    );

describe.each(hostKinds)('letters mended in %s', (host) => {
  it('are Unicode in Times New Roman, bold and slanting as they were, and one step takes it back', async () => {
    const seat = await seats.sit(docx, { setting: { host } });
    await seat.get('port.look()');
    const before = written(seat);
    expect(await seat.get('port.fix(given)', fixesIn(docx))).toEqual([]);
    expect(written(seat)).toEqual([
      'Đề nghị các đơn vị, các *công đoàn* rà soát.',
      'BỘ KINH TẾ BIỂN Tổ/ chức thực hiện./',
      'Đề nghị rà* soát, đề nghị*',
    ]);
    expect(lettersIn(seat.window.file.bytes())).toEqual([]);
    actAsUser({ window: seat.window, file: seat.window.file, open: () => undefined }, { do: 'undo' });
    expect(written(seat)).toEqual(before);
  });
});
