// npm run manifest: fills the app package for Teams from the environment, judges it, and writes it as a zip.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { readManifestConfig, type ManifestConfig } from './config.ts';
import { schemaVersion, teamsManifest, teamsTranslation } from './teams/manifest.ts';
import { faultsOf } from './validate.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

const jsonBytes = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, undefined, 2)}\n`);

/** The package: a zip with manifest, translation and icons. Throws with every fault when the manifest does not fit. */
export async function teamsPackage(config: ManifestConfig): Promise<Uint8Array> {
  const [manifest, translation] = [teamsManifest(config), teamsTranslation(config)];
  const version = schemaVersion(config);
  const faults = [...(await faultsOf(manifest, version)), ...(await faultsOf(translation, version, 'translation'))];
  if (faults.length > 0) throw new Error(`Gói ứng dụng chưa hợp lệ:\n  ${faults.join('\n  ')}`);
  const icon = async (name: string): Promise<Uint8Array> => new Uint8Array(await readFile(join(here, 'icons', name)));
  return zipSync({
    'manifest.json': jsonBytes(manifest),
    'en.json': jsonBytes(translation),
    'color.png': await icon('color.png'),
    'outline.png': await icon('outline.png'),
  });
}

if (import.meta.main) {
  try {
    const { version } = JSON.parse(await readFile(join(here, '..', 'package.json'), 'utf8')) as { version: string };
    const config = readManifestConfig(process.env, version);
    const folder = join(here, '..', '.data', 'manifest');
    await mkdir(folder, { recursive: true });
    const file = join(folder, `vanthu-teams-${config.version}.zip`);
    await writeFile(file, await teamsPackage(config));
    console.log(`Đã tạo ${file}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
