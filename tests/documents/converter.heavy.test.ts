// The Word-to-PDF producer on a real LibreOffice: what comes out, and what happens when it is killed, hangs or is closed.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  fillTemplate,
  libreOfficeProducer,
  templateNames,
  withSigner,
  type LibreOfficeProducer,
} from '../../api/modules/documents/index.ts';
import { must } from '../../api/platform/problem.ts';
import { longBody, someFields } from './support/fields.ts';
import { boxes, fonts, info, text } from './support/tools.ts';

const millimetres = (points: number): number => (points / 72) * 25.4;
const isRunning = (pid: number): boolean => {
  try {
    // a zombie is dead, it only waits for its parent
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};
const gone = async (pid: number): Promise<boolean> => {
  for (let tries = 0; tries < 50 && isRunning(pid); tries += 1) await pause(100);
  return !isRunning(pid);
};
const folders = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('vanthu-office-'));
const letter = fillTemplate('official-letter', someFields());
const withDocument = (docx: Uint8Array, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(docx);
  return zipSync({ ...parts, 'word/document.xml': strToU8(change(strFromU8(parts['word/document.xml']!))) });
};

/** The file with a picture that lies on a server: a reader that follows links asks for it. */
function withLinkedPicture(docx: Uint8Array, url: string): Uint8Array {
  const parts = unzipSync(docx);
  const relations = strFromU8(parts['word/_rels/document.xml.rels']!).replace(
    '</Relationships>',
    `<Relationship Id="rIdPicture" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${url}" TargetMode="External"/></Relationships>`,
  );
  const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
  const picture =
    `<w:p><w:r><w:drawing><wp:inline xmlns:wp="${drawing}/wordprocessingDrawing"><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="x"/>` +
    `<a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture"><pic:pic xmlns:pic="${drawing}/picture"><pic:nvPicPr><pic:cNvPr id="0" name="x"/><pic:cNvPicPr/></pic:nvPicPr>` +
    '<pic:blipFill><a:blip r:link="rIdPicture"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>' +
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>' +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
  const linked = { ...parts, 'word/_rels/document.xml.rels': strToU8(relations) };
  return withDocument(zipSync(linked), (xml) => xml.replace('<w:sectPr', `${picture}<w:sectPr`));
}

/** Freezes the office so that the next file is surely in mid-work, then does this to it. */
async function midWork<T>(
  producer: LibreOfficeProducer,
  work: () => Promise<T>,
  act: (officePid: number) => void,
): Promise<T> {
  await producer.warmUp();
  const { officePid } = producer.running()[0]!;
  process.kill(officePid, 'SIGSTOP');
  const result = work();
  await pause(300);
  act(officePid);
  return result;
}

