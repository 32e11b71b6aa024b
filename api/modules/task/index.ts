// The door of tasks.
export { taskRoutes } from './task.routes.ts';
export { taskStore } from './task.store.mongo.ts';
export { concludeByAnswer, taskUseCases } from './task.usecases.ts';
