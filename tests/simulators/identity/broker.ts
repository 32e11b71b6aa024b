// Word as a broker (nested app authentication): it has an account, gets tokens for pages inside it, and asks the person itself.
import { z } from 'zod';
import type { Account, Tenant, TokenMaker } from './accounts.ts';
import type { IdentityState } from './state.ts';

const Message = z.object({
  messageType: z.literal('NestedAppAuthRequest'),
  method: z.enum(['GetInitContext', 'GetToken', 'GetTokenPopup']),
  requestId: z.string(),
  tokenParams: z.object({ clientId: z.string(), scope: z.string() }).optional(),
});

/** What the person does when Word asks. */
export type AtTheWindow = 'agrees' | 'closes' | 'declines';

/** How Word itself is: `broken` knows of no sign-in although it says that it does. */
export type Bridge = 'works' | 'offline' | 'broken';

export interface BrokerSetting {
  account: Account | undefined;
  person: AtTheWindow;
  bridge: Bridge;
}

const error = (status: string, code = '', description = '') => ({
  success: false,
  error: { status, code, description },
});

export function makeBroker(tenant: Tenant, state: IdentityState, tokens: TokenMaker) {
  const usual: BrokerSetting = { account: undefined, person: 'agrees', bridge: 'works' };
  const setting: BrokerSetting = { ...usual };
  /** Every question for a token, and whether the person had to be asked. */
  const asked: string[] = [];

  async function tokenFor(method: string, { clientId, scope }: { clientId: string; scope: string }): Promise<object> {
    asked.push(method);
    const { account, person, bridge } = setting;
    if (bridge === 'offline') return error('NO_NETWORK');
    if (bridge === 'broken') return error('NESTED_APP_AUTH_UNAVAILABLE');
    if (account === undefined) return error('ACCOUNT_UNAVAILABLE');
    if (clientId !== tenant.clientId) return error('PERSISTENT_ERROR', 'invalid_client', 'AADSTS700016: no such app.');
    if (state.blocked !== undefined) return error('PERSISTENT_ERROR', 'access_denied', `${state.blocked}: blocked.`);
    if (!state.hasConsent(account, scope)) {
      if (method === 'GetToken')
        return error('USER_INTERACTION_REQUIRED', 'consent_required', 'AADSTS65001: consent is missing.');
      if (person === 'closes') return error('USER_CANCEL');
      if (person === 'declines') return error('PERSISTENT_ERROR', 'access_denied', 'AADSTS65004: declined.');
      state.consent(account, scope);
    }
    const { oid, username, name } = account;
    return {
      success: true,
      token: { ...(await tokens.give(account, scope)), properties: null },
      account: {
        homeAccountId: `${oid}.${tenant.id}`,
        environment: 'login.microsoftonline.com',
        ...{ tenantId: tenant.id, localAccountId: oid, username, name },
      },
    };
  }

  return {
    setting,
    asked,
    reset(): void {
      Object.assign(setting, usual);
      asked.splice(0);
    },
    /** Answers a message of the page, in the words of the bridge. */
    async answer(message: unknown): Promise<object> {
      const { method, requestId, tokenParams } = Message.parse(message);
      const envelope = { messageType: 'NestedAppAuthResponse', requestId };
      if (method === 'GetInitContext')
        return { ...envelope, success: true, initContext: { sdkName: 'simulated', sdkVersion: '1.0' } };
      return { ...envelope, ...(tokenParams ? await tokenFor(method, tokenParams) : error('PERSISTENT_ERROR')) };
    },
  };
}

export type Broker = ReturnType<typeof makeBroker>;
