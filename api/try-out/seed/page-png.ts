// The first page of a PDF as a picture, by poppler.
import { spawn } from 'node:child_process';

/** The first page at this resolution (dpi). */
export function pagePng(pdf: Uint8Array, dpi: number, look: 'grey' | 'colour'): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      'pdftoppm',
      ['-png', ...(look === 'grey' ? ['-gray'] : []), '-singlefile', '-r', String(dpi), '-'],
      { timeout: 20_000 },
    );
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve(new Uint8Array(Buffer.concat(chunks)))
        : reject(new Error(`pdftoppm ended with code ${String(code)}`)),
    );
    child.stdin.end(pdf);
  });
}
