// The letter that benchmarks of documents work on: from the product's own template, six pages long.
import { fillTemplate, pageCount, type LibreOfficeProducer } from '../../../api/modules/documents/index.ts';
import { must } from '../../../api/platform/problem.ts';
import { longBody, someFields } from '../../documents/support/fields.ts';

const pages = 6;
/** As many paragraphs as fill six pages; `sixPagePdf` sees to it that they still do. */
const paragraphs = 95;

export const { signerName } = someFields();

export const onePageLetter = (): Uint8Array => fillTemplate('official-letter', someFields());

export const sixPageLetter = (): Uint8Array =>
  fillTemplate('official-letter', someFields({ body: longBody(paragraphs) }));

export async function sixPagePdf(producer: LibreOfficeProducer): Promise<Uint8Array> {
  const { pdf } = must(await producer.convert(sixPageLetter()));
  const count = must(await pageCount(pdf));
  if (count !== pages) throw new Error(`the letter of ${pages} pages has ${count}`);
  return pdf;
}
