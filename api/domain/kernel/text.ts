// Vietnamese text: stored in NFC, searched in a folded form.

/** Canonical composition, outer white space gone: how text is stored. */
export const normalized = (text: string): string => text.normalize('NFC').trim();

/**
 * The form that searching and comparing use: lower case, no marks, đ as d, one space between words.
 * `fold('Đường bộ')` is `duong bo`. Its length may differ from the original's.
 */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
