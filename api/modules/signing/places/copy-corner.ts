// The text of the agency's signature on an electronic copy or a separate annex: top right of page 1, without a seal.
import type { FontStyle, TextAppearance } from '../pdf/appearance.ts';
import type { Box } from '../pdf/signature-field.ts';
import { pointsPerMm } from './fit.ts';

type Measure = (text: string, style: FontStyle, size: number) => number;

interface Page {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How far the page is turned when shown, clockwise: 0, 90, 180 or 270. */
  readonly turned: number;
}

export interface Corner {
  readonly box: Omit<Box, 'page'>;
  readonly look: TextAppearance;
}

const size = 10;
const leading = 12;
const margin = 8 * pointsPerMm;

/**
 * The parts of the text, joined by `;` on one line as far as the page allows, else one part a line; Times New Roman
 * 10 points, upright, black.
 * @legal NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.8b, III.1d; phần II, mục I.3
 */
export function copyCorner(parts: readonly string[], page: Page, measure: Measure): Corner {
  const sideways = page.turned % 180 === 90;
  const shown = { width: sideways ? page.height : page.width, height: sideways ? page.width : page.height };
  const lines = linesOf(parts, shown.width / 2, measure);
  const widths = lines.map((text) => measure(text, 'regular', size));
  const width = Math.max(...widths) + 2;
  const height = lines.length * leading + 2;
  const runs = lines.map((text, index) => ({
    text,
    x: width - 1 - (widths[index] ?? 0),
    baseline: height - (index + 1) * leading + 2,
    size,
    style: 'regular' as const,
  }));
  const left = shown.width - margin - width;
  const bottom = shown.height - margin - height;
  return { look: { width, height, runs }, box: toPageSpace({ left, bottom, width, height }, page) };
}

function linesOf(parts: readonly string[], room: number, measure: Measure): string[] {
  const oneLine = parts.join('; ');
  if (measure(oneLine, 'regular', size) <= room) return [oneLine];
  return parts.map((part, index) => (index < parts.length - 1 ? `${part};` : part));
}

interface Shown {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** From the page as people see it to the space in which its content is written. */
function toPageSpace({ left, bottom, width, height }: Shown, page: Page): Omit<Box, 'page'> {
  const { x, y } = page;
  switch (page.turned) {
    case 90:
      return { x: x + page.width - bottom - height, y: y + left, width: height, height: width };
    case 180:
      return { x: x + page.width - left - width, y: y + page.height - bottom - height, width, height };
    case 270:
      return { x: x + bottom, y: y + page.height - left - width, width: height, height: width };
    default:
      return { x: x + left, y: y + bottom, width, height };
  }
}
