// The app in a process of its own, to be killed: `node serve-apart.ts DATABASE AGENCY CLERK ANCHOR CLOCK`. Says where it
// listens and with which token its clerk speaks, as one JSON line.
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { startTestApp } from './app.ts';

const [databaseUri = '', agencyId = '', positionId = '', anchorPath = '', startsAt = ''] = process.argv.slice(2);
const began = Date.now();
const now = () => new Date(Date.parse(startsAt) + Date.now() - began);

const app = await startTestApp({
  clock: { now, set: () => undefined, pass: () => undefined },
  databaseUri,
  deps: { trustAnchors: [await readFile(anchorPath)] },
});
await app.resume();
// as the schedule does, one round after the other: what a killed process left open may hold a document for some seconds
const goOn = async (): Promise<void> => {
  for (;;) {
    await sleep(2_000);
    await app.resume().catch((thrown: unknown) => {
      console.error('resume', thrown instanceof Error ? thrown.message : thrown);
    });
  }
};
void goOn();
const token = await app.personToken({ tenant: `tenant-${agencyId}`, oid: 'clerk', agencyId, positionId });
process.stdout.write(`${JSON.stringify({ baseUrl: app.baseUrl, token })}\n`);
