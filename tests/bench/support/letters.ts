// The letters that benchmarks of documents work on: from the product's own template, so many pages long.
import { fillTemplate, pageCount, type LibreOfficeProducer } from '../../../api/modules/documents/index.ts';
import { must } from '../../../api/platform/problem.ts';
import { longBody, someFields } from '../../documents/support/fields.ts';

/** As many paragraphs as fill the pages; `pdfOfPages` sees to it that they still do. */
const paragraphsOf = { 6: 95, 35: 645, 200: 3_790 } as const;

/** One letter that anybody writes, one with its annexes, and what nobody should have to write. */
export type Pages = keyof typeof paragraphsOf;

export const { signerName } = someFields();

export const onePageLetter = (): Uint8Array => fillTemplate('official-letter', someFields());

export const letterOfPages = (pages: Pages): Uint8Array =>
  fillTemplate('official-letter', someFields({ body: longBody(paragraphsOf[pages]) }));

export async function pdfOfPages(pages: Pages, producer: LibreOfficeProducer): Promise<Uint8Array> {
  const { pdf } = must(await producer.convert(letterOfPages(pages)));
  const count = must(await pageCount(pdf));
  if (count !== pages) throw new Error(`the letter of ${pages} pages has ${count}`);
  return pdf;
}
