// `vanthu verify FILE.pdf…`: our verifier's verdict on each file, one JSON object a line.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PdfVerdict } from '../api/domain/signing/verdict.ts';
import { anchorsFromPem, verifyPdf } from '../api/modules/signing/index.ts';
import { dataFolder } from './lib/data-folder.ts';
import { readNamedFile } from './lib/read-file.ts';

const text = new TextDecoder();

/**
 * The certificates of the installation's anchor file, which TRUST_ANCHORS_PATH may name; none when it has none, and then
 * nobody is trusted.
 */
async function anchors(): Promise<readonly Uint8Array[]> {
  const named = process.env['TRUST_ANCHORS_PATH'];
  const usual = join(dataFolder(), 'keys', 'trust.pem');
  if (named === undefined && !existsSync(usual)) return [];
  return anchorsFromPem(text.decode(await readNamedFile(named ?? usual)));
}

/** Prints a line for every file; 0 when every one is good, 1 when one is not, 2 when there was nothing to verify. */
export async function verifyCommand(files: readonly string[]): Promise<number> {
  if (files.length === 0) {
    console.error('Cách dùng: npm run --silent vanthu -- verify TỆP.pdf…');
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

/** A file that is not there is as unreadable as one that is no PDF; the error stream says which. */
async function verdictOf(file: string, believed: readonly Uint8Array[]): Promise<PdfVerdict> {
  try {
    const verdict = await verifyPdf(await readNamedFile(file), { anchors: believed });
    if (verdict.verdict === 'unreadable') console.error(`${file}: không phải tệp PDF, bị hỏng hoặc bị khóa.`);
    return verdict;
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : `Không đọc được ${file}.`);
    return { verdict: 'unreadable', signatures: [] };
  }
}
