// Which digests and signatures a verifier knows, and how each is checked.
import { constants, createHash, verify, X509Certificate, type KeyObject } from 'node:crypto';
import { RSASSAPSSParams, type AlgorithmIdentifier } from 'pkijs';
import { oids } from '../cms/oids.ts';

export type Digest = 'sha1' | 'sha256' | 'sha384' | 'sha512';

// prettier-ignore
const digests: Readonly<Record<string, Digest>> = {
  [oids.sha1]: 'sha1', [oids.sha256]: 'sha256', [oids.sha384]: 'sha384', [oids.sha512]: 'sha512',
};

// RSA with PKCS #1 1.5 and ECDSA, each with its digest
// prettier-ignore
const signatures: Readonly<Record<string, Digest>> = {
  '1.2.840.113549.1.1.5':  'sha1',   '1.2.840.10045.4.1':   'sha1',
  '1.2.840.113549.1.1.11': 'sha256', '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384', '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512', '1.2.840.10045.4.3.4': 'sha512',
};

export const digestOf = (oid: string | undefined): Digest | undefined => (oid === undefined ? undefined : digests[oid]);

export const hash = (digest: Digest, ...parts: readonly Uint8Array[]): Uint8Array => {
  const sum = createHash(digest);
  for (const part of parts) sum.update(part);
  return new Uint8Array(sum.digest());
};

export interface SignatureClaim {
  readonly certificate: Uint8Array;
  readonly algorithm: AlgorithmIdentifier;
  /** The digest that the signer names apart from the signature algorithm. */
  readonly digest: Digest;
  readonly content: Uint8Array;
  readonly signature: Uint8Array;
}

/** True when the certificate's key made this signature over this content, with an algorithm that is known here. */
export function isSignedBy({ certificate, algorithm, digest, content, signature }: SignatureClaim): boolean {
  const { publicKey } = new X509Certificate(certificate);
  if (algorithm.algorithmId === oids.rsaPss) return isSignedWithPss(publicKey, algorithm, content, signature);
  const used = algorithm.algorithmId === oids.rsa ? digest : signatures[algorithm.algorithmId];
  return used === digest && verify(used, content, publicKey, signature);
}

function isSignedWithPss(key: KeyObject, algorithm: AlgorithmIdentifier, content: Uint8Array, signature: Uint8Array) {
  const parameters = new RSASSAPSSParams({ schema: algorithm.algorithmParams as unknown });
  const digest = digestOf(parameters.hashAlgorithm.algorithmId);
  const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: parameters.saltLength };
  return digest !== undefined && verify(digest, content, { key, ...padding }, signature);
}
