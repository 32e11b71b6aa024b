// Does this CMS sign these bytes? Digest, signature value and the attribute that binds the certificate (CAdES, PAdES).
import { oids } from '../cms/oids.ts';
import { digestOf, hash, isSignedBy, type Digest } from './algorithms.ts';
import { octetsOf, oidOf, onlyValue, rawOf, readBlock, sameBytes, sequenceOf, timeOf, type Attribute } from './asn1.ts';
import { readSignedData, type SignedData } from './signed-data.ts';

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
    const data = readSignedData(contents);
    switch (subFilter) {
      case 'ETSI.CAdES.detached':
        return checkSigned(data, { parts, contentType: oids.data, needsBinding: true });
      case 'adbe.pkcs7.detached':
        return checkSigned(data, { parts, contentType: oids.data, needsBinding: false });
      case 'adbe.pkcs7.sha1':
        return checkHashed(data, parts);
      case 'ETSI.RFC3161':
        return checkTimestamp(data, parts);
      default:
        return nothing;
    }
  } catch {
    return nothing;
  }
}

interface Claim {
  readonly parts: readonly Uint8Array[];
  readonly contentType: string;
  readonly needsBinding: boolean;
}

function checkSigned(data: SignedData, { parts, contentType, needsBinding }: Claim): CmsVerdict {
  const { certificates, digest, signed } = data;
  const [certificate] = certificates;
  const claim = { ...data, certificate };
  const intact =
    signed === undefined
      ? !needsBinding && isSignedBy({ ...claim, content: Buffer.concat(parts) })
      : sameBytes(octetsOf(onlyValue(signed.attributes, oids.messageDigest)), hash(digest, ...parts)) &&
        oidOf(onlyValue(signed.attributes, oids.contentType)) === contentType &&
        isBound(signed.attributes, certificate, needsBinding) &&
        isSignedBy({ ...claim, content: signed.encoded });
  return {
    intact,
    certificates,
    signedAt: timestampOf(data) ?? timeOf(onlyValue(signed?.attributes ?? [], oids.signingTime)),
    weak: digest === 'sha1',
  };
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

const bindings: ReadonlySet<string | undefined> = new Set([oids.signingCertificate, oids.signingCertificateV2]);

function carried({ content }: SignedData): Uint8Array {
  if (content === undefined) throw new TypeError('carries no content');
  return content;
}

/** The old form: the CMS carries the SHA-1 of the signed bytes as its content. */
function checkHashed(data: SignedData, parts: readonly Uint8Array[]): CmsVerdict {
  const content = carried(data);
  const verdict = checkSigned(data, { parts: [content], contentType: oids.data, needsBinding: false });
  return { ...verdict, intact: verdict.intact && sameBytes(content, hash('sha1', ...parts)), weak: true };
}

/** A timestamp token over these bytes (RFC 3161). */
function checkTimestamp(data: SignedData, parts: readonly Uint8Array[]): CmsVerdict {
  const content = carried(data);
  const verdict = checkSigned(data, { parts: [content], contentType: oids.timestampInfo, needsBinding: true });
  const { digest, imprint, at } = timestampInfo(content);
  const intact = verdict.intact && sameBytes(imprint, hash(digest, ...parts));
  return { ...verdict, signedAt: at, intact, weak: verdict.weak || digest === 'sha1' };
}

function timestampInfo(der: Uint8Array): { digest: Digest; imprint: Uint8Array; at: Date } {
  const [, , messageImprint, , time] = sequenceOf(readBlock(der).block);
  const [algorithm, value] = sequenceOf(messageImprint);
  const digest = digestOf(oidOf(sequenceOf(algorithm)[0]));
  const imprint = octetsOf(value);
  const at = timeOf(time);
  if (digest === undefined || imprint === undefined || at === undefined) throw new TypeError('not a timestamp');
  return { digest, imprint, at };
}

/** The time of the signature timestamp, when it is a good one over this signature value. */
function timestampOf({ unsigned, signature }: SignedData): Date | undefined {
  const token = onlyValue(unsigned, oids.timestampToken);
  if (token === undefined) return undefined;
  try {
    const verdict = checkTimestamp(readSignedData(rawOf(token)), [signature]);
    return verdict.intact && !verdict.weak ? verdict.signedAt : undefined;
  } catch {
    return undefined;
  }
}
