// Who has an account, what was consented to, and the tokens that are given out: in the machine's time, as whoever checks them.
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** An account of the tenant. */
export interface Account {
  readonly oid: string;
  readonly username: string;
  readonly name: string;
}

export interface Tenant {
  readonly id: string;
  readonly clientId: string;
  readonly redirectUri: () => string;
}

export interface Tokens {
  readonly access_token: string;
  readonly id_token: string;
  readonly client_info: string;
  readonly scope: string;
  readonly expires_in: number;
}

const lifetimeSeconds = 3600;
const graphScopes = 'https://graph.microsoft.com/';
const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** One key for the life of the process: to make one takes longer than all else of a start. */
let signingKey: ReturnType<typeof generateKeyPair> | undefined;

export async function makeTokens(tenant: Tenant) {
  const { publicKey, privateKey } = await (signingKey ??= generateKeyPair('RS256', { modulusLength: 2048 }));
  const kid = 'identity-simulator';
  const issuer = `https://login.microsoftonline.com/${tenant.id}/v2.0`;
  let spoilt = 0;
  const sign = (claims: Record<string, unknown>, audience: string, seconds: number): Promise<string> => {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({ tid: tenant.id, ver: '2.0', ...claims })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(now - lifetimeSeconds)
      .setExpirationTime(now + seconds)
      .sign(privateKey);
  };
  return {
    issuer,
    keys: { keys: [{ ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' }] },
    /** The next so many tokens have ended when they arrive, though they say that they last. */
    spoil: (count: number): void => {
      spoilt += count;
    },
    async give({ oid, username, name }: Account, scope: string, nonce?: string): Promise<Tokens> {
      const resource = scope.split(' ').find((one) => one.includes('://')) ?? '';
      const audience = resource.startsWith(graphScopes) ? graphScopes : resource.replace(/\/[^/]*$/, '');
      const isSpoilt = spoilt > 0;
      if (isSpoilt) spoilt -= 1;
      const claims = { oid, sub: oid, name, preferred_username: username, ...(nonce === undefined ? {} : { nonce }) };
      return {
        access_token: await sign({ oid, scp: resource.split('/').at(-1) }, audience, isSpoilt ? -60 : lifetimeSeconds),
        id_token: await sign(claims, tenant.clientId, lifetimeSeconds),
        client_info: base64url({ uid: oid, utid: tenant.id }),
        scope: `${scope} openid profile`,
        expires_in: lifetimeSeconds,
      };
    },
  };
}

export type TokenMaker = Awaited<ReturnType<typeof makeTokens>>;
