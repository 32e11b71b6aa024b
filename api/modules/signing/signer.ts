// The port of signing: `prepare` says what is to be signed, somebody's key makes a value of it, `complete` puts it in.
// A key in our vault, a remote service and a token at the desk fit the same two functions.
import { createHash, createPublicKey, verify, X509Certificate } from 'node:crypto';
import { ok, refuse, type Result } from '../../domain/kernel/result.ts';
import { signedAttributes, signedData, type SignatureAlgorithm } from './cms/cms.ts';
import { fillContents, signedBytes, type Placed } from './pdf/placeholder.ts';

/** Somebody's certificate: what must be known before anything can be signed in their name. */
export interface Credential {
  readonly algorithm: SignatureAlgorithm;
  /** The holder's certificate first, then its issuers up to but without the root. */
  readonly certificates: readonly [Uint8Array, ...Uint8Array[]];
}

/** A credential whose private key can be used now. What it is and where it lies stays behind `sign`. */
export interface SigningKey extends Credential {
  readonly holder: string;
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** What waits for its signature value. Plain bytes: it can be stored or sent to a signing service. */
export interface Prepared {
  readonly placed: Placed;
  readonly credential: Credential;
  /** The bytes that the key signs with `credential.algorithm`. */
  readonly bytesToSign: Uint8Array;
  /** SHA-256 of `bytesToSign`, for services that take a digest. */
  readonly digest: Uint8Array;
}

const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest());

/** What is to be signed for this placed signature field; pure in its inputs. */
export function prepare(placed: Placed, { algorithm, certificates }: Credential): Prepared {
  const bytesToSign = signedAttributes(sha256(signedBytes(placed)), certificates[0]);
  return { placed, credential: { algorithm, certificates }, bytesToSign, digest: sha256(bytesToSign) };
}

/** The signed file; 'signature-value-wrong' when the value was not made by the certificate's key over these bytes. */
export function complete(prepared: Prepared, signatureValue: Uint8Array): Result<Uint8Array> {
  const { placed, credential, bytesToSign } = prepared;
  const publicKey = createPublicKey(
    new X509Certificate(credential.certificates[0]).publicKey.export({ type: 'spki', format: 'pem' }),
  );
  if (!verify('sha256', bytesToSign, publicKey, signatureValue))
    return refuse({
      code: 'signature-value-wrong',
      detail: 'Giá trị chữ ký không khớp với chứng thư số của người ký.',
    });

  return ok(fillContents(placed, signedData({ attributes: bytesToSign, signatureValue, ...credential })));
}

/** Prepare, sign, complete in one go, for a key that is at hand. */
export async function signPlaced(placed: Placed, key: SigningKey): Promise<Result<Uint8Array>> {
  const prepared = prepare(placed, key);
  return complete(prepared, await key.sign(prepared.bytesToSign));
}
