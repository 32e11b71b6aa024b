// The workers for Word files: what they refuse comes back as a value, what they could not finish as a refusal too.
import { refuse, type Result } from '../../../domain/kernel/result.ts';
import { TaskTooCostly, WorkersBusy, workerPool } from '../../../platform/workers/pool.ts';
import { Problem } from '../../../platform/problem.ts';
import type { tasks } from './tasks.ts';

type Tasks = typeof tasks;
type Value<Name extends keyof Tasks> = ReturnType<Tasks[Name]>;

const run = workerPool<Tasks>(new URL('./word.worker.ts', import.meta.url));
const deadlineMs = 20_000;

/** Does it in a worker. A file that takes too long is refused as `file-is-bomb`; throws `busy` when too many are waiting. */
export async function withWordFile<Name extends keyof Tasks>(
  task: Name,
  input: Parameters<Tasks[Name]>[0],
): Promise<Value<Name> | Result<never>> {
  try {
    return await run(task, input, deadlineMs);
  } catch (cause) {
    if (cause instanceof WorkersBusy) throw new Problem('busy', { retryAfter: 5 });
    if (!(cause instanceof TaskTooCostly)) throw cause;
    return refuse({
      code: 'file-is-bomb',
      detail: 'Tệp Word quá phức tạp nên không xử lý được trong thời gian cho phép. Hãy tách phụ lục thành tệp riêng.',
    });
  }
}
