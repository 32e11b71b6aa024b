// Pieces that speak of the matter: urgency, deadlines, people, recipients.
import type { ITextRun } from '@microsoft/teams.cards';
import type { z } from 'zod';
import { priorityText } from '../../api/client/words/states.ts';
import type { DeadlineView, PersonView, RecipientView } from '../../api/contracts/parts.ts';
import type { Context } from '../context.ts';
import { day } from '../text/dates.ts';
import { say } from '../text/language.ts';
import { deadlineText } from '../text/words.ts';
import { own, said } from './kit.ts';

type Deadline = z.output<typeof DeadlineView>;
type Priority = keyof typeof priorityText;

/** How urgent; nothing for what is not. */
export const urgency = ({ language }: Context, priority: string): ITextRun | undefined =>
  priority === 'normal' || !(priority in priorityText)
    ? undefined
    : own(say(priorityText[priority as Priority], language).toLocaleUpperCase('vi'), {
        color: 'Attention',
        weight: 'Bolder',
      });

/** By when, and how much of it is left: in words, coloured when it matters. */
export function deadline({ language }: Context, due: Deadline): ITextRun[] {
  const { dueOn, remaining, colour, onDayOff, dayOffName } = due;
  const which =
    colour === 'red'
      ? remaining < 0
        ? deadlineText.late
        : deadlineText.over
      : remaining === 0
        ? deadlineText.today
        : deadlineText.left;
  const text = say(which, language, { day: day(dueOn, language), count: Math.abs(remaining) });
  const look = {
    red: { color: 'Attention', weight: 'Bolder' },
    amber: { color: 'Warning', weight: 'Bolder' },
    grey: {},
  } as const;
  const off = dayOffName === undefined ? deadlineText.weekend : deadlineText.dayOff;
  return [
    own(text, look[colour]),
    ...(onDayOff ? [own(` (${say(off, language, { name: dayOffName ?? '' })})`, { isSubtle: true })] : []),
  ];
}

export const person = ({ title, fullName }: z.output<typeof PersonView>): ITextRun =>
  said(`${title} ${fullName}`, { most: 120 });

export const recipient = ({ name }: z.output<typeof RecipientView>): ITextRun => said(name, { most: 120 });

/** Several names in one run; nothing when there are none. */
export const recipients = (all: readonly z.output<typeof RecipientView>[]): ITextRun | undefined =>
  all.length === 0 ? undefined : said(all.map(({ name }) => name).join(', '), { most: 300 });
