// A job: something the clock starts. It can run twice without harm, and several processes share the queue.

export interface Job {
  /** `consultation.close-overdue` */
  readonly name: string;
  readonly everyMinutes: number;
  readonly run: (now: Date) => Promise<JobResult>;
}

export interface JobResult {
  readonly done: number;
  readonly failed: number;
}

/** Does the work for each item and goes on after a failure, which `onFailure` is told of. */
export async function each<T>(
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
  onFailure: (failure: unknown) => void,
): Promise<JobResult> {
  let failed = 0;
  for (const item of items) {
    try {
      await work(item);
    } catch (failure) {
      failed += 1;
      onFailure(failure);
    }
  }
  return { done: items.length - failed, failed };
}
