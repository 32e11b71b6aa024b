// Routes of incoming documents.
import type { DirectingScope } from '../../domain/incoming/directing-scope.ts';
import { incomingBoxesOf } from '../../domain/incoming/desk.ts';
import { duplicateKey, earlierArrivals } from '../../domain/incoming/duplicates.ts';
import type { IncomingDocument } from '../../domain/incoming/incoming.ts';
import type { TypedDetails } from '../../domain/incoming/details.ts';
import { mayRead } from '../../domain/kernel/access.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import { civilDate } from '../../domain/kernel/dates.ts';
import {
  CorrectIncoming,
  CountIncoming,
  CountIncomingPages,
  GetIncoming,
  GetIncomingFile,
  GetIncomingHistory,
  GetIncomingPage,
  ListIncoming,
  PresentIncoming,
  ProposeDistribution,
  RecallIncoming,
  ReadIncomingFile,
  ReceiveIncoming,
  RegisterIncoming,
  ReturnIncoming,
} from '../../contracts/incoming.ts';
import { route, type Route } from '../../platform/http/route.ts';
import { streamed } from '../../platform/http/streamed.ts';
import { decodeCursor, pageFrom } from '../../platform/mongo/cursor.ts';
import { must, Problem } from '../../platform/problem.ts';
import type { LoadWhoIsWho } from '../directory/index.ts';
import { pageCount, pagePicture } from '../documents/index.ts';
import { journalReader } from '../journal/index.ts';
import { presentIncoming, presentRow } from './incoming.present.ts';
import { incomingStore } from './incoming.store.mongo.ts';
import type { IncomingUseCases } from './incoming.usecases.ts';
import { presentHistory } from './present-parts.ts';
import { readable } from './readable.ts';
import { readReceived, type ReadingDeps } from './reading.ts';
import type { RegisterIncomingDocument } from './registration.ts';

export interface IncomingRoutesDeps extends ReadingDeps {
  readonly useCases: IncomingUseCases;
  readonly register: RegisterIncomingDocument;
  readonly now: () => Date;
  readonly whoIsWho: LoadWhoIsWho;
  readonly scopes: (agencyId: string) => Promise<readonly DirectingScope[]>;
}

/** Earlier arrivals matter until the document has its number; those that the reader may not read stay hidden. */
async function earlierOf(incoming: IncomingDocument, actor: Actor): Promise<readonly IncomingDocument[]> {
  const key = incoming.state === 'received' ? duplicateKey(incoming) : undefined;
  if (key === undefined) return [];
  const candidates = await incomingStore(actor.agencyId).withDuplicateKeys([key]);
  return earlierArrivals(incoming, candidates).filter(({ readers }) => mayRead(readers, actor));
}

export function incomingRoutes(deps: IncomingRoutesDeps): readonly Route[] {
  const { useCases, register, now, whoIsWho, scopes, fileStore } = deps;
  const readFile = readReceived(deps);

  const contextOf = async (actor: Actor) => ({ scopes: await scopes(actor.agencyId), today: civilDate(now()) });
  const view = async (incoming: IncomingDocument, actor: Actor) => {
    const context = await contextOf(actor);
    const [who, earlier] = await Promise.all([whoIsWho(actor.agencyId, context.today), earlierOf(incoming, actor)]);
    return presentIncoming(incoming, actor, { who, context, earlier });
  };
  const read = async (id: string, actor: Actor) => readable(await incomingStore(actor.agencyId).get(id), actor);
  const fileOf = async ({ incomingId, sha256 }: { incomingId: string; sha256: string }, actor: Actor) => {
    const file = (await read(incomingId, actor)).files.find((one) => one.sha256 === sha256);
    if (file === undefined) throw new Problem('not-found');
    return file;
  };
  const pdfOf = async (asked: { incomingId: string; sha256: string }, actor: Actor) =>
    fileStore(actor.agencyId).read((await fileOf(asked, actor)).sha256);

  return [
    route(ReceiveIncoming, async ({ body, actor, once }) => {
      const { secrecy, denunciation, details, ...rest } = body;
      const asked = { ...rest, answers: { secrecy, denunciation }, details: details as TypedDetails };
      return view(await useCases.receive(asked, actor, once), actor);
    }),
    route(ReadIncomingFile, async ({ body, actor }) => readFile(body.sha256, actor)),
    route(GetIncoming, async ({ params, actor }) => view(await read(params.incomingId, actor), actor)),
    route(ListIncoming, async ({ query: { cursor, limit, box, state, priority }, actor }) => {
      const place = decodeCursor(cursor);
      const context = await contextOf(actor);
      const found = await incomingStore(actor.agencyId).readableBy(actor, {
        box,
        limit: limit + 1,
        ...(state === undefined ? {} : { state }),
        ...(priority === undefined ? {} : { priority }),
        ...(place === undefined ? {} : { behind: place }),
      });
      const { items, next } = pageFrom(found, limit, ({ id }) => id);
      const rows = items.map((incoming) => presentRow(incoming, actor, context));
      return { items: rows, ...(next === undefined ? {} : { next }) };
    }),
    route(CountIncoming, async ({ actor }) => {
      const store = incomingStore(actor.agencyId);
      const boxes = incomingBoxesOf(actor);
      const counts = await Promise.all(boxes.map((box) => store.countFor(actor, box)));
      return { items: boxes.map((box, index) => ({ box, count: counts[index] ?? 0 })) };
    }),
    route(CorrectIncoming, async ({ params, body, seen, actor }) =>
      view(await useCases.correct(params.incomingId, body as TypedDetails, seen, actor), actor),
    ),
    route(RegisterIncoming, async ({ params, body, seen, actor, once }) =>
      view(await register(params.incomingId, body.acknowledgedDuplicates, seen, actor, once), actor),
    ),
    route(ReturnIncoming, async ({ params, body, seen, actor }) =>
      view(await useCases.returnToIssuer(params.incomingId, body.reason, seen, actor), actor),
    ),
    route(RecallIncoming, async ({ params, body, seen, actor }) =>
      view(await useCases.recall(params.incomingId, body.reason, seen, actor), actor),
    ),
    route(PresentIncoming, async ({ params, body, seen, actor }) =>
      view(await useCases.present(params.incomingId, body.toPositionId, seen, actor), actor),
    ),
    route(ProposeDistribution, async ({ params, body: { lead, dueOn, ...body }, seen, actor }) => {
      const proposed = { ...body, ...(lead === undefined ? {} : { lead }), ...(dueOn === undefined ? {} : { dueOn }) };
      return view(await useCases.propose(params.incomingId, proposed, seen, actor), actor);
    }),
    route(GetIncomingHistory, async ({ params, actor }) => {
      const { id } = await read(params.incomingId, actor);
      const rows = await journalReader(actor.agencyId).historyOf(id);
      return presentHistory(rows, await whoIsWho(actor.agencyId, civilDate(now())));
    }),
    route(GetIncomingFile, async ({ params, actor }) => {
      const file = await fileOf(params, actor);
      return { ...(await fileStore(actor.agencyId).open(file.sha256)), name: file.name };
    }),
    route(CountIncomingPages, async ({ params, actor }) => ({
      pages: must(await pageCount(await pdfOf(params, actor))),
    })),
    route(GetIncomingPage, async ({ params, actor }) => {
      const picture = must(await pagePicture(await pdfOf(params, actor), params.page));
      return streamed(picture, 'image/png', `trang-${params.page}.png`);
    }),
  ];
}
