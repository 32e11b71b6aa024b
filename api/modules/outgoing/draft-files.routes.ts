// Routes of the versions of a draft.
import type { ReplyOf } from '../../contracts/endpoint.ts';
import { AddCloudDraft, AdoptDraft, CompareDrafts } from '../../contracts/outgoing-drafts.ts';
import { AddDraft, DraftFromTemplate } from '../../contracts/outgoing.ts';
import type { OutgoingView } from '../../contracts/outgoing-views.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import type { OutgoingDocument } from '../../domain/outgoing/outgoing.ts';
import { given, shown } from '../../platform/http/given.ts';
import { route, type Route } from '../../platform/http/route.ts';
import type { OutgoingDeps } from './deps.ts';
import { draftFileUseCases } from './draft-files.usecases.ts';

type Show = (document: Promise<OutgoingDocument>, actor: Actor) => Promise<OutgoingView>;

export function draftFileRoutes(deps: OutgoingDeps, show: Show): readonly Route[] {
  const useCases = draftFileUseCases(deps);

  return [
    route(AddDraft, ({ params, body, seen, actor }) =>
      show(useCases.addDraft(params.documentId, given(body), seen, actor), actor),
    ),
    route(DraftFromTemplate, ({ params, body, seen, actor }) =>
      show(useCases.draftFromTemplate(params.documentId, body, seen, actor), actor),
    ),
    route(AdoptDraft, ({ params, body, seen, actor }) =>
      show(useCases.adoptDraft(params.documentId, body, seen, actor), actor),
    ),
    route(AddCloudDraft, ({ params, body, secret, seen, actor }) =>
      show(useCases.addCloudDraft(params.documentId, given(body), secret, seen, actor), actor),
    ),
    route(CompareDrafts, async ({ params, query, actor }) =>
      shown<ReplyOf<typeof CompareDrafts>>(await useCases.compare(params.documentId, params.sha256, query.with, actor)),
    ),
  ];
}
