// The door to our verifier: in a worker, with a deadline, so that no file can hold up the server.
import type { PdfVerdict } from '../../domain/signing/verdict.ts';
import { TaskTooCostly } from '../../platform/workers/pool.ts';
import { inWorker } from './workers/pool.ts';

export interface VerifyOptions {
  /** Root or issuing certificates that are believed, DER. */
  readonly anchors: readonly Uint8Array[];
  readonly deadlineMs?: number;
}

/**
 * Is the PDF as it was signed, and do we know who signed? 'unreadable' for what cannot be judged within its time and memory.
 * @legal NĐ 30/2020/NĐ-CP, Điều 21.2a
 */
export async function verifyPdf(
  bytes: Uint8Array,
  { anchors, deadlineMs = 15_000 }: VerifyOptions,
): Promise<PdfVerdict> {
  try {
    return await inWorker('verify', { bytes, anchors, deadlineMs }, deadlineMs + 5_000);
  } catch (cause) {
    if (cause instanceof TaskTooCostly) return { verdict: 'unreadable', signatures: [] };
    throw cause;
  }
}
