// Which digests and signatures a verifier knows, and how each is checked.
import { constants, createHash, verify, type KeyObject } from 'node:crypto';
import { RSASSAPSSParams } from 'pkijs';
import { factsOf } from '../certificate-facts.ts';
import { oids } from '../cms/oids.ts';
import { oidOf, sequenceOf, type Block } from './asn1.ts';

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
  /** The AlgorithmIdentifier of the signature. */
  readonly algorithm: Block | undefined;
  /** The digest that the signer names apart from the signature algorithm. */
  readonly digest: Digest;
  readonly content: Uint8Array;
  readonly signature: Uint8Array;
}

/** True when the certificate's key made this signature over this content, with an algorithm that is known here. */
export function isSignedBy({ certificate, algorithm, digest, content, signature }: SignatureClaim): boolean {
  const { publicKey } = factsOf(certificate).x509;
  const [id, parameters] = sequenceOf(algorithm);
  const name = oidOf(id) ?? '';
  if (name === oids.rsaPss) return isSignedWithPss(publicKey, parameters, content, signature);
  const used = name === oids.rsa ? digest : signatures[name];
  return used === digest && verify(used, content, publicKey, signature);
}

function isSignedWithPss(key: KeyObject, schema: Block | undefined, content: Uint8Array, signature: Uint8Array) {
  const parameters = new RSASSAPSSParams({ schema });
  const digest = digestOf(parameters.hashAlgorithm.algorithmId);
  const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: parameters.saltLength };
  return digest !== undefined && verify(digest, content, { key, ...padding }, signature);
}
