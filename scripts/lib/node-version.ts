// The Node that the product is tested on comes with it as an npm package; scripts run on that one and no other.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };

export const pinnedNode = `v${manifest.dependencies.node}`;

/** Starts this very command again on the pinned Node and ends with its exit code, unless that is what runs already. */
export function ensurePinnedNode(): void {
  if (process.version === pinnedNode) return;
  const pinned = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url));
  if (!existsSync(pinned) || process.env['VANTHU_NODE_TRIED'] !== undefined) {
    console.error(`Cần Node ${pinnedNode}, đang chạy ${process.version}. Hãy chạy: npm ci`);
    process.exit(1);
  }
  const again = spawnSync(pinned, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, VANTHU_NODE_TRIED: '1' },
  });
  process.exit(again.status ?? 1);
}
