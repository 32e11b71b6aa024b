// The database of a test: one for each Jest worker. A test owns an agency in it and cleans nothing up.

/** The connection string of this worker's own database on the run's mongod. */
export function testDatabaseUri(): string {
  const server = process.env['VANTHU_TEST_MONGODB'];
  if (server === undefined)
    throw new Error('VANTHU_TEST_MONGODB is not set: run the tests through Jest with its global setup');
  const uri = new URL(server);
  uri.pathname = `/vanthu-test-w${process.env['JEST_WORKER_ID'] ?? '1'}`;
  return uri.href;
}
