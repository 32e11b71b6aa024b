// The import rules hold, and every one of them is awake: a probe plants one forbidden import per rule.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../support/project-files.ts';

interface Report {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

/** The command ends with the number of violations as its exit code; what it prints is a report either way. */
const cruise = (cwd: string, folders: readonly string[]): Promise<Report['summary']> =>
  new Promise((done, fail) => {
    const command = join(projectRoot, 'node_modules', '.bin', 'depcruise');
    const flags = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
    execFile(process.execPath, [command, ...flags, ...folders], { cwd, maxBuffer: 64_000_000 }, (_, stdout, stderr) => {
      try {
        done((JSON.parse(stdout) as Report).summary);
      } catch {
        fail(new Error(stderr));
      }
    });
  });

const folders = ['addin', 'api', 'bot', 'manifest', 'scripts', 'tests'];

/** One import for each rule that must never be written: from, to; a name without a path is a part of Node. */
const planted: Readonly<Record<string, readonly [string, string]>> = {
  'no-circles': ['tests/circle/a.ts', 'tests/circle/b.ts'],
  'domain-imports-nothing-outside': ['api/domain/x.ts', 'api/contracts/a.ts'],
  'contracts-see-domain-only': ['api/contracts/x.ts', 'api/platform/a.ts'],
  'client-sees-contracts-only': ['api/client/x.ts', 'api/modules/one/index.ts'],
  'platform-knows-no-capability': ['api/platform/x.ts', 'api/modules/one/index.ts'],
  'modules-know-no-app': ['api/modules/one/x.ts', 'api/app.ts'],
  'modules-meet-at-the-door': ['api/modules/one/y.ts', 'api/modules/two/two.store.ts'],
  'screens-see-client-and-contracts': ['bot/x.ts', 'api/domain/a.ts'],
  'pane-runs-in-a-browser': ['addin/taskpane/x.tsx', 'fs'],
  'pane-knows-not-who-serves-it': ['addin/taskpane/y.tsx', 'addin/serve/a.ts'],
  'serving-sees-no-pane': ['addin/serve/x.ts', 'addin/taskpane/a.tsx'],
  'word-behind-its-port': ['addin/taskpane/z.tsx', 'addin/word/a.ts'],
  'word-knows-no-pane': ['addin/word/x.ts', 'addin/taskpane/b.tsx'],
  'product-sees-no-tests': ['scripts/x.ts', 'tests/support/a.ts'],
  'product-sees-no-scripts': ['api/main.ts', 'scripts/a.ts'],
  'mongoose-in-mongo-files': ['api/modules/one/z.ts', 'node_modules/mongoose/index.js'],
  'botbuilder-behind-its-port': ['bot/y.ts', 'node_modules/botbuilder/index.js'],
  'graph-behind-its-port': ['api/platform/graph/x.ts', 'node_modules/@microsoft/microsoft-graph-client/index.js'],
  'manifest-stands-alone': ['manifest/x.ts', 'api/contracts/b.ts'],
  'forge-in-signing': ['api/modules/two/z.ts', 'node_modules/node-forge/index.js'],
};

const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  readonly forbidden: readonly { readonly name: string }[];
};

const importOf = (from: string, to: string): string => {
  const name = to.includes('/') ? /^node_modules\/(@[^/]+\/[^/]+|[^/]+)/.exec(to)?.[1] : to;
  const up = '../'.repeat(from.split('/').length - 1);
  return `import '${name ?? `${up === '' ? './' : up}${to}`}';\n`;
};

async function plant(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vanthu-probe-'));
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
    await cp(join(projectRoot, name), join(folder, name));
  }
  const targets = Object.values(planted).map(([, to]) => to);
  for (const to of targets.filter((path) => path.includes('/')))
    await write(to, /\.tsx?$/.test(to) ? 'export {};\n' : '');
  for (const name of ['mongoose', 'node-forge', 'botbuilder', '@microsoft/microsoft-graph-client']) {
    await write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
  }
  for (const [from, to] of Object.values(planted)) await write(from, importOf(from, to));
  const [a, b] = planted['no-circles'] ?? ['', ''];
  await write(b, importOf(b, a));
  return folder;
}

describe('the import rules', () => {
  it('hold in the whole product', async () => {
    const { totalCruised, violations } = await cruise(projectRoot, folders);
    expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
    expect(totalCruised).toBeGreaterThan(50);
  });
});

describe('the probe', () => {
  let found: Report['summary'];
  beforeAll(async () => {
    const folder = await plant();
    found = await cruise(folder, folders);
    await rm(folder, { recursive: true, force: true });
  });

  it('plants a forbidden import for every rule there is', () => {
    expect(Object.keys(planted).sort()).toEqual(config.forbidden.map(({ name }) => name).sort());
  });

  it.each(Object.entries(planted))('wakes %s', (name, [from, to]) => {
    expect(found.violations).toContainEqual(
      expect.objectContaining({ from, to, rule: expect.objectContaining({ name }) }),
    );
  });
});
