// Outgoing documents for searching: who may find them, by what words, and the text of the file that counts.
import { mayRead } from '../../domain/kernel/access.ts';
import { civilDate, yearOf } from '../../domain/kernel/dates.ts';
import { officialNumber } from '../../domain/notation/official-number.ts';
import { newestFile } from '../../domain/outgoing/issue-act.ts';
import { validSignature, type OutgoingDocument } from '../../domain/outgoing/outgoing.ts';
import { outgoingReaders } from '../../domain/outgoing/standing.ts';
import type { SearchRow, SearchSource, StillReadable } from '../search/index.ts';
import { outgoingOfAnyAgency, outgoingStore } from './outgoing.store.mongo.ts';

/** The text of a stored file, for words that stand only in it. */
export type TextOf = (agencyId: string, sha256: string) => Promise<string>;

/** The file whose words are searched: the issued one, else the signed one, else what goes round. */
const countingFile = (document: OutgoingDocument): string | undefined =>
  (document.issue ? newestFile(document.issue)?.sha256 : undefined) ??
  validSignature(document)?.sha256 ??
  document.submitted?.pdfSha256;

const rowOf = async (document: OutgoingDocument, textOf: TextOf): Promise<SearchRow> => {
  const { issue } = document;
  const file = countingFile(document);
  const on = issue?.issuedOn ?? civilDate(document.startedAt);
  return {
    kind: 'outgoing',
    id: document.id,
    agencyId: document.agencyId,
    readers: outgoingReaders(document),
    at: document.startedAt,
    year: yearOf(on),
    state: document.state,
    subject: document.subject,
    number: issue?.number,
    notation: issue ? officialNumber(issue.number, issue.notation) : undefined,
    people: [],
    dates: issue ? [issue.issuedOn] : [],
    body: [
      document.recipients.map(({ name }) => name).join('\n'),
      file ? await textOf(document.agencyId, file) : '',
    ].join('\n'),
  };
};

/** Feeds the index; what a person may find is decided by the readers of each document. */
export const outgoingSearchSource = (textOf: TextOf): SearchSource => ({
  kind: 'outgoing',
  collection: 'outgoing-documents',
  async load(ids) {
    const rows: SearchRow[] = [];
    for (const document of await outgoingOfAnyAgency(ids)) rows.push(await rowOf(document, textOf));
    return rows;
  },
});

export const outgoingStillReadable: StillReadable = async (ids, actor) => {
  const found = await outgoingStore(actor.agencyId).findMany(ids);
  return new Set(found.filter((document) => mayRead(outgoingReaders(document), actor)).map(({ id }) => id));
};
