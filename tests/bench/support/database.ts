// The database of one benchmark: its own, so that no other's rows are in the way, and gone when it is done.
import mongoose from 'mongoose';
import { connectMongo, disconnectMongo } from '../../../api/platform/mongo/connection.ts';
import { migrate } from '../../../api/platform/mongo/migrate.ts';

/** Runs the work on an empty database with the product's collections and indexes. */
export async function onOwnDatabase<T>(name: string, work: () => Promise<T>): Promise<T> {
  const uri = new URL(process.env['VANTHU_TEST_MONGODB'] ?? '');
  uri.pathname = `/bench-${name}`;
  await connectMongo(uri.href);
  await mongoose.connection.dropDatabase();
  await migrate([]);
  const result = await work();
  await mongoose.connection.dropDatabase();
  await disconnectMongo();
  return result;
}
