// What the bot shows the API: an assertion signed by its own key, at most a minute old, made for one verified activity.
import { generateKeyPair, importSPKI, SignJWT, type CryptoKey } from 'jose';
import type { Issuer } from './tokens.ts';

const name = 'urn:vanthu:bot';
const lifetime = '60s';

export interface BotClaims {
  readonly tenant: string;
  readonly oid: string;
  readonly agencyId: string;
  readonly positionId: string;
  readonly activityId: string;
  readonly purpose: 'act' | 'render';
}

export interface BotKey {
  /** For one act or view of a person whose activity the channel verified. */
  forPerson(claims: BotClaims): Promise<string>;
  /** For the bot itself: to lease what is to be delivered. */
  forDelivery(): Promise<string>;
}

export const botIssuer = (audience: string, publicKey: CryptoKey): Issuer => ({
  issuer: name,
  audience,
  kind: 'bot',
  key: publicKey,
});

const botKey = (audience: string, privateKey: CryptoKey): BotKey => {
  const sign = (claims: Record<string, unknown>): Promise<string> =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer(name)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(lifetime)
      .sign(privateKey);
  return { forPerson: (claims) => sign({ ...claims }), forDelivery: () => sign({ purpose: 'deliver' }) };
};

/** A key made for this process: API and bot in one. */
export async function makeBotKey(audience: string): Promise<{ bot: BotKey; issuer: Issuer }> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  return { bot: botKey(audience, privateKey), issuer: botIssuer(audience, publicKey) };
}

/** The public half from the configuration of the API (SPKI PEM). */
export const readBotPublicKey = (pem: string): Promise<CryptoKey> => importSPKI(pem, 'ES256');
