// The open file and the document that it belongs to: looked at, read, opened, marked as ours.
import { ApiProblem } from '../../../api/client/client.ts';
import { GetOutgoing, GetWorkingCopy } from '../../../api/contracts/outgoing.ts';
import type { OutgoingView } from '../../../api/contracts/outgoing-views.ts';
import type { TextPlace } from '../../word/port.ts';
import type { Pane } from '../pane.ts';
import type { Tab } from '../state.ts';
import type { Words } from '../words/language.ts';

// prettier-ignore
const words = {
  looking:  { vi: 'Đang xem văn bản đang mở…', en: 'Looking at the open document…' },
  reading:  { vi: 'Đang tải văn bản…', en: 'Loading the document…' },
  opening:  { vi: 'Đang mở bản dự thảo trong Word…', en: 'Opening the draft in Word…' },
  opened:   { vi: 'Bản dự thảo đã mở trong một cửa sổ Word khác.', en: 'The draft is open in another Word window.' },
  going:    { vi: 'Đang tìm trong văn bản…', en: 'Looking in the text…' },
  gone:     { vi: 'Không còn thấy chỗ này trong văn bản.', en: 'This place is no longer in the text.' },
  goneNext: { vi: 'Có thể câu chữ đã được sửa. Xin tìm theo nội dung: “{words}”.', en: 'The wording may have changed. Please look for: “{words}”.' },
  binding:  { vi: 'Đang gắn tệp với văn bản…', en: 'Binding the file…' },
  bound:    { vi: 'Tệp này nay là bản dự thảo của văn bản.', en: 'This file is the draft of the document now.' },
} as const satisfies Record<string, Words>;

/** Reads the document again that is in front; the newest answer wins. */
export async function readMatter({ client, tell }: Pane, documentId: string): Promise<OutgoingView> {
  const matter = await client.call(GetOutgoing, { params: { documentId } });
  tell({ is: 'matter', matter });
  return matter;
}

/** Looks at what is open in Word, and reads the document that it belongs to. */
export async function lookAtDocument(pane: Pane): Promise<void> {
  await pane.read(words.looking, async () => {
    const document = await pane.word.look();
    pane.tell({ is: 'document', document });
    const { identity } = document;
    if (identity === undefined) return;
    try {
      await readMatter(pane, identity.documentId);
    } catch (thrown) {
      const hidden = thrown instanceof ApiProblem && thrown.code === 'not-found';
      pane.tell({ is: 'hidden', why: hidden ? 'not-ours' : 'unreachable' });
      if (!hidden) throw thrown;
    }
  });
}

/** Opens the newest draft in a window of its own; the open document stays as it is. */
export async function openDraft(pane: Pane, documentId: string): Promise<void> {
  await pane.run(words.opening, async () => {
    if (pane.now().document?.identity?.documentId === documentId && pane.now().matter?.id === documentId) {
      pane.tell({ is: 'tab', tab: 'matter' });
      return;
    }
    await openCopy(pane, documentId);
  });
}

/** The newest draft in a window of its own, also beside an older one that is open. */
export async function openCopy({ client, word, tell, t }: Pane, documentId: string): Promise<void> {
  await word.openNew(await client.call(GetWorkingCopy, { params: { documentId } }));
  tell({ is: 'notice', notice: { tone: 'success', text: t(words.opened) } });
}

/** Selects a place of the text; says so when its words are gone. */
export async function goTo({ run, word, tell, t }: Pane, place: TextPlace): Promise<void> {
  const found = await run(words.going, () => word.goTo(place));
  if (found !== false) return;
  const next = t(words.goneNext, { words: place.words });
  tell({ is: 'notice', notice: { tone: 'info', text: t(words.gone), next } });
}

/** The open copy becomes the draft that one goes on with. */
export async function bindAgain(pane: Pane): Promise<void> {
  const { run, word, tell, t } = pane;
  await run(words.binding, async () => {
    const identity = (await word.look()).identity;
    if (identity === undefined) return;
    await word.bind(identity);
    tell({ is: 'document', document: await word.look() });
    await readMatter(pane, identity.documentId);
    tell({ is: 'notice', notice: { tone: 'success', text: t(words.bound) } });
  });
}

/** Shows a document in the pane, whatever file is open in Word. */
export async function look(pane: Pane, documentId: string, tab: Tab): Promise<void> {
  const found = await pane.run(words.reading, () => readMatter(pane, documentId));
  if (found) pane.tell({ is: 'tab', tab });
}

/** Reads the document in front again. */
export async function refreshMatter(pane: Pane, documentId: string): Promise<void> {
  await pane.run(words.reading, () => readMatter(pane, documentId));
}
