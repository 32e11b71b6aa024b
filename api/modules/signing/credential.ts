// May this certificate and key sign an official document at this moment?
import { createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import { civilDate, shortDate } from '../../domain/kernel/dates.ts';
import { ok, refuse, type Result } from '../../domain/kernel/result.ts';
import { hasKeyUsage, holderOf } from './certificate-facts.ts';
import type { SignatureAlgorithm } from './cms/cms.ts';
import type { Credential } from './signer.ts';

/** The credential with its holder's name, its certificates in order from the holder up; or why it may not sign. */
export function checkCredential(
  certificates: readonly Uint8Array[],
  privateKey: KeyObject,
  at: Date,
): Result<Credential & { readonly holder: string }> {
  const own = certificates.find((der) => new X509Certificate(der).checkPrivateKey(privateKey));
  if (own === undefined)
    return refuse({ code: 'key-file-unreadable', detail: 'Tệp khóa không có chứng thư số đi cùng khóa bí mật.' });

  const algorithm = algorithmOf(createPublicKey(privateKey));
  if (algorithm === undefined)
    return refuse({
      code: 'key-not-supported',
      detail: 'Khóa này không dùng được: cần khóa RSA từ 2048 bit trở lên hoặc khóa ECDSA P-256.',
    });
  const period = inForce(own, at);
  if (!period.ok) return period;
  if (new X509Certificate(own).ca || !hasKeyUsage(own, 'digitalSignature', 'nonRepudiation'))
    return refuse({
      code: 'certificate-not-for-signing',
      detail: `Chứng thư số của ${holderOf(own)} không được cấp để ký số.`,
    });
  return ok({ algorithm, certificates: chainFrom(own, certificates), holder: holderOf(own) });
}

function algorithmOf(key: KeyObject): SignatureAlgorithm | undefined {
  const { modulusLength = 0, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa' && modulusLength >= 2048) return 'rsa-sha256';
  return key.asymmetricKeyType === 'ec' && namedCurve === 'prime256v1' ? 'ecdsa-sha256' : undefined;
}

function inForce(der: Uint8Array, at: Date): Result<void> {
  const { validFromDate, validToDate } = new X509Certificate(der);
  if (at < validFromDate)
    return notInForce(`Chứng thư số của ${holderOf(der)} chưa có hiệu lực; dùng được từ ngày ${dayOf(validFromDate)}.`);
  if (at > validToDate)
    return notInForce(`Chứng thư số của ${holderOf(der)} đã hết hạn từ ngày ${dayOf(validToDate)}.`);
  return ok(undefined);
}

const dayOf = (at: Date): string => shortDate(civilDate(at));
const notInForce = (detail: string): Result<never> => refuse({ code: 'certificate-not-in-force', detail });

/** The holder's certificate and its issuers as far as the file has them; the root stays out, a verifier has its own. */
function chainFrom(own: Uint8Array, all: readonly Uint8Array[]): [Uint8Array, ...Uint8Array[]] {
  const chain: [Uint8Array, ...Uint8Array[]] = [own];
  for (let last = new X509Certificate(own); chain.length <= all.length;) {
    const issuer = all.find((der) => !chain.includes(der) && last.checkIssued(new X509Certificate(der)));
    if (issuer === undefined) break;
    last = new X509Certificate(issuer);
    if (last.checkIssued(last)) break;
    chain.push(issuer);
  }
  return chain;
}
