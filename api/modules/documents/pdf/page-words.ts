// The words of a page with their places, from the text layer of a PDF.
import { ok, type Result } from '../../../domain/kernel/result.ts';
import type { PageWord, PageWords } from '../../../domain/incoming/read-first-page.ts';
import { unescapeXml } from '../ooxml/xml.ts';
import { readPdf } from './poppler.ts';

const wordPattern = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g;

/** The words of one page, places in points. Refuses `pdf-unreadable`, `tool-missing`. */
export async function pageWords(pdf: Uint8Array, page: number): Promise<Result<PageWords>> {
  const answer = await readPdf('pdftotext', ['-bbox', '-f', String(page), '-l', String(page), '-', '-'], pdf);
  if (!answer.ok) return answer;
  const html = answer.value.toString();
  const [, width = '0', height = '0'] = /<page width="([\d.]+)" height="([\d.]+)"/.exec(html) ?? [];
  const words = [...html.matchAll(wordPattern)].map(([, left, top, right, bottom, text = '']): PageWord => ({
    text: unescapeXml(text).normalize('NFC'),
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
  }));
  return ok({ width: Number(width), height: Number(height), words });
}

/** True when one picture fills most of the page: it was scanned, whatever text a scanner has put behind the picture. */
export async function isPictureOfPage(pdf: Uint8Array, { width, height }: PageWords): Promise<boolean> {
  const answer = await readPdf('pdfimages', ['-list', '-f', '1', '-l', '1', '-'], pdf);
  if (!answer.ok) return false;
  return answer.value
    .toString()
    .split('\n')
    .slice(2)
    .map((row) => row.trim().split(/\s+/).map(Number))
    .some(([, , , wide = 0, high = 0, , , , , , , , xPpi = 1, yPpi = 1]) => {
      const covered = (pixels: number, ppi: number, points: number): boolean => (pixels / ppi) * 72 > points * 0.8;
      return covered(wide, xPpi, width) && covered(high, yPpi, height);
    });
}
