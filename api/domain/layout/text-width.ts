// How wide a text is in Times New Roman, to judge the lines under it. Figures: Adobe's metrics of Times, thousandths of the size.

const groups = (table: Readonly<Record<string, number>>): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(table).flatMap(([letters, width]) => Array.from(letters).map((letter) => [letter, width] as const)),
  );

// prettier-ignore
const regular = groups({
  ' ,.': 250, '-()[]': 333, '/:;ijlt': 278, '0123456789bdghknopquvxy_$#*': 500, 'acez': 444, 'fr': 333, 's': 389, 'm': 778,
  'w': 722, 'ADGHKNOQUVXYw&': 722, 'BCR': 667, 'ELTZ': 611, 'FPS': 556, 'I': 333, 'J': 389, 'M': 889, 'W': 944, '…': 1000,
});
// prettier-ignore
const bold = groups({
  ' ,.': 250, '-()[]:;t': 333, '/il': 278, '0123456789agovxy_$#*': 500, 'bdhknpqu': 556, 'ce': 444, 'f': 333, 'jr': 333, 's': 389,
  'm': 833, 'w': 722, 'z': 444, 'ACDNRUVXYw&': 722, 'BELTZ': 667, 'FP': 611, 'GHKOQ': 778, 'S': 556, 'I': 389, 'J': 500, 'M': 944, 'W': 1000, '…': 1000,
});
const mmPerPoint = 25.4 / 72;

/** The width in millimetres of one line of this text at this size. */
export function textWidthMm(text: string, sizePt: number, isBold: boolean): number {
  const widths = isBold ? bold : regular;
  const base = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').replace(/[–—]/g, '-');
  const thousandths = Array.from(base).reduce((sum, letter) => sum + (widths.get(letter) ?? 500), 0);
  return (thousandths / 1000) * sizePt * mmPerPoint;
}
