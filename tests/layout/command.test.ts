// The administrator's `layout` command: one JSON object a file, whatever the file is.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { layoutCommand } from '../../scripts/layout.ts';
import { aLetter } from './support/samples.ts';

let folder = '';
let lines: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vanthu-layout-'));
  lines = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    lines.push(String(text));
    return true;
  });
});

afterEach(async () => {
  jest.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

describe('the layout command', () => {
  it('prints the findings of each file and succeeds, because it has judged them', async () => {
    const [good, bad] = [join(folder, 'good.docx'), join(folder, 'bad.docx')];
    await writeFile(good, aLetter());
    await writeFile(bad, aLetter({}, { page: { left: 20 } }));
    expect(await layoutCommand([good, bad])).toBe(0);
    const printed = lines.map((line): unknown => JSON.parse(line));
    expect(printed).toEqual([
      { file: good, findings: [] },
      {
        file: bad,
        findings: [
          {
            rule: 'page.margins',
            severity: 'error',
            message: 'Lề trái đang là 20 mm; phải từ 30 đến 35 mm.',
            place: { paragraph: -1, where: 'toàn văn bản', words: '' },
            legal: 'NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục I.3',
            english: { message: 'The left margin is 20 mm; it must be 30 to 35 mm.', where: 'the whole document' },
            fix: { safe: true, steps: [{ do: 'margins', topMm: 20, bottomMm: 20, leftMm: 30, rightMm: 20 }] },
          },
        ],
      },
    ]);
  });

  it('says of a file that cannot be read what is wrong with it, and goes on', async () => {
    const [text, good] = [join(folder, 'text.docx'), join(folder, 'good.docx')];
    await writeFile(text, 'không phải Word');
    await writeFile(good, aLetter());
    expect(await layoutCommand([join(folder, 'missing.docx'), text, good])).toBe(1);
    const printed = lines.map((line) => JSON.parse(line) as { findings: { rule: string }[] });
    expect(printed.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
      ['file-broken'],
      ['file-broken'],
      [],
    ]);
  });
});
