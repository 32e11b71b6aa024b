// The sign-in of bots: client credentials in, a bearer for the connector out, at the address Entra uses.
import type { Part } from './http.ts';
import type { OpenId } from './openid.ts';

/** Answers below the login address; a wrong id or secret is told as Entra tells it. */
export const loginPart =
  (openId: OpenId, botId: string, password: string | undefined): Part =>
  async ({ method, path, body }) => {
    if (method !== 'POST' || path.at(-1) !== 'token') return { status: 404 };
    const form = new URLSearchParams(body.toString('utf8'));
    const right =
      form.get('grant_type') === 'client_credentials' &&
      form.get('client_id') === botId &&
      (password === undefined || form.get('client_secret') === password);
    if (!right) return { status: 401, body: { error: 'invalid_client', error_description: 'AADSTS7000215' } };
    return {
      status: 200,
      body: {
        token_type: 'Bearer',
        expires_in: 3599,
        ext_expires_in: 3599,
        access_token: await openId.botToken(botId),
      },
    };
  };
