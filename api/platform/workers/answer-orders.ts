// The other end of a pool: a worker takes one task at a time and answers it. It keeps nothing between tasks.
import { parentPort } from 'node:worker_threads';
import type { Answer, Order, Tasks } from './pool.ts';

/** Called once by the file that a pool runs: from then on it does what it is asked. */
export function answerOrders(tasks: Tasks): void {
  parentPort?.on('message', (order: Order) => {
    void answer(tasks, order).then((given) => parentPort?.postMessage(given));
  });
}

async function answer(tasks: Tasks, { task, input }: Order): Promise<Answer> {
  try {
    const run = tasks[task] as (value: unknown) => unknown;
    return { ok: true, value: await run(input) };
  } catch (cause) {
    return { ok: false, message: cause instanceof Error ? `${cause.name}: ${cause.message}` : 'unknown error' };
  }
}
