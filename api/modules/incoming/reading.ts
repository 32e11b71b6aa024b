// What an uploaded file says of itself, as a suggestion for the clerk who registers it. Nothing of it is stored.
import type { z } from 'zod';
import { documentCode } from '../../domain/incoming/document-code.ts';
import { asEarlierArrival, duplicateKey, earlierArrivals } from '../../domain/incoming/duplicates.ts';
import { holds, type Actor } from '../../domain/kernel/actor.ts';
import { civilDate } from '../../domain/kernel/dates.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { FirstPageReading } from '../../domain/incoming/read-first-page.ts';
import type { ReadIncomingFile } from '../../contracts/incoming.ts';
import type { FileStore } from '../../platform/files/file-store.ts';
import { must, Problem } from '../../platform/problem.ts';
import { incomingStore } from './incoming.store.mongo.ts';
import type { InspectReceived } from './inspect-received.ts';
import { defined } from './present-parts.ts';

/** Reads a PDF; a scan is recognised, which takes some seconds. */
export type ReadPdf = (
  pdf: Uint8Array,
) => Promise<Result<{ readonly pages: number; readonly scanned: boolean; readonly suggested: FirstPageReading }>>;

export interface ReadingDeps {
  readonly fileStore: (agencyId: string) => FileStore;
  readonly inspect: InspectReceived;
  readonly read: ReadPdf;
}

type Reading = z.output<(typeof ReadIncomingFile)['reply']>;

/** Arrivals before this one, if the suggestion is right. */
async function earlierThan({ issuer, code, issuedOn }: FirstPageReading, agencyId: string) {
  if (issuer === undefined || code === undefined || issuedOn === undefined) return [];
  const described = { id: '', issuer: { name: issuer }, code: documentCode(code), issuedOn };
  const key = duplicateKey(described);
  const candidates = key === undefined ? [] : await incomingStore(agencyId).withDuplicateKeys([key]);
  return earlierArrivals(described, candidates);
}

/** Only the registry reads files that belong to no document yet. */
export const readReceived =
  ({ fileStore, inspect, read }: ReadingDeps) =>
  async (sha256: string, actor: Actor): Promise<Reading> => {
    if (!holds(actor, 'registry-clerk')) throw new Problem('role-not-allowed');
    const store = fileStore(actor.agencyId);
    const file = await store.stat(sha256);
    if (!file) throw new Problem('file-missing');
    if (file.type !== 'application/pdf') {
      throw new Problem('pdf-unreadable', { detail: 'Chỉ đọc được tệp PDF; xin nhập thông tin theo văn bản.' });
    }
    const bytes = await store.read(sha256);
    const { signature } = await inspect({ bytes, type: file.type });
    const { pages, scanned, suggested } = must(await read(bytes));
    const { issuer, code, issuedOn, documentType, subject, priority, secrecyMark } = suggested;
    const earlier = await earlierThan(suggested, actor.agencyId);
    return {
      pages,
      scanned,
      suggested: defined({ issuer, code, issuedOn, documentType, subject, priority }),
      signature: { ...signature, signers: [...signature.signers] },
      earlierArrivals: earlier.map((other) => asEarlierArrival(other, civilDate)),
      ...defined({ secrecyMark }),
    };
  };
