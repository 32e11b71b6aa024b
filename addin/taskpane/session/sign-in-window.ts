// The page inside the sign-in window: goes to the identity provider, comes back, hands the token to the pane.
import { PublicClientApplication, type RedirectRequest } from '@azure/msal-browser';
import { answerFromDialog } from '../../word/word.ts';
import { readSettings } from '../settings.ts';
import { frameWords } from '../words/frame.ts';
import { languageOf, sayIn } from '../words/language.ts';
import type { EntraAuth, TokenFor } from './sign-in-way.ts';
import { msalTrouble } from './msal-trouble.ts';
import { scopeOf } from './scopes.ts';
import { SignInTrouble, signInKey } from './session.ts';
import type { HandedOver } from './window-sign-in.ts';

/** With an account the provider goes on with it, asking nothing where it need not; without one it asks which. */
function requestFor(auth: EntraAuth, what: TokenFor, account: string): RedirectRequest {
  const scopes = [scopeOf(auth, what)];
  return account === '' ? { scopes, prompt: 'select_account' } : { scopes, loginHint: account };
}

/** The token after the way back; nothing while the window is on its way there. */
async function signIn(auth: EntraAuth, what: TokenFor): Promise<HandedOver | undefined> {
  const redirectUri = new URL(location.pathname, location.origin).href;
  const app = new PublicClientApplication({
    auth: { clientId: auth.clientId, authority: auth.authority, redirectUri },
  });
  await app.initialize();
  // the answer is for this page; the library would open it once more
  const result = await app.handleRedirectPromise({ navigateToLoginRequestUrl: false });
  if (result) {
    const { accessToken, expiresOn, account } = result;
    return { token: accessToken, until: expiresOn?.getTime() ?? Date.now(), account: account.username };
  }
  sessionStorage.setItem(signInKey, what);
  await app.loginRedirect(requestFor(auth, what, decodeURIComponent(location.hash.slice(1))));
  return undefined;
}

/** Signs in and hands over the token, or why there is none; never throws. */
export async function runSignInWindow(query: URLSearchParams, place: HTMLElement): Promise<void> {
  place.textContent = sayIn(languageOf(navigator.language))(frameWords.signingIn);
  const asked = query.get('sign-in') ?? sessionStorage.getItem(signInKey);
  let said: HandedOver | undefined;
  try {
    const { auth } = await readSettings();
    if (auth.kind !== 'entra') throw new SignInTrouble('failed', 'try-out');
    said = await signIn(auth, asked === 'files' ? 'files' : 'api');
  } catch (thrown) {
    const { kind, code, reference } = msalTrouble(thrown);
    said = { kind, code, reference };
  }
  if (said === undefined) return;
  sessionStorage.removeItem(signInKey);
  await answerFromDialog(JSON.stringify(said));
}
