// The door of tasks.
export type { TaskStores } from './consequences.ts';
export { taskRoutes } from './task.routes.ts';
export type { TaskStore } from './task.store.ts';
export { taskStore } from './task.store.mongo.ts';
export { concludeByAnswer, taskUseCases, type IssuedAnswer } from './task.usecases.ts';
