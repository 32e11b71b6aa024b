// The second engine: poppler's `pdfsig` with NSS, which shares no line of code with our verifier. It judges digests,
// signatures and trust; what changed after signing it does not see (that is our verifier's part).
import { rm, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nssDatabase, nssTrusts } from './nss.ts';
import { runTool } from '../../platform/tools/run-tool.ts';
import type { VerifyOptions } from './verify.ts';
import { signedCertificates } from './verify/signed-certificates.ts';

export interface PdfsigSignature {
  readonly field: string;
  readonly signer: string;
  readonly valid: boolean;
  readonly trusted: boolean;
  /** Nothing stands behind what this signature covers. */
  readonly totalDocument: boolean;
}

export interface PdfsigVerdict {
  /** 'failed' when pdfsig could not be run or did not answer in time: never to be taken for a yes. */
  readonly verdict: 'valid' | 'invalid' | 'not-signed' | 'failed';
  readonly signatures: readonly PdfsigSignature[];
  /** pdfsig's own words, for the record. */
  readonly words: string;
}

/** Judges the file with pdfsig and these trust anchors; never throws. */
export async function judgeWithPdfsig(
  bytes: Uint8Array,
  { anchors, deadlineMs = 20_000 }: VerifyOptions,
): Promise<PdfsigVerdict> {
  const directory = await mkdtemp(join(tmpdir(), 'vanthu-pdfsig-'));
  try {
    const database = await nssDatabase(anchors);
    const file = join(directory, 'judged.pdf');
    await writeFile(file, bytes);
    // never with -no-ocsp: poppler 22.12 then calls good chains unknown
    const run = await runTool('pdfsig', ['-nssdir', database, file], { timeoutMs: deadlineMs, env: { TZ: 'UTC' } });
    const words = run.output.toString('utf8').replaceAll(file, 'judged.pdf');
    // an end by itself only: half a report could leave out the signature that is wrong
    if (!run.ok && run.why !== 'failed') return { verdict: 'failed', signatures: [], words };
    return { ...(await verdictOf(parse(words), bytes, database)), words };
  } catch (cause) {
    return { verdict: 'failed', signatures: [], words: cause instanceof Error ? cause.message : 'pdfsig failed' };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

interface Parsed extends PdfsigSignature {
  readonly unknownTrust: boolean;
}

const blocks = /^Signature #\d+:\n((?: {2}.*\n?)*)/gm;

/** Reads pdfsig's report; exported for its test. */
export const parse = (words: string): Parsed[] =>
  [...words.matchAll(blocks)].map(([, block = '']) => {
    const after = (label: string): string =>
      block
        .split('\n')
        .find((line) => line.includes(`- ${label}: `))
        ?.split(`${label}: `)[1]
        ?.trim() ?? '';
    return {
      field: after('Signature Field Name'),
      signer: after('Signer Certificate Common Name').normalize('NFC'),
      valid: after('Signature Validation') === 'Signature is Valid.',
      trusted: after('Certificate Validation') === 'Certificate is Trusted.',
      unknownTrust: after('Certificate Validation').startsWith('Unknown issue'),
      totalDocument: block.includes('- Total document signed'),
    };
  });

async function verdictOf(
  parsed: readonly Parsed[],
  bytes: Uint8Array,
  database: string,
): Promise<Omit<PdfsigVerdict, 'words'>> {
  if (parsed.length === 0) return { verdict: 'not-signed', signatures: [] };
  const signatures: PdfsigSignature[] = [];
  for (const { unknownTrust, ...signature } of parsed) {
    const trusted = signature.trusted || (unknownTrust && (await askAgain(signature, bytes, database)));
    signatures.push({ ...signature, trusted });
  }
  return { verdict: signatures.every(({ valid }) => valid) ? 'valid' : 'invalid', signatures };
}

/**
 * Within one run NSS does not finish checking a certificate that it has met before, and poppler 22.12 calls that an
 * unknown issue. So the same NSS, with the same database, is asked about that one chain in a run of its own.
 */
async function askAgain({ field }: PdfsigSignature, bytes: Uint8Array, database: string): Promise<boolean> {
  const found = signedCertificates(bytes).find((signed) => signed.field === field);
  return found?.signedAt !== undefined && nssTrusts(database, found.certificates, found.signedAt);
}
