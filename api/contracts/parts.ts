// Pieces that many views share: who somebody is, to whom something goes, by when.
import { z } from 'zod';
import { deadlineColours } from '../domain/calendar/deadline.ts';
import { civilDate, id, moment } from './endpoint.ts';

/** A unit or a position, as it is sent in. */
export const RecipientInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unit'), unitId: id }),
  z.strictObject({ kind: z.literal('position'), positionId: id }),
]);

/** A unit or a position with the name that people know it by. */
export const RecipientView = z.object({
  kind: z.enum(['unit', 'position']),
  id,
  name: z.string().meta({ description: 'Tên đơn vị, hoặc chức vụ và họ tên' }),
});

export const PersonView = z.object({ positionId: id, title: z.string(), fullName: z.string() });

/** Who did something, and when. */
export const DeedView = z.object({ by: PersonView, at: moment });

export const DeadlineView = z.object({
  dueOn: civilDate,
  remaining: z.int().meta({ description: 'Số ngày làm việc còn lại; số âm là số ngày đã chậm' }),
  colour: z.enum(deadlineColours),
  onDayOff: z.boolean(),
  dayOffName: z.string().optional(),
  calendarVerified: z.boolean().meta({ description: 'Lịch nghỉ trong khoảng này đã có quyết định chính thức' }),
});

/** One line of the history of a thing. */
export const HistoryRow = z.object({
  id,
  at: moment,
  by: PersonView,
  facts: z.array(z.object({ kind: z.string() }).catchall(z.unknown())),
});

export const reason = z.string().trim().min(1).max(1000);
