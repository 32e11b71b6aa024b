// Pieces of views that incoming documents, directives and tasks share.
import type { z } from 'zod';
import type { Recipient } from '../../domain/directive/recipient.ts';
import { deadline } from '../../domain/calendar/deadline.ts';
import type { CivilDate } from '../../domain/kernel/dates.ts';
import type { JournalRow } from '../../domain/journal/journal.ts';
import type { DeadlineView, HistoryRow, RecipientView } from '../../contracts/parts.ts';
import type { WhoIsWho } from '../directory/index.ts';

export function presentRecipient(recipient: Recipient, who: WhoIsWho): z.output<typeof RecipientView> {
  if (recipient.kind === 'unit') return { kind: 'unit', id: recipient.unitId, name: who.unitName(recipient.unitId) };
  const { title, fullName } = who.person(recipient.positionId);
  return { kind: 'position', id: recipient.positionId, name: `${title} ${fullName}`.trim() };
}

/** Who did it and when. */
export const presentDeed = ({ positionId, at }: { readonly positionId: string; readonly at: Date }, who: WhoIsWho) => ({
  by: who.person(positionId),
  at: at.toISOString(),
});

export const presentDeadline = (dueOn: CivilDate, today: CivilDate): z.output<typeof DeadlineView> =>
  deadline(dueOn, today);

export const presentHistory = (
  rows: readonly JournalRow[],
  who: WhoIsWho,
): { items: z.output<typeof HistoryRow>[] } => ({
  items: rows.map(({ id, at, actor, facts }) => ({
    id,
    at,
    by: who.person(actor.positionId),
    facts: facts.map((fact) => ({ ...fact })),
  })),
});

/** The same without the entries that are undefined: optional parts of a view stay out instead of being empty. */
export const defined = <T extends Record<string, unknown>>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as never;
