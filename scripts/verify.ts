// `vanthu verify FILE.pdf…`: our verifier's verdict on each file, one JSON object a line.
import { readFile } from 'node:fs/promises';
import type { PdfVerdict } from '../api/domain/signing/verdict.ts';
import { anchorsFromPem, verifyPdf } from '../api/modules/signing/index.ts';

/** The anchors that the verifier believes: the PEM file that `VANTHU_TRUST_ANCHORS` names, or those given. */
async function anchors(): Promise<readonly Uint8Array[]> {
  const file = process.env['VANTHU_TRUST_ANCHORS'];
  return file === undefined ? [] : anchorsFromPem(await readFile(file, 'utf8'));
}

/** Prints a line for every file; 0 when every one is good, 1 when one is not, 2 when there was nothing to verify. */
export async function verifyCommand(files: string[]): Promise<number> {
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
