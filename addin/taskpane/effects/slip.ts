// The slip before it is typed: from the round before, else from the document, what it answers, and who was asked.
import { ListConsultations } from '../../../api/contracts/consultation.ts';
import { GetIncoming } from '../../../api/contracts/incoming.ts';
import type { OutgoingView } from '../../../api/contracts/outgoing-views.ts';
import { GetSubmission, ProposeRoute } from '../../../api/contracts/submission.ts';
import type { Pane } from '../pane.ts';
import { day, today } from '../words/dates.ts';
import { submissionWords as words } from '../words/submission.ts';
import type { Route, Slip } from './submission.ts';

type Paper = NonNullable<Slip['papers']>[number];

export interface Prepared {
  readonly slip: Slip;
  readonly route: Route;
}

async function groundsAndPaper(
  { client, t, language }: Pane,
  matter: OutgoingView,
): Promise<{ grounds: string; papers: Paper[] }> {
  if (matter.answers === undefined) return { grounds: '', papers: [] };
  const { incomingId } = matter.answers;
  const { code, issuedOn, issuer, subject } = await client.call(GetIncoming, { params: { incomingId } });
  const given = { code: code.text, day: day(issuedOn, language), issuer: issuer.name, subject };
  return {
    grounds: t(words.groundsOf, given),
    papers: [{ kind: 'incoming', name: `${code.text} ${subject}`.trim().slice(0, 255), subjectId: incomingId }],
  };
}

async function fresh(pane: Pane, matter: OutgoingView): Promise<Slip> {
  const { client, t } = pane;
  const [{ grounds, papers }, asked] = await Promise.all([
    groundsAndPaper(pane, matter),
    client.call(ListConsultations, { query: { outgoingId: matter.id } }),
  ]);
  const opinions = asked.items
    .filter(({ state }) => state === 'open' || state === 'closed')
    .map(({ id }): Paper => ({ kind: 'opinions', name: t(words.opinionsOf), subjectId: id }));
  const own = matter.attachments
    .filter(({ issuedWithIt }) => !issuedWithIt)
    .map(({ name, sha256 }): Paper => ({ kind: 'not-issued', name, sha256 }));
  return {
    toPositionId: matter.signer?.positionId ?? '',
    matter: matter.subject,
    grounds,
    summary: '',
    proposal: '',
    papers: [...papers, ...opinions, ...own],
  };
}

/** A day by which the round before was needed may have passed. */
function stillInTime({ dueOn, ...slip }: Slip): Slip {
  return dueOn === undefined || dueOn < today() ? slip : { ...slip, dueOn };
}

/** The slip to begin with, and the route that the rules propose. */
export const prepareSlip = (pane: Pane, matter: OutgoingView): Promise<Prepared | undefined> =>
  pane.read(words.preparing, async () => {
    const params = { documentId: matter.id };
    const [route, before] = await Promise.all([
      pane.client.call(ProposeRoute, { params }),
      matter.round > 0 ? pane.client.call(GetSubmission, { params }) : undefined,
    ]);
    const last = before?.rounds.at(-1)?.slip;
    return { route: route.steps, slip: last === undefined ? await fresh(pane, matter) : stillInTime(last) };
  });
