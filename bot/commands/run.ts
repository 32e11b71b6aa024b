// What a command gets to run with, and what it gives back.
import type { Rendered } from '../context.ts';
import type { Message } from '../port/teams-port.ts';
import type { Reader } from '../reader.ts';
import type { Words } from '../text/language.ts';

/** A message that is a command, and who wrote it. */
export interface Asked {
  readonly message: Message;
  readonly reader: Reader;
}

/** A card, or a sentence where a card would say no more. */
export type Shown = Rendered | { readonly say: Words };

export type Run = (asked: Asked) => Promise<Shown>;
