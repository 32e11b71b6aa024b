// The port behind which a Word file becomes a PDF: LibreOffice here, Word's own or Graph elsewhere.
import type { Result } from '../../../domain/kernel/result.ts';

export interface ProducedPdf {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Which program made it, with its version: pages may break elsewhere in another one. */
  readonly producer: string;
}

export interface PdfProducer {
  /**
   * The Word file as a tagged PDF with its fonts embedded. Refuses `not-a-word-file`, `converter-busy` (nothing is wrong
   * with the file), `conversion-failed`, `tool-missing`; the file itself is never changed.
   */
  readonly convert: (docx: Uint8Array) => Promise<Result<ProducedPdf>>;
  /** Gets ready for the first file; without it the first file waits for the start. */
  readonly warmUp: () => Promise<void>;
  /** Stops everything that was started. What is still waiting is refused. */
  readonly close: () => Promise<void>;
}
