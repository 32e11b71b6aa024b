// The one connection of a process: transactions travel by async context, so that no function passes a session around.
import mongoose from 'mongoose';

mongoose.set('transactionAsyncLocalStorage', true);
mongoose.set('strictQuery', 'throw');
mongoose.set('autoIndex', false);
mongoose.set('autoCreate', false);

/** Connects and makes sure that it is a replica set, because the register needs transactions. */
export async function connectMongo(uri: string): Promise<void> {
  await mongoose.connect(uri, {
    serverSelectionTimeoutMS: 5_000,
    socketTimeoutMS: 45_000,
    maxPoolSize: 100,
    retryWrites: true,
    // a missing value stays missing, also where rows go in without mongoose's checks
    ignoreUndefined: true,
    writeConcern: { w: 'majority', journal: true },
    readConcernLevel: 'majority',
  });
  const hello = (await mongoose.connection.db?.admin().command({ hello: 1 })) as { setName?: string } | undefined;
  if (!hello?.setName)
    throw new Error('MongoDB phải chạy ở chế độ replica set (một nút là đủ), vì sổ đăng ký cần giao dịch.');
}

export const disconnectMongo = (): Promise<void> => mongoose.disconnect();

/** Answers within a second, or throws: for the readiness probe. */
export async function pingMongo(): Promise<void> {
  await mongoose.connection.db?.admin().command({ ping: 1, maxTimeMS: 1_000 });
}
