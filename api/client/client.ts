// The typed client over the contracts: bot, add-in, demo and tests call the API through it, in Node and in the browser.
import { z } from 'zod';
import type { BodyInputOf, EndpointDefinition, ParamsOf, QueryInputOf, ReplyOf, Seen } from '../contracts/endpoint.ts';
import { ProblemDocument } from '../contracts/problem.ts';

/** The API said no; `problem.detail ?? problem.title` is a sentence for people. */
export class ApiProblem extends Error {
  readonly problem: ProblemDocument;

  constructor(problem: ProblemDocument) {
    super(problem.detail ?? problem.title);
    this.name = 'ApiProblem';
    this.problem = problem;
  }

  get code(): string {
    return this.problem.code;
  }
}

type Part<K extends string, T> = keyof T extends never
  ? Readonly<Partial<Record<K, T>>>
  : object extends T
    ? Readonly<Partial<Record<K, T>>>
    : Readonly<Record<K, T>>;

type Uploading<E extends EndpointDefinition> = E['body'] extends 'bytes'
  ? { readonly bytes: Uint8Array<ArrayBuffer> | Blob; readonly type?: string }
  : E['body'] extends z.ZodType
    ? { readonly body: BodyInputOf<E> }
    : object;

/** What a call must give is told by its endpoint: parameters, body, the version seen, the bytes. */
export type Asked<E extends EndpointDefinition> = Part<'params', ParamsOf<E>> &
  Part<'query', QueryInputOf<E>> &
  Uploading<E> &
  (E['changes'] extends true ? { readonly seen: Seen } : object) &
  (E['secret'] extends object ? { readonly secret: string } : object) & {
    /** The same key sends the same request again without a second effect; one is made when missing. */
    readonly key?: string;
    readonly signal?: AbortSignal;
  };

type Answered<E extends EndpointDefinition> = E['reply'] extends 'bytes' ? Uint8Array<ArrayBuffer> : ReplyOf<E>;

export interface ApiClient {
  call<E extends EndpointDefinition>(
    endpoint: E,
    ...asked: object extends Asked<E> ? [Asked<E>?] : [Asked<E>]
  ): Promise<Answered<E>>;
}

export interface ClientOptions {
  readonly baseUrl: string;
  /** A bearer token for each call, fresh enough. */
  readonly token: () => Promise<string>;
  readonly position?: string;
  readonly onBehalfOf?: string;
  readonly fetch?: typeof globalThis.fetch;
}

interface Loose {
  readonly params?: Record<string, unknown>;
  readonly query?: Record<string, string | number | boolean | undefined>;
  readonly body?: unknown;
  readonly bytes?: Uint8Array<ArrayBuffer> | Blob;
  readonly type?: string;
  readonly seen?: Seen;
  readonly secret?: string;
  readonly key?: string;
  readonly signal?: AbortSignal;
}

function addressOf(baseUrl: string, endpoint: EndpointDefinition, { params = {}, query = {} }: Loose): URL {
  const path = endpoint.path.replace(/:(\w+)/g, (_all, name: string) => encodeURIComponent(String(params[name])));
  const url = new URL(baseUrl.replace(/\/$/, '') + path);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url;
}

async function problemOf(response: Response): Promise<ProblemDocument> {
  const parsed = ProblemDocument.safeParse(await response.json().catch(() => undefined));
  return parsed.success
    ? parsed.data
    : { type: 'about:blank', code: 'unexpected', title: `Máy chủ trả lời ${response.status}`, status: response.status };
}

/** A client that speaks as whoever the token names. Every "no" is thrown as `ApiProblem`. */
export function makeClient({
  baseUrl,
  token,
  position,
  onBehalfOf,
  fetch = globalThis.fetch,
}: ClientOptions): ApiClient {
  const call = async (endpoint: EndpointDefinition, asked: Loose = {}): Promise<unknown> => {
    const headers = new Headers();
    if (endpoint.access !== 'anybody') headers.set('Authorization', `Bearer ${await token()}`);
    if (position !== undefined) headers.set('Vanthu-Position', position);
    if (onBehalfOf !== undefined) headers.set('Vanthu-On-Behalf-Of', onBehalfOf);
    if (asked.seen) headers.set('If-Match', `"${asked.seen.version}"`);
    if (endpoint.secret && asked.secret !== undefined) headers.set(endpoint.secret.header, asked.secret);
    if (endpoint.creates) headers.set('Idempotency-Key', asked.key ?? crypto.randomUUID());
    if (asked.bytes) headers.set('Content-Type', asked.type ?? 'application/octet-stream');
    else if (asked.body !== undefined) headers.set('Content-Type', 'application/json');
    const response = await fetch(addressOf(baseUrl, endpoint, asked), {
      method: endpoint.method,
      headers,
      ...(asked.bytes ? { body: asked.bytes } : asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
      ...(asked.signal ? { signal: asked.signal } : {}),
    });
    if (!response.ok) throw new ApiProblem(await problemOf(response));
    if (endpoint.reply === 'nothing') return undefined;
    if (endpoint.reply === 'bytes') return new Uint8Array(await response.arrayBuffer());
    return endpoint.reply.parse(await response.json());
  };
  return { call: call as ApiClient['call'] };
}
