// The door of the directory.
export type { DirectoryContent, DirectoryStore } from './directory.store.ts';
export {
  allAgencies,
  directoryStore,
  holdersOf,
  importDirectory,
  positionsHeldBy,
  type Holder,
} from './directory.store.mongo.ts';
export { directoryRoutes } from './directory.routes.ts';
export { makeWhoActs } from './who-acts.ts';
export { makeWhoIsWho, type LoadWhoIsWho, type WhoIsWho } from './who-is-who.ts';
