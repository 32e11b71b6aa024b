// Transaction 1 of an issue: number and date are claimed in the register's lane, together with the document's own state.
import type { Actor } from '../../domain/kernel/actor.ts';
import { typeAndSubject } from '../../domain/documents/document-types.ts';
import { refuse, type Result } from '../../domain/kernel/result.ts';
import { notationOf } from '../../domain/notation/official-number.ts';
import { mayStartIssuing, startIssuing } from '../../domain/outgoing/issue.ts';
import type { OutgoingDocument } from '../../domain/outgoing/outgoing.ts';
import type { OutgoingColumns, RegisterEntry } from '../../domain/register/register.ts';
import { must } from '../../platform/problem.ts';
import { directoryStore } from '../directory/index.ts';
import { journalOfMany } from '../journal/index.ts';
import { outboxOf } from '../outbox/index.ts';
import type { Claim, ClaimKind, Numbered } from '../register/index.ts';
import { outgoingStore } from './outgoing.store.mongo.ts';
import { chosenCapacity } from './signing.usecases.ts';

export interface IssueClaim extends Claim {
  /** The version that the clerk saw. */
  readonly seenVersion: number;
  readonly columns: OutgoingColumns;
}

/** What the columns of the book will tell of the document. */
export async function columnsOf(document: OutgoingDocument): Promise<OutgoingColumns> {
  const directory = directoryStore(document.agencyId);
  const [agency, unit] = [await directory.agency(), await directory.unit(document.draftingUnitId)];
  const { fullName } = await chosenCapacity(document);
  const abbreviation = unit?.abbreviation ?? '';
  return {
    kind: 'outgoing',
    notation: notationOf(document.documentType, { agency: agency.abbreviation, unit: abbreviation }),
    typeAndSubject: typeAndSubject(document.documentType, document.subject),
    signer: fullName,
    recipients: document.recipients.map(({ name }) => name).join('; '),
    keeper: `VT, ${abbreviation}`,
    copies: document.copies,
  };
}

const holds = (claim: IssueClaim, document: OutgoingDocument | undefined): Result<unknown> => {
  if (document?.version !== claim.seenVersion) return refuse({ code: 'not-current-version' });
  return mayStartIssuing(document, claim.actor);
};

const started = (document: OutgoingDocument, actor: Actor, entry: RegisterEntry, notation: string) =>
  must(
    startIssuing(document, actor, {
      registerEntryId: entry.id,
      seriesId: entry.registerId,
      year: entry.year,
      number: entry.number,
      notation,
      issuedOn: entry.on,
      claimedAt: entry.claimedAt,
    }),
  );

/** How outgoing documents use their numbers. Runs inside the lane's transaction, for a group of claims at once. */
export const issueClaims = (now: () => Date): ClaimKind<IssueClaim> => ({
  state: 'issuing',
  async admit(agencyId, claims) {
    const documents = await outgoingStore(agencyId).findMany(claims.map(({ documentId }) => documentId));
    const byId = new Map(documents.map((document) => [document.id, document]));
    return claims.map((claim) => holds(claim, byId.get(claim.documentId)));
  },
  async record(agencyId, numbered: readonly Numbered<IssueClaim>[]) {
    const store = outgoingStore(agencyId);
    const documents = await store.findMany(numbered.map(({ claim }) => claim.documentId));
    const byId = new Map(documents.map((document) => [document.id, document]));
    const outcomes = numbered.flatMap(({ claim, entry }) => {
      const document = byId.get(claim.documentId);
      if (!document) return [];
      return [{ actor: claim.actor, ...started(document, claim.actor, entry, claim.columns.notation) }];
    });
    await store.replaceMany(outcomes.map(({ document }) => document));
    await journalOfMany(now).recordAll(
      outcomes.map(({ actor, document, facts }) => ({ actor, subjectId: document.id, facts })),
    );
    await outboxOf(agencyId, now).changed(
      ...outcomes.map(({ document: { id, version } }) => ({
        subjectKind: 'outgoing',
        subjectId: id,
        version: version + 1,
      })),
    );
  },
});
