// Vietnamese text as it is searched: small letters without their marks.

/** `Trần Đức` and `tran duc` fold to the same. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
