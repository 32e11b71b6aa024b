// Who is calling: bearer tokens of trusted issuers, checked with `jose`. Never an id from the body of a request.
import { createRemoteJWKSet, jwtVerify, type JWTVerifyGetKey, type CryptoKey, type JWTPayload } from 'jose';
import { LRUCache } from 'lru-cache';
import { Problem } from '../problem.ts';

/** Somebody whose tokens we take: the identity provider, the local issuer of a try-out, or the bot's own key. */
export interface Issuer {
  readonly issuer: string;
  readonly audience: string;
  readonly kind: 'person' | 'bot';
  readonly key: CryptoKey | JWTVerifyGetKey;
}

/** What a token says, once its signature, issuer, audience and times hold. */
export type Identity =
  | {
      readonly kind: 'person';
      readonly tenant: string;
      readonly oid: string;
      readonly agencyId?: string;
      readonly positionId?: string;
    }
  | {
      readonly kind: 'bot-for-person';
      readonly tenant: string;
      readonly oid: string;
      readonly agencyId: string;
      readonly positionId: string;
      readonly activityId: string;
      readonly purpose: 'act' | 'render';
    }
  | { readonly kind: 'bot' };

/** A bot's assertion is made for one activity and must not live longer than this. */
const assertionSeconds = 60;
const leewaySeconds = 5;

export type VerifyToken = (token: string) => Promise<Identity>;

/** Keys of an identity provider behind its JWKS address, fetched and cached as they rotate. */
export const remoteKeys = (address: URL): JWTVerifyGetKey => createRemoteJWKSet(address);

const text = (claim: unknown): string => {
  if (typeof claim !== 'string' || claim === '') throw new Problem('not-signed-in');
  return claim;
};

function personIdentity(claims: JWTPayload): Identity {
  const agencyId = claims['agencyId'];
  const positionId = claims['positionId'];
  return {
    kind: 'person',
    tenant: text(claims['tid']),
    oid: text(claims['oid']),
    ...(typeof agencyId === 'string' ? { agencyId } : {}),
    ...(typeof positionId === 'string' ? { positionId } : {}),
  };
}

function botIdentity(claims: JWTPayload): Identity {
  const { iat, exp } = claims;
  if (iat === undefined || exp === undefined || exp - iat > assertionSeconds) throw new Problem('not-signed-in');
  const purpose = claims['purpose'];
  if (purpose === 'deliver') return { kind: 'bot' };
  if (purpose !== 'act' && purpose !== 'render') throw new Problem('not-signed-in');
  return {
    kind: 'bot-for-person',
    tenant: text(claims['tenant']),
    oid: text(claims['oid']),
    agencyId: text(claims['agencyId']),
    positionId: text(claims['positionId']),
    activityId: text(claims['activityId']),
    purpose,
  };
}

/** A token that held is not verified again for so long: one person asks many times in a row with the same. */
const rememberedMs = 30_000;
const mostRemembered = 5_000;

/**
 * Verifies a token against the issuer it names; everything that does not hold is `not-signed-in`. What held is remembered
 * for half a minute, and never longer than the token lives.
 */
export function tokenVerifier(issuers: readonly Issuer[]): VerifyToken {
  // in the time of clocks, as tokens say when they end
  const held = new LRUCache<string, Identity>({ max: mostRemembered, ttl: rememberedMs, ttlResolution: 0, perf: Date });
  const remember = (token: string, identity: Identity, { exp = 0 }: JWTPayload): Identity => {
    const ttl = Math.min(rememberedMs, exp * 1000 - Date.now());
    if (ttl > 0) held.set(token, identity, { ttl });
    return identity;
  };
  return async (token) => {
    const known = held.get(token);
    if (known !== undefined) return known;
    const named = issuerOf(token);
    for (const { issuer, audience, kind, key } of issuers.filter((known) => known.issuer === named)) {
      try {
        const { payload } = await jwtVerify(token, key as never, {
          issuer,
          audience,
          algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
          requiredClaims: ['exp'],
          clockTolerance: leewaySeconds,
        });
        return remember(token, kind === 'bot' ? botIdentity(payload) : personIdentity(payload), payload);
      } catch (thrown) {
        if (thrown instanceof Problem) throw thrown;
      }
    }
    throw new Problem('not-signed-in');
  };
}

function issuerOf(token: string): string | undefined {
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { iss?: unknown };
    return typeof claims.iss === 'string' ? claims.iss : undefined;
  } catch {
    return undefined;
  }
}
