// The control API: a browser page acts as the people through it, and hears of everything that they see.
import { z } from 'zod';
import { controlActs } from './control-acts.ts';
import type { ControlParts } from './control-parts.ts';
import { streamEvents } from './control-events.ts';
import { json, type Call, type Part, type Reply } from './http.ts';
import { sees } from './world.ts';

/** Who is there, and whether they have the app. */
const people = ({ world, roster }: ControlParts) =>
  [...world.people.values()].map((one) => ({
    key: one.key,
    name: one.name,
    title: one.title,
    locale: one.locale,
    platform: one.platform,
    installed: roster.personal(one).botInside,
    blocked: one.blocked,
  }));

/** The conversations of a person with their messages, oldest first. */
const chats = ({ world, person }: ControlParts, key: string) => {
  const one = person(key);
  return [...world.conversations.values()]
    .filter(({ members }) => members.has(key))
    .map((conversation) => ({
      id: conversation.id,
      kind: conversation.kind,
      name: conversation.name,
      team: conversation.team?.name,
      installed: conversation.botInside,
      messages: world
        .messagesOf(conversation)
        .filter((message) => sees(one, message))
        .map(one.client.seen),
    }));
};

/** Pages of the same machine may call from another port. */
function corsOf({ headers }: Call): Record<string, string> {
  const origin = headers.origin;
  if (origin === undefined || !/^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(origin)) return {};
  return { 'access-control-allow-origin': origin, 'access-control-allow-headers': 'content-type', vary: 'origin' };
}

async function act(parts: ControlParts, name: string, body: unknown): Promise<Reply> {
  const run = controlActs(parts)[name];
  if (run === undefined) return { status: 404, body: { message: `there is no ${name}` } };
  try {
    return { status: 200, body: (await run(body)) ?? {} };
  } catch (error) {
    if (error instanceof z.ZodError) return { status: 400, body: { message: z.prettifyError(error) } };
    return { status: 422, body: { message: error instanceof Error ? error.message : String(error) } };
  }
}

/** The part of the server that the page speaks to. */
export const makeControl =
  (parts: ControlParts): Part =>
  async (call) => {
    const { method, path, query, response } = call;
    const headers = corsOf(call);
    const name = path[0] ?? '';
    if (method === 'OPTIONS') return { status: 204, headers };
    if (method === 'POST') return { ...(await act(parts, name, json(call))), headers };
    const key = query.get('person') ?? '';
    if (name === 'people') return { status: 200, body: people(parts), headers };
    if (!parts.world.people.has(key)) return { status: 404, body: { message: `nobody is called ${key}` }, headers };
    if (name === 'chats') return { status: 200, body: chats(parts, key), headers };
    if (name !== 'events') return { status: 404, body: { message: `there is no ${name}` }, headers };
    streamEvents(parts, { keys: query.getAll('person'), elsewhere: query.has('elsewhere') }, response, headers);
    return undefined;
  };