describe('a draft as PDF', () => {
  let producer: LibreOfficeProducer;
  beforeAll(() => {
    producer = libreOfficeProducer();
  });
  afterAll(() => producer.close());
  const pdfOf = async (docx: Uint8Array): Promise<Uint8Array> => must(await producer.convert(docx)).pdf;

  it.each(templateNames)('says word for word what was filled in (%s), with all fonts inside', async (template) => {
    const fields = someFields({
      parentAgency: 'CHÍNH PHỦ',
      addressees: ['Bộ Ngân khố', 'Cục Đường thủy'],
      priority: 'express',
    });
    const produced = must(await producer.convert(fillTemplate(template, fields)));
    const words = text(produced.pdf).replace(/\s+/g, ' ');
    for (const wanted of [
      ...fields.body,
      fields.subject,
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      '- Bộ Ngân khố;',
      '- Cục Đường thủy.',
      'HỎA TỐC',
      '- Lưu: VT, PC.',
      'Trần Văn Sóng',
    ])
      expect(words).toContain(wanted);
    expect(words).toBe(words.normalize('NFC'));
    expect(fonts(produced.pdf).length).toBeGreaterThan(2);
    expect(fonts(produced.pdf).every(({ embedded, unicode }) => embedded && unicode)).toBe(true);
    expect(info(produced.pdf)).toMatchObject({ Tagged: 'yes', Form: 'none', JavaScript: 'no', Pages: '1' });
    expect(produced).toMatchObject({ pages: 1, producer: expect.stringMatching(/^LibreOffice \d+\.\d+/) });
  });

  it('prints a draft in which comments were left, as resolved ones are', async () => {
    const marks = '<w:r><w:commentReference w:id="0"/></w:r>';
    const parts = unzipSync(withDocument(letter, (xml) => xml.replace('</w:p>', `${marks}</w:p>`)));
    const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const added = (name: string, before: string, row: string) =>
      strToU8(strFromU8(parts[name]!).replace(before, `${row}${before}`));
    const docx = zipSync({
      ...parts,
      'word/comments.xml': strToU8(
        `<w:comments xmlns:w="${word}"><w:comment w:id="0" w:author="A"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:comment></w:comments>`,
      ),
      'word/_rels/document.xml.rels': added(
        'word/_rels/document.xml.rels',
        '</Relationships>',
        `<Relationship Id="rIdComments" Type="${office}/comments" Target="comments.xml"/>`,
      ),
      '[Content_Types].xml': added(
        '[Content_Types].xml',
        '</Types>',
        '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>',
      ),
    });
    expect(must(await producer.convert(docx)).pages).toBe(1);
  });

  it('keeps the national title on one line and the rules of the heading', async () => {
    const words = boxes(await pdfOf(letter));
    const title = words.filter(
      ({ text: word, top }) => /^(CỘNG|HÒA|XÃ|HỘI|CHỦ|NGHĨA|VIỆT|NAM)$/.test(word) && millimetres(top) < 40,
    );
    expect(title).toHaveLength(8);
    expect(Math.max(...title.map(({ top }) => top)) - Math.min(...title.map(({ top }) => top))).toBeLessThan(1);
    expect(millimetres(Math.max(...words.map(({ right }) => right)))).toBeLessThanOrEqual(210 - 15 + 0.2);
    expect(millimetres(Math.min(...words.map(({ left }) => left)))).toBeGreaterThanOrEqual(30 - 0.2);
    expect(millimetres(Math.min(...words.map(({ top }) => top)))).toBeGreaterThanOrEqual(19.5);
  });

  it('keeps number, place and date on one line, however long the name of the place', async () => {
    const words = boxes(
      await pdfOf(
        fillTemplate('official-letter', someFields({ place: 'Thành phố Hồ Chí Minh', parentAgency: 'BỘ A' })),
      ),
    );
    const line = words
      .filter(({ text: word }) => ['Thành', 'Minh,', 'ngày', 'tháng', 'năm'].includes(word))
      .slice(0, 5);
    const number = words.find(({ text: word }) => word.startsWith('Số:'))!;
    expect(line.map(({ text: word }) => word)).toEqual(['Thành', 'Minh,', 'ngày', 'tháng', 'năm']);
    for (const { bottom } of line) expect(Math.abs(bottom - number.bottom)).toBeLessThan(1);
  });

  it('never leaves the signature alone on a page: the last words of the text go with it', async () => {
    let overleaf = 0;
    for (let paragraphs = 11; paragraphs <= 16; paragraphs += 1) {
      const produced = must(
        await producer.convert(fillTemplate('official-letter', someFields({ body: longBody(paragraphs) }))),
      );
      const page = text(produced.pdf, '-f', String(produced.pages), '-l', String(produced.pages));
      expect(page).toContain('Trần Văn Sóng');
      expect(page).toContain('./.');
      if (produced.pages > 1) overleaf += 1;
    }
    expect(overleaf).toBeGreaterThan(2);
  });

  it('leaves room for the number, the date, the signature and the seal', async () => {
    const words = boxes(await pdfOf(letter));
    const at = (word: string) => words.find(({ text: found }) => found === word)!;
    const gap = words.find(({ text: found }) => found.startsWith('/BKTB-PC') || found.includes('/BKTB-PC'))!;
    const number = words.find(({ text: found }) => found.startsWith('Số:'))!;
    // eight spaces of 13 points: room for a number of four digits
    expect(millimetres(gap === number ? number.right - number.left : gap.left - number.right)).toBeGreaterThan(9);
    expect(millimetres(at('Sóng').top - at('TRƯỞNG').bottom)).toBeGreaterThanOrEqual(30);
  });

  it('numbers every page but the first, in the middle of the top margin', async () => {
    const produced = must(
      await producer.convert(fillTemplate('submission-letter', someFields({ body: longBody(60) }))),
    );
    expect(produced.pages).toBeGreaterThan(2);
    const number = boxes(produced.pdf, 2).find(({ text: word, top }) => word === '2' && millimetres(top) < 20)!;
    expect(Math.abs(millimetres((number.left + number.right) / 2) - (30 + 165 / 2))).toBeLessThan(1);
    expect(boxes(produced.pdf, 1).filter(({ top }) => millimetres(top) < 19)).toEqual([]);
  });

  it('prints the text that stands in the document, not stale data behind it', async () => {
    const edited = withDocument(letter, (xml) => xml.replace('Trần Văn Sóng', 'Lê Thị Ước'));
    expect(text(await pdfOf(edited))).toContain('Lê Thị Ước');
  });

  it('shows the formula of another signer as three lines', async () => {
    const lines = ['TL. BỘ TRƯỞNG', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'];
    const pdf = await pdfOf(must(withSigner(letter, { authorityLines: lines, signerName: 'Lê Thị Ước' })));
    for (const line of lines) expect(text(pdf).split('\n')).toContain(line);
  });

  it('fetches nothing from the network for a file that wants it to', async () => {
    let asked = 0;
    const server = createServer((_, reply) => {
      asked += 1;
      reply.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/picture.png`;
    expect((await producer.convert(withLinkedPicture(letter, url))).ok).toBe(true);
    await new Promise((resolve) => server.close(resolve));
    expect(asked).toBe(0);
  });

  it('refuses what only looks like a Word file, and works on', async () => {
    const nonsense = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8('không phải XML'),
    });
    expect(await producer.convert(nonsense)).toMatchObject({ ok: false, refusal: { code: 'conversion-failed' } });
    expect(await producer.convert(strToU8('chữ'))).toMatchObject({ ok: false, refusal: { code: 'not-a-word-file' } });
    expect((await producer.convert(letter)).ok).toBe(true);
  });
});

describe('the producer in trouble', () => {
  it('starts afresh and finishes the file when LibreOffice is killed in mid-work', async () => {
    const troubles: string[] = [];
    const producer = libreOfficeProducer({ onTrouble: (trouble) => troubles.push(trouble) });
    const result = await midWork(
      producer,
      () => producer.convert(letter),
      (pid) => process.kill(pid, 'SIGKILL'),
    );
    expect(must(result).pages).toBe(1);
    expect(troubles).toEqual(['died']);
    await producer.close();
  });

  it('gives up on a file after the second death, in words, and serves the next one', async () => {
    const producer = libreOfficeProducer();
    await producer.warmUp();
    const killer = setInterval(() => {
      for (const { officePid } of producer.running()) if (isRunning(officePid)) process.kill(officePid, 'SIGKILL');
    }, 1);
    const result = await producer.convert(letter);
    clearInterval(killer);
    expect(result).toMatchObject({ ok: false, refusal: { code: 'conversion-failed' } });
    expect((await producer.convert(letter)).ok).toBe(true);
    await producer.close();
  });

  it('stops a file that takes too long, and serves the next one', async () => {
    const producer = libreOfficeProducer({ jobTimeoutMs: 1_500 });
    const result = await midWork(
      producer,
      () => producer.convert(letter),
      () => undefined,
    );
    expect(result).toMatchObject({
      ok: false,
      refusal: { code: 'conversion-failed', detail: expect.stringContaining('giây') },
    });
    const patient = libreOfficeProducer();
    expect((await patient.convert(letter)).ok).toBe(true);
    await Promise.all([producer.close(), patient.close()]);
  });

  it('refuses what its queue cannot hold, and what still waits when it is closed', async () => {
    const producer = libreOfficeProducer({ queueLimit: 1 });
    await producer.warmUp();
    const { officePid } = producer.running()[0]!;
    process.kill(officePid, 'SIGSTOP');
    const first = producer.convert(letter);
    const second = producer.convert(letter);
    expect(await producer.convert(letter)).toMatchObject({ ok: false, refusal: { code: 'converter-busy' } });
    await producer.close();
    expect(await second).toMatchObject({ ok: false, refusal: { code: 'converter-busy' } });
    expect((await first).ok).toBe(false);
  });

  it('takes a fresh LibreOffice after so many files', async () => {
    const producer = libreOfficeProducer({ recycleAfter: 2 });
    const pids: (number | undefined)[] = [];
    for (let file = 0; file < 3; file += 1) {
      expect((await producer.convert(letter)).ok).toBe(true);
      pids.push(producer.running()[0]?.officePid);
    }
    expect(pids[0]).toBe(pids[1]);
    expect(pids[2]).not.toBe(pids[1]);
    expect(await gone(pids[0]!)).toBe(true);
    await producer.close();
  });

  it('says what to install when there is no LibreOffice', async () => {
    const producer = libreOfficeProducer({ binary: '/nowhere/soffice.bin' });
    expect(await producer.convert(letter)).toMatchObject({ ok: false, refusal: { code: 'tool-missing' } });
  });

  it('leaves no process, no folder and no socket behind', async () => {
    const before = folders();
    const producer = libreOfficeProducer({ workers: 2 });
    await Promise.all([producer.convert(letter), producer.convert(letter)]);
    const used = producer.running();
    expect(used).toHaveLength(2);
    const own = folders().filter((name) => !before.includes(name));
    expect(own).toHaveLength(2);
    const sockets = used.flatMap(
      ({ officePid }) => readFileSync(`/proc/${officePid}/net/unix`, 'utf8').match(/\/\S*OSL_PIPE\S*/g) ?? [],
    );
    expect(sockets.length).toBeGreaterThan(0);
    await producer.close();
    for (const { pid, officePid } of used) {
      expect(await gone(pid)).toBe(true);
      expect(await gone(officePid)).toBe(true);
    }
    expect(folders().filter((name) => own.includes(name))).toEqual([]);
    expect(sockets.filter((path) => existsSync(path))).toEqual([]);
  });

  it('takes LibreOffice along when the server itself is killed', async () => {
    const code = `
      const { libreOfficeProducer } = await import(${JSON.stringify(new URL('../../api/modules/documents/index.ts', import.meta.url).href)});
      const producer = libreOfficeProducer();
      await producer.warmUp();
      console.log(JSON.stringify(producer.running()[0]));
      setInterval(() => undefined, 1000);`;
    const server = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await new Promise<Buffer>((resolve) => server.stdout.once('data', resolve))).toString().split('\n');
    const { pid, officePid } = JSON.parse(line!) as { pid: number; officePid: number };
    expect(isRunning(officePid)).toBe(true);
    const [folder] = /vanthu-office-\w+/.exec(execFileSync('ps', ['-o', 'args=', '-p', String(officePid)]).toString())!;
    server.kill('SIGKILL');
    expect(await gone(officePid)).toBe(true);
    expect(await gone(pid)).toBe(true);
    expect(folders()).not.toContain(folder);
  });
});
