// What a package needs of its environment, parsed once; everything missing is named at the same time.
import { createHash } from 'node:crypto';
import { z } from 'zod';

const Environment = z.object({
  /** The app of the bot in the identity provider; also who the tokens of dialogs are for. */
  MICROSOFT_APP_ID: z.guid(),
  /** Of the package itself: a new one makes another app in the tenant's catalogue. */
  TEAMS_APP_ID: z.guid().optional(),
  /** Where dialogs and the API are served: https, as Teams opens nothing else. */
  PUBLIC_URL: z.url({ protocol: /^https$/ }),
  /** Who offers the app, as administrators see it. */
  PUBLISHER_NAME: z.string().min(1).max(32).default('Vanthu'),
  /** Read replies in a unit's channel that do not mention the app; an owner of the team consents when installing. */
  TEAMS_READ_REPLIES: z.stringbool().default(false),
  /** The newest manifest: slash commands. Older catalogues refuse it. */
  TEAMS_SLASH_COMMANDS: z.stringbool().default(false),
  /** Of the add-in in Word; made from the app's when missing, so that it stays the same from build to build. */
  WORD_ADDIN_ID: z.guid().optional(),
});

export interface ManifestConfig {
  readonly appId: string;
  readonly packageId: string;
  readonly addinId: string;
  readonly publicUrl: URL;
  readonly publisher: string;
  readonly readsReplies: boolean;
  readonly slashCommands: boolean;
  readonly version: string;
}

/** Another id that belongs to this one, always the same. */
function relatedId(id: string, what: string): string {
  const hex = createHash('sha256').update(`${what} ${id}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export class ManifestConfigMissing extends Error {
  readonly names: readonly string[];

  constructor(names: readonly string[]) {
    super(`Thiếu hoặc sai cấu hình của gói ứng dụng: ${names.join(', ')}`);
    this.name = 'ManifestConfigMissing';
    this.names = names;
  }
}

/** The configuration from environment variables; `ManifestConfigMissing` names every variable that is missing or wrong. */
export function readManifestConfig(env: Readonly<Record<string, string | undefined>>, version: string): ManifestConfig {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    throw new ManifestConfigMissing([...new Set(parsed.error.issues.map(({ path }) => String(path[0])))]);
  }
  const { data } = parsed;
  return {
    appId: data.MICROSOFT_APP_ID,
    packageId: data.TEAMS_APP_ID ?? data.MICROSOFT_APP_ID,
    addinId: data.WORD_ADDIN_ID ?? relatedId(data.MICROSOFT_APP_ID, 'word'),
    publicUrl: new URL(data.PUBLIC_URL),
    publisher: data.PUBLISHER_NAME,
    readsReplies: data.TEAMS_READ_REPLIES,
    slashCommands: data.TEAMS_SLASH_COMMANDS,
    version,
  };
}
