// Lists on a card: rows that open what they tell of, and the way from page to page.
import type { ITextRun } from '@microsoft/teams.cards';
import type { About } from '../../api/contracts/chat.ts';
import { go, line, type Button, type Element } from '../cards/kit.ts';
import type { Context } from '../context.ts';
import { say } from '../text/language.ts';
import { clip, oneLine } from '../text/plain.ts';
import { listWords } from '../text/words-lists.ts';

export const rowsOnPage = 6;

export interface Row {
  readonly kind: Exclude<About['kind'], 'submission'>;
  readonly id: string;
  /** For the name of the row's button. */
  readonly subject: string;
  readonly lines: readonly (readonly ITextRun[])[];
  readonly buttons?: readonly Button[];
  /** The page of the list to come back to. */
  readonly back?: number;
}

/** A row: pressing it anywhere opens the matter. */
export const row = ({ language }: Context, { kind, id, subject, lines, buttons = [], back }: Row): Element => ({
  type: 'Container',
  separator: true,
  spacing: 'Medium',
  items: [
    {
      type: 'Container',
      selectAction: go(say(listWords.open, language, { title: clip(oneLine(subject), 45) }), `open.${kind}`, {
        id,
        ...(back === undefined ? {} : { back }),
      }),
      items: lines.map((runs, index) => line(runs, { spacing: index === 0 ? 'None' : 'Small' })),
    },
    ...(buttons.length === 0 ? [] : [{ type: 'ActionSet' as const, spacing: 'Small' as const, actions: [...buttons] }]),
  ],
});

/** Buttons to the pages before and after, and the same page anew. */
export function turning(context: Context, verb: string, page: number, pages: number): Button[] {
  const { language } = context;
  return [
    ...(page > 0 ? [go(say(listWords.previous, language), verb, { page: page - 1 })] : []),
    ...(page + 1 < pages ? [go(say(listWords.next, language), verb, { page: page + 1 })] : []),
    go(say(listWords.again, language), verb, { page }),
  ];
}
