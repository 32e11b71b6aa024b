// The app in a process of its own, to be killed: `node serve-apart.ts DATABASE AGENCY CLERK ANCHOR CLOCK`. Says where it
// listens and with which token its clerk speaks, as one JSON line.
import { readFile } from 'node:fs/promises';
import { startTestApp } from './app.ts';

const [databaseUri = '', agencyId = '', positionId = '', anchorPath = '', startsAt = ''] = process.argv.slice(2);
const began = Date.now();
const now = () => new Date(Date.parse(startsAt) + Date.now() - began);

const app = await startTestApp({
  clock: { now, set: () => undefined, pass: () => undefined },
  databaseUri,
  deps: { trustAnchors: [await readFile(anchorPath)] },
});
// as the schedule does: what a killed process left open may hold a document for some seconds
setInterval(() => {
  app.resume().catch((thrown: unknown) => console.error('resume', thrown instanceof Error ? thrown.message : thrown));
}, 2_000);
await app.resume();
const token = await app.personToken({ tenant: `tenant-${agencyId}`, oid: 'clerk', agencyId, positionId });
process.stdout.write(`${JSON.stringify({ baseUrl: app.baseUrl, token })}\n`);
