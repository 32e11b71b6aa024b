// The door of the key vault.
export { mostWrongPins, type KeyHolder, type KeyToEnrol, type KeyVault, type OpenedKey } from './key-vault.ts';
export { keyVault } from './key-vault.mongo.ts';
export { signingKeyRoutes, type SigningKeyDeps } from './signing-key.routes.ts';
