// A signer whose key lies in a PKCS#12 file behind a PIN. The file is opened once an act; the PIN goes to the worker
// that opens it and nowhere else: no log line, no error text, no field of what comes back.
import { createPrivateKey, sign, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { ok, type Result } from '../../domain/kernel/result.ts';
import { checkCredential } from './credential.ts';
import type { SigningKey } from './signer.ts';
import { inWorker } from './workers/pool.ts';

/**
 * Opens the file and checks that it may sign at this moment: 'pin-wrong', 'key-file-unreadable', 'key-not-supported',
 * 'certificate-not-in-force', 'certificate-not-for-signing'.
 */
export async function openP12(bytes: Uint8Array, pin: string, at = new Date()): Promise<Result<SigningKey>> {
  const opened = await inWorker('open-p12', { bytes, pin });
  if (!opened.ok) return opened;
  const { privateKey, certificates } = opened.value;
  const key = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' });
  privateKey.fill(0);

  const credential = checkCredential(certificates, key, at);
  return credential.ok ? ok({ ...credential.value, sign: signWith(key) }) : credential;
}

const signAsync = promisify<string, Uint8Array, KeyObject, Buffer>(sign);

/** RSA and ECDSA on the thread pool of the runtime, so that the event loop stays free. */
const signWith =
  (key: KeyObject): SigningKey['sign'] =>
  async (bytes) =>
    new Uint8Array(await signAsync('sha256', bytes, key));
