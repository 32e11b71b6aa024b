// What a certificate says of itself, read once from its DER (RFC 5280).
import { X509Certificate } from 'node:crypto';
import { oids } from './cms/oids.ts';
import {
  contextTag,
  isTrue,
  numberIn,
  octetsOf,
  oidOf,
  rawOf,
  readBlock,
  sequenceOf,
  textIn,
  type Block,
} from './verify/asn1.ts';

export interface CertificateFacts {
  readonly x509: X509Certificate;
  /** Issuer and serial number as they are encoded. */
  readonly issuer: Uint8Array;
  readonly serial: Uint8Array;
  readonly holder: string;
  readonly extensions: readonly Extension[];
}

export interface Extension {
  readonly id: string | undefined;
  readonly critical: boolean;
  readonly value: Uint8Array;
}

const known = new Map<string, CertificateFacts>();
const mostKnown = 500;

/** The facts of a certificate; throws for what is not one. */
export function factsOf(der: Uint8Array): CertificateFacts {
  const key = Buffer.from(der).toString('latin1');
  const facts = known.get(key) ?? readFacts(der);
  if (known.size >= mostKnown) known.clear();
  known.set(key, facts);
  return facts;
}

function readFacts(der: Uint8Array): CertificateFacts {
  const x509 = new X509Certificate(der);
  const parts = sequenceOf(sequenceOf(readBlock(der).block)[0]);
  const first = contextTag(parts[0]) === 0 ? 1 : 0;
  const [serial, , issuer, , subject] = parts.slice(first);
  if (serial === undefined || issuer === undefined || subject === undefined) throw new TypeError('not a certificate');
  const extensions = parts.find((part) => contextTag(part) === 3);
  return {
    x509,
    issuer: rawOf(issuer),
    serial: rawOf(serial),
    holder: nameIn(subject) ?? x509.subject,
    extensions: sequenceOf(sequenceOf(extensions)[0]).map(readExtension),
  };
}

function readExtension(block: Block): Extension {
  const [id, ...rest] = sequenceOf(block);
  return {
    id: oidOf(id),
    critical: isTrue(rest[0]),
    value: octetsOf(rest.at(-1)) ?? new Uint8Array(),
  };
}

/** The common name, else the organisation. */
function nameIn(subject: Block): string | undefined {
  const pairs = sequenceOf(subject).flatMap((set) => sequenceOf(set).map(sequenceOf));
  const valueOf = (type: string): string | undefined => textIn(pairs.find(([id]) => oidOf(id) === type)?.[1]);
  return valueOf(oids.commonName) ?? valueOf(oids.organization);
}

/** The holder's name: the common name, else the organisation, else the whole subject line. */
export const holderOf = (der: Uint8Array): string => factsOf(der).holder;

const keyUsageBits = { digitalSignature: 0x80, nonRepudiation: 0x40, keyCertSign: 0x04 } as const;

/** True when the certificate may be used for one of these; one that names no key usage leaves it open. */
export function hasKeyUsage(der: Uint8Array, ...uses: (keyof typeof keyUsageBits)[]): boolean {
  const extension = factsOf(der).extensions.find(({ id }) => id === oids.keyUsage);
  if (extension === undefined) return true;
  // a BIT STRING of one or two bytes: tag, length, unused bits, first byte
  const first = extension.value[3] ?? 0;
  return uses.some((use) => (first & keyUsageBits[use]) !== 0);
}

/** How many further authorities may stand between this one and a holder; nothing when it does not say. */
export function pathLength(der: Uint8Array): number | undefined {
  const extension = factsOf(der).extensions.find(({ id }) => id === oids.basicConstraints);
  return extension && numberIn(sequenceOf(readBlock(extension.value).block)[1]);
}
