// The page inside the sign-in window: goes to the identity provider, comes back, hands the token to the pane.
import { PublicClientApplication } from '@azure/msal-browser';
import type { z } from 'zod';
import type { WordPort } from '../../word/port.ts';
import { scopeOf, troubleOf, type EntraAuth, type HandedOver } from './entra.ts';
import { signInKey } from './session.ts';

async function signIn(auth: EntraAuth, what: string): Promise<z.output<typeof HandedOver> | undefined> {
  const redirectUri = new URL(location.pathname, location.origin).href;
  const app = new PublicClientApplication({
    auth: { clientId: auth.clientId, authority: auth.authority, redirectUri },
  });
  await app.initialize();
  const result = await app.handleRedirectPromise();
  if (result) return { token: result.accessToken, until: result.expiresOn?.getTime() ?? Date.now() };
  sessionStorage.setItem(signInKey, what);
  await app.loginRedirect({ scopes: [scopeOf(auth, what)] });
  return undefined;
}

/** Signs in and hands over the token, or the reason why not. */
export async function runSignInWindow(auth: EntraAuth, word: WordPort, query: URLSearchParams): Promise<void> {
  const what = query.get('sign-in') ?? sessionStorage.getItem(signInKey) ?? 'api';
  try {
    const said = await signIn(auth, what);
    if (said === undefined) return;
    sessionStorage.removeItem(signInKey);
    word.answerDialog(JSON.stringify(said));
  } catch (thrown) {
    sessionStorage.removeItem(signInKey);
    const { message, reference } = troubleOf(thrown);
    word.answerDialog(JSON.stringify({ reason: message, reference }));
  }
}
