// What the bot can show: the card of a matter, and what a button or a command leads to. The cards' side fills it in.
import type { ApiClient } from '../api/client/client.ts';
import type { ChatLanguage } from '../api/contracts/chat.ts';
import type { Context, Matter, Rendered } from './context.ts';

export interface Screens {
  /** The matter as this reader sees it now; `not-found` where they may not. */
  renderMatter(api: ApiClient, matter: Matter, context: Context): Promise<Rendered>;
  /** Runs a verb and answers with a card whatever the API says; only trouble of ours is thrown. */
  runVerb(name: string, data: unknown, api: ApiClient, context: Context): Promise<Rendered>;
  /** In the place of a card whose matter its reader may not see any more. */
  withdrawn(language: ChatLanguage): Rendered;
}
