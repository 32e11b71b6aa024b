// The identity side: the channel's key, its OpenID document, tokens for the bot's door, and the login of bots.
import { createLocalJWKSet, exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose';

export const channelIssuer = 'https://api.botframework.com';

/** What a test may get wrong on purpose in a channel's token. */
export interface TokenClaims {
  readonly audience?: string;
  readonly issuer?: string;
  readonly serviceUrl?: string;
  readonly expiresInSeconds?: number;
}

/** One key for the life of the process: to make one takes longer than all else of a start. */
let channelKey: ReturnType<typeof generateKeyPair> | undefined;

/** Makes what the channel publishes and what is signed with it. Tokens live in the machine's time: a bot checks them by it. */
export async function makeOpenId(botId: string, urls: () => { url: string; serviceUrl: string }) {
  const { publicKey, privateKey } = await (channelKey ??= generateKeyPair('RS256', { modulusLength: 2048 }));
  const jwk = await exportJWK(publicKey);
  const kid = 'teams-simulator';
  const keys = { keys: [{ ...jwk, kid, use: 'sig', alg: 'RS256', endorsements: ['msteams'] }] };
  const sign = (claims: Record<string, unknown>, issuer: string, audience: string, seconds: number) => {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setNotBefore(now + Math.min(seconds, 0) - 600)
      .setExpirationTime(now + seconds)
      .sign(privateKey);
  };
  return {
    keys,
    configuration: () => ({
      issuer: channelIssuer,
      authorization_endpoint: 'https://invalid.botframework.com',
      jwks_uri: `${urls().url}/openid/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    }),
    /** The token that comes with an activity; every claim can be wrong on purpose. */
    channelToken: ({
      audience = botId,
      issuer = channelIssuer,
      serviceUrl,
      expiresInSeconds = 3600,
    }: TokenClaims = {}) => sign({ serviceurl: serviceUrl ?? urls().serviceUrl }, issuer, audience, expiresInSeconds),
    /** The token that a bot gets for its own calls. */
    botToken: (appId: string) => sign({ appid: appId }, `${urls().url}/login`, channelIssuer, 3600),
    async isBotToken(authorization: string | undefined): Promise<boolean> {
      const [scheme, token = ''] = (authorization ?? '').split(' ');
      if (scheme !== 'Bearer') return false;
      return jwtVerify(token, createLocalJWKSet(keys), { audience: channelIssuer, issuer: `${urls().url}/login` }).then(
        () => true,
        () => false,
      );
    },
  };
}

export type OpenId = Awaited<ReturnType<typeof makeOpenId>>;
