// What belongs to a matter but may be closed to its reader.
import { ApiProblem } from '../../api/client/client.ts';

/** What was asked for; nothing when it is not there for this reader. */
export async function ifFound<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (thrown) {
    if (thrown instanceof ApiProblem && (thrown.problem.status === 404 || thrown.problem.status === 403))
      return undefined;
    throw thrown;
  }
}
