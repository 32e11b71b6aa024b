// Where this installation keeps what is its own: database, keys of a try-out, search index, log.
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The folder that VANTHU_DATA names, else `.data` beside the program. */
export const dataFolder = (): string => resolve(process.env['VANTHU_DATA'] ?? join(root, '.data'));
