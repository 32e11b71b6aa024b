// How the shell says no: a thrown Problem carries the same code as the rule's refusal; the edge turns it into a document.
import type { FieldError, ProblemChoice, ProblemCode } from '../contracts/problem.ts';
import { problems } from '../contracts/problem.ts';
import type { Result } from '../domain/kernel/result.ts';

interface ProblemMore {
  /** A Vietnamese sentence for the person who asked: what is wrong here, and what to do next. */
  readonly detail?: string | undefined;
  readonly errors?: readonly FieldError[];
  /** What there is to choose from. */
  readonly choices?: readonly ProblemChoice[];
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
}

/** A "no" of which the caller is told; anything else that is thrown is a defect. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly more: ProblemMore;

  constructor(code: ProblemCode, more: ProblemMore = {}) {
    super(more.detail ?? problems[code].title);
    this.name = 'Problem';
    this.code = code;
    this.more = more;
  }

  get status(): number {
    return problems[this.code].status;
  }
}

/** The value of an allowed result; a refusal is thrown as the Problem with the same code. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Problem(result.refusal.code, { detail: result.refusal.detail });
}
