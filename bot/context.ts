// What every card is rendered with: who reads it, in which language, how much may stand in a chat, and today's date.
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import type { About, ChatLanguage, ChatPersonView } from '../api/contracts/chat.ts';

/** Names of the agency's units and positions by id; an id that is not known is shown as it is. */
export interface Names {
  unit(id: string): string;
  position(id: string): string;
  /** In the agency's own order, for lists to choose from. */
  readonly units: readonly UnitName[];
  readonly people: readonly PersonName[];
}

export interface UnitName {
  readonly id: string;
  readonly name: string;
}

export interface PersonName {
  readonly positionId: string;
  readonly unitId: string;
  readonly fullName: string;
  readonly title: string;
  readonly roles: readonly string[];
}

/** The reader of a card. */
export interface Context {
  readonly language: ChatLanguage;
  readonly chatContent: 'minimal' | 'full';
  readonly me: ChatPersonView;
  /** The day in Việt Nam, `2026-11-24`. */
  readonly today: string;
  readonly names: Names;
}

/** A matter that has a card of its own; a submission stands on the card of its document. */
export interface Matter {
  readonly kind: Exclude<About['kind'], 'submission'>;
  readonly id: string;
}

/** A card as one reader sees it, of what it speaks (its own matter first), and the line that a notification shows. */
export interface Rendered {
  readonly card: IAdaptiveCard;
  readonly about: readonly About[];
  readonly summary: string;
}
