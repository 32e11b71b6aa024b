// Does this CMS sign these bytes? Digest, signature value and the attribute that binds the certificate (CAdES, PAdES).
import * as asn1js from 'asn1js';
import { ContentInfo, SignedData, type Attribute, type SignerInfo } from 'pkijs';
import { oids } from '../cms/oids.ts';
import { digestOf, hash, isSignedBy, type Digest } from './algorithms.ts';
import { octetsOf, oidOf, onlyValue, rawOf, sameBytes, sequenceOf } from './asn1.ts';

export interface CmsVerdict {
  readonly intact: boolean;
  /** The signer's certificate, DER; the others that came along follow. */
  readonly certificates: readonly Uint8Array[];
  /** From the timestamp where there is a good one, else from the signed attribute. */
  readonly signedAt: Date | undefined;
  /** The digest is one for which forgeries are known to be possible. */
  readonly weak: boolean;
}

const nothing: CmsVerdict = { intact: false, certificates: [], signedAt: undefined, weak: false };

export interface CmsClaim {
  /** The CMS with the zeros that fill the rest of the hole. */
  readonly contents: Uint8Array;
  readonly parts: readonly Uint8Array[];
  readonly subFilter: string | undefined;
}

/** Never throws: what cannot be read is not intact. */
export function checkCms({ contents, parts, subFilter }: CmsClaim): CmsVerdict {
  try {
    const signed = readSigned(contents);
    switch (subFilter) {
      case 'ETSI.CAdES.detached':
        return checkSigned(signed, { parts, contentType: oids.data, needsBinding: true });
      case 'adbe.pkcs7.detached':
        return checkSigned(signed, { parts, contentType: oids.data, needsBinding: false });
      case 'adbe.pkcs7.sha1':
        return checkHashed(signed, parts);
      case 'ETSI.RFC3161':
        return checkTimestamp(signed, parts);
      default:
        return nothing;
    }
  } catch {
    return nothing;
  }
}

interface Signed {
  readonly data: SignedData;
  /** Every certificate as it was encoded. */
  readonly certificates: readonly Uint8Array[];
}

