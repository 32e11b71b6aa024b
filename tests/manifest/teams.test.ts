// The app package for Teams: it fits the published schemas, in both languages, and promises nothing that is not there.
import { describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { ManifestConfigMissing, readManifestConfig, type ManifestConfig } from '../../manifest/config.ts';
import { teamsPackage } from '../../manifest/build.ts';
import { teamsManifest, teamsTranslation } from '../../manifest/teams/manifest.ts';
import { english, vietnamese } from '../../manifest/teams/words.ts';
import { faultsOf } from '../../manifest/validate.ts';

const environment = {
  MICROSOFT_APP_ID: '5c1f6d0e-3a52-4a8f-9d0b-0f6f2a7c1e11',
  PUBLIC_URL: 'https://vanthu.bktb.example/',
};
const config = (more: Record<string, string> = {}): ManifestConfig =>
  readManifestConfig({ ...environment, ...more }, '1.2.3');

const variants = [config(), config({ TEAMS_SLASH_COMMANDS: 'true', TEAMS_READ_REPLIES: 'true' })];

const packed = async (one: ManifestConfig): Promise<Record<string, Uint8Array>> => unzipSync(await teamsPackage(one));
const jsonOf = (bytes: Uint8Array | undefined): Record<string, unknown> =>
  JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;

/** Width and height of a PNG, from its header. */
const sizeOf = (png: Uint8Array): readonly [number, number] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

describe('the app package for Teams', () => {
  it('fits the published schemas, with and without slash commands', async () => {
    for (const one of variants) {
      const files = await packed(one);
      const version = one.slashCommands ? '1.30' : '1.25';
      expect(await faultsOf(jsonOf(files['manifest.json']), version)).toEqual([]);
      expect(await faultsOf(jsonOf(files['en.json']), version, 'translation')).toEqual([]);
    }
  });

  it('is refused with the place of the fault when it does not fit', async () => {
    const broken = { ...teamsManifest(config()), accentColor: 'blue', surprise: true };
    const faults = await faultsOf(broken, '1.25');
    expect(faults.some((fault) => fault.startsWith('/accentColor'))).toBe(true);
    expect(faults.some((fault) => fault.includes('additional properties'))).toBe(true);
  });

  it('carries every file that the manifest names, with icons of the sizes Teams wants', async () => {
    const files = await packed(config());
    expect(Object.keys(files).toSorted()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png']);
    expect(sizeOf(files['color.png']!)).toEqual([192, 192]);
    expect(sizeOf(files['outline.png']!)).toEqual([32, 32]);
  });

  it('lets Teams open our own address and no other', () => {
    expect(teamsManifest(config())).toMatchObject({ validDomains: ['vanthu.bktb.example'] });
  });

  it('says the same in both languages, each command under a title of its own', () => {
    for (const words of [vietnamese, english]) {
      for (const commands of [words.personal, words.team]) {
        expect(new Set(commands.map(({ title }) => title)).size).toBe(commands.length);
      }
    }
    const translated = Object.keys(teamsTranslation(config())).filter((key) => key.endsWith('.title'));
    expect(translated).toHaveLength(vietnamese.personal.length + vietnamese.team.length);
  });

  it('reads replies that do not mention it only where the agency asked for that', () => {
    expect(teamsManifest(config())).not.toHaveProperty('authorization');
    expect(teamsManifest(config({ TEAMS_READ_REPLIES: 'true' }))).toHaveProperty('authorization');
  });

  it('names every variable that is missing or wrong at once', () => {
    const reading = () => readManifestConfig({ PUBLIC_URL: 'http://plain.example' }, '1.0.0');
    expect(reading).toThrow(ManifestConfigMissing);
    try {
      reading();
    } catch (error) {
      expect((error as ManifestConfigMissing).names.toSorted()).toEqual(['MICROSOFT_APP_ID', 'PUBLIC_URL']);
    }
  });
});
