// The workers of signing: placing, opening key files, judging files.
import { workerPool } from '../../../platform/workers/pool.ts';
import type { tasks } from './tasks.ts';

export const inWorker = workerPool<typeof tasks>(new URL('./signing.worker.ts', import.meta.url));
