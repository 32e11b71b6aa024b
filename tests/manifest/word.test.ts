// The add-in in Word: both manifests fit, say the same, and name only what the server has.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { paneMount } from '../../addin/serve/mount.ts';
import { officePackage } from '../../manifest/build.ts';
import { readManifestConfig } from '../../manifest/config.ts';
import { faultsOf } from '../../manifest/validate.ts';
import { addinOnlyManifest } from '../../manifest/word/addin-only.ts';
import { unifiedManifest, unifiedTranslation } from '../../manifest/word/unified.ts';

const environment = {
  MICROSOFT_APP_ID: '5c1f6d0e-3a52-4a8f-9d0b-0f6f2a7c1e11',
  PUBLIC_URL: 'https://vanthu.bktb.example/',
};
const config = readManifestConfig(environment, '1.2.3');
const xml = addinOnlyManifest(config);

/** The order in which Word reads what stands below each element, from Microsoft's table of the order of manifest elements. */
// prettier-ignore
const order: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: ['Id', 'AlternateId', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions', 'VersionOverrides'],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

const childrenOf = (element: Element): readonly Element[] => [...element.children];
const allBelow = (element: Element): readonly Element[] => [element, ...childrenOf(element).flatMap(allBelow)];

const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement!;
const elements = allBelow(root);
const named = (name: string): readonly Element[] => elements.filter(({ tagName }) => tagName === name);

describe('the add-in-only manifest', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vanthu-manifest-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(Object.entries(order))('keeps the order that Word wants below %s', (name, wanted) => {
    const found = named(name);
    expect(found.length).toBeGreaterThan(0);
    for (const element of found) {
      const places = childrenOf(element).map(({ tagName }) => wanted.indexOf(tagName));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
    }
  });

  it('is read by the library of Microsoft as what it is', async () => {
    const file = join(folder, 'manifest.xml');
    await writeFile(file, xml);
    expect(await OfficeAddinManifest.readManifestFile(file)).toMatchObject({
      id: config.addinId,
      version: '1.2.3.0',
      defaultLocale: 'vi-VN',
      displayName: 'Vanthu',
      hosts: ['Document'],
      permissions: 'ReadWriteDocument',
      officeAppType: 'TaskPaneApp',
    });
  });

  it('asks for WordApi 1.3 and nothing newer, so that Office 2019 takes it', () => {
    const sets = named('Set').map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')]);
    expect(sets).toEqual([['WordApi', '1.3']]);
  });

  it('names a resource for every id of its buttons, each id at most 32 letters', () => {
    const used = elements.flatMap((element) => element.getAttribute('resid') ?? []);
    const there = ['bt:Image', 'bt:Url', 'bt:String'].flatMap(named).flatMap((one) => one.getAttribute('id') ?? []);
    expect(there.filter((id) => id.length > 32)).toEqual([]);
    expect([...new Set(used)].filter((id) => id !== '' && !there.includes(id))).toEqual([]);
    expect(used.length).toBeGreaterThan(10);
  });

  it('says everything in English too', () => {
    const said = [...named('bt:String'), ...named('DisplayName'), ...named('Description')].filter(
      (element) => element.getAttribute('DefaultValue') !== null,
    );
    for (const element of said) {
      const [english] = childrenOf(element);
      expect(english?.getAttribute('Locale')).toBe('en-US');
      expect(english?.getAttribute('Value')).not.toBe('');
    }
  });

  it('keeps the length that Word allows for a short text: 125 letters', () => {
    const [short] = named('bt:ShortStrings');
    for (const element of allBelow(short!)) {
      const text = element.getAttribute('DefaultValue') ?? element.getAttribute('Value') ?? '';
      expect(text.length).toBeLessThanOrEqual(125);
    }
  });

  it('names no address that the server does not serve', () => {
    const addresses = [...xml.matchAll(/https:\/\/[^"<]+/g)].map(([address]) => new URL(address));
    expect(new Set(addresses.map(({ host }) => host).filter((host) => !host.endsWith('microsoft.com')))).toEqual(
      new Set(['vanthu.bktb.example']),
    );
    const settings = { api: '/', auth: { kind: 'try-out' }, switches: { takeFile: true, graph: true, upload: true } } as const; // prettier-ignore
    const { paths } = paneMount({ path: '/addin', settings });
    const own = addresses.filter(({ pathname }) => pathname.startsWith('/addin'));
    expect(own.every(({ pathname }) => pathname.startsWith(`${paths[0]}/`))).toBe(true);
    expect(own.map(({ pathname }) => pathname)).toContain('/addin/icons/80.png');
  });

  it('has the same id in every build, and another one than the app of Teams', () => {
    expect(readManifestConfig(environment, '2.0.0').addinId).toBe(config.addinId);
    expect(config.addinId).not.toBe(config.packageId);
    const chosen = '5c1f6d0e-3a52-4a8f-9d0b-0f6f2a7c1e99';
    expect(readManifestConfig({ ...environment, WORD_ADDIN_ID: chosen }, '1.0.0').addinId).toBe(chosen);
  });
});

describe('the unified manifest', () => {
  it.each([
    ['the add-in alone', false],
    ['the add-in with the bot', true],
  ])('fits the published schemas: %s', async (_, withBot) => {
    for (const slash of ['false', 'true']) {
      const one = readManifestConfig({ ...environment, TEAMS_SLASH_COMMANDS: slash }, '1.2.3');
      const version = slash === 'true' ? '1.30' : '1.25';
      expect(await faultsOf(unifiedManifest(one, withBot), version)).toEqual([]);
      expect(await faultsOf(unifiedTranslation(one, withBot), version, 'translation')).toEqual([]);
    }
  });

  it('holds the bot only where that was asked for', async () => {
    const read = async (withBot: boolean): Promise<Record<string, unknown>> => {
      const files = unzipSync(await officePackage(config, withBot));
      return JSON.parse(new TextDecoder().decode(files['manifest.json'])) as Record<string, unknown>;
    };
    expect(await read(false)).not.toHaveProperty('bots');
    expect(await read(true)).toMatchObject({ bots: [{ botId: config.appId }], extensions: [{}] });
  });

  it('opens from each button the page that the other manifest opens', () => {
    const pages = [...JSON.stringify(unifiedManifest(config, false)).matchAll(/"page":"([^"]+)"/g)].map(([, page]) => page); // prettier-ignore
    expect(pages).toEqual(named('bt:Url').map((url) => url.getAttribute('DefaultValue')));
  });
});
