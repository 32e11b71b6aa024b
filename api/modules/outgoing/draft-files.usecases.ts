// Versions of a draft: from an uploaded file, a template, a file written elsewhere, or the cloud; and how two versions differ.
import type { Seen } from '../../contracts/endpoint.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import { civilDate } from '../../domain/kernel/dates.ts';
import type { Difference } from '../../domain/outgoing/difference.ts';
import { addDraft } from '../../domain/outgoing/draft.ts';
import { may } from '../../domain/outgoing/may.ts';
import { currentDraft, type OutgoingDocument } from '../../domain/outgoing/outgoing.ts';
import { fileStore } from '../../platform/files/file-store.mongo.ts';
import { must, Problem } from '../../platform/problem.ts';
import { readIdentity, withIdentity, withWordFile, wordType } from '../documents/index.ts';
import { change, readable } from './change.ts';
import type { OutgoingDeps } from './deps.ts';
import { belongsTo, inspectDraft, type InspectedDraft } from './inspect-draft.ts';
import { outgoingStore } from './outgoing.store.mongo.ts';
import { getOutgoing } from './reading.ts';
import { filledTemplate, type TemplateChoice } from './template-draft.ts';

interface NamedFile {
  readonly sha256: string;
  readonly name: string;
}

export const draftFileUseCases = (deps: OutgoingDeps) => {
  const { now } = deps;

  /** The document if the actor may add a version to it now. */
  async function draftable(id: string, seen: Seen, actor: Actor): Promise<OutgoingDocument> {
    const current = await readable(outgoingStore(actor.agencyId), id, actor, seen);
    must(may(current, actor, 'add-draft'));
    return current;
  }

  /** Adds a version that was looked at already; the file is bound to the document in the same transaction. */
  const store = (id: string, draft: InspectedDraft, seen: Seen, actor: Actor): Promise<OutgoingDocument> =>
    change(
      deps,
      { id, actor, seen },
      (document) => addDraft(document, actor, draft, now()),
      (document, { files }) => files.keep([draft.sha256], document.id),
    );

  /** Stores bytes that the server made in place of the newest version. */
  async function storeMade(current: OutgoingDocument, bytes: Uint8Array, name: string, seen: Seen, actor: Actor) {
    const staged = await fileStore(actor.agencyId).stage(bytes, wordType);
    // what the file says it was made from is no version of this document
    const { basedOn: _said, ...draft } = await inspectDraft(bytes, { ...staged, name, on: civilDate(now()) });
    const basedOn = currentDraft(current)?.sha256;
    return store(current.id, { ...draft, ...(basedOn === undefined ? {} : { basedOn }) }, seen, actor);
  }

  return {
    async addDraft(
      id: string,
      file: NamedFile & { readonly basedOn?: string },
      seen: Seen,
      actor: Actor,
    ): Promise<OutgoingDocument> {
      await draftable(id, seen, actor);
      const files = fileStore(actor.agencyId);
      const stat = await files.stat(file.sha256);
      if (!stat) throw new Problem('file-missing');
      const about = { agencyId: actor.agencyId, documentId: id };
      const asked = { ...stat, ...file, on: civilDate(now()), about };
      return store(id, await inspectDraft(await files.read(file.sha256), asked), seen, actor);
    },

    async draftFromTemplate(id: string, choice: TemplateChoice, seen: Seen, actor: Actor): Promise<OutgoingDocument> {
      const current = await draftable(id, seen, actor);
      return storeMade(current, await filledTemplate(current, choice), 'du-thao.docx', seen, actor);
    },

    /** Takes a file that was written without our template: bound, cleaned, marked; the text is the author's. */
    async adoptDraft(id: string, { sha256, name }: NamedFile, seen: Seen, actor: Actor): Promise<OutgoingDocument> {
      const current = await draftable(id, seen, actor);
      const files = fileStore(actor.agencyId);
      if (!(await files.stat(sha256))) throw new Problem('file-missing');
      const given = await files.read(sha256);
      belongsTo({ agencyId: actor.agencyId, documentId: id }, must(readIdentity(given)));
      const adopted = must(await withWordFile('adopt', given));
      const versionHash = currentDraft(current)?.sha256 ?? sha256;
      const marked = must(withIdentity(adopted, { agencyId: actor.agencyId, documentId: id, versionHash }));
      return storeMade(current, marked, name, seen, actor);
    },

    /** Fetches the file with the person's own right to it; what comes is looked through like any upload. */
    async addCloudDraft(
      id: string,
      { address, basedOn }: { readonly address: string; readonly basedOn?: string },
      token: string,
      seen: Seen,
      actor: Actor,
    ): Promise<OutgoingDocument> {
      await draftable(id, seen, actor);
      const { bytes, name } = await deps.cloudFile(address, token);
      must(deps.inspect(bytes, { declaredName: 'cloud.docx', limitBytes: deps.uploadLimitBytes }));
      const staged = await fileStore(actor.agencyId).stage(bytes, wordType);
      const about = { agencyId: actor.agencyId, documentId: id };
      const base = basedOn === undefined ? {} : { basedOn };
      const asked = { ...staged, name, ...base, on: civilDate(now()), about };
      return store(id, await inspectDraft(bytes, asked), seen, actor);
    },

    /** How the later version differs from the earlier one; both must be versions of this document. */
    async compare(id: string, later: string, earlier: string, actor: Actor): Promise<Difference> {
      const { drafts } = await getOutgoing(id, actor);
      if (![later, earlier].every((hash) => drafts.some(({ sha256 }) => sha256 === hash)))
        throw new Problem('not-found', { detail: 'Văn bản này không có bản dự thảo đó.' });
      const files = fileStore(actor.agencyId);
      const [before, after] = [await files.read(earlier), await files.read(later)];
      return must(await withWordFile('compare', { before, after }));
    },
  };
};
