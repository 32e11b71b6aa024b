// Incoming documents for searching: who may find them, by what words, and the text of their first file.
import type { IncomingDocument } from '../../domain/incoming/incoming.ts';
import { yearOf } from '../../domain/kernel/dates.ts';
import type { SearchRow, SearchSource, StillReadable } from '../search/index.ts';
import { incomingOfAnyAgency, incomingStore } from './incoming.store.mongo.ts';
import { mayRead } from '../../domain/kernel/access.ts';

/** The text of a stored file, for words that stand only in it. */
export type TextOf = (agencyId: string, sha256: string) => Promise<string>;

const rowOf = async (incoming: IncomingDocument, textOf: TextOf): Promise<SearchRow> => {
  const [first] = incoming.files;
  return {
    kind: 'incoming',
    id: incoming.id,
    agencyId: incoming.agencyId,
    readers: incoming.readers,
    at: incoming.received.at,
    year: yearOf(incoming.arrival?.on ?? incoming.received.at.toISOString()),
    state: incoming.state,
    subject: incoming.subject,
    arrivalNumber: incoming.arrival?.number,
    notation: incoming.code.text,
    issuer: incoming.issuer.name,
    people: incoming.signer ? [incoming.signer.fullName] : [],
    dates: [incoming.issuedOn, ...(incoming.arrival ? [incoming.arrival.on] : [])],
    body: first ? await textOf(incoming.agencyId, first.sha256) : '',
  };
};

/** Feeds the index; what a person may find is decided by the readers stored with each document. */
export const incomingSearchSource = (textOf: TextOf): SearchSource => ({
  kind: 'incoming',
  collection: 'incoming-documents',
  async load(ids) {
    const rows: SearchRow[] = [];
    for (const incoming of await incomingOfAnyAgency(ids)) rows.push(await rowOf(incoming, textOf));
    return rows;
  },
});

export const incomingStillReadable: StillReadable = async (ids, actor) => {
  const found = await incomingStore(actor.agencyId).findMany(ids);
  return new Set(found.filter(({ readers }) => mayRead(readers, actor)).map(({ id }) => id));
};
