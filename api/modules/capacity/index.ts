// The door of signing capacities.
export type { CapacityStore } from './capacity.store.ts';
export { capacityStore } from './capacity.store.mongo.ts';
export { capacityRoutes } from './capacity.routes.ts';
export { heldCapacity, type HeldCapacity } from './on-record.ts';
