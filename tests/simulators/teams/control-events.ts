// Server-sent events for the people of a page: what comes, changes, goes, and that the bot is typing.
import type { ServerResponse } from 'node:http';
import type { ControlParts } from './control-parts.ts';
import type { PersonDriver } from './person.ts';
import { sees, type WorldEvent } from './world.ts';

const seesEvent = (one: { readonly key: string }, { conversation, message, onlyFor }: WorldEvent): boolean =>
  sees(one, { conversation, ...(onlyFor !== undefined && { onlyFor }) }) && (!message || sees(one, message));

const told = (one: PersonDriver, { kind, conversation, message }: WorldEvent) => ({
  kind,
  person: one.key,
  conversationId: conversation.id,
  ...(kind === 'chat' && { installed: conversation.botInside }),
  ...(message && (kind === 'delete' ? { activityId: message.id } : { message: one.client.seen(message) })),
});

interface Listening {
  readonly keys: readonly string[];
  /** Also that something came for somebody else, without what it is. */
  readonly elsewhere: boolean;
}

/** Streams until the page closes; while it is open, the cards of these people refresh by themselves. */
export function streamEvents(
  { world, person }: ControlParts,
  { keys, elsewhere }: Listening,
  response: ServerResponse,
  headers: Record<string, string>,
): void {
  const seated = keys.filter((key) => world.people.has(key)).map(person);
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', ...headers });
  response.write(': open\n\n');
  const closeClients = seated.map((one) => one.opensTeams());
  const write = (kind: string, data: object): void =>
    void response.write(`event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`);
  const stop = world.listen((event) => {
    for (const one of seated) if (seesEvent(one, event)) write(event.kind, told(one, event));
    if (!elsewhere || event.kind !== 'message') return;
    for (const one of world.people.values())
      if (!keys.includes(one.key) && event.message?.from !== one.key && seesEvent(one, event))
        write('elsewhere', { person: one.key, conversationId: event.conversation.id });
  });
  response.on('close', () => {
    stop();
    for (const close of closeClients) close();
  });
}
