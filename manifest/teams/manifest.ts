// The app as Teams knows it: one bot for chats and channels, dialogs of our own server, sign-in without a second password.
import type { ManifestConfig } from '../config.ts';
import { english, vietnamese, type AppWords } from './words.ts';

type Json = Readonly<Record<string, unknown>>;

/** Slash commands came with 1.29; without them the package stays at what every tenant's catalogue takes. */
export const schemaVersion = ({ slashCommands }: ManifestConfig): string => (slashCommands ? '1.30' : '1.25');

const schemaUrl = (version: string): string =>
  `https://developer.microsoft.com/json-schemas/teams/v${version}/MicrosoftTeams.schema.json`;

const commandLists = ({ slashCommands }: ManifestConfig): readonly Json[] => [
  {
    scopes: ['personal'],
    ...(slashCommands ? { triggers: ['mention', 'slash'] } : {}),
    commands: vietnamese.personal,
  },
  { scopes: ['team', 'groupChat'], commands: vietnamese.team },
];

/** The manifest in Vietnamese; other languages lie beside it. */
export function teamsManifest(config: ManifestConfig): Json {
  const { appId, packageId, publicUrl, publisher, readsReplies, slashCommands, version } = config;
  const page = (path: string): string => new URL(path, publicUrl).href;
  return {
    $schema: schemaUrl(schemaVersion(config)),
    manifestVersion: schemaVersion(config),
    version,
    id: packageId,
    developer: {
      name: publisher,
      websiteUrl: page('/'),
      privacyUrl: page('/privacy'),
      termsOfUseUrl: page('/terms'),
    },
    localizationInfo: {
      defaultLanguageTag: 'vi',
      additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
    },
    name: { short: vietnamese.shortName, full: vietnamese.fullName },
    description: { short: vietnamese.shortDescription, full: vietnamese.fullDescription },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#123B5D',
    bots: [
      {
        botId: appId,
        scopes: ['personal', 'team', 'groupChat'],
        supportsFiles: false,
        isNotificationOnly: false,
        ...(slashCommands ? { supportsTargetedMessages: true } : {}),
        commandLists: commandLists(config),
      },
    ],
    supportsChannelFeatures: 'tier1',
    validDomains: [publicUrl.host],
    webApplicationInfo: { id: appId, resource: `api://${publicUrl.host}/botid-${appId}` },
    ...(readsReplies
      ? {
          authorization: {
            permissions: { resourceSpecific: [{ name: 'ChannelMessage.Read.Group', type: 'Application' }] },
          },
        }
      : {}),
  };
}

const commandWords = (list: number, commands: AppWords['personal']): Json =>
  Object.fromEntries(
    commands.flatMap(({ title, description }, index) => {
      const place = `bots[0].commandLists[${list}].commands[${index}]`;
      return [
        [`${place}.title`, title],
        [`${place}.description`, description],
      ];
    }),
  );

/** The file that Teams reads for people who use it in English. */
export const teamsTranslation = (config: ManifestConfig): Json => ({
  $schema: schemaUrl(schemaVersion(config)).replace('MicrosoftTeams.schema', 'MicrosoftTeams.Localization.schema'),
  'name.short': english.shortName,
  'name.full': english.fullName,
  'description.short': english.shortDescription,
  'description.full': english.fullDescription,
  ...commandWords(0, english.personal),
  ...commandWords(1, english.team),
});
