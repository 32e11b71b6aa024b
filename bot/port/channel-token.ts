// The bot's own token for its calls to the chat service (OAuth client credentials), fetched once and used until it ages.
// One way for the real service and for a try-out: the SDK's library refuses a login address on loopback.
import { z } from 'zod';
import { NotDelivered } from './teams-port.ts';

export interface ChannelLogin {
  /** `https://login.microsoftonline.com/<tenant>`. */
  readonly loginUrl: string;
  readonly scope: string;
  readonly appId: string;
  readonly appPassword: string;
}

const Granted = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number() });

/** A token is not used in its last minutes: the other side's clock may be ahead. */
const spareSeconds = 300;

const unavailable = (detail: string): NotDelivered => new NotDelivered('unavailable', detail);

async function fetchToken({ loginUrl, scope, appId, appPassword }: ChannelLogin): Promise<z.infer<typeof Granted>> {
  const form = { grant_type: 'client_credentials', client_id: appId, client_secret: appPassword, scope };
  const response = await fetch(`${loginUrl.replace(/\/$/, '')}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
    signal: AbortSignal.timeout(10_000),
  }).catch((error: unknown) => {
    throw unavailable(`login not reached: ${error instanceof Error ? error.name : 'unknown'}`);
  });
  if (!response.ok) throw unavailable(`login answers ${response.status}`);
  const granted = Granted.safeParse(await response.json().catch(() => undefined));
  if (!granted.success) throw unavailable('login answers without a token');
  return granted.data;
}

/** A function that gives a fresh enough token; callers at the same time share one request. */
export function channelToken(login: ChannelLogin, now: () => number = Date.now): () => Promise<string> {
  let held: { token: string; until: number } | undefined;
  let asking: Promise<string> | undefined;
  const ask = async (): Promise<string> => {
    const { access_token: token, expires_in: seconds } = await fetchToken(login);
    held = { token, until: now() + Math.max(seconds - spareSeconds, seconds / 2) * 1000 };
    return token;
  };
  return () => {
    if (held !== undefined && now() < held.until) return Promise.resolve(held.token);
    asking ??= ask().finally(() => (asking = undefined));
    return asking;
  };
}