function readSigned(contents: Uint8Array): Signed {
  const { result, offset } = asn1js.fromBER(contents.slice());
  // what follows the CMS may only be the zeros that fill the hole
  if (offset < 0 || contents.subarray(offset).some((byte) => byte !== 0)) throw new TypeError('not one CMS');
  const info = new ContentInfo({ schema: result });
  if (info.contentType !== oids.signedData) throw new TypeError('not signed data');
  const set = sequenceOf(info.content).find(({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === 0);
  return { data: new SignedData({ schema: info.content as unknown }), certificates: sequenceOf(set).map(rawOf) };
}

interface Claim {
  readonly parts: readonly Uint8Array[];
  readonly contentType: string;
  readonly needsBinding: boolean;
}

function checkSigned({ data, certificates }: Signed, { parts, contentType, needsBinding }: Claim): CmsVerdict {
  const [info, ...more] = data.signerInfos;
  if (info === undefined || more.length > 0) return nothing;
  const own = certificates.find((der) => isMeantBy(info, der));
  const digest = digestOf(info.digestAlgorithm.algorithmId);
  if (own === undefined || digest === undefined) return nothing;

  const attributes = info.signedAttrs?.attributes;
  const claim = { certificate: own, digest, algorithm: info.signatureAlgorithm, signature: valueOf(info) };
  const intact =
    info.signedAttrs && attributes
      ? sameBytes(octetsOf(onlyValue(attributes, oids.messageDigest)), hash(digest, ...parts)) &&
        oidOf(onlyValue(attributes, oids.contentType)) === contentType &&
        isBound(attributes, own, needsBinding) &&
        isSignedBy({ ...claim, content: new Uint8Array(info.signedAttrs.encodedValue) })
      : !needsBinding && isSignedBy({ ...claim, content: Buffer.concat(parts) });
  return {
    intact,
    certificates: [own, ...certificates.filter((der) => der !== own)],
    signedAt: timestampOf(info) ?? signingTime(attributes ?? []),
    weak: digest === 'sha1',
  };
}

const valueOf = (info: SignerInfo): Uint8Array => new Uint8Array(info.signature.getValue());

/** The signer is named by issuer and serial number, or by the identifier of the key. */
function isMeantBy(info: SignerInfo, der: Uint8Array): boolean {
  const parts = sequenceOf(sequenceOf(asn1js.fromBER(der.slice()).result)[0]);
  const first = parts[0]?.idBlock.tagClass === 3 ? 1 : 0;
  const [serial, issuer] = [parts[first], parts[first + 2]];
  const [namedIssuer, namedSerial] = sequenceOf(schemaOf(info.sid));
  if (serial && issuer && namedIssuer && namedSerial)
    return sameBytes(rawOf(issuer), rawOf(namedIssuer)) && sameBytes(rawOf(serial), rawOf(namedSerial));
  const wanted = octetsOf(info.sid);
  return wanted !== undefined && Buffer.from(der).includes(Buffer.from(wanted));
}

function schemaOf(sid: unknown): unknown {
  const named = sid as { toSchema?: () => asn1js.BaseBlock };
  return named.toSchema === undefined ? undefined : asn1js.fromBER(named.toSchema().toBER()).result;
}

/** ESS signing-certificate, in either version: the hash of the certificate stands among what was signed. */
function isBound(attributes: readonly Attribute[], certificate: Uint8Array, needed: boolean): boolean {
  const v2 = onlyValue(attributes, oids.signingCertificateV2);
  const v1 = onlyValue(attributes, oids.signingCertificate);
  const [first] = sequenceOf(sequenceOf(v2 ?? v1)[0]);
  if (first === undefined) return !needed && !attributes.some(({ type }) => bindings.has(type));
  const items = sequenceOf(first);
  const named = v2 === undefined ? undefined : digestOf(oidOf(sequenceOf(items[0])[0]));
  const digest: Digest = v2 === undefined ? 'sha1' : (named ?? 'sha256');
  return sameBytes(octetsOf(items[named === undefined ? 0 : 1]), hash(digest, certificate));
}

const bindings: ReadonlySet<string> = new Set([oids.signingCertificate, oids.signingCertificateV2]);

const carriedContent = ({ data }: Signed): Uint8Array => {
  const content = data.encapContentInfo.eContent;
  if (content === undefined) throw new TypeError('carries no content');
  return new Uint8Array(content.getValue());
};

/** The old form: the CMS carries the SHA-1 of the signed bytes as its content. */
function checkHashed(signed: Signed, parts: readonly Uint8Array[]): CmsVerdict {
  const carried = carriedContent(signed);
  const verdict = checkSigned(signed, { parts: [carried], contentType: oids.data, needsBinding: false });
  return { ...verdict, intact: verdict.intact && sameBytes(carried, hash('sha1', ...parts)), weak: true };
}

/** A timestamp token over these bytes (RFC 3161). */
function checkTimestamp(signed: Signed, parts: readonly Uint8Array[]): CmsVerdict {
  const info = carriedContent(signed);
  const verdict = checkSigned(signed, { parts: [info], contentType: oids.timestampInfo, needsBinding: true });
  const { digest, imprint, at } = timestampInfo(info);
  const intact = verdict.intact && sameBytes(imprint, hash(digest, ...parts));
  return { ...verdict, signedAt: at, intact, weak: verdict.weak || digest === 'sha1' };
}

function timestampInfo(der: Uint8Array): { digest: Digest; imprint: Uint8Array; at: Date } {
  const [, , messageImprint, , time] = sequenceOf(asn1js.fromBER(der.slice()).result);
  const [algorithm, value] = sequenceOf(messageImprint);
  const digest = digestOf(oidOf(sequenceOf(algorithm)[0]));
  const imprint = octetsOf(value);
  if (digest === undefined || imprint === undefined || !(time instanceof asn1js.GeneralizedTime))
    throw new TypeError('not a timestamp');
  return { digest, imprint, at: time.toDate() };
}

/** The time of the signature timestamp, when it is a good one over this signature value. */
function timestampOf(info: SignerInfo): Date | undefined {
  const attributes = info.unsignedAttrs?.attributes;
  const token = attributes && onlyValue(attributes, oids.timestampToken);
  if (!isBlock(token)) return undefined;
  try {
    const verdict = checkTimestamp(readSigned(rawOf(token)), [valueOf(info)]);
    return verdict.intact && !verdict.weak ? verdict.signedAt : undefined;
  } catch {
    return undefined;
  }
}

const isBlock = (value: unknown): value is asn1js.BaseBlock => value instanceof asn1js.BaseBlock;

function signingTime(attributes: readonly Attribute[]): Date | undefined {
  const value = onlyValue(attributes, oids.signingTime);
  return value instanceof asn1js.UTCTime ? value.toDate() : undefined;
}
