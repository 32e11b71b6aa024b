// What the Playground wrote down: one JSON document for each request, with a line of dashes between them.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const Entry = z.looseObject({ direction: z.string(), request: z.looseObject({ body: z.unknown() }) });
const Activity = z.looseObject({ type: z.string(), name: z.string().optional() });
export type Activity = z.infer<typeof Activity>;

const toTheBot = 'Microsoft 365 Agents Playground ->';

/** The activities that were posted to the bot, oldest first. */
export async function recordedIn(folder: string): Promise<readonly Activity[]> {
  const logs = join(folder, 'devTools');
  const names = (await readdir(logs)).filter((name) => name.startsWith('events_recording'));
  const texts = await Promise.all(names.sort().map((name) => readFile(join(logs, name), 'utf8')));
  return texts
    .flatMap((text) => text.split(/^---$/m))
    .filter((part) => part.trim() !== '')
    .map((part) => Entry.parse(JSON.parse(part)))
    .filter(({ direction }) => direction.startsWith(toTheBot))
    .map(({ request }) => Activity.parse(request.body));
}
