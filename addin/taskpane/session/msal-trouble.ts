// What the identity provider's library throws, as one of the few troubles that the pane has words for.
import { AuthError } from '@azure/msal-browser';
import { SignInTrouble, type SignInTroubleKind } from './session.ts';

// prettier-ignore
const kindByCode: Readonly<Record<string, SignInTroubleKind>> = {
  user_cancelled: 'closed', user_canceled: 'closed',
  no_network_connectivity: 'unreachable', network_error: 'unreachable', post_request_failed: 'unreachable', get_request_failed: 'unreachable',
  consent_required: 'consent', access_denied: 'refused', interaction_required: 'refused', login_required: 'refused',
};

/** Consent that was not given, by the person or by whoever administers the tenant. */
const consentCodes = ['AADSTS65001', 'AADSTS65004', 'AADSTS90094', 'AADSTS90008'];

/** The trouble behind whatever was thrown. */
export function msalTrouble(thrown: unknown): SignInTrouble {
  if (thrown instanceof SignInTrouble) return thrown;
  if (!(thrown instanceof AuthError))
    return new SignInTrouble('failed', thrown instanceof Error ? thrown.name : 'unknown', '', { cause: thrown });
  const { errorCode, errorMessage, correlationId } = thrown;
  const said = /AADSTS\d+/.exec(`${errorCode} ${errorMessage}`)?.[0];
  const kind =
    said === undefined ? (kindByCode[errorCode] ?? 'failed') : consentCodes.includes(said) ? 'consent' : 'refused';
  return new SignInTrouble(kind, said ?? errorCode, correlationId, { cause: thrown });
}
