// One real mongod for the whole run; its address travels to the workers in VANTHU_TEST_MONGODB.
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedMongod, type EmbeddedMongod } from '../../api/platform/mongo/embedded.ts';

declare global {
  var vanthuTestMongod: { readonly server: EmbeddedMongod; readonly folder: string } | undefined;
}

const prefix = 'vanthu-test-db-';

export default async function globalSetup(): Promise<void> {
  if (process.env['VANTHU_TEST_MONGODB'] !== undefined) return;
  await forgetOldFolders();
  const folder = await mkdtemp(join(tmpdir(), prefix));
  const server = await startEmbeddedMongod({ dataPath: folder, forTests: true, log: (line) => console.error(line) });
  process.env['VANTHU_TEST_MONGODB'] = server.uri;
  globalThis.vanthuTestMongod = { server, folder };
}

/** Folders of runs that were killed: their servers have ended with them. */
async function forgetOldFolders(): Promise<void> {
  const yesterday = Date.now() - 24 * 3_600_000;
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const folder = join(tmpdir(), name);
    const touchedAt = await stat(folder).then((found) => found.mtimeMs, () => Infinity); // prettier-ignore
    if (touchedAt < yesterday) await rm(folder, { recursive: true, force: true });
  }
}
