// A simulated Microsoft Entra ID with the manners that a page meets: accounts, consent, codes with PKCE, tokens that end. Browsers
// come to it over TLS at the real address, the API over plain HTTP for the keys.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { makeTokens, type Account, type Tenant } from './accounts.ts';
import { authorize, redeem } from './authorize.ts';
import { makeBroker, type Broker } from './broker.ts';
import { certificateFor } from './certificate.ts';
import { makeState, type IdentityState } from './state.ts';

export interface Identity {
  readonly issuer: string;
  /** Where the API reads the keys. */
  readonly keysUrl: string;
  /** What a browser is started with, so that the real address leads here. */
  readonly browserArgs: readonly string[];
  readonly state: IdentityState;
  /** Word's own sign-in, for a Word that has one. */
  readonly broker: Broker;
  /** The next so many tokens have ended when they arrive. */
  spoil(count: number): void;
  /** Nobody is signed in, nothing was agreed to, and everything works. */
  reset(): void;
  /** What was asked of it, in order: `GET authorize`. */
  readonly seen: readonly string[];
  stop(): Promise<void>;
}

const host = 'login.microsoftonline.com';

const read = async (request: IncomingMessage): Promise<URLSearchParams> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
};
const listening = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

/** Starts it for one tenant and one application. */
export async function startIdentity(tenant: Tenant, accounts: readonly Account[]): Promise<Identity> {
  const state = makeState(accounts);
  const tokens = await makeTokens(tenant);
  const broker = makeBroker(tenant, state, tokens);
  const seen: string[] = [];

  const json = (response: ServerResponse, status: number, body: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  const redeemed = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = redeem(state, await read(request));
    if (asked === undefined) {
      json(response, 400, { error: 'invalid_grant', error_description: 'AADSTS70008: The code is not valid.' });
      return;
    }
    json(response, 200, { token_type: 'Bearer', ...(await tokens.give(asked.account, asked.scope, asked.nonce)) });
  };
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', `https://${host}`);
    const asked = `${request.method ?? 'GET'} ${pathname.split('/').at(-1) ?? ''}`;
    seen.push(asked);
    // a single-page application redeems its code from its own origin
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
    response.setHeader('access-control-allow-headers', '*');
    if (request.method === 'OPTIONS') response.writeHead(204).end();
    else if (asked === 'GET keys') json(response, 200, tokens.keys);
    else if (asked === 'POST token') await redeemed(request, response);
    else if (asked === 'GET authorize') {
      const page = authorize(state, tenant, searchParams);
      if (page.status === 302) response.writeHead(302, { location: page.location }).end();
      else response.writeHead(page.status, { 'content-type': 'text/html; charset=utf-8' }).end(page.html);
    } else json(response, 404, { error: `not simulated: ${asked}` });
  };
  const answer = (request: IncomingMessage, response: ServerResponse): void =>
    void handle(request, response).catch((thrown: unknown) => response.writeHead(500).end(String(thrown)));
  const plain = createServer(answer);
  const secure = createTlsServer(certificateFor(host), answer);
  const [port, securePort] = [await listening(plain), await listening(secure)];

  return {
    issuer: tokens.issuer,
    keysUrl: `http://127.0.0.1:${port}/${tenant.id}/discovery/v2.0/keys`,
    browserArgs: [`--host-resolver-rules=MAP ${host}:443 127.0.0.1:${securePort}`, '--ignore-certificate-errors'],
    state,
    broker,
    spoil: tokens.spoil,
    reset() {
      state.forget();
      broker.reset();
      seen.splice(0);
    },
    seen,
    async stop() {
      for (const server of [plain, secure]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}
