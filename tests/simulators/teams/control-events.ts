// Server-sent events for one person: what comes, changes, goes, and that the bot is typing.
import type { ServerResponse } from 'node:http';
import type { ControlParts } from './control-parts.ts';
import { sees, type WorldEvent } from './world.ts';

/** Streams until the page closes; while it is open, the person's cards refresh by themselves. */
export function streamEvents(
  { world, person }: ControlParts,
  key: string,
  response: ServerResponse,
  headers: Record<string, string>,
): void {
  const one = person(key);
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', ...headers });
  response.write(': open\n\n');
  const closeClient = one.opensTeams();
  const send = ({ kind, conversation, message, onlyFor }: WorldEvent): void => {
    if (!sees(one, { conversation, ...(onlyFor !== undefined && { onlyFor }) })) return;
    if (message !== undefined && !sees(one, message)) return;
    const data = {
      kind,
      conversationId: conversation.id,
      ...(kind === 'chat' && { installed: conversation.botInside }),
      ...(message && (kind === 'delete' ? { activityId: message.id } : { message: one.client.seen(message) })),
    };
    response.write(`event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const stop = world.listen(send);
  response.on('close', () => {
    stop();
    closeClient();
  });
}
