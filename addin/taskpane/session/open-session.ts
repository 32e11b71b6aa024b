// Chooses the way to sign in. The identity provider's library is large and is loaded only where it is needed.
import type { WordPort } from '../../word/port.ts';
import type { Settings } from '../settings.ts';
import type { Session } from './session.ts';

/** The session as the settings say; nothing in a try-out where nobody was chosen yet. */
export async function openSession(
  { auth }: Settings,
  word: WordPort,
  query: URLSearchParams,
): Promise<Session | undefined> {
  if (auth.kind === 'try-out') {
    const { tryOutSession } = await import('./try-out.ts');
    const positionId = query.get('as');
    return positionId === null ? undefined : tryOutSession(positionId);
  }
  const { entraSession } = await import('./entra.ts');
  return entraSession(auth, word);
}
