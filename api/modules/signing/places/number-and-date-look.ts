// Lays number and date into their blanks: one appearance from the blank of the number to that of the year.
import type { CivilDate } from '../../../domain/kernel/dates.ts';
import { ok, refuse, type Result } from '../../../domain/kernel/result.ts';
import type { FontStyle, TextRun } from '../pdf/appearance.ts';
import type { Box } from '../pdf/signature-field.ts';
import type { Blank, NumberAndDatePlace } from './number-and-date.ts';
import { dateParts, numberText } from './official-text.ts';

type Measure = (text: string, style: FontStyle, size: number) => number;

export interface NumberAndDateLook {
  readonly box: Omit<Box, 'page'>;
  readonly runs: readonly TextRun[];
}

// letters may be squeezed a little before a number counts as too long for its blank
const narrowest = 0.72;
// after "Số:" there is a little air, before the stroke of the notation hardly any
const gapBefore = 2.4;
const gapAfter = 0.5;
const wordSpace = 0.25;
const numberSizes = { smallest: 12, largest: 14 };

/**
 * Where each digit goes; 'number-not-possible' when a number is too long for its blank, or the draft bears another year than
 * that of its issue.
 */
export function numberAndDateLook(
  place: NumberAndDatePlace,
  number: number,
  date: CivilDate,
  measure: Measure,
): Result<NumberAndDateLook> {
  const { day, month, year } = dateParts(date);
  if ('printed' in place.year && place.year.printed !== year)
    return refuse({
      code: 'number-not-possible',
      detail: `Văn bản in sẵn năm ${place.year.printed}, không ban hành được trong năm ${year}; xin trả lại để sửa.`,
    });
  const placed = [
    centred(place.number, numberText(number), 'regular', measure),
    centred(place.day, day, 'italic', measure),
    centred(place.month, month, 'italic', measure),
    ...('printed' in place.year ? [] : [afterSpace(place.year, year, measure)]),
  ];
  if (placed.some(({ stretch = 1 }) => stretch < narrowest))
    return refuse({
      code: 'number-not-possible',
      detail: `Chỗ trống trên hàng số, ngày của văn bản hẹp quá, không ghi được số ${numberText(number)}.`,
    });

  const box = around(placed, measure);
  return ok({
    box,
    runs: placed.map((run) => ({ ...run, x: run.x - box.x, baseline: run.baseline - box.y })),
  });
}

function centred(blank: Blank, text: string, style: FontStyle, measure: Measure): TextRun {
  const size = sizeIn(blank);
  const width = measure(text, style, size);
  const left = blank.left + gapBefore;
  const room = blank.right - gapAfter - left;
  const stretch = Math.min(1, room / width);
  const x = left + (room - width * stretch) / 2;
  return { text, x, baseline: blank.baseline, size, style, stretch };
}

/** The year stands one space after its word: the blank behind it has no end that the eye would see. */
function afterSpace(blank: Blank, text: string, measure: Measure): TextRun {
  const size = sizeIn(blank);
  const x = blank.left + wordSpace * size;
  const stretch = Math.min(1, (blank.right - x) / measure(text, 'italic', size));
  return { text, x, baseline: blank.baseline, size, style: 'italic', stretch };
}

const sizeIn = ({ size }: Blank): number => Math.max(numberSizes.smallest, Math.min(size, numberSizes.largest));

function around(runs: readonly TextRun[], measure: Measure): Omit<Box, 'page'> {
  const left = Math.min(...runs.map(({ x }) => x)) - 1;
  const right = Math.max(...runs.map((run) => run.x + measure(run.text, run.style, run.size) * (run.stretch ?? 1))) + 1;
  const bottom = Math.min(...runs.map(({ baseline, size }) => baseline - 0.25 * size));
  const top = Math.max(...runs.map(({ baseline, size }) => baseline + 0.9 * size));
  return { x: left, y: bottom, width: right - left, height: top - bottom };
}
