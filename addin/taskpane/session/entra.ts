// Signing in at the identity provider: through Word itself where it can (nested app authentication), else in a window of
// Word. The library is large and is loaded after the first paint.
import {
  AuthError,
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  type AuthenticationResult,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import { z } from 'zod';
import type { WordPort } from '../../word/port.ts';
import type { Settings } from '../settings.ts';
import { SignInTrouble, type Session } from './session.ts';

export type EntraAuth = Extract<Settings['auth'], { kind: 'entra' }>;

const filesScope = 'https://graph.microsoft.com/Files.Read';
const spareMilliseconds = 60_000;

const troubleOf = (thrown: unknown): SignInTrouble => {
  if (thrown instanceof AuthError)
    return new SignInTrouble(`${thrown.errorCode}: ${thrown.errorMessage}`, thrown.correlationId, { cause: thrown });
  return new SignInTrouble(thrown instanceof Error ? thrown.message : String(thrown), '', { cause: thrown });
};

async function nestedToken(app: IPublicClientApplication, scope: string): Promise<string> {
  const asked = { scopes: [scope] };
  let result: AuthenticationResult;
  try {
    result = await app.acquireTokenSilent(asked);
  } catch (thrown) {
    if (!(thrown instanceof InteractionRequiredAuthError)) throw troubleOf(thrown);
    result = await app.acquireTokenPopup(asked).catch((again: unknown) => {
      throw troubleOf(again);
    });
  }
  return result.accessToken;
}

async function nestedSession({ clientId, authority, scope }: EntraAuth): Promise<Session> {
  const app = await createNestablePublicClientApplication({ auth: { clientId, authority } });
  return { token: () => nestedToken(app, scope), graphToken: () => nestedToken(app, filesScope) };
}

/** What the window hands over. */
export const HandedOver = z.union([
  z.object({ token: z.string(), until: z.number() }),
  z.object({ reason: z.string(), reference: z.string() }),
]);

function windowSession(word: WordPort): Session {
  const held = new Map<string, { readonly token: string; readonly until: number }>();
  const tokenFor = async (what: 'api' | 'files'): Promise<string> => {
    const known = held.get(what);
    if (known !== undefined && known.until - spareMilliseconds > Date.now()) return known.token;
    const address = new URL(location.href);
    address.search = `?sign-in=${what}`;
    const said = HandedOver.parse(JSON.parse(await word.dialog(address.href)));
    if ('reason' in said) throw new SignInTrouble(said.reason, said.reference);
    held.set(what, said);
    return said.token;
  };
  return { token: () => tokenFor('api'), graphToken: () => tokenFor('files') };
}

/** A session that asks the identity provider when a token is needed. Every failure is a `SignInTrouble` with its reason. */
export async function entraSession(auth: EntraAuth, word: WordPort): Promise<Session> {
  if (!word.abilities.nestedSignIn) return windowSession(word);
  try {
    return await nestedSession(auth);
  } catch {
    return windowSession(word); // a host that says it can and then does not
  }
}

/** The scope behind what the window is asked for. */
export const scopeOf = (auth: EntraAuth, what: string): string => (what === 'files' ? filesScope : auth.scope);
export { troubleOf };
