// What a received PDF says: its pages, its text for searching, whether it is a scan, and what to suggest to the clerk.
import { ok, type Result } from '../../domain/kernel/result.ts';
import {
  readFirstPage,
  readingOrder,
  type FirstPageReading,
  type PageWords,
} from '../../domain/incoming/read-first-page.ts';
import { ocr } from './pdf/ocr.ts';
import { isPictureOfPage, pageWords } from './pdf/page-words.ts';
import { pageCount, pdfText } from './pdf/poppler.ts';

export interface IncomingReading {
  readonly pages: number;
  /** NFC, in reading order; of a scan the first three pages. */
  readonly text: string;
  readonly scanned: boolean;
  readonly suggested: FirstPageReading;
}

/** Letters below which a page of a scan counts as not read yet: a signature or a stamp may have left some text of its own. */
const fewLetters = 150;

const letters = ({ words }: PageWords): number =>
  words.reduce((sum, { text }) => sum + text.replace(/[^\p{L}]/gu, '').length, 0);

const textOfPage = (page: PageWords): string => {
  const { left, right, rest } = readingOrder(page);
  return [...left, ...right, ...rest].map(({ text }) => text).join('\n');
};

/**
 * Reads a received PDF; a scan without text is recognised, which takes some seconds. What it suggests is a guess, and a
 * secrecy mark among it means that a person has to look at once. Refuses `pdf-unreadable`, `tool-missing`.
 */
export async function readIncoming(pdf: Uint8Array): Promise<Result<IncomingReading>> {
  const pages = await pageCount(pdf);
  if (!pages.ok) return pages;
  const first = await pageWords(pdf, 1);
  if (!first.ok) return first;
  const scanned = await isPictureOfPage(pdf, first.value);
  if (scanned && letters(first.value) < fewLetters) {
    const read = await ocr(pdf, pages.value);
    if (!read.ok) return read;
    const [page = first.value] = read.value;
    return ok({
      pages: pages.value,
      text: read.value.map(textOfPage).join('\n\n'),
      scanned,
      suggested: readFirstPage(page),
    });
  }
  const text = await pdfText(pdf);
  if (!text.ok) return text;
  return ok({ pages: pages.value, text: text.value, scanned, suggested: readFirstPage(first.value) });
}
