// The four things that may be placed on an official document before a key signs them. Each reads the file as it is,
// checks that its turn has come, and gives the file with an empty signature in it; nothing here knows a key.
import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import { officialDate, type CivilDate } from '../../domain/kernel/dates.ts';
import { ok, refuse, type Result } from '../../domain/kernel/result.ts';
import { embedFonts, embedPicture, pictureAppearance, textAppearance, type TextAppearance } from './pdf/appearance.ts';
import { openForIncrement, writeIncrement } from './pdf/increment.ts';
import { measureHole, type Placed } from './pdf/placeholder.ts';
import { addSignatureField, fieldNames, findSignatureField, type Box } from './pdf/signature-field.ts';
import { copyCorner } from './places/copy-corner.ts';
import { centredIn, sealOver } from './places/fit.ts';
import { numberAndDateLook } from './places/number-and-date-look.ts';
import { findNumberAndDate } from './places/number-and-date.ts';
import { isIssuable, numberText } from './places/official-text.ts';
import { wordsOf } from './places/page-words.ts';
import { findSignatureBlock } from './places/signature-block.ts';

interface Common {
  readonly pdf: Uint8Array;
  /** Who signs, as the certificate names them. */
  readonly holder: string;
  readonly signedAt: Date;
  readonly reason?: string;
}

export interface SignerPlacing extends Common {
  readonly as: 'signer';
  /** A blue handwritten signature as transparent PNG. */
  readonly picture: Uint8Array;
  /** The full name as it is printed below the room for the signature. */
  readonly signerName: string;
}

export interface NumberAndDatePlacing extends Common {
  readonly as: 'number-and-date';
  readonly number: number;
  readonly date: CivilDate;
}

export interface SealPlacing extends Common {
  readonly as: 'seal';
  /** The red seal as transparent, square PNG. */
  readonly picture: Uint8Array;
  /** The true size of the seal in millimetres. */
  readonly diameterMm?: number;
}

export interface TextPlacing extends Common {
  readonly as: 'text';
  readonly lines: readonly string[];
}

export type Placing = SignerPlacing | NumberAndDatePlacing | SealPlacing | TextPlacing;

/** Adds what was asked for to the file, with an empty signature that covers all of it. */
export async function place(placing: Placing): Promise<Result<Placed>> {
  const opened = await openForIncrement(placing.pdf);
  if (!opened.ok) return opened;
  const turn = itsTurn(opened.value, placing.as);
  if (!turn.ok) return turn;
  const look = await lookOf(opened.value, placing);
  if (!look.ok) return look;

  const dictionary = addSignatureField(opened.value, { ...placing, ...look.value, name: fieldOf[placing.as] });
  const { bytes, offsetOf } = writeIncrement(opened.value, placing.pdf);
  return ok(measureHole(bytes, offsetOf(dictionary)));
}

const fieldOf = {
  signer: fieldNames.signer,
  'number-and-date': fieldNames.numberAndDate,
  seal: fieldNames.seal,
  text: fieldNames.text,
} as const;

// prettier-ignore
const before: Readonly<Record<Placing['as'], readonly string[]>> = {
  signer:            [],
  'number-and-date': [fieldNames.signer],
  seal:              [fieldNames.signer, fieldNames.numberAndDate],
  text:              [],
};

/**
 * The signer signs first, then the agency: number and date, then the seal; each once.
 * @legal NĐ 30/2020/NĐ-CP, Điều 14, Điều 32
 */
function itsTurn(document: PDFDocument, as: Placing['as']): Result<void> {
  if (findSignatureField(document, fieldOf[as]) !== undefined)
    return refuse({ code: 'signature-already-there', detail: 'Văn bản đã có chữ ký này; không ký lại lần thứ hai.' });
  if (before[as].some((name) => findSignatureField(document, name) === undefined))
    return refuse({
      code: 'signature-order-wrong',
      detail: 'Người có thẩm quyền phải ký trước, sau đó mới ghi số, ngày rồi đóng dấu của cơ quan.',
    });
  return ok(undefined);
}

interface Look {
  readonly box: Box;
  readonly appearance: PDFRef;
  readonly spoken: string;
}

