// Lengths of WordprocessingML: twips by default, or a number with its unit (strict files); EMU in drawings; CSS in VML.

const mmPer: Readonly<Record<string, number>> = {
  mm: 1,
  cm: 10,
  in: 25.4,
  pt: 25.4 / 72,
  pc: 25.4 / 6,
  pi: 25.4 / 6,
  px: 25.4 / 96,
};

function withUnit(text: string): number | undefined {
  const found = /^\s*(-?[\d.]+)(mm|cm|in|pt|pc|pi|px)\s*$/.exec(text);
  return found === null ? undefined : Number(found[1]) * (mmPer[found[2] ?? ''] ?? NaN);
}

/** Millimetres of a length in twips (or with its unit); `undefined` for what is no number. */
export function twipsToMm(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const mm = withUnit(text) ?? (Number(text) / 1440) * 25.4;
  return Number.isFinite(mm) ? mm : undefined;
}

/** Points of a length in twips (or with its unit). */
export function twipsToPt(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const mm = withUnit(text);
  const points = mm === undefined ? Number(text) / 20 : (mm / 25.4) * 72;
  return Number.isFinite(points) ? points : undefined;
}

/** Points of a font size in half-points (or with its unit). */
export function halfPoints(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const mm = withUnit(text);
  const points = mm === undefined ? Number(text) / 2 : (mm / 25.4) * 72;
  return Number.isFinite(points) ? points : undefined;
}

export const emuToMm = (text: string | undefined): number => (Number(text ?? 0) || 0) / 36_000;

/** Millimetres of a length in a VML style; a bare number is points there. */
export const cssToMm = (text: string | undefined): number => {
  if (text === undefined) return 0;
  return withUnit(text) ?? (Number(text) || 0) * (25.4 / 72);
};

/** An on/off value: an empty or missing `w:val` means on. */
export const isOn = (value: string | undefined): boolean =>
  value === undefined || !['0', 'false', 'off', 'none'].includes(value);
