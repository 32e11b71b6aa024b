// Deciding on exactly the bytes that were read: approve, send back with remarks, sign with the own PIN.
import { SignOutgoing } from '../../../api/contracts/outgoing-issue.ts';
import type { OutgoingView } from '../../../api/contracts/outgoing-views.ts';
import { ApproveStep, SendBackOutgoing } from '../../../api/contracts/submission.ts';
import type { TextPlace } from '../../word/port.ts';
import type { Pane } from '../pane.ts';
import { decisionWords as words } from '../words/decision.ts';
import type { Words } from '../words/language.ts';
import { readWork } from './work.ts';

export interface Remark {
  readonly paragraph: number;
  readonly words: string;
  readonly text: string;
}

async function decided(
  pane: Pane,
  doing: Words,
  done: Words,
  work: (hash: string, params: { documentId: string }) => Promise<OutgoingView>,
  matter: OutgoingView,
): Promise<boolean> {
  const { submitted } = matter;
  if (submitted === undefined) return false;
  const after = await pane.run(doing, () => work(submitted.pdfSha256, { documentId: matter.id }));
  if (after === undefined) return false;
  pane.tell({ is: 'matter', matter: after });
  pane.tell({ is: 'notice', notice: { tone: 'success', text: pane.t(done) } });
  await readWork(pane);
  return true;
}

/** Takes the step that waits; true when it counts. */
export const approve = (pane: Pane, matter: OutgoingView): Promise<boolean> =>
  decided(
    pane,
    words.approving,
    words.approved,
    (hash, params) => pane.client.call(ApproveStep, { params, body: { hash }, seen: matter }),
    matter,
  );

/** Sends the document back with the reason and the remarks beside its paragraphs. */
export const sendBack = (
  pane: Pane,
  matter: OutgoingView,
  reason: string,
  remarks: readonly Remark[],
): Promise<boolean> =>
  decided(
    pane,
    words.approving,
    words.sentBack,
    (hash, params) =>
      pane.client.call(SendBackOutgoing, {
        params,
        body: { hash, reason: reason.trim(), ...(remarks.length > 0 ? { remarks: [...remarks] } : {}) },
        seen: matter,
      }),
    matter,
  );

/** Signs; the PIN is used for this call and kept nowhere. */
export const sign = (pane: Pane, matter: OutgoingView, pin: string): Promise<boolean> =>
  decided(
    pane,
    words.signing,
    words.signed,
    (hash, params) => pane.client.call(SignOutgoing, { params, body: { hash, pin }, seen: matter }),
    matter,
  );

/** The paragraph in which the person is; says what to do where there is none. */
export async function selectedPlace({ run, word, tell, t }: Pane): Promise<TextPlace | undefined> {
  const looked = await run(words.adding, async () => ({ place: await word.selected() }));
  if (looked !== undefined && looked.place === undefined)
    tell({ is: 'notice', notice: { tone: 'info', text: t(words.noPlace) } });
  return looked?.place;
}