function lookOf(document: PDFDocument, placing: Placing): Promise<Result<Look>> {
  switch (placing.as) {
    case 'signer':
      return signerLook(document, placing);
    case 'number-and-date':
      return numberLook(document, placing);
    case 'seal':
      return sealLook(document, placing);
    case 'text':
      return textLook(document, placing);
  }
}

async function signerLook(document: PDFDocument, { pdf, picture, signerName }: SignerPlacing): Promise<Result<Look>> {
  const words = await wordsOf(pdf);
  if (!words.ok) return words;
  const room = findSignatureBlock(words.value, signerName);
  if (!room.ok) return room;
  const upright = isUpright(document, room.value.page);
  if (!upright.ok) return upright;
  const image = await embedPicture(document, picture);
  if (!image.ok) return image;

  const box = centredIn(onPage(document, room.value), image.value);
  const appearance = pictureAppearance(document, image.value, box.width, box.height);
  return ok({ box, appearance, spoken: `Chữ ký của ${signerName}` });
}

async function numberLook(document: PDFDocument, placing: NumberAndDatePlacing): Promise<Result<Look>> {
  const { pdf, number, date, holder } = placing;
  if (!isIssuable(number, date))
    return refuse({ code: 'number-not-possible', detail: `Số ${number} hoặc ngày ${date} không hợp lệ.` });
  const upright = isUpright(document, 0);
  if (!upright.ok) return upright;
  const words = await wordsOf(pdf);
  if (!words.ok) return words;
  const blanks = findNumberAndDate(words.value[0] ?? { width: 0, height: 0, words: [] });
  if (!blanks.ok) return blanks;

  const fonts = await embedFonts(document);
  const look = numberAndDateLook(blanks.value, number, date, fonts.width);
  if (!look.ok) return look;
  const box = onPage(document, { page: 0, ...look.value.box });
  const spoken = `Số ${numberText(number)}, ${officialDate(date)}; ${holder}`;
  return ok({ box, appearance: await textAppearance(document, fonts, textOf(look.value, box)), spoken });
}

const textOf = ({ runs }: Pick<TextAppearance, 'runs'>, { width, height }: Box): TextAppearance => ({
  width,
  height,
  runs,
});

async function sealLook(
  document: PDFDocument,
  { picture, diameterMm = 36, holder }: SealPlacing,
): Promise<Result<Look>> {
  const signature = findSignatureField(document, fieldNames.signer);
  if (signature === undefined) return refuse({ code: 'signature-order-wrong' });
  const image = await embedPicture(document, picture);
  if (!image.ok) return image;

  const box = sealOver(signature, diameterMm, document.getPage(signature.page).getMediaBox());
  const appearance = pictureAppearance(document, image.value, box.width, box.height);
  return ok({ box, appearance, spoken: `Dấu của ${holder}` });
}

async function textLook(document: PDFDocument, { lines, holder }: TextPlacing): Promise<Result<Look>> {
  const fonts = await embedFonts(document);
  const page = document.getPage(0);
  const turned = ((page.getRotation().angle % 360) + 360) % 360;
  // viewers show the crop box; without one it is the whole sheet
  const corner = copyCorner(lines, { ...page.getCropBox(), turned }, fonts.width);
  const appearance = await textAppearance(document, fonts, { ...corner.look, turned });
  return ok({ box: { page: 0, ...corner.box }, appearance, spoken: `${lines.join('; ')}; chữ ký số của ${holder}` });
}

/** Our documents are printed upright; on a page that viewers turn, places would be measured wrongly. */
function isUpright(document: PDFDocument, page: number): Result<void> {
  return document.getPage(page).getRotation().angle % 360 === 0
    ? ok(undefined)
    : refuse({ code: 'signing-place-missing', detail: 'Trang cần ký đang bị xoay; hãy xuất lại PDF với trang đứng.' });
}

/** From the corner of the visible page, which poppler measures from, to the page's own space. */
function onPage(document: PDFDocument, box: Box): Box {
  const { x, y } = document.getPage(box.page).getMediaBox();
  return { ...box, x: box.x + x, y: box.y + y };
}
