// The same document arriving twice, often by two ways (the axis and the post): the clerk is told before it gets a number.
import { yearOf } from '../kernel/dates.ts';
import { comparableCode, comparableIssuer } from './document-code.ts';
import type { IncomingDetails, IncomingDocument, EarlierArrival } from './incoming.ts';

type Described = Pick<IncomingDetails, 'issuer' | 'code' | 'issuedOn'>;

/** What two arrivals of one document share whatever the spelling of the issuer: the key under which a store finds them. */
export const duplicateKey = ({ code, issuedOn }: Described): string | undefined =>
  code.text === '' ? undefined : `${yearOf(issuedOn)}|${comparableCode(code)}`;

const sameIssuer = (one: Described, other: Described): boolean =>
  (one.issuer.code !== undefined && one.issuer.code === other.issuer.code) ||
  comparableIssuer(one.issuer.name) === comparableIssuer(other.issuer.name);

/** True when issuer, number and notation agree within one year. Documents without a number are never called the same. */
export const isSameDocument = (one: Described, other: Described): boolean =>
  duplicateKey(one) !== undefined && duplicateKey(one) === duplicateKey(other) && sameIssuer(one, other);

/**
 * Those of the candidates that look like earlier arrivals of this document, the earliest first. Returned and recalled ones
 * count too: the clerk should know that it was here before.
 * @legal NĐ 30/2020/NĐ-CP, Phụ lục VI, phần I, mục III.1h
 */
export const earlierArrivals = (
  document: Described & { readonly id: string },
  candidates: readonly IncomingDocument[],
): readonly IncomingDocument[] =>
  candidates
    .filter((other) => other.id !== document.id && isSameDocument(document, other))
    .sort((one, other) => one.received.at.getTime() - other.received.at.getTime());

/** What is kept of an earlier arrival with the registration that went on in spite of it. */
export const asEarlierArrival = (
  { id, arrival, received }: IncomingDocument,
  on: (at: Date) => string,
): EarlierArrival => ({
  incomingId: id,
  arrivedOn: arrival?.on ?? on(received.at),
  ...(arrival === undefined ? {} : { arrivalNumber: arrival.number }),
});
