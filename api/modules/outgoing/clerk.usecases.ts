// The clerk's desk: the checklist, the return to the drafter, the void number, the recall.
import type { Seen } from '../../contracts/endpoint.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import { sameAuthority } from '../../domain/capacity/authority-lines.ts';
import { recall, voidNumber } from '../../domain/outgoing/after-issue.ts';
import { check, returnToDrafter, type CheckCode, type MachineFindings } from '../../domain/outgoing/checklist.ts';
import { may } from '../../domain/outgoing/may.ts';
import { validSignature, type OutgoingDocument } from '../../domain/outgoing/outgoing.ts';
import { stepEntry } from '../../domain/register/register.ts';
import { endFolder } from '../../domain/submission/slip.ts';
import { fileStore } from '../../platform/files/file-store.mongo.ts';
import { must } from '../../platform/problem.ts';
import { change, readable } from './change.ts';
import type { OutgoingDeps, OutgoingStores } from './deps.ts';
import { authorityLinesIn } from './formula.ts';
import { outgoingStore } from './outgoing.store.mongo.ts';
import { endRoundOf, recordFolder } from './route.usecases.ts';
import { chosenCapacity } from './signing.usecases.ts';

/** One answer to an item of the checklist. */
export interface Answer {
  readonly item: CheckCode;
  readonly passed: boolean;
  readonly note?: string;
}

/** The folder ends with its document; a document that was never submitted has none. */
export async function endFolderOf(stores: OutgoingStores, outgoingId: string): Promise<void> {
  const folder = await stores.submissions.ofDocument(outgoingId);
  if (folder && folder.state !== 'ended') await recordFolder(stores, must(endFolder(folder)));
}

export const clerkUseCases = (deps: OutgoingDeps) => {
  const { now } = deps;

  /** What can be known without the clerk: the signature, the layout of the version submitted, the formula. */
  async function machineFindings(document: OutgoingDocument): Promise<MachineFindings> {
    const files = fileStore(document.agencyId);
    const held = await chosenCapacity(document);
    const signedHash = validSignature(document)?.sha256;
    const pdf = await files.read(signedHash ?? document.submitted?.pdfSha256 ?? '');
    const found = must(await authorityLinesIn(pdf, held.fullName));
    const verdicts = signedHash === undefined ? [] : await deps.verify(pdf, now());
    const draft = document.drafts.find(({ sha256 }) => sha256 === document.submitted?.draftSha256);
    return {
      signatureGood: verdicts.every(({ good }) => good),
      layoutErrors: draft?.findings.filter(({ severity }) => severity === 'error').length ?? 0,
      formulaMatches: sameAuthority(found, held.authorityLines),
    };
  }

  return {
    async check(
      id: string,
      { hash, answers }: { readonly hash: string; readonly answers: readonly Answer[] },
      seen: Seen,
      actor: Actor,
    ): Promise<OutgoingDocument> {
      const current = await readable(outgoingStore(actor.agencyId), id, actor, seen);
      must(may(current, actor, 'check'));
      const machine = await machineFindings(current);
      return change(deps, { id, actor, seen }, (document) => check(document, actor, hash, answers, machine, now()));
    },

    returnToDrafter: (id: string, reason: string, seen: Seen, actor: Actor): Promise<OutgoingDocument> =>
      change(
        deps,
        { id, actor, seen },
        (document) => returnToDrafter(document, actor, reason, now()),
        (_document, stores) => endRoundOf(stores, id, 'returned', now()),
      ),

    voidNumber: (id: string, reason: string, seen: Seen, actor: Actor): Promise<OutgoingDocument> =>
      change(
        deps,
        { id, actor, seen },
        (document) => voidNumber(document, actor, reason, now()),
        async (document, stores) => {
          await stepOfEntry(stores, document, 'void', reason);
          await endFolderOf(stores, id);
        },
      ),

    recall: (id: string, reason: string, seen: Seen, actor: Actor): Promise<OutgoingDocument> =>
      change(
        deps,
        { id, actor, seen },
        (document) => recall(document, actor, reason, now()),
        (document, stores) => stepOfEntry(stores, document, 'recall', reason),
      ),
  };
};

/** What becomes of the document's row in the book, with the reason. */
export async function stepOfEntry(
  { register }: Pick<OutgoingStores, 'register'>,
  document: OutgoingDocument,
  action: 'recall' | 'void',
  reason: string,
): Promise<void> {
  if (document.issue === undefined) return;
  const entry = await register.entry(document.issue.registerEntryId);
  await register.step(must(stepEntry(entry, action, 'registry-clerk', reason)));
}
