// Makes X.509 certificates (RFC 5280) for the development CA. Nothing of production is signed with this.
import { createHash, createPublicKey, sign, type KeyObject } from 'node:crypto';
import {
  bits,
  decode,
  encode,
  integer,
  nothing,
  octets,
  oid,
  printable,
  sequence,
  sortedSet,
  tagged,
  taggedBytes,
  time,
  utf8,
  yes,
  type Asn1,
} from './der.ts';
import { oids } from './oids.ts';

export interface Name {
  readonly commonName: string;
  readonly organization?: string;
  readonly organizationalUnit?: string;
}

export interface CertificateRequest {
  readonly subject: Name;
  readonly subjectKey: KeyObject;
  readonly issuer: Name;
  readonly issuerKey: KeyObject;
  readonly serial: Uint8Array;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly use: 'root' | 'issuing' | 'signing';
}

// digitalSignature + nonRepudiation; keyCertSign + cRLSign: the bit string and how many of its last bits are unused
const keyUsages = { signing: [6, 0xc0], issuing: [1, 0x06], root: [1, 0x06] } as const;

/** The certificate in DER, signed with SHA-256 by the issuer's RSA or P-256 key. */
export function issueX509(request: CertificateRequest): Uint8Array {
  const algorithm =
    request.issuerKey.asymmetricKeyType === 'ec'
      ? (): Asn1 => sequence(oid(oids.ecdsaSha256))
      : (): Asn1 => sequence(oid(oids.rsaSha256), nothing());
  const tbs = sequence(
    tagged(0, integer(2)),
    integer(request.serial),
    algorithm(),
    name(request.issuer),
    sequence(time(request.notBefore), time(request.notAfter)),
    name(request.subject),
    decode(publicKeyInfo(request.subjectKey)),
    tagged(3, sequence(...extensions(request))),
  );
  const signature = sign('sha256', encode(tbs), request.issuerKey);
  return encode(sequence(tbs, algorithm(), bits(new Uint8Array(signature))));
}

const name = ({ commonName, organization, organizationalUnit }: Name): Asn1 =>
  sequence(
    attribute(oids.country, printable('VN')),
    ...(organization === undefined ? [] : [attribute(oids.organization, utf8(organization))]),
    ...(organizationalUnit === undefined ? [] : [attribute(oids.organizationalUnit, utf8(organizationalUnit))]),
    attribute(oids.commonName, utf8(commonName)),
  );

const attribute = (type: string, value: Asn1): Asn1 => sortedSet([sequence(oid(type), value)]);

function extensions({ use, subjectKey, issuerKey }: CertificateRequest): Asn1[] {
  const [unused, byte] = keyUsages[use];
  const usage = sequence(oid(oids.keyUsage), yes(), octets(new Uint8Array([0x03, 0x02, unused, byte])));
  const constraints = {
    root: sequence(yes()),
    issuing: sequence(yes(), integer(0)),
    signing: sequence(),
  }[use];
  return [
    sequence(oid(oids.basicConstraints), yes(), octets(encode(constraints))),
    usage,
    sequence(oid(oids.subjectKeyId), octets(encode(octets(keyId(subjectKey))))),
    sequence(oid(oids.authorityKeyId), octets(encode(sequence(taggedBytes(0, keyId(issuerKey)))))),
  ];
}

const publicKeyInfo = (key: KeyObject): Uint8Array =>
  new Uint8Array((key.type === 'public' ? key : createPublicKey(key)).export({ type: 'spki', format: 'der' }));

/** A name for the key, not a protection of it: RFC 5280, 4.2.1.2 leaves the way open. */
const keyId = (key: KeyObject): Uint8Array =>
  new Uint8Array(createHash('sha256').update(publicKeyInfo(key)).digest().subarray(0, 20));
