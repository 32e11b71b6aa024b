// A route says who answers an endpoint. Sign-in, validation, versions and problem documents are done once, in serve.ts.
import type { Readable } from 'node:stream';
import type { BodyOf, EndpointDefinition, ParamsOf, QueryOf, ReplyOf, Seen } from '../../contracts/endpoint.ts';
import type { Actor } from '../../domain/kernel/actor.ts';

/** The caller's key for a creating request and the hash of what was asked: the same twice has one effect. */
export interface Once {
  readonly key: string;
  readonly requestHash: string;
}

/** Bytes that come in or go out as a stream. */
export interface Bytes {
  readonly stream: Readable;
  readonly type: string;
  readonly size?: number;
  /** The name under which a browser saves it. */
  readonly name?: string;
}

/** What an answer may carry besides its body. */
export interface Answer<R> {
  readonly body: R;
  /** The version that the caller now sees, sent as `ETag`. */
  readonly version?: number;
  readonly status?: number;
}

interface Always<E extends EndpointDefinition> {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  readonly requestId: string;
  /** Aborted when the caller went away. */
  readonly signal: AbortSignal;
  /** The body of an endpoint that takes bytes. */
  readonly upload: E['body'] extends 'bytes' ? Bytes : undefined;
}

type Signed<E extends EndpointDefinition> = E['access'] extends 'anybody' | 'bot' ? object : { readonly actor: Actor };
type Changing<E extends EndpointDefinition> = E['changes'] extends true ? { readonly seen: Seen } : object;
/** The caller's own secret, as it came in its header. */
type Secret<E extends EndpointDefinition> = E['secret'] extends object ? { readonly secret: string } : object;
type Creating<E extends EndpointDefinition> = E['creates'] extends true ? { readonly once: Once } : object;

export type Given<E extends EndpointDefinition> = Always<E> & Signed<E> & Changing<E> & Creating<E> & Secret<E>;

type Body<E extends EndpointDefinition> = E['reply'] extends 'bytes' ? Bytes : ReplyOf<E>;

/** A value with a `version` is answered with that version as its `ETag`; `Answer` says more. */
export type Handler<E extends EndpointDefinition> = (given: Given<E>) => Promise<Body<E> | Answer<Body<E>>>;

export interface Route {
  readonly endpoint: EndpointDefinition;
  readonly handle: (given: never) => Promise<unknown>;
}

export const route = <E extends EndpointDefinition>(endpoint: E, handle: Handler<E>): Route => ({
  endpoint,
  handle: handle,
});

const answers = new WeakSet();

/** An answer that says its version or status itself. */
export function answer<R>(body: R, more: { version?: number; status?: number } = {}): Answer<R> {
  const value: Answer<R> = { body, ...more };
  answers.add(value);
  return value;
}

export const isAnswer = (value: unknown): value is Answer<unknown> =>
  typeof value === 'object' && value !== null && answers.has(value);
