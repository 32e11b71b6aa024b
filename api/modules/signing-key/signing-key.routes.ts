// Routes of signing keys.
import { ListSigningKeys, UnlockSigningKey } from '../../contracts/signing-key.ts';
import { holds } from '../../domain/kernel/actor.ts';
import { route, type Route } from '../../platform/http/route.ts';
import type { Transact } from '../../platform/mongo/transact.ts';
import { Problem } from '../../platform/problem.ts';
import type { Journal } from '../journal/index.ts';
import { keyVault } from './key-vault.mongo.ts';
import type { KeyHolder } from './key-vault.ts';

export interface SigningKeyDeps {
  readonly transact: Transact<{ journal: Journal }>;
}

export const signingKeyRoutes = ({ transact }: SigningKeyDeps): readonly Route[] => [
  route(ListSigningKeys, async ({ actor }) => {
    const vault = keyVault(actor.agencyId);
    const holders: KeyHolder[] = [
      { kind: 'person', userId: actor.userId },
      ...(holds(actor, 'registry-clerk') ? [{ kind: 'seal' } as const] : []),
    ];
    const found = await Promise.all(holders.map((holder) => vault.standing(holder)));
    return {
      items: found.flatMap((key) => (key ? [{ id: key.id, kind: key.holder.kind, locked: key.locked }] : [])),
    };
  }),
  route(UnlockSigningKey, async ({ params, body, actor }) => {
    if (!holds(actor, 'administrator')) throw new Problem('role-not-allowed');
    await transact(actor, async ({ journal }) => {
      await keyVault(actor.agencyId).unlock(params.keyId);
      await journal.record(params.keyId, [{ kind: 'key-unlocked', reason: body.reason }]);
    });
    return undefined;
  }),
];
