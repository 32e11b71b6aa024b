// Reading: one document, lists by right, its history, its files. Who may not read it is told that there is none.
import type { Readable } from 'node:stream';
import type { Actor } from '../../domain/kernel/actor.ts';
import { currentDraft, type OutgoingDocument } from '../../domain/outgoing/outgoing.ts';
import { civilDate } from '../../domain/kernel/dates.ts';
import type { JournalRow } from '../../domain/journal/journal.ts';
import type { Submission } from '../../domain/submission/submission.ts';
import { fileStore } from '../../platform/files/file-store.mongo.ts';
import { decodeCursor, pageFrom } from '../../platform/mongo/cursor.ts';
import { must, Problem } from '../../platform/problem.ts';
import { withIdentity } from '../documents/index.ts';
import { journalReader } from '../journal/index.ts';
import { readable } from './change.ts';
import type { OutgoingDeps } from './deps.ts';
import type { OutgoingQuery } from './outgoing.store.ts';
import { outgoingStore } from './outgoing.store.mongo.ts';
import type { ListContext } from './present.ts';
import { submissionStore } from './submission.store.mongo.ts';

export const getOutgoing = (id: string, actor: Actor): Promise<OutgoingDocument> =>
  readable(outgoingStore(actor.agencyId), id, actor);

export async function listOutgoing(
  asked: Pick<OutgoingQuery, 'scope' | 'limit' | 'state'> & { readonly cursor?: string },
  actor: Actor,
): Promise<{ items: OutgoingDocument[]; next?: string }> {
  const { cursor, ...query } = asked;
  const behind = decodeCursor(cursor);
  const rows = await outgoingStore(actor.agencyId).page({ ...query, actor, ...(behind ? { behind } : {}) });
  return pageFrom(rows, query.limit, ({ id }) => id);
}

/** The names and due days that a page of the list shows: one look at the directory, one at the tasks it answers. */
export async function listContext(
  { now, whoIsWho, taskDueOn }: Pick<OutgoingDeps, 'now' | 'whoIsWho' | 'taskDueOn'>,
  items: readonly OutgoingDocument[],
  actor: Actor,
): Promise<ListContext> {
  const answered = [...new Set(items.flatMap(({ answers }) => answers?.incomingId ?? []))];
  const who = await whoIsWho(actor.agencyId, civilDate(now()));
  return {
    now: now(),
    nameOf: (positionId) => {
      const { title, fullName } = who.person(positionId);
      return `${title} ${fullName}`.trim();
    },
    taskDueOn: answered.length === 0 ? new Map() : await taskDueOn(actor, answered),
  };
}

export async function historyOf(id: string, actor: Actor): Promise<readonly JournalRow[]> {
  await getOutgoing(id, actor);
  return journalReader(actor.agencyId).historyOf(id);
}

export async function submissionOf(
  id: string,
  actor: Actor,
): Promise<{ document: OutgoingDocument; submission: Submission }> {
  const document = await getOutgoing(id, actor);
  const submission = await submissionStore(actor.agencyId).ofDocument(id);
  if (!submission) throw new Problem('not-found', { detail: 'Văn bản này chưa được trình.' });
  return { document, submission };
}

/** The files that belong to the document, with the names under which people save them. */
async function filesOf(document: OutgoingDocument): Promise<ReadonlyMap<string, string>> {
  const { drafts, attachments, preview, submitted, signatures, issue } = document;
  const folder = await submissionStore(document.agencyId).ofDocument(document.id);
  const papers = (folder?.rounds ?? []).flatMap(({ slip }) => slip.papers);
  const pdfs = [
    preview?.pdfSha256,
    submitted?.pdfSha256,
    ...(folder?.rounds ?? []).map(({ pdfSha256 }) => pdfSha256),
    ...signatures.map(({ sha256 }) => sha256),
    ...(issue?.files ?? []).map(({ sha256 }) => sha256),
  ];
  return new Map([
    ...papers.flatMap(({ sha256, name }) => (sha256 === undefined ? [] : [[sha256, name] as const])),
    ...attachments.map(({ sha256, name }) => [sha256, name] as const),
    ...drafts.map(({ sha256, name }) => [sha256, name] as const),
    ...pdfs.flatMap((sha256) => (sha256 === undefined ? [] : [[sha256, 'van-ban.pdf'] as const])),
  ]);
}

/** A file of the document as a stream; a hash that does not belong to it is `not-found`, whatever lies in the store. */
export async function fileOf(
  id: string,
  sha256: string,
  actor: Actor,
): Promise<{ stream: Readable; type: string; size: number; name: string }> {
  const name = (await filesOf(await getOutgoing(id, actor))).get(sha256);
  if (name === undefined) throw new Problem('not-found');
  return { ...(await fileStore(actor.agencyId).open(sha256)), name };
}

/** The bytes of a file of the document. */
export async function bytesOf(id: string, sha256: string, actor: Actor): Promise<Buffer> {
  if (!(await filesOf(await getOutgoing(id, actor))).has(sha256)) throw new Problem('not-found');
  return fileStore(actor.agencyId).read(sha256);
}

/** The newest draft, marked with the document and version it is, so that what is saved from it finds its way back. */
export async function workingCopyOf(id: string, actor: Actor): Promise<{ bytes: Uint8Array; name: string }> {
  const document = await getOutgoing(id, actor);
  const newest = currentDraft(document);
  if (!newest) throw new Problem('draft-missing');
  const identity = { agencyId: actor.agencyId, documentId: id, versionHash: newest.sha256 };
  const bytes = must(withIdentity(await fileStore(actor.agencyId).read(newest.sha256), identity));
  return { bytes, name: newest.name };
}
