// Versions of the draft: stored with the version they were made from, never over a newer one; kept here while the server is
// away.
import { ApiProblem } from '../../../api/client/client.ts';
import { UploadFile } from '../../../api/contracts/file.ts';
import { CompareDrafts, type DifferenceView } from '../../../api/contracts/outgoing-drafts.ts';
import { AddDraft, GetOutgoingFile } from '../../../api/contracts/outgoing.ts';
import type { OutgoingView } from '../../../api/contracts/outgoing-views.ts';
import { WordTrouble, type DocumentIdentity } from '../../word/port.ts';
import { meOf, type Pane } from '../pane.ts';
import { keepQueued, withQueued } from '../queue.ts';
import { versionWords as words } from '../words/versions.ts';
import { openCopy, readMatter } from './document.ts';
import { takeOpenFile, type TakenFile } from './file.ts';
import { isOffline } from './run.ts';

/** The document in front and the version that the open file was made from; nothing when another file is open. */
export function baseOf({ now }: Pane): { readonly matter: OutgoingView; readonly basedOn: string } | undefined {
  const { matter, document } = now();
  const identity = document?.identity;
  return matter === undefined || identity?.documentId !== matter.id
    ? undefined
    : { matter, basedOn: identity.versionHash };
}

/** Stores the bytes as the next version. Throws what the API says. */
export async function storeVersion(
  { client }: Pane,
  matter: OutgoingView,
  { bytes, name }: Pick<TakenFile, 'bytes' | 'name'>,
  basedOn: string,
): Promise<OutgoingView> {
  const query = { name, secrecy: 'none', denunciation: 'no' } as const;
  const { sha256 } = await client.call(UploadFile, { query, bytes });
  return client.call(AddDraft, {
    params: { documentId: matter.id },
    body: { sha256, name, basedOn },
    seen: matter,
  });
}

/** Notes in the file which version it is now; false when Word would not. */
async function bound({ word, tell }: Pane, identity: DocumentIdentity): Promise<boolean> {
  try {
    await word.bind(identity);
    tell({ is: 'document', document: await word.look() });
    return true;
  } catch (thrown) {
    if (thrown instanceof WordTrouble) return false;
    throw thrown;
  }
}

/** The open file now is this version: what is typed from here on is based on it, even where Word could not note it. */
export async function stored(pane: Pane, matter: OutgoingView): Promise<void> {
  const { tell, now, t } = pane;
  tell({ is: 'matter', matter });
  const newest = matter.drafts.at(-1);
  const { document } = now();
  if (newest === undefined || document?.identity?.documentId !== matter.id) return;
  const identity = { ...document.identity, versionHash: newest.sha256 };
  tell({ is: 'document', document: { ...document, identity } });
  const isBound = await bound(pane, identity);
  const errors = newest.findings.filter(({ severity }) => severity === 'error').length;
  const next = isBound ? errors > 0 && t(words.errors, { count: errors }) : t(words.unbound);
  const text = t(words.stored, { number: newest.number });
  tell({
    is: 'notice',
    notice: { tone: isBound ? 'success' : 'warning', text, ...(next === false ? {} : { next }) },
  });
}

async function keepForLater(pane: Pane, documentId: string, file: TakenFile, basedOn: string): Promise<void> {
  const { tell, now, t } = pane;
  const { name, bytes } = file;
  const version = { documentId, positionId: meOf(pane), name, bytes, basedOn, at: new Date().toISOString() };
  await keepQueued(version);
  tell({ is: 'queued', queued: withQueued(now().queued, version) });
  tell({ is: 'notice', notice: { tone: 'warning', text: t(words.kept), next: t(words.keptNext) } });
}

/** Saves the file as the next version; a newer one of somebody else makes a conflict, an absent server makes it wait. */
export async function saveFile(pane: Pane, file: TakenFile, onTopOf?: string): Promise<void> {
  const base = baseOf(pane);
  if (base === undefined) return;
  const basedOn = onTopOf ?? base.basedOn;
  await pane.run(words.saving, async () => {
    try {
      const fresh = await readMatter(pane, base.matter.id);
      await stored(pane, await storeVersion(pane, fresh, file, basedOn));
      pane.tell({ is: 'conflict', conflict: undefined });
      pane.tell({ is: 'offer', offer: undefined });
    } catch (thrown) {
      if (isOffline(thrown)) return keepForLater(pane, base.matter.id, file, basedOn);
      await tellConflict(pane, thrown, { documentId: base.matter.id, name: file.name, basedOn });
    }
  });
}

/** A version that was refused because of a newer one is a conflict, which the person settles; anything else is thrown on. */
export async function tellConflict(
  pane: Pane,
  thrown: unknown,
  { documentId, name, basedOn }: { readonly documentId: string; readonly name: string; readonly basedOn: string },
): Promise<void> {
  if (!(thrown instanceof ApiProblem) || thrown.code !== 'draft-conflict') throw thrown;
  const { drafts } = await readMatter(pane, documentId);
  const newest = drafts.at(-1);
  if (newest === undefined) throw thrown;
  pane.tell({ is: 'conflict', conflict: { sha256: newest.sha256, name, basedOn } });
}

/** Saves what is open in Word; with a base given, on top of that version, which the person has looked at. */
export async function saveVersion(pane: Pane, onTopOf?: string): Promise<void> {
  const file = await takeOpenFile(pane, 'save', onTopOf);
  if (file) await saveFile(pane, file, onTopOf);
}

/** What is different in the later of two versions. */
export function compare(
  pane: Pane,
  documentId: string,
  later: string,
  earlier: string,
): Promise<DifferenceView | undefined> {
  return pane.run(words.comparing, () =>
    pane.client.call(CompareDrafts, { params: { documentId, sha256: later }, query: { with: earlier } }),
  );
}

/** Opens a version in a window of its own: the newest as the working copy, an older one only to be read. */
export async function openVersion(pane: Pane, matter: OutgoingView, sha256: string): Promise<void> {
  await pane.run(words.opening, async () => {
    if (matter.drafts.at(-1)?.sha256 === sha256) return openCopy(pane, matter.id);
    await pane.word.openNew(await pane.client.call(GetOutgoingFile, { params: { documentId: matter.id, sha256 } }));
  });
}
