// The .docx as it stands in Word, unsaved changes included: slice by slice, and closed again whatever happens.
import { answerOf } from './calls.ts';
import { WordTrouble } from './port.ts';

// fewer, larger slices are faster; Word on an iPad takes no more than 64 kB
const usualSlice = 1024 * 1024;
const smallSlice = 64 * 1024;

/** The types leave open what a slice holds. */
interface Bytes {
  readonly data: ArrayLike<number>;
}

const close = (file: Office.File): Promise<unknown> =>
  // a file that Word gave up on is refused here too, and the reason was told already
  answerOf<unknown>((callback) => file.closeAsync(callback)).catch(() => undefined);

async function open(): Promise<Office.File> {
  const { document, platform } = Office.context;
  const sliceSize = platform === Office.PlatformType.iOS ? smallSlice : usualSlice;
  return answerOf<Office.File>(
    (callback) => document.getFileAsync(Office.FileType.Compressed, { sliceSize }, callback),
    (late) => void close(late),
  );
}

async function read(file: Office.File, onProgress: (share: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(file.size);
  let at = 0;
  for (let index = 0; index < file.sliceCount; index += 1) {
    const { data } = (await answerOf<Office.Slice>((callback) => file.getSliceAsync(index, callback))) as Bytes;
    const slice = Uint8Array.from(data);
    if (at + slice.length > bytes.length) throw new WordTrouble('busy', 'SliceTooLong');
    bytes.set(slice, at);
    at += slice.length;
    onProgress((index + 1) / file.sliceCount);
  }
  if (at !== bytes.length) throw new WordTrouble('busy', 'SliceMissing');
  return bytes;
}

/** Word hands out one file at a time: whoever comes later waits. */
let queue: Promise<unknown> = Promise.resolve();

/** The bytes of the open document. Throws `WordTrouble`. */
export function takeFile(onProgress: (share: number) => void = () => undefined): Promise<Uint8Array<ArrayBuffer>> {
  const taken = queue.then(async () => {
    const file = await open();
    try {
      return await read(file, onProgress);
    } finally {
      await close(file);
    }
  });
  queue = taken.catch(() => undefined);
  return taken;
}
