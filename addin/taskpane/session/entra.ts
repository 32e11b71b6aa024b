// Signing in at the identity provider: through Word itself where it can (nested app authentication), else in a window of
// Word. The library is large and is loaded after the first paint.
import type { WordPort } from '../../word/port.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { SignInTrouble, type Session } from './session.ts';
import type { EntraAuth, SignInWay, TokenFor } from './sign-in-way.ts';
import { windowSignIn } from './window-sign-in.ts';

/** A session that asks the identity provider when a token is needed. Every failure is a `SignInTrouble`. */
export async function entraSession(auth: EntraAuth, word: WordPort): Promise<Session> {
  const byWindow = windowSignIn(word);
  let way = word.abilities.nestedSignIn ? await nestedSignIn(auth) : byWindow;
  const tokenFor = oneAtATime(async (what: TokenFor, fresh) => {
    try {
      return await way.tokenFor(what, fresh);
    } catch (thrown) {
      const isBroken = thrown instanceof SignInTrouble && thrown.kind === 'failed';
      if (!isBroken || way === byWindow) throw thrown;
      // a Word that says it can sign people in and then does not: from now on a window does
      way = byWindow;
      return way.tokenFor(what, fresh);
    }
  });
  return {
    token: (fresh = false) => tokenFor('api', fresh),
    graphToken: (fresh = false) => tokenFor('files', fresh),
    account: () => way.account(),
  };
}

async function nestedSignIn(auth: EntraAuth): Promise<SignInWay> {
  const { nestedWay } = await import('./nested-sign-in.ts');
  return nestedWay(auth);
}
