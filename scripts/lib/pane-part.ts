// The Word pane beside the API: built when it is older than its sources, served at `/addin`.
import { ensureBuilt } from '../../addin/serve/build.ts';
import { readPaneConfig } from '../../addin/serve/config.ts';
import { paneMount } from '../../addin/serve/mount.ts';
import type { Mount } from '../../api/platform/http/mounts.ts';
import type { Say } from './language.ts';

/** The pane as this installation has it; nothing when production wants none. A pane that cannot be built says why and
 * keeps nobody from the rest of the product. */
export async function paneMounts(
  env: Readonly<Record<string, string | undefined>>,
  say: Say,
): Promise<readonly Mount[]> {
  const config = readPaneConfig(env);
  if (config === undefined) return [];
  await ensureBuilt(say).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    say({ vi: reason, en: reason });
  });
  return [paneMount({ path: '/addin', ...config })];
}
