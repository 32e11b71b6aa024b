// The door of the registers.
export { makeLanes, type Claim, type ClaimKind, type Lanes, type Numbered } from './lanes.ts';
export type { RegisterStore } from './register.store.ts';
export { registerStore } from './register.store.mongo.ts';
export { registerUseCases } from './register.usecases.ts';
export { registerRoutes } from './register.routes.ts';
