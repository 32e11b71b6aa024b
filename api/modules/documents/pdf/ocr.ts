// Reading scans: pages as pictures of 300 dpi, read by tesseract in Vietnamese. The heading of the first page is read in two
// halves: read as a whole, its two columns run into each other, and that is where nearly all errors come from.
import { ok, type Result } from '../../../domain/kernel/result.ts';
import { headingBlock, type PageWord, type PageWords } from '../../../domain/incoming/read-first-page.ts';
import { runTool } from '../../../platform/tools/run-tool.ts';
import { readPdf, refusedBy } from './poppler.ts';

/** Part of a page in pixels. */
interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The longer side of a page in pixels: A4 at 300 dpi. Larger sheets are read smaller rather than fill the memory. */
const longSide = 3508;
const patience = { timeoutMs: 60_000, maxOutput: 64 * 1024 ** 2 } as const;

const picture = (pdf: Uint8Array, page: number, area?: Area): Promise<Result<Buffer>> =>
  readPdf(
    'pdftoppm',
    [
      ...['-gray', '-png', '-singlefile', '-f', String(page), '-l', String(page), '-scale-to', String(longSide)],
      ...(area === undefined ? [] : ['-x', area.left, '-y', area.top, '-W', area.width, '-H', area.height].map(String)),
      '-',
    ],
    pdf,
  );

/** The rows of tesseract's table that are words. */
function wordsIn(table: string, { left, top }: Pick<Area, 'left' | 'top'>): PageWords {
  const rows = table.split('\n').map((row) => row.split('\t'));
  const [, , , , , , , , width = '0', height = '0'] = rows.find(([level]) => level === '1') ?? [];
  const words = rows.flatMap(([level, , , , , , x, y, wide, high, , text = '']): PageWord[] => {
    if (level !== '5' || text.trim() === '') return [];
    const [l, t] = [Number(x) + left, Number(y) + top];
    return [{ text: text.normalize('NFC').trim(), left: l, top: t, right: l + Number(wide), bottom: t + Number(high) }];
  });
  return { width: Number(width), height: Number(height), words };
}

/** How tesseract takes the picture: as a page, or as one block of text. */
type Segmentation = 'page' | 'block';

async function recognised(
  png: Buffer,
  as: Segmentation,
  place: Pick<Area, 'left' | 'top'>,
): Promise<Result<PageWords>> {
  const args = ['stdin', 'stdout', '-l', 'vie', '--dpi', '300', '--psm', as === 'page' ? '3' : '6', 'tsv'];
  const read = await runTool('tesseract', args, { input: png, ...patience, env: { OMP_THREAD_LIMIT: '1' } });
  return read.ok ? ok(wordsIn(read.output.toString(), place)) : refusedBy(read);
}

/** The halves of the heading read again, each by itself; the page as it was where that does not work. */
async function withHeading(pdf: Uint8Array, page: PageWords): Promise<PageWords> {
  const block = headingBlock(page);
  if (block === undefined) return page;
  const [gutter, bottom] = [Math.round(block.gutter), Math.round(block.bottom) - 4];
  const areas: readonly Area[] = [
    { left: 0, top: 0, width: gutter, height: bottom },
    { left: gutter, top: 0, width: page.width - gutter, height: bottom },
  ];
  const words: PageWord[] = page.words.filter(({ top, bottom: end }) => (top + end) / 2 >= bottom);
  for (const area of areas) {
    const half = await picture(pdf, 1, area);
    const read = half.ok ? await recognised(half.value, 'block', area) : half;
    if (!read.ok) return page;
    words.push(...read.value.words);
  }
  return { ...page, words };
}

/**
 * The words on one page of a scan, places in pixels at 300 dpi of A4. Takes 2 to 5 seconds a page and one core. Refuses
 * `pdf-unreadable`, `tool-missing`.
 */
export async function ocrPage(pdf: Uint8Array, page: number): Promise<Result<PageWords>> {
  const png = await picture(pdf, page);
  if (!png.ok) return png;
  const read = await recognised(png.value, 'page', { left: 0, top: 0 });
  if (!read.ok || page !== 1) return read;
  return ok(await withHeading(pdf, read.value));
}

/** Pages that are read: what a clerk registers stands on the first, what people search for on the first few. */
const mostPages = 3;

/** The words of the first pages of a scan, at most three. Refuses as `ocrPage`. */
export async function ocr(pdf: Uint8Array, pages: number): Promise<Result<readonly PageWords[]>> {
  const read: PageWords[] = [];
  for (let page = 1; page <= Math.min(pages, mostPages); page += 1) {
    const one = await ocrPage(pdf, page);
    if (!one.ok) return one;
    read.push(one.value);
  }
  return ok(read);
}
