// Activities compared by their fields: which there are and of what type, not what stands in them.
import { z } from 'zod';
import { Envelope } from '../../../bot/port/envelope.ts';
import type { Activity } from './recording.ts';

/** The data of a button is our own: it comes back as the card gave it. */
const ours = 'value.action.data';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function* fieldsOf(value: unknown, path = ''): Generator<readonly [string, string]> {
  const type = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
  if (path !== '') yield [path, type];
  if (path === ours) return;
  if (Array.isArray(value)) for (const item of value) yield* fieldsOf(item, `${path}[]`);
  if (!isObject(value)) return;
  for (const [name, inner] of Object.entries(value)) yield* fieldsOf(inner, path === '' ? name : `${path}.${name}`);
}

interface Described {
  readonly properties?: Readonly<Record<string, Described>>;
  readonly items?: Described;
  readonly anyOf?: readonly Described[];
}

function* described({ properties = {}, items, anyOf = [] }: Described, path = ''): Generator<string> {
  if (path !== '') yield path;
  for (const one of anyOf) yield* described(one, path);
  if (items) yield* described(items, `${path}[]`);
  for (const [name, inner] of Object.entries(properties))
    yield* described(inner, path === '' ? name : `${path}.${name}`);
}

/** Every field that the bot looks at. */
export const readByBot: ReadonlySet<string> = new Set([
  ...described(z.toJSONSchema(Envelope, { io: 'input' }) as Described),
  'value.action',
  'value.action.verb',
  ours,
]);

/** An activity is compared with others of its kind. */
const kindOf = ({ type, name }: Activity): string => name ?? type;

/** The fields of all activities of each kind, with their types. */
function shapesOf(activities: readonly Activity[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const shapes = new Map<string, Map<string, string>>();
  for (const activity of activities) {
    const shape = shapes.get(kindOf(activity)) ?? new Map<string, string>();
    shapes.set(kindOf(activity), shape);
    for (const [path, type] of fieldsOf(activity)) shape.set(path, type);
  }
  return shapes;
}

/** Fields that only the simulator sends, that only the Playground sends though the bot reads them, or of another type. */
export function differences(simulated: readonly Activity[], recorded: readonly Activity[]): readonly string[] {
  const [mine, theirs] = [shapesOf(simulated), shapesOf(recorded)];
  return [...new Set([...mine.keys(), ...theirs.keys()])].flatMap((kind) => {
    const [here, there] = [mine.get(kind) ?? new Map<string, string>(), theirs.get(kind) ?? new Map<string, string>()];
    return [...new Set([...here.keys(), ...there.keys()])].flatMap((path) => {
      const [one, other] = [here.get(path), there.get(path)];
      if (one === other) return [];
      if (one === undefined) return readByBot.has(path) ? [`${kind}: ${path} is missing`] : [];
      return [other === undefined ? `${kind}: ${path} is invented` : `${kind}: ${path} is ${one}, not ${other}`];
    });
  });
}
