// A token may end before its time: the clock of the machine is wrong, or it was taken back.
import type { Session } from './session.ts';

/** Like `fetch`; what the API answers with 401 is asked once more, with a fresh token. */
export const renewingFetch =
  (session: Session): typeof fetch =>
  async (input, init) => {
    const answer = await fetch(input, init);
    if (answer.status !== 401) return answer;
    const headers = new Headers(init?.headers);
    headers.set('Authorization', `Bearer ${await session.token(true)}`);
    return fetch(input, { ...init, headers });
  };
