// A signing worker: takes one task at a time and answers it. It keeps nothing between tasks.
import { parentPort } from 'node:worker_threads';
import { tasks } from './tasks.ts';
import type { Answer, Order } from './pool.ts';

parentPort?.on('message', (order: Order) => {
  void answer(order).then((given) => parentPort?.postMessage(given));
});

async function answer({ task, input }: Order): Promise<Answer> {
  try {
    const run = tasks[task] as (value: unknown) => unknown;
    return { ok: true, value: await run(input) };
  } catch (cause) {
    return { ok: false, message: cause instanceof Error ? `${cause.name}: ${cause.message}` : 'unknown error' };
  }
}
