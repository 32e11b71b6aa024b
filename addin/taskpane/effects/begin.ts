// Beginning a document: from the template, or from what is open in Word; and reading what it answers.
import { UploadFile } from '../../../api/contracts/file.ts';
import { GetIncoming } from '../../../api/contracts/incoming.ts';
import { AdoptDraft, RecogniseDraft } from '../../../api/contracts/outgoing-drafts.ts';
import { DraftFromTemplate, GetWorkingCopy, StartOutgoing } from '../../../api/contracts/outgoing.ts';
import type { OutgoingView } from '../../../api/contracts/outgoing-views.ts';
import { bodyOf, type Details, type Incoming, type Recognised } from '../details.ts';
import type { Pane } from '../pane.ts';
import { matterWords as words } from '../words/matter.ts';
import { takeOpenFile, type TakenFile } from './file.ts';

/** What is said once, when a document begins. A question that was not answered is no "no". */
export interface Declared {
  readonly stateSecret: 'yes' | 'no' | '';
  readonly restricted: 'yes' | 'no' | '';
  readonly paper: boolean;
  readonly ends: boolean;
  /** Sends the same beginning again without a second document. */
  readonly key: string;
}

/** The incoming document that is to be answered. */
export const readIncoming = ({ read, client }: Pane, incomingId: string): Promise<Incoming | undefined> =>
  read(words.reading, () => client.call(GetIncoming, { params: { incomingId } }));

function start({ client }: Pane, details: Details, declared: Declared, incomingId?: string): Promise<OutgoingView> {
  return client.call(StartOutgoing, {
    body: {
      ...bodyOf(details),
      original: declared.paper ? 'paper' : 'electronic',
      ...(incomingId === undefined ? {} : { answers: { incomingId, ends: declared.ends } }),
      declaration: { stateSecret: declared.stateSecret !== 'no', restricted: declared.restricted !== 'no' },
    },
    key: declared.key,
  });
}

/** The document is in front from its beginning, so that nothing is lost when a later step fails. */
async function openStarted({ client, word, tell, t }: Pane, matter: OutgoingView): Promise<void> {
  tell({ is: 'matter', matter });
  await word.openNew(await client.call(GetWorkingCopy, { params: { documentId: matter.id } }));
  tell({ is: 'notice', notice: { tone: 'success', text: t(words.started) } });
}

const templateFor = ({ documentType }: OutgoingView) =>
  documentType === 'official-letter' ? 'official-letter' : 'submission-letter';

/** A first draft from the template, opened in Word. */
export async function draftFromTemplate(pane: Pane, matter: OutgoingView): Promise<void> {
  await pane.run(words.starting, async () => {
    const drafted = await pane.client.call(DraftFromTemplate, {
      params: { documentId: matter.id },
      body: { template: templateFor(matter) },
      seen: matter,
    });
    await openStarted(pane, drafted);
  });
}

/** Begins a document and opens its draft. True when the document exists. */
export async function beginFromTemplate(
  pane: Pane,
  details: Details,
  declared: Declared,
  incomingId?: string,
): Promise<boolean> {
  const started = await pane.run(words.starting, () => start(pane, details, declared, incomingId));
  if (started === undefined) return false;
  pane.tell({ is: 'beginning', beginning: undefined });
  pane.tell({ is: 'matter', matter: started });
  if (started.drafts.length === 0) await draftFromTemplate(pane, started);
  return true;
}

/** What the open document is, with the bytes that it was read from. */
export async function recogniseOpen(pane: Pane): Promise<{ file: TakenFile; recognised: Recognised } | undefined> {
  const file = await takeOpenFile(pane, 'adopt');
  return file && recogniseFile(pane, file);
}

/** The same for a file that the person chose. */
export async function recogniseFile(
  { run, client }: Pane,
  file: TakenFile,
): Promise<{ file: TakenFile; recognised: Recognised } | undefined> {
  const recognised = await run(words.recognising, () => client.call(RecogniseDraft, { bytes: file.bytes }));
  return recognised && { file, recognised };
}

/** A copy of another document's draft says first that it belongs to the new one: nobody else's is ever taken. */
async function asDraftOf(
  { word, now, tell }: Pane,
  { id }: OutgoingView,
  bytes: TakenFile['bytes'],
): Promise<TakenFile['bytes']> {
  const identity = now().document?.identity;
  if (identity === undefined) return bytes;
  await word.bind({ ...identity, documentId: id });
  tell({ is: 'document', document: await word.look() });
  return word.bytes();
}

/** Begins a document with this file as its first draft, and opens it as the server bound and cleaned it. */
export async function beginFromFile(
  pane: Pane,
  file: TakenFile,
  details: Details,
  declared: Declared,
  incomingId?: string,
): Promise<boolean> {
  const { run, tell } = pane;
  const started = await run(words.starting, () => start(pane, details, declared, incomingId));
  if (started === undefined) return false;
  tell({ is: 'beginning', beginning: undefined });
  await run(words.adopting, async () => {
    const bytes = file.isOpen ? await asDraftOf(pane, started, file.bytes) : file.bytes;
    await adopt(pane, started, { ...file, bytes });
  });
  return true;
}

/** The file becomes the newest draft, and is opened as the server bound and cleaned it. */
async function adopt(pane: Pane, matter: OutgoingView, { bytes, name }: TakenFile): Promise<void> {
  const query = { name, secrecy: 'none', denunciation: 'no' } as const;
  const { sha256 } = await pane.client.call(UploadFile, { query, bytes });
  const params = { documentId: matter.id };
  await openStarted(pane, await pane.client.call(AdoptDraft, { params, body: { sha256, name }, seen: matter }));
}

/** Takes what is open, which is no version of the document, as its next version. */
export async function adoptOpen(pane: Pane, matter: OutgoingView): Promise<void> {
  const file = await takeOpenFile(pane, 'adopt');
  if (file) await pane.run(words.adopting, () => adopt(pane, matter, file));
}
