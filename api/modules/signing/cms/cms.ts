// A detached CMS SignedData as PAdES baseline wants it, in two steps, because the key may be somewhere else.
import { createHash } from 'node:crypto';
import { issuerAndSerial } from './certificate-parts.ts';
import {
  children,
  decode,
  encode,
  integer,
  nothing,
  octets,
  oid,
  sequence,
  sortedSet,
  tagged,
  type Asn1,
} from './der.ts';
import { oids } from './oids.ts';

export type SignatureAlgorithm = 'rsa-sha256' | 'ecdsa-sha256';

const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest());
const attribute = (type: string, value: Asn1): Asn1 => sequence(oid(type), sortedSet([value]));

/**
 * The DER bytes that the key signs: content type, digest of the document, and the ESS attribute that binds the
 * certificate. The time stands in the signature dictionary (`/M`), where PAdES has it, not here.
 */
export function signedAttributes(documentDigest: Uint8Array, certificate: Uint8Array): Uint8Array {
  return encode(
    sortedSet([
      attribute(oids.contentType, oid(oids.data)),
      attribute(oids.messageDigest, octets(documentDigest)),
      attribute(oids.signingCertificateV2, signingCertificateV2(certificate)),
    ]),
  );
}

function signingCertificateV2(certificate: Uint8Array): Asn1 {
  const { issuer, serial } = issuerAndSerial(certificate);
  const issuerSerial = sequence(sequence(tagged(4, issuer)), serial);
  // sha256 is the default of hashAlgorithm, and DER leaves defaults out
  return sequence(sequence(sequence(octets(sha256(certificate)), issuerSerial)));
}

export interface SignedParts {
  readonly attributes: Uint8Array;
  readonly signatureValue: Uint8Array;
  readonly algorithm: SignatureAlgorithm;
  /** The signer's certificate first, then its issuers. */
  readonly certificates: readonly [Uint8Array, ...Uint8Array[]];
}

/** The whole SignedData in DER, ready for `/Contents`. */
export function signedData({ attributes, signatureValue, algorithm, certificates }: SignedParts): Uint8Array {
  const { issuer, serial } = issuerAndSerial(certificates[0]);
  const digestAlgorithm = (): Asn1 => sequence(oid(oids.sha256));
  const signatureAlgorithm =
    algorithm === 'rsa-sha256' ? sequence(oid(oids.rsa), nothing()) : sequence(oid(oids.ecdsaSha256));

  const signerInfo = sequence(
    integer(1),
    sequence(issuer, serial),
    digestAlgorithm(),
    tagged(0, ...elementsOf(attributes)),
    signatureAlgorithm,
    octets(signatureValue),
  );
  return encode(
    sequence(
      oid(oids.signedData),
      tagged(
        0,
        sequence(
          integer(1),
          sortedSet([digestAlgorithm()]),
          sequence(oid(oids.data)),
          tagged(0, ...sortedElements(certificates.map(decode))),
          sortedSet([signerInfo]),
        ),
      ),
    ),
  );
}

const elementsOf = (der: Uint8Array): Asn1[] => children(decode(der));
const sortedElements = (items: Asn1[]): Asn1[] => children(sortedSet(items));
