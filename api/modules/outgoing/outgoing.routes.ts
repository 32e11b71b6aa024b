// Routes of outgoing documents: drafting and reading, the route, signing and issuing.
import { ListSigners } from '../../contracts/capacity.ts';
import {
  CancelOutgoing,
  ChooseSigner,
  ConfirmEnding,
  EditOutgoing,
  GetOutgoing,
  GetOutgoingFile,
  GetOutgoingHistory,
  GetOutgoingPage,
  GetWorkingCopy,
  ListOutgoing,
  PreviewOutgoing,
  StartOutgoing,
} from '../../contracts/outgoing.ts';
import {
  AddScan,
  CheckOutgoing,
  IssueOutgoing,
  RecallOutgoing,
  RecordInkSignature,
  ReturnToDrafter,
  SealAgain,
  SignOutgoing,
  VoidNumber,
} from '../../contracts/outgoing-issue.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import type { OutgoingDocument } from '../../domain/outgoing/outgoing.ts';
import { given } from '../../platform/http/given.ts';
import { route, type Route } from '../../platform/http/route.ts';
import { streamed } from '../../platform/http/streamed.ts';
import { must } from '../../platform/problem.ts';
import { presentCapacity } from '../capacity/index.ts';
import { pagePicture, wordType } from '../documents/index.ts';
import { clerkUseCases } from './clerk.usecases.ts';
import type { OutgoingDeps } from './deps.ts';
import { draftingUseCases } from './drafting.usecases.ts';
import { draftFileRoutes } from './draft-files.routes.ts';
import { issueUseCases } from './issue.usecases.ts';
import { presentOutgoing, summarizeOutgoing } from './present.ts';
import { bytesOf, fileOf, getOutgoing, historyOf, listContext, listOutgoing, workingCopyOf } from './reading.ts';
import { signingUseCases } from './signing.usecases.ts';
import { submissionRoutes } from './submission.routes.ts';

export function outgoingRoutes(deps: OutgoingDeps): readonly Route[] {
  const drafting = draftingUseCases(deps);
  const signing = signingUseCases(deps);
  const clerk = clerkUseCases(deps);
  const issue = issueUseCases(deps);
  const show = async (document: Promise<OutgoingDocument>, actor: Actor) =>
    presentOutgoing(await document, actor, deps.now());

  return [
    route(StartOutgoing, ({ body: { declaration, ...details }, actor, once }) =>
      show(drafting.start(given(details), declaration, actor, once), actor),
    ),
    route(ListOutgoing, async ({ query, actor }) => {
      const { items, next } = await listOutgoing(given(query), actor);
      const context = await listContext(deps, items, actor);
      return {
        items: items.map((document) => summarizeOutgoing(document, actor, context)),
        ...(next === undefined ? {} : { next }),
      };
    }),
    route(GetOutgoing, ({ params, actor }) => show(getOutgoing(params.documentId, actor), actor)),
    route(GetOutgoingHistory, async ({ params, actor }) => ({
      items: (await historyOf(params.documentId, actor)).map((row) => ({
        id: row.id,
        at: row.at,
        positionId: row.actor.positionId,
        ...(row.actor.onBehalfOf === undefined ? {} : { onBehalfOf: row.actor.onBehalfOf }),
        facts: [...row.facts],
      })),
    })),
    route(GetOutgoingFile, ({ params, actor }) => fileOf(params.documentId, params.sha256, actor)),
    route(GetOutgoingPage, async ({ params, actor }) => {
      const pdf = await bytesOf(params.documentId, params.sha256, actor);
      return streamed(must(await pagePicture(pdf, params.page)), 'image/png', `trang-${params.page}.png`);
    }),
    route(GetWorkingCopy, async ({ params, actor }) => {
      const { bytes, name } = await workingCopyOf(params.documentId, actor);
      return streamed(bytes, wordType, name);
    }),
    route(EditOutgoing, ({ params, body, seen, actor }) =>
      show(drafting.edit(params.documentId, given(body), seen, actor), actor),
    ),
    route(ListSigners, async ({ params, actor }) => ({
      items: (await drafting.signers(params.documentId, actor)).map(presentCapacity),
    })),
    route(ChooseSigner, ({ params, body, seen, actor }) =>
      show(drafting.chooseSigner(params.documentId, body.capacityId, seen, actor), actor),
    ),
    ...draftFileRoutes(deps, show),
    route(PreviewOutgoing, ({ params, seen, actor }) => show(drafting.preview(params.documentId, seen, actor), actor)),
    route(CancelOutgoing, ({ params, body, seen, actor }) =>
      show(drafting.cancel(params.documentId, body.reason, seen, actor), actor),
    ),
    route(ConfirmEnding, ({ params, seen, actor }) =>
      show(drafting.confirmEnding(params.documentId, seen, actor), actor),
    ),
    ...submissionRoutes(deps, show),
    route(SignOutgoing, ({ params, body, seen, actor }) =>
      show(signing.sign(params.documentId, body, seen, actor), actor),
    ),
    route(RecordInkSignature, ({ params, body, seen, actor }) =>
      show(signing.recordInkSignature(params.documentId, body, seen, actor), actor),
    ),
    route(CheckOutgoing, ({ params, body, seen, actor }) =>
      show(clerk.check(params.documentId, given(body), seen, actor), actor),
    ),
    route(ReturnToDrafter, ({ params, body, seen, actor }) =>
      show(clerk.returnToDrafter(params.documentId, body.reason, seen, actor), actor),
    ),
    route(IssueOutgoing, ({ params, body, seen, actor }) =>
      show(issue.issue(params.documentId, body.pin, seen, actor), actor),
    ),
    route(SealAgain, ({ params, body, seen, actor }) =>
      show(issue.seal(params.documentId, body.pin, seen, actor), actor),
    ),
    route(AddScan, ({ params, body, seen, actor }) => show(issue.addScan(params.documentId, body, seen, actor), actor)),
    route(VoidNumber, ({ params, body, seen, actor }) =>
      show(clerk.voidNumber(params.documentId, body.reason, seen, actor), actor),
    ),
    route(RecallOutgoing, ({ params, body, seen, actor }) =>
      show(clerk.recall(params.documentId, body.reason, seen, actor), actor),
    ),
  ];
}
