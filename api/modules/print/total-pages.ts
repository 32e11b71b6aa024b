// "Trang x/y" while y is not known yet: every page shows one small form that is written when the last page is.
import { inside, type Document } from './pdfkit-inside.ts';

export interface TotalPages {
  /** Shows the total on the current page with its left end here; points from the top left. */
  readonly show: (x: number, y: number) => void;
  /** Writes the total: once, after the last page, with the font and size of the places where it is shown. */
  readonly write: (total: number) => void;
}

/** Where the base line of Liberation Serif lies under the top of its line, as a share of the size. */
const ascender = 0.891;

/** A total that is shown before it is known, in this font size. */
export function totalPages(document: Document, size: number): TotalPages {
  const within = inside(document);
  const data: Record<string, unknown> = {
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: [0, -size, size * 10, size],
  };
  const form = within.ref(data);
  return {
    show(x, y) {
      within.page.xobjects['Total'] = form;
      // pdfkit turns the page upside down; the form is turned back
      within.addContent(`q 1 0 0 -1 ${x.toFixed(2)} ${(y + ascender * size).toFixed(2)} cm /Total Do Q`);
    },
    write(total) {
      data['Resources'] = { Font: { Total: within._font.ref() } };
      const [codes] = within._font.encode(String(total));
      form.end(`BT /Total ${size} Tf <${codes.join('')}> Tj ET`);
    },
  };
}
