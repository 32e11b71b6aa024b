// What the bot shows the API: an assertion signed by its own key for one verified activity, or for itself to deliver.
import { importPKCS8, SignJWT, type CryptoKey } from 'jose';
import type { EndpointDefinition } from '../api/contracts/endpoint.ts';

const name = 'urn:vanthu:bot';
/** The API takes none that lives longer. */
const lifetime = '60s';

/** Somebody in the position they use, and the activity that they are heard by. */
export interface Heard {
  readonly tenant: string;
  readonly oid: string;
  readonly agencyId: string;
  readonly positionId: string;
  readonly activityId: string;
}

export type Purpose = NonNullable<EndpointDefinition['bot']>;

export interface Assertions {
  forPerson(heard: Heard, purpose: Purpose): Promise<string>;
  /** For the bot itself: who somebody is, what is to be delivered. */
  forBot(): Promise<string>;
}

/** The private half of the bot's key (PKCS #8 PEM of a P-256 key). */
export const readBotKey = (pem: string): Promise<CryptoKey> => importPKCS8(pem, 'ES256');

export function assertions(key: CryptoKey, audience: string): Assertions {
  const sign = (claims: Record<string, unknown>): Promise<string> =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer(name)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(lifetime)
      .sign(key);
  return {
    forPerson: ({ tenant, oid, agencyId, positionId, activityId }, purpose) =>
      sign({ tenant, oid, agencyId, positionId, activityId, purpose }),
    forBot: () => sign({ purpose: 'deliver' }),
  };
}
