// npm run manifest: fills what Teams and Word are installed from out of the environment, judges it, and writes it as files.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { readManifestConfig, type ManifestConfig } from './config.ts';
import { schemaVersion, teamsManifest, teamsTranslation } from './teams/manifest.ts';
import { faultsOf } from './validate.ts';
import { addinOnlyManifest } from './word/addin-only.ts';
import { unifiedManifest, unifiedTranslation } from './word/unified.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

const jsonBytes = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, undefined, 2)}\n`);

interface Parts {
  readonly manifest: unknown;
  readonly translation: unknown;
  readonly version: string;
}

/** A zip with manifest, translation and icons. Throws with every fault when the manifest does not fit. */
async function packaged({ manifest, translation, version }: Parts): Promise<Uint8Array> {
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

/** The app of Teams. */
export const teamsPackage = (config: ManifestConfig): Promise<Uint8Array> =>
  packaged({
    manifest: teamsManifest(config),
    translation: teamsTranslation(config),
    version: schemaVersion(config),
  });

/** The add-in of Word for Microsoft 365, with the bot in the same package or without. */
export const officePackage = (config: ManifestConfig, withBot: boolean): Promise<Uint8Array> =>
  packaged({
    manifest: unifiedManifest(config, withBot),
    translation: unifiedTranslation(config, withBot),
    version: schemaVersion(config),
  });

if (import.meta.main) {
  try {
    const { version } = JSON.parse(await readFile(join(here, '..', 'package.json'), 'utf8')) as { version: string };
    const config = readManifestConfig(process.env, version);
    const folder = join(here, '..', '.data', 'manifest');
    await mkdir(folder, { recursive: true });
    const files: Readonly<Record<string, Uint8Array | string>> = {
      'vanthu-teams': await teamsPackage(config),
      'vanthu-word': addinOnlyManifest(config),
      'vanthu-office': await officePackage(config, false),
      'vanthu-office-teams': await officePackage(config, true),
    };
    for (const [name, content] of Object.entries(files)) {
      const file = join(folder, `${name}-${config.version}.${typeof content === 'string' ? 'xml' : 'zip'}`);
      await writeFile(file, content);
      console.log(`Đã tạo ${file}`);
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
