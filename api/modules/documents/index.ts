// The documents module: templates and what is in them, PDFs made of drafts, pictures and text of PDFs.
export {
  blankNumberLine,
  blankPlaceDate,
  canonicalFields,
  controlTags,
  templateNames,
  type ControlTag,
  type DocumentFields,
  type ReadFields,
  type TemplateName,
} from './fields.ts';
export { fillTemplate } from './fill-template.ts';
export { wordFileRoutes } from './documents.routes.ts';
export { wordType } from './intake/index.ts';
export { tableDocument, type TableDocument } from './table-document.ts';
export { withWordFile } from './workers/pool.ts';
export { readFields } from './read-fields.ts';
export { withSigner, type Signer } from './with-signer.ts';
export { readIdentity, withIdentity, type DocumentIdentity } from './identity.ts';
export type { PdfProducer, ProducedPdf } from './pdf/pdf-producer.ts';
export { libreOfficeProducer, type LibreOfficeProducer, type LibreOfficeSettings } from './pdf/libreoffice.ts';
export { firstPagePicture, pageCount, pagePicture, pdfText, type PageRange, type PictureSize } from './pdf/poppler.ts';
export { ocr, ocrPage } from './pdf/ocr.ts';
export { readIncoming, type IncomingReading } from './read-incoming.ts';
