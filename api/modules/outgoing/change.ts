// Load, decide, save, record: what every act on an outgoing document does alike.
import type { Seen } from '../../contracts/endpoint.ts';
import { mayRead } from '../../domain/kernel/access.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import { civilDate } from '../../domain/kernel/dates.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { OutgoingOutcome } from '../../domain/outgoing/facts.ts';
import type { OutgoingDocument } from '../../domain/outgoing/outgoing.ts';
import { outgoingReaders } from '../../domain/outgoing/standing.ts';
import { must, Problem } from '../../platform/problem.ts';
import type { OutgoingDeps, OutgoingStores } from './deps.ts';
import type { WhoIsWho } from '../directory/index.ts';
import { outgoingNotices } from './notices.ts';
import type { OutgoingStore } from './outgoing.store.ts';

/** The document if the actor may read it, and is what the actor saw: `not-found`, `changed-meanwhile`. */
export async function readable(store: OutgoingStore, id: string, actor: Actor, seen?: Seen): Promise<OutgoingDocument> {
  const document = await store.get(id);
  if (!mayRead(outgoingReaders(document), actor)) throw new Problem('not-found');
  if (seen && seen.version !== document.version) throw new Problem('changed-meanwhile');
  return document;
}

/** Stores the outcome with its journal row and notices; without facts nothing happened. */
export async function record(
  { outgoing, journal, outbox }: Pick<OutgoingStores, 'outgoing' | 'journal' | 'outbox'>,
  { document, facts }: OutgoingOutcome,
  who: WhoIsWho,
): Promise<OutgoingDocument> {
  if (facts.length === 0) return document;
  const stored = await outgoing.replace(document);
  await journal.record(stored.id, facts);
  await outbox.changed({ subjectKind: 'outgoing', subjectId: stored.id, version: stored.version });
  await outbox.tell(outgoingNotices(stored, facts, who));
  return stored;
}

type Decide = (
  document: OutgoingDocument,
  stores: OutgoingStores,
) => Result<OutgoingOutcome> | Promise<Result<OutgoingOutcome>>;

/** One act in one transaction, on the version that the actor saw. `also` does what belongs to it, before it commits. */
export async function change(
  { transact, now, whoIsWho }: Pick<OutgoingDeps, 'transact' | 'now' | 'whoIsWho'>,
  { id, actor, seen }: { readonly id: string; readonly actor: Actor; readonly seen?: Seen },
  decide: Decide,
  also: (document: OutgoingDocument, stores: OutgoingStores) => Promise<unknown> = () => Promise.resolve(),
): Promise<OutgoingDocument> {
  const who = await whoIsWho(actor.agencyId, civilDate(now()));
  return transact(actor, async (stores) => {
    const current = await readable(stores.outgoing, id, actor, seen);
    const outcome = must(await decide(current, stores));
    const stored = await record(stores, outcome, who);
    await also(stored, stores);
    return stored;
  });
}
