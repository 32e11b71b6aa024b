// The process: configuration, connections, listen, and an orderly end.
import { readFile } from 'node:fs/promises';
import { buildApp, searchSources } from './app.ts';
import { readConfig, type Config } from './config.ts';
import { libreOfficeProducer } from './modules/documents/index.ts';
import { startSealer } from './modules/journal/index.ts';
import { ftsIndex, startSearchFeed } from './modules/search/index.ts';
import { anchorsFromPem } from './modules/signing/index.ts';
import { botIssuer, readBotPublicKey } from './platform/auth/bot-key.ts';
import { remoteKeys, tokenVerifier, type Issuer } from './platform/auth/tokens.ts';
import type { Mount } from './platform/http/mounts.ts';
import type { PlainPage } from './platform/http/serve.ts';
import { startSchedule } from './platform/jobs/schedule.ts';
import { makeLog } from './platform/log/log.ts';
import { connectMongo, disconnectMongo } from './platform/mongo/connection.ts';
import { migrations } from './migrations.ts';
import { migrate } from './platform/mongo/migrate.ts';

export interface Running {
  /** Where people find it. */
  readonly url: string;
  /** Where this machine reaches it: for parts that run beside it. */
  readonly ownUrl: string;
  stop(): Promise<void>;
}

const packageVersion = async (): Promise<string> => {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
};

type Production = Extract<Config, { VANTHU_ENV: 'production' }>;

const productionIssuers = async (config: Production): Promise<readonly Issuer[]> => [
  {
    issuer: config.TOKEN_ISSUER,
    audience: config.TOKEN_AUDIENCE,
    kind: 'person',
    key: remoteKeys(new URL(config.TOKEN_KEYS_URL)),
  },
  botIssuer(config.TOKEN_AUDIENCE, await readBotPublicKey(config.BOT_PUBLIC_KEY)),
];

interface Surroundings {
  /** The clock of a try-out, which can go back while its past is written; the real one when missing. */
  readonly now?: () => Date;
  readonly issuers: readonly Issuer[];
  readonly pages: readonly PlainPage[];
  /** Runs once the server listens: the fictional ministry of a try-out. */
  readonly afterListen?: (url: string) => Promise<void>;
}

/** Production knows only what its configuration names; everything else is loaded for a try-out alone. */
const surroundingsOf = async (config: Config): Promise<Surroundings> =>
  config.VANTHU_ENV === 'production'
    ? { issuers: await productionIssuers(config), pages: [] }
    : (await import('./try-out/index.ts')).tryOutSurroundings(config);

const notListening = (error: Error, { HOST, PORT }: Config): Error =>
  'code' in error && error.code === 'EADDRINUSE'
    ? new Error(
        `Cổng ${PORT} ở ${HOST} đang có chương trình khác dùng. Hãy dừng chương trình đó, hoặc đặt PORT là một cổng còn trống.`,
        { cause: error },
      )
    : error;

/** What runs beside the API in one process. */
export interface Beside {
  /** Parts that answer on the same address. */
  readonly mounts?: readonly Mount[];
  /** Whose tokens are taken besides the configured ones. */
  readonly issuers?: readonly Issuer[];
}

/** Starts the API with the configuration of these environment variables; `ConfigMissing` names what it lacks. */
export async function main(
  env: Readonly<Record<string, string | undefined>>,
  { mounts = [], issuers: more = [] }: Beside = {},
): Promise<Running> {
  const config = readConfig(env);
  if (config.MONGODB_URI === undefined) throw new Error('Chưa đặt MONGODB_URI');
  const log = makeLog(config.LOG_LEVEL, config.LOG_PATH);
  await connectMongo(config.MONGODB_URI);
  await migrate(migrations);
  const { now = () => new Date(), issuers, pages, afterListen } = await surroundingsOf(config);
  const producer = libreOfficeProducer({
    workers: config.LIBREOFFICE_WORKERS,
    onTrouble: (trouble) => log.warn({ trouble }, 'office-given-up'),
  });
  const index = ftsIndex(config.SEARCH_INDEX_PATH);
  const feed = startSearchFeed({ index, sources: searchSources(), log });
  const trustAnchors = anchorsFromPem(await readFile(config.TRUST_ANCHORS_PATH, 'utf8'));
  const app = buildApp({
    now,
    log,
    verifyToken: tokenVerifier([...issuers, ...more]),
    uploadLimitBytes: config.UPLOAD_LIMIT_MB * 1024 * 1024,
    version: await packageVersion(),
    pages,
    mounts,
    convertToPdf: (docx) => producer.convert(docx),
    trustAnchors,
    ...(config.GRAPH_URL === undefined ? {} : { graphUrl: config.GRAPH_URL }),
    search: { index, complete: feed.complete },
  });
  const sealer = startSealer({ log, now });
  // what a crash cut off goes on before anybody asks for it
  log.info(await app.resume(), 'issues-resumed');
  const schedule = await startSchedule(app.jobs, { log, now });
  await new Promise<void>((resolve, reject) => {
    app.server.once('error', (error: Error) => reject(notListening(error, config)));
    app.server.listen(config.PORT, config.HOST, resolve);
  });
  const { port } = app.server.address();
  const url = config.PUBLIC_URL ?? `http://localhost:${port}/`;
  const everywhere = config.HOST === '0.0.0.0' || config.HOST === '::';
  await afterListen?.(url);
  return {
    url,
    ownUrl: `http://${everywhere ? '127.0.0.1' : config.HOST}:${port}/`,
    async stop() {
      // no new requests; those that run have their time to end
      await new Promise<void>((resolve) => {
        app.server.close(resolve);
        app.server.server.closeIdleConnections();
        setTimeout(() => app.server.server.closeAllConnections(), 10_000).unref();
      });
      await schedule.stop();
      await sealer.stop();
      await feed.stop();
      await index.close();
      await producer.close();
      await disconnectMongo();
    },
  };
}
