// PDFs as they arrive: one page with the words that a test needs.
import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';

const font = '/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf';

/** A PDF with these lines on its only page; different lines are different files. */
export async function pdfWith(...lines: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const document = new PDFDocument({ size: 'A4', margin: 60 });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => document.once('end', () => resolve()));
  document.font(font).fontSize(13);
  for (const line of lines) document.text(line);
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

export const hashOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
