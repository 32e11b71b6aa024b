// What a signature looks like on the page: a form XObject of its own with a picture or with lines of text.
import fontkit from '@cantoo/fontkit';
import { PDFName, type PDFDocument, type PDFFont, type PDFRef } from '@cantoo/pdf-lib';
import { deflateSync } from 'node:zlib';
import { ok, refuse, type Result } from '../../../domain/kernel/result.ts';
import { serifFont, type FontStyle as AnyStyle } from './fonts.ts';

/** The styles that an appearance writes in. */
export type FontStyle = Exclude<AnyStyle, 'bold'>;

/** One run of text inside an appearance, from the appearance's lower left corner, in points. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly style: FontStyle;
  /** Horizontal scale: 1 is the font's own width. */
  readonly stretch?: number;
}

export interface Picture {
  readonly ref: PDFRef;
  readonly width: number;
  readonly height: number;
}

/** The library packs pixels with a deflate in JavaScript, which takes longer than all the rest of a signature. */
function packNatively({ context }: PDFDocument): void {
  context.flateStream = (contents, dict = {}) =>
    context.stream(deflateSync(typeof contents === 'string' ? Buffer.from(contents, 'latin1') : contents), {
      ...dict,
      Filter: 'FlateDecode',
    });
}

/** Puts a PNG into the document; 'picture-unreadable' for anything that is not one. */
export async function embedPicture(document: PDFDocument, png: Uint8Array): Promise<Result<Picture>> {
  packNatively(document);
  try {
    const image = await document.embedPng(png);
    await image.embed();
    return ok({ ref: image.ref, width: image.width, height: image.height });
  } catch {
    return refuse({ code: 'picture-unreadable', detail: 'Ảnh chữ ký hoặc ảnh dấu không phải là tệp PNG đọc được.' });
  }
}

/** An appearance filled by a picture. */
export const pictureAppearance = (document: PDFDocument, picture: Picture, width: number, height: number): PDFRef =>
  formXObject(document, {
    width,
    height,
    resources: { XObject: { Picture: picture.ref } },
    content: `q ${fixed(width)} 0 0 ${fixed(height)} 0 0 cm /Picture Do Q`,
  });

/** A document's serif fonts, embedded as subsets when the document is written. */
export interface Fonts {
  readonly width: (text: string, style: FontStyle, size: number) => number;
  readonly fonts: Readonly<Record<FontStyle, PDFFont>>;
}

export async function embedFonts(document: PDFDocument): Promise<Fonts> {
  document.registerFontkit(fontkit);
  const embed = async (style: FontStyle): Promise<PDFFont> =>
    document.embedFont(await serifFont(style), { subset: true, features: { liga: false } });
  const fonts = { regular: await embed('regular'), italic: await embed('italic') };
  return { fonts, width: (text, style, size) => fonts[style].widthOfTextAtSize(text, size) };
}

export interface TextAppearance {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  /** Turns the text for a page that is shown turned: 0, 90, 180 or 270 degrees. */
  readonly turned?: number;
}

/** An appearance of black text, which readers of the page's text find too. */
export async function textAppearance(document: PDFDocument, fonts: Fonts, look: TextAppearance): Promise<PDFRef> {
  const used = [...new Set(look.runs.map(({ style }) => style))];
  const content = look.runs.map((run) => {
    const { style, text, size, x, baseline, stretch = 1 } = run;
    const shown = fonts.fonts[style].encodeText(text).toString();
    const scale = `${fixed(stretch * 100)} Tz`;
    return `BT 0 g /${style} ${fixed(size)} Tf ${scale} ${fixed(x)} ${fixed(baseline)} Td ${shown} Tj ET`;
  });
  for (const style of used) await fonts.fonts[style].embed();
  return formXObject(document, {
    ...look,
    resources: { Font: Object.fromEntries(used.map((style) => [style, fonts.fonts[style].ref])) },
    content: `q ${content.join(' ')} Q`,
  });
}

interface Form {
  readonly width: number;
  readonly height: number;
  readonly resources: Record<string, Record<string, PDFRef>>;
  readonly content: string;
  readonly turned?: number;
}

// the rotation part of the form's matrix: the viewer fits the turned box into the widget's rectangle by itself
const turns: Readonly<Record<number, readonly number[]>> = {
  90: [0, 1, -1, 0, 0, 0],
  180: [-1, 0, 0, -1, 0, 0],
  270: [0, -1, 1, 0, 0, 0],
};

function formXObject({ context }: PDFDocument, { width, height, resources, content, turned = 0 }: Form): PDFRef {
  const matrix = turns[turned];
  return context.register(
    context.flateStream(content, {
      Type: PDFName.of('XObject'),
      Subtype: PDFName.of('Form'),
      BBox: [0, 0, rounded(width), rounded(height)],
      ...(matrix === undefined ? {} : { Matrix: [...matrix] }),
      Resources: resources,
    }),
  );
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
const fixed = (value: number): string => String(rounded(value));
