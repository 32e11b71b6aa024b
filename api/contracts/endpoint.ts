// An endpoint is a value: the route, the client, the OpenAPI document and the tests read the same one.
import { z } from 'zod';
import type { ProblemCode } from './problem.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A schema for JSON; `'bytes'` is a body that streams and is no JSON. */
type Shape = z.ZodType;

export interface EndpointDefinition {
  /** `capability.action`: the name in journals, metrics and the OpenAPI document. */
  readonly id: string;
  readonly method: Method;
  /** Plural nouns; parameters as `:name`. */
  readonly path: `/${string}`;
  /** One Vietnamese sentence: what it does, for the API page. */
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: Shape | 'bytes';
  readonly reply: Shape | 'bytes' | 'nothing';
  /** Every problem of the matter itself; the technical ones need no mention. */
  readonly problems: readonly ProblemCode[];
  /** It changes something that has a version: the caller names the one it saw in `If-Match`. */
  readonly changes?: true;
  /** It creates something: the caller sends an `Idempotency-Key`. */
  readonly creates?: true;
  /** A secret of the caller's own that comes in this header, is used for this request and written nowhere. */
  readonly secret?: { readonly header: string; readonly description: string };
  /** What a bot may use it for when it acts for a person; nothing when missing. */
  readonly bot?: 'act' | 'render';
  /** Who may call: a signed-in person (default), anybody, or the bot as itself. */
  readonly access?: 'anybody' | 'bot';
}

/** Declares an endpoint; keeps its exact types for the route and the client. */
export const endpoint = <const E extends EndpointDefinition>(definition: E): E => definition;

export type ParamsOf<E extends EndpointDefinition> = E['params'] extends z.ZodType ? z.output<E['params']> : object;
export type QueryOf<E extends EndpointDefinition> = E['query'] extends z.ZodType ? z.output<E['query']> : object;
export type BodyOf<E extends EndpointDefinition> = E['body'] extends z.ZodType ? z.output<E['body']> : undefined;
export type ReplyOf<E extends EndpointDefinition> = E['reply'] extends z.ZodType ? z.output<E['reply']> : undefined;

export type QueryInputOf<E extends EndpointDefinition> = E['query'] extends z.ZodType ? z.input<E['query']> : object;
export type BodyInputOf<E extends EndpointDefinition> = E['body'] extends z.ZodType ? z.input<E['body']> : undefined;

/** The version of a thing that somebody saw: what `If-Match` carries as `"7"`. */
export interface Seen {
  readonly version: number;
}

/** How far a list goes at once, and from where: `cursor` is opaque, from the answer before. */
export const pageQuery = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
};

/** A page of a list; `next` is missing on the last one. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().optional() });

export const civilDate = z.iso.date().meta({ description: 'Ngày theo lịch Việt Nam, YYYY-MM-DD' });
export const moment = z.iso.datetime({ offset: true }).meta({ description: 'Thời điểm ISO 8601' });
export const id = z.string().min(1).max(100);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
