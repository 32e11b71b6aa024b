// The signing acts on an official document. Each takes the file as it is stored and gives the file to store next, so
// that a break between two acts loses nothing: the next one starts from the stored file.
import type { CivilDate } from '../../domain/kernel/dates.ts';
import { refuse, type Result } from '../../domain/kernel/result.ts';
import { TaskTooCostly } from '../../platform/workers/pool.ts';
import type { Placed } from './pdf/placeholder.ts';
import { sealText } from './places/official-text.ts';
import type { Placing } from './placing.ts';
import { signPlaced, type SigningKey } from './signer.ts';
import { inWorker } from './workers/pool.ts';

interface Act {
  readonly key: SigningKey;
  readonly signedAt: Date;
  readonly reason?: string;
}

export interface SignAsPerson extends Act {
  readonly picture: Uint8Array;
  readonly signerName: string;
}

/** Places an empty signature, for a key that is somewhere else; with a key at hand use the acts below. */
export async function placeSignature(placing: Placing): Promise<Result<Placed>> {
  try {
    return await inWorker('place', placing);
  } catch (cause) {
    if (!(cause instanceof TaskTooCostly)) throw cause;
    return refuse({ code: 'pdf-unreadable', detail: 'Tệp PDF quá phức tạp nên không ký được; hãy xuất lại tệp PDF.' });
  }
}

/**
 * The signer's signature: the blue picture between title and name.
 * @legal NĐ 30/2020/NĐ-CP, Điều 13; Phụ lục I, phần I, mục II.7
 */
export const signAsPerson = (pdf: Uint8Array, { key, ...act }: SignAsPerson): Promise<Result<Uint8Array>> =>
  signed({ as: 'signer', pdf, holder: key.holder, ...act }, key);

export interface SealNumberAndDate extends Act {
  readonly number: number;
  readonly date: CivilDate;
}

/**
 * The agency's first signature: what it shows is the number and the date in their blanks.
 * @legal NĐ 30/2020/NĐ-CP, Điều 15.3; Phụ lục I, phần I, mục II.3 và II.4
 */
export const sealNumberAndDate = (pdf: Uint8Array, { key, ...act }: SealNumberAndDate): Promise<Result<Uint8Array>> =>
  signed({ as: 'number-and-date', pdf, holder: key.holder, ...act }, key);

export interface SealPicture extends Act {
  readonly picture: Uint8Array;
  /** The seal's true diameter in millimetres; 36 when not said. */
  readonly diameterMm?: number;
}

/**
 * The agency's second signature: the red seal over a third of the signer's picture, on its left.
 * @legal NĐ 30/2020/NĐ-CP, Điều 33; Phụ lục I, phần I, mục II.8
 */
export const sealPicture = (pdf: Uint8Array, { key, ...act }: SealPicture): Promise<Result<Uint8Array>> =>
  signed({ as: 'seal', pdf, holder: key.holder, ...act }, key);

export interface SealAsCopy extends Act {
  /** `SAO Y`, `SAO LỤC` or `TRÍCH SAO`. */
  readonly copyForm: string;
  readonly agency: string;
}

/**
 * The agency's signature on an electronic copy of a paper original: text top right of page 1, no seal.
 * @legal NĐ 30/2020/NĐ-CP, Điều 25; Phụ lục I, phần II
 */
export const sealAsCopy = (
  pdf: Uint8Array,
  { key, copyForm, agency, ...act }: SealAsCopy,
): Promise<Result<Uint8Array>> =>
  signed({ as: 'text', pdf, holder: key.holder, lines: sealText(copyForm, agency, act.signedAt), ...act }, key);

export interface SealAnnex extends Act {
  /** The number and notation of the document that the annex belongs to, `4812/BKTB-PC`. */
  readonly notation: string;
}

/**
 * The agency's signature on an annex that is a file of its own: number, notation and time top right of page 1.
 * @legal NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.8
 */
export const sealAnnex = (pdf: Uint8Array, { key, notation, ...act }: SealAnnex): Promise<Result<Uint8Array>> =>
  signed({ as: 'text', pdf, holder: key.holder, lines: sealText(notation, undefined, act.signedAt), ...act }, key);

async function signed(placing: Placing, key: SigningKey): Promise<Result<Uint8Array>> {
  const placed = await placeSignature(placing);
  return placed.ok ? signPlaced(placed.value, key) : placed;
}
