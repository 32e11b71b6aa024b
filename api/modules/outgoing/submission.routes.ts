// Routes of submissions: the proposed route, submitting, deciding, and the slip.
import {
  ApproveStep,
  GetSubmission,
  GetSubmissionSlip,
  ProposeRoute,
  SendBackOutgoing,
  SubmitOutgoing,
  WithdrawOutgoing,
  WriteOnSlip,
  type SubmissionView,
} from '../../contracts/submission.ts';
import type { OutgoingView } from '../../contracts/outgoing-views.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import { civilDate } from '../../domain/kernel/dates.ts';
import type { OutgoingDocument } from '../../domain/outgoing/outgoing.ts';
import { given } from '../../platform/http/given.ts';
import { answer, route, type Route } from '../../platform/http/route.ts';
import type { OutgoingDeps } from './deps.ts';
import { presentSubmission } from './present-submission.ts';
import { submissionOf } from './reading.ts';
import { routeUseCases } from './route.usecases.ts';
import { slipPdf } from './slip-pdf.ts';

type Show = (document: Promise<OutgoingDocument>, actor: Actor) => Promise<OutgoingView>;

export function submissionRoutes(deps: OutgoingDeps, show: Show): readonly Route[] {
  const useCases = routeUseCases(deps);
  const versioned = (view: SubmissionView) => answer(view, { version: view.version, status: 200 });

  return [
    route(ProposeRoute, async ({ params, actor }) => ({
      steps: (await useCases.proposedRoute(params.documentId, actor)).map(({ kind, positionId }) => ({
        kind,
        positionId,
      })),
    })),
    route(SubmitOutgoing, ({ params, body, seen, actor }) =>
      show(useCases.submit(params.documentId, given(body), seen, actor), actor),
    ),
    route(GetSubmission, async ({ params, actor }) => {
      const { document, submission } = await submissionOf(params.documentId, actor);
      return versioned(presentSubmission(submission, document, actor));
    }),
    route(GetSubmissionSlip, async ({ params, query, actor }) => {
      const { document, submission } = await submissionOf(params.documentId, actor);
      const asked = { round: query.round, today: civilDate(deps.now()) };
      const stream = await slipPdf(document, submission, deps.whoIsWho, asked);
      return { stream, type: 'application/pdf', name: 'phieu-trinh.pdf' };
    }),
    route(WriteOnSlip, async ({ params, body, seen, actor }) => {
      const { document, submission } = await useCases.writeOnSlip(params.documentId, body, seen, actor);
      return versioned(presentSubmission(submission, document, actor));
    }),
    route(ApproveStep, ({ params, body, seen, actor }) =>
      show(useCases.approve(params.documentId, body.hash, seen, actor), actor),
    ),
    route(SendBackOutgoing, ({ params, body, seen, actor }) =>
      show(useCases.sendBack(params.documentId, given(body), seen, actor), actor),
    ),
    route(WithdrawOutgoing, ({ params, seen, actor }) =>
      show(useCases.withdraw(params.documentId, seen, actor), actor),
    ),
  ];
}
