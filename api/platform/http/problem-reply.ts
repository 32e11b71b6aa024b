// Turns whatever was thrown into a problem document (RFC 9457); a defect is logged in full and shown as `unexpected`.
import { problems, type ProblemDocument } from '../../contracts/problem.ts';
import type { Log } from '../log/log.ts';
import { isDatabaseGone } from '../mongo/errors.ts';
import { Problem } from '../problem.ts';

/** The Problem that a thrown value stands for. */
export function asProblem(thrown: unknown, log: Log, requestId: string): Problem {
  if (thrown instanceof Problem) return thrown;
  if (isDatabaseGone(thrown)) {
    log.warn({ requestId, err: thrown }, 'database-unavailable');
    return new Problem('database-unavailable', { retryAfter: 5 });
  }
  log.error({ requestId, err: thrown }, 'unexpected');
  return new Problem('unexpected', { detail: `Xin báo quản trị hệ thống mã yêu cầu ${requestId}.` });
}

export function problemDocument(problem: Problem, requestId: string): ProblemDocument {
  const { status, title } = problems[problem.code];
  const { detail, errors, choices } = problem.more;
  return {
    type: `urn:vanthu:problem:${problem.code}`,
    code: problem.code,
    title,
    status,
    ...(detail === undefined ? {} : { detail }),
    ...(errors === undefined ? {} : { errors: [...errors] }),
    ...(choices === undefined ? {} : { choices: [...choices] }),
    requestId,
  };
}
