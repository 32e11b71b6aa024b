// Where each word of a PDF stands, as poppler's `pdftotext -bbox-layout` tells it, in PDF points from the lower left.
import { ok, refuse, type Result } from '../../../domain/kernel/result.ts';
import { runTool } from '../../../platform/tools/run-tool.ts';

export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly baseline: number;
  /** The font size, in points. */
  readonly size: number;
}

export interface PageWords {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
}

/** The words of every page; 'pdf-unreadable' when poppler cannot read the file, 'tool-missing' without poppler. */
export async function wordsOf(pdf: Uint8Array): Promise<Result<readonly PageWords[]>> {
  const read = await runTool('pdftotext', ['-bbox-layout', '-', '-'], { input: pdf });
  if (!read.ok && read.why === 'missing')
    return refuse({ code: 'tool-missing', detail: 'Máy chủ chưa cài công cụ đọc PDF (poppler-utils).' });
  if (!read.ok)
    return refuse({ code: 'pdf-unreadable', detail: 'Tệp không đọc được như một tệp PDF; có thể tệp đã hỏng.' });
  return ok(parseWords(read.output.toString('utf8')));
}

const pagePattern = /<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g;
const wordPattern = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)<\/word>/g;

/** Reads the output of `pdftotext -bbox-layout`. */
export const parseWords = (html: string): PageWords[] =>
  [...html.matchAll(pagePattern)].map(([, width, height, inner = '']) => ({
    width: Number(width),
    height: Number(height),
    words: [...inner.matchAll(wordPattern)].map(([, left, top, right, bottom, text = '']) =>
      word(unescaped(text), Number(left), Number(height) - Number(top), Number(right), Number(height) - Number(bottom)),
    ),
  }));

// poppler makes a word as high as its font claims to be: what LibreOffice leaves open becomes 0.95 + 0.35,
// what Word writes for Times New Roman is 0.891 + 0.216 of the font size
const fontHeights = [
  { height: 1.3, descent: 0.35 },
  { height: 1.107, descent: 0.216 },
];
const officialSizes = { smallest: 10.5, largest: 14.6 };

function word(text: string, left: number, top: number, right: number, bottom: number): Word {
  const height = top - bottom;
  const fits = fontHeights.filter(({ height: ratio }) => {
    const size = height / ratio;
    return size >= officialSizes.smallest && size <= officialSizes.largest && isHalfPoint(size);
  });
  const font = fits[0] ?? { height: 1.107, descent: 0.216 };
  const size = height / font.height;
  return { text: text.normalize('NFC'), left, right, bottom, top, size, baseline: bottom + font.descent * size };
}

const isHalfPoint = (size: number): boolean => Math.abs(size * 2 - Math.round(size * 2)) < 0.06;

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", '#39': "'" };
const unescaped = (text: string): string =>
  text.replace(/&(#39|[a-z]+);/g, (all, name: string) => entities[name] ?? all);
