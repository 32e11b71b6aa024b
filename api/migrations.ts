// What stored data goes through from version to version, in order, each once; `platform/mongo/migrate.ts` runs them.
import { knownParts } from './modules/consultation/index.ts';
import { knownBoxes } from './modules/outgoing/index.ts';
import type { Migration } from './platform/mongo/migrate.ts';

export const migrations: readonly Migration[] = [knownParts, knownBoxes];
