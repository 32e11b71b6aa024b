// What the identity provider remembers: accounts, who is signed in, what was agreed to, codes under way, and what it blocks.
import type { Account } from './accounts.ts';

/** What an application asks for at the front door. */
export interface Asked {
  readonly account: Account;
  readonly scope: string;
  readonly challenge: string;
  readonly nonce: string | undefined;
}

export function makeState(accounts: readonly Account[]) {
  const consents = new Set<string>();
  /** A consent is for a resource; what comes along to know who it is needs none. */
  const agreed = ({ oid }: Account, scope: string): string =>
    `${oid} ${scope.split(' ').find((one) => one.includes('://')) ?? ''}`;
  return {
    accounts,
    signedIn: new Set<string>(),
    codes: new Map<string, Asked>(),
    /** A rule of the tenant that lets nobody in: `AADSTS53003`. */
    blocked: undefined as string | undefined,
    consent: (account: Account, scope: string): void => void consents.add(agreed(account, scope)),
    forget(): void {
      consents.clear();
      this.signedIn.clear();
      this.blocked = undefined;
    },
    hasConsent: (account: Account, scope: string): boolean => consents.has(agreed(account, scope)),
  };
}

export type IdentityState = ReturnType<typeof makeState>;
