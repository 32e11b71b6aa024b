// What the server says to the pane before anybody is signed in: where the API is, how to sign in, what is switched off.
import { z } from 'zod';

const Settings = z.object({
  api: z.string(),
  auth: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('try-out') }),
    z.object({ kind: z.literal('entra'), clientId: z.string(), authority: z.string(), scope: z.string() }),
  ]),
  switches: z.object({
    takeFile: z.boolean(),
    graph: z.boolean(),
    upload: z.boolean(),
  }),
});
export type Settings = z.output<typeof Settings>;

/** The settings beside the page; fails when the server does not answer. */
export async function readSettings(): Promise<Settings> {
  const answer = await fetch(new URL('settings.json', location.href), { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`settings ${answer.status}`);
  return Settings.parse(await answer.json());
}
