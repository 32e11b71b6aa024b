// What a log tells of an error: what it was and where it happened, never the values it was about. Errors of the database carry
// whole documents, and those are not for logs.

interface Loose {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly stack?: unknown;
  readonly code?: unknown;
  readonly cause?: unknown;
  /** Fields that a schema refused. */
  readonly errors?: unknown;
  readonly path?: unknown;
}

export interface ErrorFacts {
  readonly type: string;
  readonly message: string;
  readonly code?: string | number;
  readonly at?: readonly string[];
  readonly cause?: ErrorFacts;
}

/** The sentence of an error; where it would quote what was stored, the names of the fields stand for it. */
function messageOf({ name, message, code, errors, path }: Loose): string {
  if (code === 11000)
    return `duplicate key in ${/collection: (\S+ index: \S+)/.exec(String(message))?.[1] ?? 'an index'}`;
  if (name === 'ValidationError') return `not valid: ${Object.keys(errors ?? {}).join(', ')}`;
  if (name === 'CastError' || name === 'ValidatorError') return `not valid: ${String(path)}`;
  return String(message);
}

const framesOf = (stack: unknown): readonly string[] =>
  typeof stack === 'string'
    ? stack
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line.startsWith('at '))
    : [];

/** The facts of whatever was thrown, its causes included. */
export function errorFacts(thrown: unknown): ErrorFacts {
  if (typeof thrown !== 'object' || thrown === null) return { type: typeof thrown, message: String(thrown) };
  const error = thrown as Loose;
  const { name, code, stack, cause } = error;
  return {
    type: typeof name === 'string' ? name : 'object',
    message: messageOf(error),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    at: framesOf(stack),
    ...(cause === undefined ? {} : { cause: errorFacts(cause) }),
  };
}
