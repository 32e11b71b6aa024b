// How a button becomes a call: its data is parsed like anything from outside, the API decides, and the current card answers.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ApiClient } from '../../api/client/client.ts';
import { aboutKinds } from '../../api/contracts/chat.ts';
import type { Context, Matter, Rendered } from '../context.ts';

export interface Pressed {
  readonly data: unknown;
  readonly api: ApiClient;
  readonly context: Context;
}

export type VerbHandler = (pressed: Pressed) => Promise<Rendered>;

/** A verb, what it does, and the sentence for when it is done. */
export interface Act {
  readonly verb: string;
  readonly run: (pressed: Pressed) => Promise<void>;
}

const matterName = new RegExp(`^(${aboutKinds.filter((kind) => kind !== 'submission').join('|')}):(.{1,100})$`);

/** The matter that the data of a button names; nothing when it names none. */
export function matterOf(data: unknown): Matter | undefined {
  const named = z.looseObject({ on: z.string() }).safeParse(data);
  const found = named.success ? matterName.exec(named.data.on) : null;
  return found === null ? undefined : { kind: found[1] as Matter['kind'], id: found[2] ?? '' };
}

const seen = { id: z.string().min(1).max(100), seen: z.coerce.number().int().min(0) };

/** An input that was left empty arrives as an empty text; it means: nothing given. */
export const text = (most: number) => z.string().trim().max(most);
export const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional());
/** Several choices of one input arrive as one text with commas between them. */
export const several = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',').filter((one) => one !== '') : (value ?? [])),
    z.array(schema).max(100),
  );
export const yesNo = z.preprocess((value) => value === true || value === 'true', z.boolean());

/** Inputs of an unfolded form are named `form.field`, so that two forms of a card may ask for the same field. */
function ownFields(verb: string, data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  const prefix = `${verb.slice(verb.indexOf('.') + 1)}.`;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name.startsWith(prefix) ? name.slice(prefix.length) : name, value]),
  );
}

/** One key for one decision: a second tap and a re-sent activity carry the same, so the API acts once. */
const keyOf = (verb: string, context: Context, given: object): string =>
  createHash('sha256')
    .update(JSON.stringify([verb, context.me.positionId, Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1))]))
    .digest('hex');

interface Given {
  readonly id: string;
  /** What the caller names in `If-Match`. */
  readonly seen: { readonly version: number };
}

/** A verb that changes something: `fields` is what the card asks for, `send` the call. */
export const act = <S extends z.ZodRawShape>(
  verb: string,
  fields: S,
  send: (given: Given & z.output<z.ZodObject<S>>, api: ApiClient, key: string, context: Context) => Promise<unknown>,
): Act => ({
  verb,
  run: async ({ data, api, context }) => {
    const given = z.object({ ...fields, ...seen }).parse(ownFields(verb, data)) as { id: string; seen: number };
    const key = keyOf(verb, context, given);
    const asked = { ...given, seen: { version: given.seen } };
    await send(asked as unknown as Given & z.output<z.ZodObject<S>>, api, key, context);
  },
});
