// Word signs the person in by itself: with the account that Word has, and with a window of its own only where it must ask.
import {
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  type AuthenticationResult,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import type { EntraAuth, SignInWay } from './sign-in-way.ts';
import { msalTrouble } from './msal-trouble.ts';
import { scopeOf } from './scopes.ts';

async function acquire(
  app: IPublicClientApplication,
  scope: string,
  forceRefresh: boolean,
): Promise<AuthenticationResult> {
  const scopes = [scope];
  try {
    return await app.acquireTokenSilent({ scopes, forceRefresh });
  } catch (thrown) {
    if (!(thrown instanceof InteractionRequiredAuthError)) throw thrown;
    return app.acquireTokenPopup({ scopes });
  }
}

/** Nothing is asked of Word before a token is. */
export function nestedWay(auth: EntraAuth): SignInWay {
  const { clientId, authority } = auth;
  let begun: Promise<IPublicClientApplication> | undefined;
  let account: string | undefined;
  return {
    async tokenFor(what, fresh) {
      try {
        begun ??= createNestablePublicClientApplication({ auth: { clientId, authority } });
        const result = await acquire(await begun, scopeOf(auth, what), fresh);
        account = result.account.username;
        return result.accessToken;
      } catch (thrown) {
        throw msalTrouble(thrown);
      }
    },
    account: () => account,
  };
}
