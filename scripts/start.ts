// npm start: the whole product on this machine, until Ctrl-C.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { cacheFolder } from '../api/platform/mongo/embedded-binary.ts';
import { ensurePinnedNode } from './lib/node-version.ts';

ensurePinnedNode();
// the second start does not strip and compile everything again: half of its time
enableCompileCache(join(cacheFolder(), 'compiled'));
await import('./lib/serve.ts');
