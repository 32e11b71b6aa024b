// The door of the outbox.
export type { Notice, Outbox } from './outbox.ts';
export { outboxOf } from './outbox.mongo.ts';
export { outboxRoutes } from './outbox.routes.ts';
