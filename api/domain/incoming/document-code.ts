// Number and notation of somebody else's document: kept as they stand, because laws, Party bodies and firms each write
// their own, and split as well as can be for the register and the exchange schema.
import { fold, normalized } from '../kernel/text.ts';

export interface DocumentCode {
  /** As it stands on the document: `123/BTC-VP`; empty when it carries none. */
  readonly text: string;
  readonly number?: string;
  readonly notation?: string;
}

const numbered = /^(?<number>\d{1,11})\s*(?:[/\-–]\s*(?<notation>\S.*))?$/u;

/** The code with its best-effort parts: `30/2020/NĐ-CP` is 30 and `2020/NĐ-CP`, Party's `215-CV/BTCTW` is 215 and `CV/BTCTW`. */
export function documentCode(text: string): DocumentCode {
  const kept = normalized(text);
  const { number, notation } = numbered.exec(kept)?.groups ?? {};
  return {
    text: kept,
    ...(number === undefined ? {} : { number }),
    ...(notation === undefined ? {} : { notation }),
  };
}

/** The code without what people write differently: spaces, kinds of dashes, leading zeros, letter case. Marks count: ĐA is not DA. */
export const comparableCode = ({ text }: DocumentCode): string =>
  text
    .normalize('NFC')
    .replace(/\s+/g, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/^0+(?=\d)/, '')
    .toUpperCase();

/** The issuer's name without marks, punctuation and letter case. */
export const comparableIssuer = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
