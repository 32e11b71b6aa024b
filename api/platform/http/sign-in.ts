// From a request to the one who acts: the token is verified, the position is one the person holds today.
import type { IncomingMessage } from 'node:http';
import type { EndpointDefinition } from '../../contracts/endpoint.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import type { Identity, VerifyToken } from '../auth/tokens.ts';
import { Problem } from '../problem.ts';

export interface Claimed {
  readonly tenant: string;
  readonly oid: string;
  readonly agencyId?: string;
  readonly positionId?: string;
  /** The position somebody delegated, when the caller wants to act for it. */
  readonly onBehalfOf?: string;
}

/** The directory's answer to "may this person act in this position today?"; nothing when not. */
export type ResolveActor = (claimed: Claimed) => Promise<Actor | undefined>;

/** Nothing for endpoints that anybody or the bot itself may call. */
export type SignIn = (request: IncomingMessage, endpoint: EndpointDefinition) => Promise<Actor | undefined>;

const header = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

function bearer(request: IncomingMessage): string {
  const token = /^Bearer ([\w.~+/=-]+)$/.exec(header(request, 'authorization') ?? '')?.[1];
  if (token === undefined) throw new Problem('not-signed-in');
  return token;
}

function claimedBy(identity: Exclude<Identity, { kind: 'bot' }>, request: IncomingMessage): Claimed {
  if (identity.kind === 'bot-for-person') {
    const { tenant, oid, agencyId, positionId } = identity;
    return { tenant, oid, agencyId, positionId };
  }
  const positionId = header(request, 'vanthu-position') ?? identity.positionId;
  const onBehalfOf = header(request, 'vanthu-on-behalf-of');
  return {
    tenant: identity.tenant,
    oid: identity.oid,
    ...(identity.agencyId === undefined ? {} : { agencyId: identity.agencyId }),
    ...(positionId === undefined ? {} : { positionId }),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
  };
}

/**
 * Verifies the caller for an endpoint. A bot acts for a person only where the endpoint lists it, and looks only where it
 * may render; its assertion names the position, so that headers cannot change it.
 */
export const makeSignIn =
  (verify: VerifyToken, resolve: ResolveActor): SignIn =>
  async (request, endpoint) => {
    if (endpoint.access === 'anybody') return undefined;
    const identity = await verify(bearer(request));
    if (endpoint.access === 'bot') {
      if (identity.kind !== 'bot') throw new Problem('role-not-allowed');
      return undefined;
    }
    if (identity.kind === 'bot') throw new Problem('not-for-bot');
    if (identity.kind === 'bot-for-person') {
      const allowed = endpoint.bot !== undefined && (identity.purpose === 'act' || endpoint.bot === 'render');
      if (!allowed) throw new Problem('not-for-bot');
    }
    const actor = await resolve(claimedBy(identity, request));
    if (!actor) throw new Problem('position-not-held');
    return actor;
  };
