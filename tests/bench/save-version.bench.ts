// Saving a version from the pane, over HTTP by the real client: upload, then the version with its findings, journal and
// notices; against laying the same bytes into GridFS and nothing else.
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import mongoose from 'mongoose';
import { makeClient } from '../../api/client/client.ts';
import { UploadFile } from '../../api/contracts/file.ts';
import { AddDraft, StartOutgoing } from '../../api/contracts/outgoing.ts';
import { buildApp } from '../../api/app.ts';
import { silentLog } from '../../api/platform/log/log.ts';
import { makeLocalIssuer } from '../../api/platform/auth/local-issuer.ts';
import { tokenVerifier } from '../../api/platform/auth/tokens.ts';
import { fillTemplate } from '../../api/modules/documents/index.ts';
import { longBody, someFields } from '../documents/support/fields.ts';
import { durations, median, peakMemoryMb, rounded, upTo, type Bench, type BenchResult, type Size } from './bench.ts';
import { onOwnDatabase } from './support/database.ts';
import { aMinistry, type BenchMinistry } from './support/ministry.ts';

const name = 'du-thao.docx';

/** Letters of six pages, each a little different from the one before: another version is other bytes. */
const versions = (count: number): readonly Uint8Array<ArrayBuffer>[] =>
  upTo(count).map((index) => {
    const body = [...longBody(94), `Bản thứ ${index}, ${randomUUID()}.`];
    return new Uint8Array(fillTemplate('official-letter', someFields({ body })));
  });

async function served<T>(
  { tenant, officers }: BenchMinistry,
  work: (client: ReturnType<typeof makeClient>) => Promise<T>,
) {
  const issuer = await makeLocalIssuer('urn:vanthu:bench');
  const { server } = buildApp({
    ...{ now: () => new Date(), log: silentLog(), uploadLimitBytes: 10_000_000, version: 'bench' },
    verifyToken: tokenVerifier([issuer.issuer]),
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const [officer] = officers;
  if (officer === undefined) throw new Error('the ministry has no officer');
  const { userId: oid, agencyId, positionId } = officer;
  const token = (): Promise<string> => issuer.personToken({ tenant, oid, agencyId, positionId });
  const result = await work(makeClient({ baseUrl: `http://127.0.0.1:${server.address().port}`, token }));
  await new Promise<void>((resolve) => void server.close(resolve));
  return result;
}

const saved = (ministry: BenchMinistry, files: readonly Uint8Array<ArrayBuffer>[]): Promise<readonly number[]> =>
  served(ministry, async (client) => {
    let document = await client.call(StartOutgoing, {
      body: {
        documentType: 'official-letter',
        subject: 'góp ý dự thảo quy hoạch không gian biển',
        declaration: { stateSecret: false, restricted: false },
      },
    });
    return durations(files, async (bytes) => {
      const { sha256 } = await client.call(UploadFile, { query: { name, secrecy: 'none', denunciation: 'no' }, bytes });
      const basedOn = document.drafts.at(-1)?.sha256;
      document = await client.call(AddDraft, {
        params: { documentId: document.id },
        body: { sha256, name, ...(basedOn === undefined ? {} : { basedOn }) },
        seen: document,
      });
    });
  });

async function laid(files: readonly Uint8Array<ArrayBuffer>[]): Promise<readonly number[]> {
  const { db } = mongoose.connection;
  if (db === undefined) throw new Error('no connection');
  const bucket = new mongoose.mongo.GridFSBucket(db, { bucketName: 'bench-plain' });
  return durations(files, async (bytes) =>
    pipeline(Readable.from([Buffer.from(bytes)]), bucket.openUploadStream(name)),
  );
}

async function run(size: Size): Promise<BenchResult> {
  const files = versions(size === 'full' ? 60 : 4);
  const { ours, theirs } = await onOwnDatabase('save-version', async () => ({
    ours: await saved(await aMinistry(), files),
    theirs: await laid(files),
  }));
  const [mine, plain] = [median(ours), median(theirs)];
  return {
    value: rounded(mine),
    unit: 'ms',
    ratio: rounded(plain / mine),
    against: `six pages: the bytes into GridFS, unread: ${rounded(plain)} ms`,
    peakMemoryMb: peakMemoryMb(),
  };
}

export const benches: readonly Bench[] = [{ name: 'save-version', boundSeconds: 180, run }];
