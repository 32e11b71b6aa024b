// The door of searching.
export { startSearchFeed, type SearchSource } from './feeder.mongo.ts';
export { ftsIndex } from './fts/fts-index.ts';
export type { SearchIndex, SearchRow } from './search-index.ts';
export { searchRoutes } from './search.routes.ts';
export { searchUseCases, type StillReadable } from './search.usecases.ts';
