// The pages of the identity provider: which account, and whether the application may; then back with a code or with a no.
import { createHash, randomUUID } from 'node:crypto';
import type { Tenant } from './accounts.ts';
import type { Asked, IdentityState } from './state.ts';

export type Page =
  { readonly status: 302; readonly location: string } | { readonly status: 200 | 400; readonly html: string };

const page = (status: 200 | 400, title: string, body: string): Page => ({
  status,
  html: `<!doctype html><title>${title}</title><h1>${title}</h1>${body}`,
});
const link = (query: URLSearchParams, over: Record<string, string>, text: string): string => {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(over)) next.set(name, value);
  return `<p><a href="?${next.toString().replaceAll('&', '&amp;')}">${text}</a></p>`;
};

/** The way back, in the fragment, as single-page applications ask for it. */
function back(query: URLSearchParams, said: Record<string, string>): Page {
  const fragment = new URLSearchParams({ ...said, state: query.get('state') ?? '' });
  return { status: 302, location: `${query.get('redirect_uri') ?? ''}#${fragment.toString()}` };
}
const no = (query: URLSearchParams, error: string, description: string): Page =>
  back(query, { error, error_description: `${description} Trace ID: simulated` });

/** Redirects to a place that nobody registered end here, and tell nobody anything. */
function refusedOutright(tenant: Tenant, query: URLSearchParams): Page | undefined {
  if (query.get('client_id') !== tenant.clientId) return page(400, 'AADSTS700016', 'Unknown application.');
  if (query.get('redirect_uri') !== tenant.redirectUri()) return page(400, 'AADSTS50011', 'Redirect does not match.');
  const isSafe = query.get('code_challenge_method') === 'S256' && query.get('response_mode') === 'fragment';
  return isSafe ? undefined : page(400, 'AADSTS9002325', 'Proof Key for Code Exchange is required.');
}

/** One visit to `/authorize`; the links on its pages lead to the next. */
export function authorize(state: IdentityState, tenant: Tenant, query: URLSearchParams): Page {
  const refused = refusedOutright(tenant, query);
  if (refused) return refused;
  const chosen = query.get('chosen');
  const wanted =
    chosen ?? (query.get('prompt') === 'select_account' ? undefined : (query.get('login_hint') ?? undefined));
  const account = state.accounts.find(({ username }) => username === wanted);
  if (account === undefined || (chosen === null && !state.signedIn.has(account.oid))) {
    const choices = state.accounts.map(({ username }) => link(query, { chosen: username, prompt: '' }, username));
    return page(200, 'Pick an account', choices.join(''));
  }
  state.signedIn.add(account.oid);
  if (state.blocked !== undefined) return no(query, 'access_denied', `${state.blocked}: Access has been blocked.`);

  const scope = query.get('scope') ?? '';
  if (query.get('consent') === 'no') return no(query, 'access_denied', 'AADSTS65004: User declined to consent.');
  if (query.get('consent') === 'yes') state.consent(account, scope);
  if (!state.hasConsent(account, scope)) {
    const answers = link(query, { consent: 'yes' }, 'Accept') + link(query, { consent: 'no' }, 'Cancel');
    return page(200, 'Permissions requested', answers);
  }
  const code = randomUUID();
  const nonce = query.get('nonce') ?? undefined;
  state.codes.set(code, { account, scope, challenge: query.get('code_challenge') ?? '', nonce });
  return back(query, { code, client_info: Buffer.from(JSON.stringify({ uid: account.oid, utid: tenant.id })).toString('base64url') }); // prettier-ignore
}

/** What a code stands for; each is good once, and only with the secret behind its challenge. */
export function redeem(state: IdentityState, body: URLSearchParams): Asked | undefined {
  const code = body.get('code') ?? '';
  const asked = state.codes.get(code);
  state.codes.delete(code);
  const challenge = createHash('sha256').update(body.get('code_verifier') ?? '').digest('base64url'); // prettier-ignore
  return asked?.challenge === challenge ? asked : undefined;
}
