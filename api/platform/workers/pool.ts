// A few worker threads for what would hold up the event loop. A task that does not answer in time loses its worker, not the
// server; idle workers keep no process alive.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** What the workers of a pool can do: plain values in and out, that can cross to another thread. */
export type Tasks = Readonly<Record<string, (input: never) => unknown>>;

export interface Order {
  readonly task: string;
  readonly input: unknown;
}

export type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

/** The task took more time or more memory than it may, and its worker is gone. */
export class TaskTooCostly extends Error {
  override readonly name = 'TaskTooCostly';
}

/** More tasks are waiting than it makes sense to keep waiting. */
export class WorkersBusy extends Error {
  override readonly name = 'WorkersBusy';
}

interface Waiting {
  readonly order: Order;
  readonly timeoutMs: number;
  readonly resolve: (value: unknown) => void;
  readonly reject: (cause: Error) => void;
}

const mostWorkers = Math.max(2, Math.min(8, availableParallelism()));
const mostWaiting = 512;
const memoryMb = 768;

/** Runs a task in a worker; `TaskTooCostly` and `WorkersBusy` say that it could not be finished. */
export type InWorker<T extends Tasks> = <Name extends keyof T & string>(
  task: Name,
  input: Parameters<T[Name]>[0],
  timeoutMs?: number,
) => Promise<Awaited<ReturnType<T[Name]>>>;

/** Workers that run this file, hired when they are needed first. */
export function workerPool<T extends Tasks>(file: URL): InWorker<T> {
  const idle: Worker[] = [];
  const waiting: Waiting[] = [];
  let alive = 0;

  function startNext(): void {
    const worker = waiting.length === 0 ? undefined : (idle.pop() ?? (alive < mostWorkers ? hire() : undefined));
    const next = worker && waiting.shift();
    if (worker && next) run(worker, next);
  }

  function hire(): Worker {
    alive++;
    const worker = new Worker(file, {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      // the test runner's flags are not for workers
      execArgv: [],
    });
    // one that dies while it waits takes neither the server nor the next task along
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      const at = idle.indexOf(worker);
      if (at < 0) return;
      idle.splice(at, 1);
      alive--;
    });
    return worker;
  }

  function run(worker: Worker, { order, timeoutMs, resolve, reject }: Waiting): void {
    const settle = (): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    const dismiss = (cause: Error): void => {
      settle();
      alive--;
      void worker.terminate();
      reject(cause);
      startNext();
    };
    const onMessage = (answer: Answer): void => {
      settle();
      worker.unref();
      idle.push(worker);
      if (answer.ok) resolve(answer.value);
      else reject(new Error(answer.message));
      startNext();
    };
    const onError = (cause: Error & { readonly code?: string }): void =>
      dismiss(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TaskTooCostly(`${order.task} ran out of memory`) : cause);
    const onExit = (code: number): void => dismiss(new Error(`a worker ended with code ${code}`));
    const timer = setTimeout(
      () => dismiss(new TaskTooCostly(`${order.task} took longer than ${timeoutMs} ms`)),
      timeoutMs,
    );
    worker.ref();
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(order);
  }

  return (task, input, timeoutMs = 30_000) => {
    if (waiting.length >= mostWaiting) return Promise.reject(new WorkersBusy(`${mostWaiting} tasks are waiting`));
    return new Promise((resolve, reject) => {
      const finish = (value: unknown): void => resolve(value as never);
      waiting.push({ order: { task, input }, timeoutMs, resolve: finish, reject });
      startNext();
    });
  };
}
