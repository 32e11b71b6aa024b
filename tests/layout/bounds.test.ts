// The layout check on what nobody should send: an answer within bounds, never a crash, and never a cost that explodes.
import { describe, expect, it } from '@jest/globals';
import { checkLayout } from '../../api/modules/layout/index.ts';
import { aDocx, docxEntries, p, paragraph, row, run, cell, table } from './support/a-docx.ts';
import { aLetter, body } from './support/samples.ts';
import { zipOf } from '../intake/support/zip.ts';

const verdict = (bytes: Uint8Array): string => {
  const checked = checkLayout(bytes);
  return checked.ok ? 'judged' : checked.refusal.code;
};
const timed = (work: () => unknown): number => {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
};
const nested = (depth: number): string => (depth === 0 ? p('sâu') : table([5000], row(cell(5000, nested(depth - 1)))));

describe('the layout check', () => {
  it.each([
    ['file-broken', 'no archive', Buffer.from('chữ')],
    ['file-broken', 'an archive of something else', zipOf({ 'a.txt': Buffer.from('a') })],
    [
      'file-is-bomb',
      'entities',
      aDocx({ body: '', files: { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' } }),
    ],
    [
      'file-is-bomb',
      '50 MB of nested tags',
      zipOf({ ...docxEntries({ body: '' }), 'word/document.xml': Buffer.alloc(51_000_000, '<w:p>') }),
    ],
    ['file-is-bomb', 'tables in tables, 200 deep', aDocx({ body: nested(200) })],
    ['judged', 'tables in tables, 20 deep', aDocx({ body: nested(20) })],
    ['judged', 'an empty document', aDocx({ body: '' })],
    [
      'judged',
      'a field that is never closed',
      aDocx({ body: paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(5000)) }),
    ],
    [
      'judged',
      'a level of numbering that does not exist',
      aDocx({
        body: paragraph(run('chữ'), { pPr: '<w:numPr><w:ilvl w:val="99999999"/><w:numId w:val="3"/></w:numPr>' }),
      }),
    ],
    [
      'judged',
      'a cell over a billion columns',
      aDocx({ body: table([1], '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc></w:tr>') }),
    ],
  ])('answers %s to %s', (code, _what, bytes) => {
    expect(verdict(bytes)).toBe(code);
  });

  it('takes time in proportion to the length, on blanks, dashes and dots too', () => {
    const nasty = (times: number): Uint8Array =>
      aLetter({
        text:
          [' \u00a0\t', '- ', '…._ ', 'Khoản 1 ', 'nhân dân '].map((piece) => body(piece.repeat(times))).join('') +
          body('Hết./.'),
      });
    const [short, long] = [nasty(2_000), nasty(20_000)];
    checkLayout(short);
    checkLayout(long);
    const base = Math.max(
      5,
      timed(() => checkLayout(short)),
    );
    expect(timed(() => checkLayout(long))).toBeLessThan(base * 40);
  });
});
