// The whole API from its parts: stores, use cases, routes, jobs. Tests call it too.
import type restify from 'restify';
import { defaultScopes } from './domain/incoming/directing-scope.ts';
import { civilDate } from './domain/kernel/dates.ts';
import { refuse } from './domain/kernel/result.ts';
import { GetLiveness, GetReadiness } from './contracts/health.ts';
import { capacityRoutes } from './modules/capacity/index.ts';
import { chatRoutes } from './modules/chat/index.ts';
import {
  closeOverdueConsultations,
  consultationRoutes,
  consultationUseCases,
  unitOpinions,
} from './modules/consultation/index.ts';
import { directoryRoutes, makeWhoIsWho, makeWhoActs } from './modules/directory/index.ts';
import { pdfText, readIncoming, wordFileRoutes } from './modules/documents/index.ts';
import { inspectFile } from './modules/documents/intake/index.ts';
import { collectStagedFiles, countRefused, fileRoutes, textOfFile } from './modules/files/index.ts';
import { cancelOpenTasks, directiveRoutes, directiveUseCases } from './modules/directive/index.ts';
import {
  incomingRoutes,
  incomingSearchSource,
  incomingStillReadable,
  incomingStore,
  incomingUseCases,
  makeInspectReceived,
  makeShowsSecrecyMark,
  makeRegistration,
  readable,
} from './modules/incoming/index.ts';
import { homePages } from './modules/home/index.ts';
import { oldestUnsealed } from './modules/journal/index.ts';
import { clearOldDeliveries, countWaiting, outboxRoutes, reopenFor } from './modules/outbox/index.ts';
import {
  bothJudges,
  outgoingRoutes,
  outgoingSearchSource,
  outgoingStillReadable,
  outgoingStore,
  ownVerifier,
  readableOutgoing,
  resumeIssues,
  resumeIssuesJob,
  type ConvertToPdf,
  type JudgeFile,
  type OutgoingDeps,
} from './modules/outgoing/index.ts';
import { makeLanes, registerRoutes, registerUseCases } from './modules/register/index.ts';
import { searchRoutes, searchUseCases, type SearchIndex, type SearchSource } from './modules/search/index.ts';
import { verifyPdf } from './modules/signing/index.ts';
import { signingKeyRoutes } from './modules/signing-key/index.ts';
import { concludeByAnswer, taskRoutes, taskStore, taskUseCases } from './modules/task/index.ts';
import type { VerifyToken } from './platform/auth/tokens.ts';
import { fileStore } from './platform/files/file-store.mongo.ts';
import { makeCloudFile } from './platform/graph/cloud-file.ts';
import { makeMetrics } from './platform/http/metrics.ts';
import { openApi } from './platform/http/openapi.ts';
import { route, type Route } from './platform/http/route.ts';
import type { Mount } from './platform/http/mounts.ts';
import { serve, type PlainPage } from './platform/http/serve.ts';
import { makeSignIn } from './platform/http/sign-in.ts';
import type { Job } from './platform/jobs/job.ts';
import type { Log } from './platform/log/log.ts';
import { pingMongo } from './platform/mongo/connection.ts';
import { makeTransact } from './platform/mongo/transact.ts';
import { currentVersions, storesWith } from './stores.ts';

export interface AppDeps {
  readonly now: () => Date;
  readonly log: Log;
  readonly verifyToken: VerifyToken;
  readonly uploadLimitBytes: number;
  readonly version: string;
  /** Certificates that signatures of received files are traced to, DER. */
  readonly trustAnchors?: readonly Uint8Array[];
  /** Makes PDFs of drafts; without it nothing can be submitted. */
  readonly convertToPdf?: ConvertToPdf;
  /** Where files of the cloud come from; without it none does. */
  readonly graphUrl?: string;
  /** The engines that must all pass a file before it is issued; our verifier and pdfsig when missing. */
  readonly judge?: JudgeFile;
  /** The index that searching asks; without it there is no searching. */
  readonly search?: { readonly index: SearchIndex; readonly complete: () => boolean };
  /** Pages for people, beside the ones every app has. */
  readonly pages?: readonly PlainPage[];
  /** Other parts of the product that answer on the same address. */
  readonly mounts?: readonly Mount[];
}

/** Words of a file: of a PDF its text, recognised where it is a scan; of a Word file its PDF is what counts. */
const readText = async (bytes: Buffer, type: string): Promise<string | undefined> => {
  if (type !== 'application/pdf') return undefined;
  const read = await readIncoming(bytes);
  return read.ok ? read.value.text : undefined;
};

const textOf = (agencyId: string, sha256: string): Promise<string> => textOfFile(agencyId, sha256, readText);

/** What the search index is fed from. */
export const searchSources = (): readonly SearchSource[] => [
  incomingSearchSource(textOf),
  outgoingSearchSource(textOf),
];

const stillReadable = { incoming: incomingStillReadable, outgoing: outgoingStillReadable };

export interface App {
  readonly server: restify.Server;
  readonly routes: readonly Route[];
  /** What the clock starts. */
  readonly jobs: readonly Job[];
  /** Goes on with every issue that was cut off and needs nobody: called once when the process starts. */
  readonly resume: () => Promise<{ readonly done: number; readonly failed: number }>;
}

