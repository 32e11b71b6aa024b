// Submitting: open marks, signer, preview, slip and route, and where the document stands afterwards.
import { ListSigners, type CapacityView } from '../../../api/contracts/capacity.ts';
import type { BodyInputOf } from '../../../api/contracts/endpoint.ts';
import { ChooseSigner, GetOutgoingPage, PreviewOutgoing } from '../../../api/contracts/outgoing.ts';
import type { OutgoingView } from '../../../api/contracts/outgoing-views.ts';
import { GetSubmission, SubmitOutgoing, WithdrawOutgoing } from '../../../api/contracts/submission.ts';
import { WordTrouble, type WordPort } from '../../word/port.ts';
import type { Pane } from '../pane.ts';
import { isInFront } from '../standing.ts';
import { submissionWords as words } from '../words/submission.ts';
import { openCopy } from './document.ts';

export type SubmitBody = BodyInputOf<typeof SubmitOutgoing>;
export type Slip = SubmitBody['slip'];
export type Route = NonNullable<SubmitBody['route']>;

/** Looks for tracked changes and comments in the open text, when it is this draft. */
export async function readMarks({ read, word, tell, now }: Pane, matter: OutgoingView): Promise<void> {
  if (!isInFront(now(), matter.id)) return;
  const marks = await read(words.looking, () => word.openMarks());
  if (marks) tell({ is: 'marks', marks });
}

/** Who may sign this very document today, and as what. */
export async function readCapacities(
  { read, client }: Pane,
  { id: documentId }: OutgoingView,
): Promise<readonly CapacityView[] | undefined> {
  const found = await read(words.preparing, () => client.call(ListSigners, { params: { documentId } }));
  return found?.items;
}

/** Writes the formula into the open text; false where its places are missing or locked. */
async function writeFormula(word: WordPort, { authorityLines, fullName }: CapacityView): Promise<boolean> {
  try {
    const texts = new Map([
      ['signer-authority', authorityLines.join('\n')],
      ['signer-name', fullName],
    ]);
    return (await word.fill(texts)).length === 0;
  } catch (thrown) {
    if (thrown instanceof WordTrouble) return false;
    throw thrown;
  }
}

/**
 * Chooses the signer. The formula enters the stored draft as a new version, and the open text when that was made from the
 * version before; otherwise the new version is opened beside it.
 */
export async function chooseSigner(pane: Pane, matter: OutgoingView, capacity: CapacityView): Promise<void> {
  const { run, client, word, tell, now, t } = pane;
  await run(words.choosing, async () => {
    const before = matter.drafts.at(-1);
    const params = { documentId: matter.id };
    const after = await client.call(ChooseSigner, { params, body: { capacityId: capacity.id }, seen: matter });
    tell({ is: 'matter', matter: after });
    const newest = after.drafts.at(-1);
    if (newest === undefined || newest.sha256 === before?.sha256) return;
    const identity = now().document?.identity;
    const here = isInFront(now(), matter.id) && identity?.versionHash === before?.sha256;
    const written = here && (await writeFormula(word, capacity));
    if (identity !== undefined && written) {
      await word.bind({ ...identity, versionHash: newest.sha256 });
      tell({ is: 'document', document: await word.look() });
    } else await openCopy(pane, matter.id);
    const text = t(words.chosen, { number: newest.number });
    const next = t(written ? words.chosenHere : words.chosenOpen);
    tell({ is: 'notice', notice: { tone: 'success', text, next } });
  });
}

/** Makes the PDF of the newest draft: it is what will be submitted. */
export async function makePreview({ run, client, tell }: Pane, matter: OutgoingView): Promise<void> {
  const params = { documentId: matter.id };
  const after = await run(words.making, () => client.call(PreviewOutgoing, { params, seen: matter }));
  if (after) tell({ is: 'matter', matter: after });
}

/** A page as an address for an image; whoever asked lets go of it with `URL.revokeObjectURL`. */
export async function pageImage({ client }: Pane, documentId: string, sha256: string, page: number): Promise<string> {
  const bytes = await client.call(GetOutgoingPage, { params: { documentId, sha256, page } });
  return URL.createObjectURL(new Blob([bytes], { type: 'image/png' }));
}

/** Submits exactly the PDF that was looked at; true when it is on its way. */
export async function submit({ run, client, tell, t }: Pane, matter: OutgoingView, body: SubmitBody): Promise<boolean> {
  const params = { documentId: matter.id };
  const after = await run(words.sending, () => client.call(SubmitOutgoing, { params, body, seen: matter }));
  if (after === undefined) return false;
  tell({ is: 'matter', matter: after });
  tell({ is: 'notice', notice: { tone: 'success', text: t(words.sent) } });
  return true;
}

/** Reads the folder: the slips of all rounds and what was written on them. */
export async function readSubmission({ read, client, tell }: Pane, matter: OutgoingView): Promise<void> {
  const params = { documentId: matter.id };
  const submission = await read(words.preparing, () => client.call(GetSubmission, { params }));
  if (submission) tell({ is: 'submission', submission });
}

/** Takes the document back from the route. */
export async function withdraw({ run, client, tell, t }: Pane, matter: OutgoingView): Promise<void> {
  const params = { documentId: matter.id };
  const after = await run(words.withdrawing, () => client.call(WithdrawOutgoing, { params, seen: matter }));
  if (after === undefined) return;
  tell({ is: 'matter', matter: after });
  tell({ is: 'notice', notice: { tone: 'success', text: t(words.withdrawn) } });
}
