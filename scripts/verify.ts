// `vanthu verify FILE.pdf…`: our verifier's verdict on each file, one JSON object a line.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { PdfVerdict } from '../api/domain/signing/verdict.ts';
import { anchorsFromPem, verifyPdf } from '../api/modules/signing/index.ts';

const defaultAnchors = '.data/keys/trust.pem';

/** The certificates of the installation's anchor file; none when it has none, and then nobody is trusted. */
async function anchors(): Promise<readonly Uint8Array[]> {
  const file = process.env['TRUST_ANCHORS_PATH'] ?? defaultAnchors;
  if (file === defaultAnchors && !existsSync(file)) return [];
  return anchorsFromPem(await readFile(file, 'utf8'));
}

/** Prints a line for every file; 0 when every one is good, 1 when one is not, 2 when there was nothing to verify. */
export async function verifyCommand(files: readonly string[]): Promise<number> {
  if (files.length === 0) {
    console.error('Cách dùng: npm run --silent vanthu -- verify TỆP.pdf …');
    return 2;
  }
  const believed = await anchors();
  let allGood = true;
  for (const file of files) {
    const verdict = await verdictOf(file, believed);
    allGood &&= verdict.verdict === 'good';
    console.log(JSON.stringify({ file, ...verdict }));
  }
  return allGood ? 0 : 1;
}

async function verdictOf(file: string, believed: readonly Uint8Array[]): Promise<PdfVerdict> {
  try {
    return await verifyPdf(new Uint8Array(await readFile(file)), { anchors: believed });
  } catch (cause) {
    console.error(`${file}: ${cause instanceof Error ? cause.message : 'không đọc được tệp'}`);
    return { verdict: 'unreadable', signatures: [] };
  }
}