/** Builds the API; it does not listen yet. */
export function buildApp({
  now,
  log,
  verifyToken,
  uploadLimitBytes,
  version,
  trustAnchors = [],
  convertToPdf = async () => refuse({ code: 'tool-missing' }),
  judge = bothJudges(trustAnchors),
  graphUrl,
  search,
  pages = [],
  mounts = [],
}: AppDeps): App {
  const transact = makeTransact(storesWith(now));
  const metrics = makeMetrics();
  metrics.gauge(
    'vanthu_journal_oldest_unsealed_seconds',
    'Age of the row that waits longest for its seal; above 5 is an alarm',
    async () => Math.max(0, (await oldestUnsealed(new Date())) / 1000),
  );
  const lanes = makeLanes(now);
  const whoIsWho = makeWhoIsWho();
  // what an agency has not set holds for all of them
  const scopes = async () => defaultScopes;
  const common = { transact, now, whoIsWho, scopes };
  const inspect = makeInspectReceived({ verify: (pdf) => verifyPdf(pdf, { anchors: trustAnchors }), text: pdfText });
  const incoming = incomingUseCases({
    ...common,
    fileStore,
    countRefused,
    inspect,
    endWork: async (stores, { directive, ended }, _actor, who) => {
      if (directive) await cancelOpenTasks(stores, directive.id, ended?.reason ?? '', now(), who);
    },
  });
  const registration = makeRegistration({ lanes, now, scopes });
  const directives = directiveUseCases(common);
  const tasks = taskUseCases({
    ...common,
    isIssued: async (outgoingId, actor) => {
      const { state } = await readableOutgoing(outgoingStore(actor.agencyId), outgoingId, actor);
      return state === 'issued' || state === 'corrected';
    },
  });
  const outgoing: OutgoingDeps = {
    transact,
    lanes,
    now,
    whoIsWho,
    log,
    convertToPdf,
    cloudFile: makeCloudFile({ graphUrl, limitBytes: uploadLimitBytes }),
    inspect: inspectFile,
    uploadLimitBytes,
    taskDueOn: (actor, incomingIds) => taskStore(actor.agencyId).dueOnOf(actor, incomingIds),
    judge,
    verify: ownVerifier(trustAnchors),
    unitOpinions,
    mayAnswer: async (actor, incomingId) => {
      readable(await incomingStore(actor.agencyId).get(incomingId), actor);
    },
    followAnswer: async (actor) => {
      const who = await whoIsWho(actor.agencyId, civilDate(now()));
      const stores = storesWith(now)(actor);
      return (answer) => concludeByAnswer(stores, { ...answer, actor }, { at: now(), who, scopes: defaultScopes });
    },
  };
  const consultations = consultationUseCases({ transact, now, whoIsWho });

  const routes: readonly Route[] = [
    route(GetLiveness, async () => ({ status: 'ok' as const })),
    route(GetReadiness, async () => {
      await pingMongo();
      return {
        status: 'ok' as const,
        parts: { database: 'ok', search: search ? (search.complete() ? 'ok' : 'filling') : 'off' },
      };
    }),
    ...directoryRoutes(now),
    ...fileRoutes({
      inspect: inspectFile,
      showsSecrecyMark: makeShowsSecrecyMark(pdfText),
      limitBytes: uploadLimitBytes,
      now,
    }),
    ...wordFileRoutes({ limitBytes: uploadLimitBytes, now }),
    ...registerRoutes(registerUseCases({ transact, now })),
    ...incomingRoutes({
      ...common,
      useCases: incoming,
      register: registration,
      fileStore,
      inspect,
      read: readIncoming,
    }),
    ...directiveRoutes({ ...common, useCases: directives }),
    ...taskRoutes({ ...common, useCases: tasks }),
    ...capacityRoutes({ transact, now }),
    ...signingKeyRoutes({ transact }),
    ...outgoingRoutes(outgoing),
    ...consultationRoutes(consultations),
    ...(search ? searchRoutes(searchUseCases({ ...search, stillReadable })) : []),
    ...outboxRoutes({ now, whoIsWho, currentVersions }),
    ...chatRoutes({
      transact,
      now,
      whenOpened: (opened) => reopenFor(opened, civilDate(now()), now()),
      countWaiting,
    }),
  ];

  const onFailure = (failure: unknown): void => log.error({ err: failure }, 'job-item-failed');
  const jobs: readonly Job[] = [
    collectStagedFiles(onFailure),
    resumeIssuesJob(outgoing),
    closeOverdueConsultations(consultations, onFailure),
    clearOldDeliveries(onFailure),
  ];

  const description = JSON.stringify(
    openApi(
      routes.map(({ endpoint }) => endpoint),
      version,
    ),
  );
  const server = serve({
    routes,
    pages: [
      { path: '/openapi.json', answer: async () => ({ type: 'application/json; charset=utf-8', body: description }) },
      { path: '/metrics', answer: async () => ({ type: 'text/plain; version=0.0.4', body: await metrics.text() }) },
      ...homePages(),
      ...pages,
    ],
    mounts,
    signIn: makeSignIn(
      verifyToken,
      makeWhoActs(() => civilDate(now())),
    ),
    onRefusal: ({ actor, endpointId, params, code, requestId }) =>
      transact(actor, ({ journal }) => {
        const subject = Object.values(params)[0];
        return journal.record(typeof subject === 'string' ? subject : endpointId, [
          { kind: 'refused', endpoint: endpointId, code, requestId },
        ]);
      }),
    metrics,
    log,
  });
  return { server, routes, jobs, resume: () => resumeIssues(outgoing, now()) };
}
