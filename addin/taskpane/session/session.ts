// Who is in front of the pane: one interface for the try-out and for the identity provider.

export interface Session {
  /** The position that the person came with; where it is missing, the only one they hold, or the one they choose. */
  readonly positionId?: string;
  /** A token of the API. `fresh` asks for a new one: the API did not take the last. Throws `SignInTrouble`. */
  readonly token: (fresh?: boolean) => Promise<string>;
  /** A token for files in SharePoint and OneDrive, where this sign-in can give one. Throws `SignInTrouble`. */
  readonly graphToken?: (fresh?: boolean) => Promise<string>;
  /** As the identity provider calls the person, once somebody is signed in: `name@agency.example`. */
  readonly account?: () => string | undefined;
}

/** What the sign-in window is asked for, kept over its way to the identity provider and back. */
export const signInKey = 'vanthu-sign-in';

/** Whether this page is that window. */
export const isSignInWindow = (query: URLSearchParams): boolean =>
  query.has('sign-in') || sessionStorage.getItem(signInKey) !== null;

/**
 * Why nobody is signed in: the person closed the window, the application lacks a consent, the identity provider said no, it
 * could not be reached, or something else went wrong.
 */
export const signInTroubles = ['closed', 'consent', 'refused', 'unreachable', 'failed'] as const;
export type SignInTroubleKind = (typeof signInTroubles)[number];

/** Signing in failed; the code and the reference are for whoever is asked for help. */
export class SignInTrouble extends Error {
  readonly kind: SignInTroubleKind;
  /** As the identity provider or Word says it: `AADSTS53003`, `12002`. */
  readonly code: string;
  readonly reference: string;

  constructor(kind: SignInTroubleKind, code: string, reference = '', options?: ErrorOptions) {
    super(`${kind} ${code}`.trim(), options);
    this.name = 'SignInTrouble';
    this.kind = kind;
    this.code = code;
    this.reference = reference;
  }
}
