// Reads a PKCS#12 file with node-forge. Runs in a worker: deriving keys from a PIN is meant to be slow.
import forge from 'node-forge';
import { ok, refuse, type Result } from '../../domain/kernel/result.ts';

export interface P12Contents {
  /** The private key as PKCS#8 DER. */
  readonly privateKey: Uint8Array;
  /** Every certificate in the file, DER. */
  readonly certificates: readonly Uint8Array[];
}

const { asn1, pki, pkcs12 } = forge;
const bytesOf = (value: forge.asn1.Asn1): Uint8Array =>
  new Uint8Array(Buffer.from(asn1.toDer(value).getBytes(), 'latin1'));

const largestFile = 1024 * 1024;
const unreadable = {
  code: 'key-file-unreadable',
  detail: 'Tệp khóa không đọc được; cần tệp PKCS#12 (.p12, .pfx) có khóa và chứng thư số.',
} as const;

/** Key and certificates of the file; 'pin-wrong' or 'key-file-unreadable'. */
export function readP12({ bytes, pin }: { bytes: Uint8Array; pin: string }): Result<P12Contents> {
  if (bytes.length === 0 || bytes.length > largestFile) return refuse(unreadable);
  try {
    const contents = asn1.fromDer(forge.util.createBuffer(Buffer.from(bytes).toString('latin1')));
    return contentsOf(pkcs12.pkcs12FromAsn1(contents, false, pin));
  } catch (cause) {
    const wrongPin = cause instanceof Error && /invalid password|wrong password/i.test(cause.message);
    return refuse(
      wrongPin ? { code: 'pin-wrong', detail: 'Mã PIN không đúng; khóa chưa được mở và chưa ký gì.' } : unreadable,
    );
  }
}

function contentsOf(file: forge.pkcs12.Pkcs12Pfx): Result<P12Contents> {
  const bags = (type: string | undefined): forge.pkcs12.Bag[] =>
    type === undefined ? [] : (file.getBags({ bagType: type })[type] ?? []);
  const keys = [...bags(pki.oids['pkcs8ShroudedKeyBag']), ...bags(pki.oids['keyBag'])];
  const certificates = bags(pki.oids['certBag']);
  const [key] = keys;
  if (key === undefined || keys.length > 1 || certificates.length === 0) return refuse(unreadable);
  // what forge has no class for (ECDSA) it hands out as ASN.1
  const privateKey = key.key ? pki.wrapRsaPrivateKey(pki.privateKeyToAsn1(key.key)) : key.asn1;
  return ok({
    privateKey: bytesOf(privateKey),
    certificates: certificates.map(({ cert, asn1: raw }) => bytesOf(cert ? pki.certificateToAsn1(cert) : raw)),
  });
}
