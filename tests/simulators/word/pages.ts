// The pages of an open document as pictures, and where its selection is on them: LibreOffice draws, poppler looks.
import { libreOfficeProducer } from '../../../api/modules/documents/pdf/libreoffice.ts';
import { unescapeXml } from '../../../api/modules/documents/ooxml/xml.ts';
import { pagePicture, readPdf } from '../../../api/modules/documents/pdf/poppler.ts';
import type { PageWords } from '../../../api/domain/incoming/read-first-page.ts';
import { findParagraph, type Mark } from './find-on-page.ts';
import { allParagraphs } from './model/paragraphs.ts';
import { stretchesOf } from './model/ranges.ts';
import { textOf } from './model/text.ts';
import type { WordWindow } from './windows.ts';

export interface Printed {
  readonly revision: number;
  readonly pages: number;
  readonly pdf: Uint8Array;
}

export class NotPrinted extends Error {
  constructor({ code, detail = code }: { readonly code: string; readonly detail?: string }) {
    super(detail);
  }
}

const wordPattern = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g;

/** The words of all pages with their places. */
async function wordsOn(pdf: Uint8Array): Promise<PageWords[]> {
  const answer = await readPdf('pdftotext', ['-bbox', '-', '-'], pdf);
  if (!answer.ok) throw new NotPrinted(answer.refusal);
  const [, ...pages] = answer.value.toString().split('<page ');
  return pages.map((page) => ({
    width: Number(/width="([\d.]+)"/.exec(page)?.[1] ?? 1),
    height: Number(/height="([\d.]+)"/.exec(page)?.[1] ?? 1),
    words: [...page.matchAll(wordPattern)].map(([, left, top, right, bottom, text = '']) => ({
      ...{ text: unescapeXml(text).normalize('NFC'), left: Number(left), top: Number(top) },
      ...{ right: Number(right), bottom: Number(bottom) },
    })),
  }));
}

/** Nothing is started before the first document is looked at. */
export function makePages() {
  const producer = libreOfficeProducer({ workers: 1 });
  const printed = new WeakMap<WordWindow, Promise<Printed>>();
  const revisions = new WeakMap<WordWindow, number>();

  async function make(window: WordWindow, revision: number): Promise<Printed> {
    const made = await producer.convert(window.file.bytes());
    if (!made.ok) throw new NotPrinted(made.refusal);
    return { revision, pages: made.value.pages, pdf: made.value.pdf };
  }

  /** The document as it stands; throws `NotPrinted`. */
  function print(window: WordWindow): Promise<Printed> {
    const known = printed.get(window);
    if (known !== undefined && revisions.get(window) === window.revision) return known;
    const made = make(window, window.revision);
    printed.set(window, made);
    revisions.set(window, window.revision);
    made.catch(() => printed.delete(window));
    return made;
  }

  return {
    print,
    /** A page, counted from 1, as a PNG. */
    async picture(window: WordWindow, page: number, longSide: number): Promise<Uint8Array> {
      const { pdf } = await print(window);
      const picture = await pagePicture(pdf, page, { longSide });
      if (!picture.ok) throw new NotPrinted(picture.refusal);
      return picture.value;
    },
    /** Where the selected paragraphs are; nothing when nothing is selected or it is not found. */
    async marks(window: WordWindow): Promise<readonly Mark[]> {
      const { selection, file } = window;
      if (selection === undefined) return [];
      const words = await wordsOn((await print(window)).pdf);
      const texts = allParagraphs(file).map(textOf);
      const selected = stretchesOf(file, selection).map(({ paragraph }) => allParagraphs(file).indexOf(paragraph));
      return selected.flatMap((index) => findParagraph(words, texts, index));
    },
    close: () => producer.close(),
  };
}

export type Pages = ReturnType<typeof makePages>;
