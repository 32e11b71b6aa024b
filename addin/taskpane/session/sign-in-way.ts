// What the ways to a token have in common.
import type { Settings } from '../settings.ts';

export type EntraAuth = Extract<Settings['auth'], { kind: 'entra' }>;

/** What a token is for: our own API, or the person's files in SharePoint and OneDrive. */
export type TokenFor = 'api' | 'files';

/** One way to a token. */
export interface SignInWay {
  /** Throws `SignInTrouble`. */
  readonly tokenFor: (what: TokenFor, fresh: boolean) => Promise<string>;
  readonly account: () => string | undefined;
}
