// The unified manifest (JSON) of the add-in, for Word of Microsoft 365; on request with the bot of Teams in the same package.
import type { ManifestConfig } from '../config.ts';
import { teamsManifest, teamsTranslation } from '../teams/manifest.ts';
import { iconAddress, paneAddress, requiredWordApi, ribbonButtons, ribbonIconSizes } from './buttons.ts';
import { english, vietnamese, type AddinWords } from './words.ts';

type Json = Readonly<Record<string, unknown>>;

const icons = (publicUrl: URL): readonly Json[] =>
  ribbonIconSizes.map((size) => ({ size, url: iconAddress(publicUrl, size) }));

const runtimes = (publicUrl: URL): readonly Json[] =>
  ribbonButtons.map(({ id, query }) => ({
    id: `pane-${id}`,
    type: 'general',
    code: { page: paneAddress(publicUrl, query) },
    lifetime: 'short',
    actions: [{ id, type: 'openPage', pinnable: false, view: 'pane' }],
  }));

const group = (publicUrl: URL): Json => ({
  id: 'vanthu',
  label: vietnamese.group,
  icons: icons(publicUrl),
  controls: ribbonButtons.map(({ id, words }) => {
    const { label, description } = words(vietnamese);
    return {
      ...{ id: `button-${id}`, type: 'button', label, icons: icons(publicUrl) },
      ...{ supertip: { title: label, description }, actionId: id },
    };
  }),
});

const extension = (publicUrl: URL): Json => ({
  requirements: { scopes: ['document'], capabilities: [{ name: 'WordApi', minVersion: requiredWordApi }] },
  runtimes: runtimes(publicUrl),
  ribbons: [{ contexts: ['default'], tabs: [{ builtInTabId: 'TabHome', groups: [group(publicUrl)] }] }],
});

const documentRight = { name: 'Document.ReadWrite.User', type: 'Delegated' };

/** The rights that the bot asks for, and the one of the add-in. */
const rights = (of: Json): readonly unknown[] => {
  const asked = of['authorization'] as { permissions: { resourceSpecific: readonly unknown[] } } | undefined;
  return [...(asked?.permissions.resourceSpecific ?? []), documentRight];
};

/** What the package says of itself without the bot. */
const alone = ({ addinId }: ManifestConfig): Json => ({
  id: addinId,
  name: { short: vietnamese.name, full: vietnamese.name },
  description: { short: vietnamese.shortDescription, full: vietnamese.description },
});

/** The add-in; with the bot, both under the bot's id, so that an administrator installs them as one. */
export function unifiedManifest(config: ManifestConfig, withBot: boolean): Json {
  const teams = teamsManifest(config);
  const { bots, supportsChannelFeatures, webApplicationInfo, ...shared } = teams;
  return {
    ...shared,
    ...(withBot ? { bots, supportsChannelFeatures, webApplicationInfo } : alone(config)),
    authorization: { permissions: { resourceSpecific: withBot ? rights(teams) : [documentRight] } },
    extensions: [extension(config.publicUrl)],
  };
}

const place = 'extensions[0].ribbons[0].tabs[0].groups[0]';

const ribbonWords = (words: AddinWords): Json => ({
  [`${place}.label`]: words.group,
  ...Object.fromEntries(
    ribbonButtons.flatMap((button, index) => {
      const { label, description } = button.words(words);
      const control = `${place}.controls[${index}]`;
      return [
        [`${control}.label`, label],
        [`${control}.supertip.title`, label],
        [`${control}.supertip.description`, description],
      ];
    }),
  ),
});

/** What people who use it in English read. */
export function unifiedTranslation(config: ManifestConfig, withBot: boolean): Json {
  const { $schema, ...teams } = teamsTranslation(config);
  const own = {
    'name.short': english.name,
    'name.full': english.name,
    'description.short': english.shortDescription,
    'description.full': english.description,
  };
  return { $schema, ...(withBot ? teams : own), ...ribbonWords(english) };
}
