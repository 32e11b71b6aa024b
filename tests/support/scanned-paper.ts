// A paper that went through a scanner, from the PDF that it was printed of.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import PDFDocument from 'pdfkit';

const run = promisify(execFile);

/** The printed and stamped letter as a scanner makes it: one picture a page, nothing else. */
export async function scanned(pdf: Uint8Array, dpi: number, grey = false): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'vanthu-scan-'));
  try {
    // pdftoppm writes every PNG in colour
    const [tool, kind] = grey ? ['pdftocairo', ['-png', '-gray']] : ['pdftoppm', ['-jpeg']];
    const child = run(tool, [...kind, '-singlefile', '-r', String(dpi), '-', join(folder, 'page')]);
    child.child.stdin?.end(pdf);
    await child;
    const picture = await readFile(join(folder, grey ? 'page.png' : 'page.jpg'));
    const document = new PDFDocument({ size: 'A4', margin: 0 });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise((resolve) => document.on('end', resolve));
    document.image(picture, 0, 0, { width: 595.28, height: 841.89 });
    document.end();
    await ended;
    return Buffer.concat(chunks);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
