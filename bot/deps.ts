// What the answers of the bot are made from.
import type { Clients } from './api-as.ts';
import type { Conversations } from './conversations.ts';
import type { Copies } from './copies.ts';
import type { BotLog } from './log.ts';
import type { People } from './people.ts';
import type { Pressed } from './pressed.ts';
import type { TeamsPort } from './port/teams-port.ts';
import type { Readers } from './reader.ts';
import type { Screens } from './screens.ts';

export interface BotDeps {
  readonly clients: Clients;
  readonly people: People;
  readonly conversations: Conversations;
  readonly copies: Copies;
  readonly pressed: Pressed;
  readonly reader: Readers;
  readonly screens: Screens;
  readonly port: TeamsPort;
  readonly publicUrl: string;
  readonly log: BotLog;
}
