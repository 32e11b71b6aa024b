// Whether the server can be reached: every answer of the API shows that it can, a refusal too.
import type { ApiClient } from '../../../api/client/client.ts';
import { isOffline } from './run.ts';

type Ask = (...asked: readonly unknown[]) => Promise<unknown>;

/** The client, telling after each call whether there was an answer. */
export function noticingReach(client: ApiClient, told: (reachable: boolean) => void): ApiClient {
  const { call } = client as unknown as { readonly call: Ask };
  const noticing: Ask = async (...asked) => {
    try {
      const answer = await call(...asked);
      told(true);
      return answer;
    } catch (thrown) {
      told(!isOffline(thrown));
      throw thrown;
    }
  };
  return { call: noticing as ApiClient['call'] };
}
