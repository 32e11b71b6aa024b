// Tells apart what the database driver throws.
import mongoose from 'mongoose';

const goneNames = new Set([
  'MongoServerSelectionError',
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoNotConnectedError',
  'PoolClearedError',
  'MongoPoolClearedError',
  'MongoTopologyClosedError',
  'MongoWaitQueueTimeoutError',
]);

/** What a group of writes wraps: the driver gives its own error only as the response of theirs. */
const wrappedIn = (thrown: Error): unknown =>
  thrown.name === 'MongoBulkWriteError' ? (thrown as { errorResponse?: unknown }).errorResponse : undefined;

/** The server cannot be reached, or is changing its primary: trying again in a few seconds makes sense. */
export const isDatabaseGone = (thrown: unknown): boolean =>
  thrown instanceof Error &&
  (goneNames.has(thrown.name) ||
    isDatabaseGone(wrappedIn(thrown)) ||
    thrown instanceof mongoose.Error.MongooseServerSelectionError ||
    (thrown.name === 'MongooseError' && /buffering timed out|initial connection/.test(thrown.message)) ||
    (isMongoError(thrown) && [91, 189, 11600, 11602, 10107, 13435].includes(Number(thrown.code))));

const isMongoError = (thrown: Error): thrown is Error & { code: unknown } =>
  thrown.name.startsWith('Mongo') && 'code' in thrown;

/** A unique index refused the write; `keys` names its fields. */
export const duplicateKeys = (thrown: unknown): readonly string[] | undefined =>
  thrown instanceof Error && isMongoError(thrown) && thrown.code === 11000
    ? Object.keys((thrown as { keyPattern?: Record<string, unknown> }).keyPattern ?? {})
    : undefined;
