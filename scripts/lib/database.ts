// The database of a start: the server that MONGODB_URI names, else the embedded one; in production only on request.
import { join } from 'node:path';
import mongoose from 'mongoose';
import { startEmbeddedMongod } from '../../api/platform/mongo/embedded.ts';

type Env = Readonly<Record<string, string | undefined>>;

export interface Database {
  readonly uri: string;
  stop(): Promise<void>;
}

const given = (value: string | undefined): boolean => value !== undefined && value !== '';

/**
 * Nothing when production names no server: the configuration then says so, together with all else that is missing.
 * Throws a Vietnamese sentence when the server cannot be used.
 */
export async function openDatabase(env: Env, dataFolder: string): Promise<Database | undefined> {
  const production = env['VANTHU_ENV'] === 'production';
  const uri = env['MONGODB_URI'];
  if (uri !== undefined && given(uri)) {
    await assertUsable(uri, production, env);
    return { uri, stop: () => Promise.resolve() };
  }
  if (production && env['VANTHU_EMBEDDED_MONGOD'] !== 'true') return undefined;

  const server = await startEmbeddedMongod({
    dataPath: join(dataFolder, 'mongo'),
    log: (line) => void process.stderr.write(`${line}\n`),
  });
  try {
    await assertUsable(server.uri, production, env);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

/** The register needs transactions, and production a MongoDB that still gets repairs. */
async function assertUsable(uri: string, production: boolean, env: Env): Promise<void> {
  const client = new mongoose.mongo.MongoClient(uri, { serverSelectionTimeoutMS: 10_000 });
  try {
    await client.connect().catch((error: unknown) => {
      throw new Error('Không kết nối được máy chủ MongoDB ở MONGODB_URI', { cause: error });
    });
    const { version } = (await client.db().command({ buildInfo: 1 })) as { version: string };
    const { setName, msg } = (await client.db().command({ hello: 1 })) as { setName?: string; msg?: string };
    if (setName === undefined && msg !== 'isdbgrid') {
      throw new Error(
        'Máy chủ MongoDB phải chạy dạng replica set (một nút cũng được) thì sổ đăng ký mới cấp số an toàn.',
      );
    }
    const oldest = production && env['VANTHU_ALLOW_OLD_MONGODB'] !== 'true' ? 7 : 6;
    if (Number(version.split('.')[0]) < oldest) {
      const way = oldest === 7 ? ' Nếu chấp nhận rủi ro, đặt VANTHU_ALLOW_OLD_MONGODB=true.' : '';
      throw new Error(`Máy chủ MongoDB là bản ${version}; cần bản ${oldest}.0 trở lên.${way}`);
    }
  } finally {
    await client.close();
  }
}
