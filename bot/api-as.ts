// Clients of the API: as a person of whom a verified activity came, and as the bot itself.
import { makeClient, type ApiClient } from '../api/client/client.ts';
import type { EndpointDefinition } from '../api/contracts/endpoint.ts';
import type { Assertions, Heard, Purpose } from './assertion.ts';

export interface Clients {
  /** Acts where the endpoint is an act, and otherwise only looks: an assertion says no more than its call needs. */
  as(heard: Heard): ApiClient;
  /** Can look and nothing else, whatever is called. */
  looking(heard: Heard): ApiClient;
  readonly bot: ApiClient;
}

/** A signature serves the calls of one activity for a while well below its life. */
const sharedMs = 30_000;

function shared(make: () => Promise<string>): () => Promise<string> {
  let held: { token: Promise<string>; until: number } | undefined;
  return () => {
    if (held === undefined || Date.now() >= held.until) {
      held = { token: make(), until: Date.now() + sharedMs };
      held.token.catch(() => (held = undefined));
    }
    return held.token;
  };
}

/** Clients that call the API at this address. */
export function clients(baseUrl: string, assertions: Assertions): Clients {
  const client = (heard: Heard, purpose: Purpose): ApiClient =>
    makeClient({ baseUrl, token: shared(() => assertions.forPerson(heard, purpose)) });
  return {
    as(heard) {
      const act = client(heard, 'act');
      const look = client(heard, 'render');
      let acted = false;
      const call = (endpoint: EndpointDefinition, asked: never): Promise<unknown> => {
        // who has acted may look as well: the look after the act needs no signature of its own
        acted ||= endpoint.bot === 'act';
        return (acted ? act : look).call(endpoint, asked);
      };
      return { call: call as ApiClient['call'] };
    },
    looking: (heard) => client(heard, 'render'),
    bot: makeClient({ baseUrl, token: shared(() => assertions.forBot()) }),
  };
}
