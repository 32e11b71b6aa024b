// Idempotency keys: stored in the transaction of what they created, so that a repeated request has one effect.
import mongoose from 'mongoose';
import type { Actor } from '../../domain/kernel/actor.ts';
import type { Once } from '../http/route.ts';
import { Problem } from '../problem.ts';
import { agencySchema } from './agency-schema.ts';

const schema = agencySchema({
  key: { type: String, required: true },
  requestHash: { type: String, required: true },
  result: { type: mongoose.Schema.Types.Mixed },
  at: { type: Date, required: true },
});
schema.index({ agencyId: 1, key: 1 }, { unique: true });
schema.index({ at: 1 }, { expireAfterSeconds: 7 * 24 * 3600 });

interface OnceDoc {
  readonly _id: string;
  readonly agencyId: string;
  readonly key: string;
  readonly requestHash: string;
  readonly result: unknown;
  readonly at: Date;
}

const Keys = mongoose.model<OnceDoc>('once-keys', schema as never, 'once-keys');

// two people may choose the same key by chance: a key belongs to the position that sent it
const keyOf = (actor: Actor, once: Once): string => `${actor.positionId}:${once.key}`;

const rowOf = (actor: Actor, once: Once, result: unknown): OnceDoc => {
  const key = keyOf(actor, once);
  return {
    _id: `${actor.agencyId}:${key}`,
    agencyId: actor.agencyId,
    key,
    requestHash: once.requestHash,
    result,
    at: new Date(),
  };
};

/** What the same key led to before; a key used for another request is refused. */
export async function earlierResult(actor: Actor, once: Once): Promise<{ result: unknown } | undefined> {
  const row = await Keys.findOne({ agencyId: actor.agencyId, key: keyOf(actor, once) }).lean();
  if (!row) return undefined;
  if (row.requestHash !== once.requestHash) throw new Problem('idempotency-key-reused');
  return { result: row.result };
}

/** The same for many at once: only the requests whose key was used before are in the answer. */
export async function earlierResults<R extends { readonly actor: Actor; readonly once?: Once }>(
  agencyId: string,
  requests: readonly R[],
): Promise<Map<R, { result: unknown } | 'reused'>> {
  const keyed = requests.flatMap((request) =>
    request.once ? [{ request, key: keyOf(request.actor, request.once), once: request.once }] : [],
  );
  const found = new Map<R, { result: unknown } | 'reused'>();
  if (keyed.length === 0) return found;
  const rows = await Keys.find({ agencyId, key: { $in: keyed.map(({ key }) => key) } }).lean();
  const byKey = new Map(rows.map((row) => [row.key, row]));
  for (const { request, key, once } of keyed) {
    const row = byKey.get(key);
    if (row) found.set(request, row.requestHash === once.requestHash ? { result: row.result } : 'reused');
  }
  return found;
}

export async function rememberResult(actor: Actor, once: Once, result: unknown): Promise<void> {
  await Keys.create([rowOf(actor, once, result)]);
}

/** The same for a group of claims that commit together. */
export async function rememberResults(rows: readonly { actor: Actor; once: Once; result: unknown }[]): Promise<void> {
  if (rows.length > 0) await Keys.insertMany(rows.map(({ actor, once, result }) => rowOf(actor, once, result)));
}
