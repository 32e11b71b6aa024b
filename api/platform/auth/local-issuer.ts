// An issuer of tokens for the try-out and for tests: same checks, a key that lives with the process. Refused in production.
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import type { Issuer } from './tokens.ts';

export interface LocalIssuer {
  readonly issuer: Issuer;
  /** A token for a person who holds the position, as the identity provider would give. */
  personToken(
    person: { tenant: string; oid: string; agencyId: string; positionId: string },
    seconds?: number,
  ): Promise<string>;
  readonly publicKey: CryptoKey;
}

const name = 'urn:vanthu:local-issuer';

/** Makes a fresh key and an issuer that signs with it. */
export async function makeLocalIssuer(audience: string): Promise<LocalIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const kid = (await exportJWK(publicKey)).x ?? 'local';
  return {
    issuer: { issuer: name, audience, kind: 'person', key: publicKey },
    publicKey,
    personToken: ({ tenant, oid, agencyId, positionId }, seconds = 8 * 3600) =>
      new SignJWT({ tid: tenant, oid, agencyId, positionId })
        .setProtectedHeader({ alg: 'ES256', kid })
        .setIssuer(name)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(`${seconds}s`)
        .sign(privateKey),
  };
}
