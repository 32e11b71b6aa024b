// The parts of a CMS SignedData with one signer (RFC 5652), each byte for byte as it was encoded.
import { factsOf } from '../certificate-facts.ts';
import { oids } from '../cms/oids.ts';
import { digestOf, type Digest } from './algorithms.ts';
import {
  attributesIn,
  contextTag,
  octetsOf,
  oidOf,
  rawOf,
  readBlock,
  sameBytes,
  sequenceOf,
  type Attribute,
  type Block,
} from './asn1.ts';

export interface SignedData {
  /** What is carried inside, when the signature is not detached. */
  readonly content: Uint8Array | undefined;
  /** The signer's certificate first. */
  readonly certificates: readonly [Uint8Array, ...Uint8Array[]];
  readonly digest: Digest;
  readonly algorithm: Block | undefined;
  readonly signature: Uint8Array;
  readonly signed: SignedAttributes | undefined;
  readonly unsigned: readonly Attribute[];
}

export interface SignedAttributes {
  readonly attributes: readonly Attribute[];
  /** As they were signed: with the tag of a SET. */
  readonly encoded: Uint8Array;
}

/** Reads one CMS that may be followed by nothing but zeros; throws for anything else. */
export function readSignedData(contents: Uint8Array): SignedData {
  const { block, length } = readBlock(contents);
  if (contents.subarray(length).some((byte) => byte !== 0)) throw new TypeError('more than one CMS');
  const [type, wrapped] = sequenceOf(block);
  if (oidOf(type) !== oids.signedData) throw new TypeError('not signed data');
  const parts = sequenceOf(sequenceOf(wrapped)[0]);
  const [, , carried] = parts;
  const [info, ...more] = sequenceOf(parts.at(-1));
  if (info === undefined || more.length > 0) throw new TypeError('not exactly one signer');

  const all = sequenceOf(parts.find((part) => contextTag(part) === 0)).map(rawOf);
  return { content: contentIn(carried), ...readSigner(info, all) };
}

function contentIn(carried: Block | undefined): Uint8Array | undefined {
  const [, wrapped] = sequenceOf(carried);
  return octetsOf(sequenceOf(wrapped)[0]);
}

function readSigner(info: Block, all: readonly Uint8Array[]): Omit<SignedData, 'content'> {
  const [, signer, digestAlgorithm, ...rest] = sequenceOf(info);
  const signed = contextTag(rest[0]) === 0 ? rest.shift() : undefined;
  const [algorithm, value, unsigned] = rest;
  const digest = digestOf(oidOf(sequenceOf(digestAlgorithm)[0]));
  const signature = octetsOf(value);
  const own = all.find((der) => isMeant(signer, der));
  if (digest === undefined || signature === undefined || own === undefined) throw new TypeError('signer not readable');
  return {
    certificates: [own, ...all.filter((der) => der !== own)],
    digest,
    algorithm,
    signature,
    signed: signed && { attributes: attributesIn(signed), encoded: asSet(rawOf(signed)) },
    unsigned: contextTag(unsigned) === 1 ? attributesIn(unsigned) : [],
  };
}

const asSet = (encoded: Uint8Array): Uint8Array => {
  encoded[0] = 0x31;
  return encoded;
};

const subjectKeyId = oids.subjectKeyId;

/** The signer is named by issuer and serial number, or by the identifier of the key. */
function isMeant(signer: Block | undefined, der: Uint8Array): boolean {
  const { issuer, serial, extensions } = factsOf(der);
  if (contextTag(signer) === 0) {
    const named = signer && rawOf(signer).subarray(2);
    const extension = extensions.find(({ id }) => id === subjectKeyId);
    return extension !== undefined && sameBytes(extension.value.subarray(2), named);
  }
  const [namedIssuer, namedSerial] = sequenceOf(signer);
  return (
    namedIssuer !== undefined &&
    namedSerial !== undefined &&
    sameBytes(rawOf(namedIssuer), issuer) &&
    sameBytes(rawOf(namedSerial), serial)
  );
}
