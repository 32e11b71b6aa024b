// What pdfkit has but its types do not tell: looked into here and nowhere else, and covered by the tests of the books.
import type PDFDocument from 'pdfkit';

export type Document = InstanceType<typeof PDFDocument>;

interface Font {
  ref(): unknown;
  encode(text: string): [codes: readonly string[], positions: unknown];
  layoutCache?: object;
}

interface Inside {
  readonly page: { readonly xobjects: Record<string, unknown> };
  readonly _font: Font;
  readonly _fontFamilies: Readonly<Record<string, Font>>;
  ref(data: Record<string, unknown>): { end(chunk: string): void };
  addContent(content: string): unknown;
}

export const inside = (document: Document): Inside => document as unknown as Inside;

/** pdfkit remembers how every word it has ever met is set, which for a book of 100,000 rows fills the memory. */
export function forgetWords(document: Document): void {
  for (const font of Object.values(inside(document)._fontFamilies)) font.layoutCache = Object.create(null) as object;
}
