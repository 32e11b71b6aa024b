// Tells a dark theme from a light one by its ground, for Words that do not say which it is.

/** How bright a colour is, from 0 to 1: `#262626` is 0.15. */
export function brightness(colour: string): number {
  const [, red = 'ff', green = 'ff', blue = 'ff'] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour) ?? [];
  const [r, g, b] = [red, green, blue].map((digits) => parseInt(digits, 16) / 255) as [number, number, number];
  return 0.299 * r + 0.587 * g + 0.114 * b;
}
