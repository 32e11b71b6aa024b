// The door of the outbox.
export { unitChannel, type Notice, type Outbox } from './outbox.ts';
export { outboxOf } from './deliveries.mongo.ts';
export type { CurrentVersions } from './expand.mongo.ts';
export { keepNewestNotices } from './clear-away.mongo.ts';
export { clearOldDeliveries } from './outbox.jobs.ts';
export { outboxRoutes } from './outbox.routes.ts';
export { countWaiting } from './waiting.mongo.ts';
export { reopenFor } from './when-opened.ts';
