// The table of opinions (bảng tổng hợp ý kiến): one row a unit, with what counts, and what the drafter did with it.
import { countingOpinion, type Consultation, type Opinion, type Weighing } from './consultation.ts';

export interface OpinionRow {
  readonly unitId: string;
  /** `silent` once it is closed without a word, `waiting` before. */
  readonly standing: 'answered' | 'silent' | 'waiting';
  readonly counting?: Opinion;
  /** Earlier opinions of the unit, oldest first: they stay on record. */
  readonly earlier: readonly Opinion[];
  /** What the drafter last said about the opinion that counts. */
  readonly weighing?: Weighing;
}

/** One row for every unit that was asked, in the order they were asked. */
export function opinionTable(consultation: Consultation): readonly OpinionRow[] {
  return consultation.units.map(({ unitId }) => {
    const counting = countingOpinion(consultation, unitId);
    const all = consultation.opinions.filter((opinion) => opinion.unitId === unitId);
    const weighing = consultation.weighings.findLast(({ opinionId }) => opinionId === counting?.id);
    const silent = consultation.silentUnitIds.includes(unitId);
    return {
      unitId,
      standing: counting !== undefined ? 'answered' : silent ? 'silent' : 'waiting',
      ...(counting === undefined ? {} : { counting }),
      earlier: all.slice(0, -1),
      ...(weighing === undefined ? {} : { weighing }),
    };
  });
}

/** How many units stand where; silence is a column of its own. */
export function tally(rows: readonly OpinionRow[]): Readonly<Record<Opinion['stance'] | 'silent' | 'waiting', number>> {
  const count = { agree: 0, 'agree-with-comments': 0, disagree: 0, 'no-opinion': 0, silent: 0, waiting: 0 };
  for (const { counting, standing } of rows) {
    if (counting !== undefined) count[counting.stance] += 1;
    else if (standing !== 'answered') count[standing] += 1;
  }
  return count;
}

/** Opinions that the drafter has to answer for before a leader reads the table: other than plain agreement, not weighed. */
export const unweighed = (rows: readonly OpinionRow[]): readonly Opinion[] =>
  rows.flatMap(({ counting, weighing }) =>
    counting?.comment !== undefined && weighing === undefined ? [counting] : [],
  );
