// The open file on its way out of Word, three ways: Word hands it over, the server fetches it from the cloud, or the person
// chooses it. Whichever fails, the next is offered.
import { WordTrouble } from '../../word/port.ts';
import type { Pane } from '../pane.ts';
import type { FileOffer, FileUse, FileWay } from '../state.ts';
import type { Words } from '../words/language.ts';

export interface TakenFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly name: string;
  /** Taken out of the open window, not chosen on the machine. */
  readonly isOpen: boolean;
}

// prettier-ignore
const words = {
  taking: { vi: 'Đang lấy tệp từ Word…', en: 'Taking the file out of Word…' },
} as const satisfies Record<string, Words>;

/** The ways that are open here and now, in the order in which they are tried. Only a version can come from the cloud. */
export function waysFor({ settings, word, graphToken }: Pane, use: FileUse): readonly FileWay[] {
  const { takeFile, graph, upload } = settings.switches;
  const ways: FileWay[] = [];
  if (takeFile && word.abilities.takeFile) ways.push('take-file');
  const isInCloud = word.cloudAddress() !== undefined && graphToken !== undefined;
  if (graph && use === 'save' && isInCloud) ways.push('cloud');
  if (upload) ways.push('upload');
  return ways;
}

/** What the file is called where Word does not say. */
const unnamed = 'du-thao.docx';

const named = (name: string): string => {
  const known = name.trim() === '' ? unnamed : name.normalize('NFC');
  return /\.docx$/i.test(known) ? known : `${known}.docx`;
};

/**
 * The open file as Word hands it over. Nothing where Word cannot or will not: the trouble is shown, and the other ways are
 * offered. What the person decided to save on top of goes on with them.
 */
export async function takeOpenFile(pane: Pane, use: FileUse, onTopOf?: string): Promise<TakenFile | undefined> {
  const { run, word, tell, now } = pane;
  const [first, ...others] = waysFor(pane, use);
  const made = { use, ...(onTopOf === undefined ? {} : { onTopOf }) };
  tell({ is: 'offer', offer: undefined });
  if (first !== 'take-file') {
    offer(pane, { ...made, ways: first === undefined ? [] : [first, ...others] });
    return undefined;
  }
  const bytes = await run(words.taking, async (progress) => {
    try {
      return await word.bytes(progress);
    } catch (thrown) {
      if (thrown instanceof WordTrouble) offer(pane, { ...made, ways: others });
      throw thrown;
    }
  });
  return bytes && { bytes, name: named(now().document?.name ?? ''), isOpen: true };
}

const offer = ({ tell }: Pane, made: FileOffer): void => tell({ is: 'offer', offer: made });

/** A file that the person chose. */
export const chosenFile = async (file: File): Promise<TakenFile> => ({
  bytes: new Uint8Array(await file.arrayBuffer()),
  name: named(file.name),
  isOpen: false,
});
