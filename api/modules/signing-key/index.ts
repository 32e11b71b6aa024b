// The door of the key vault.
export type { KeyHolder, OpenedKey } from './key-vault.ts';
export { keyVault } from './key-vault.mongo.ts';
export { signingKeyRoutes } from './signing-key.routes.ts';
