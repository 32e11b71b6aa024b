// The door of signing capacities.
export type { CapacityStore } from './capacity.store.ts';
export { capacityStore } from './capacity.store.mongo.ts';
export { capacityRoutes } from './capacity.routes.ts';
export { heldCapacity, heldOn, type HeldCapacity } from './on-record.ts';
export { presentCapacity } from './present.ts';
