// Who is in front of the pane: one interface for the try-out and for the identity provider.

export interface Session {
  /** The position that the person came with; where it is missing, the API names the one it knows. */
  readonly positionId?: string;
  /** A token of the API, fresh enough. */
  readonly token: () => Promise<string>;
  /** A token for files in SharePoint and OneDrive, where this sign-in can give one. */
  readonly graphToken?: () => Promise<string>;
}

/** What the sign-in window is asked for, kept over its way to the identity provider and back. */
export const signInKey = 'vanthu-sign-in';

/** Whether this page is that window. */
export const isSignInWindow = (query: URLSearchParams): boolean =>
  query.has('sign-in') || sessionStorage.getItem(signInKey) !== null;

/** Signing in failed; the reason and the reference are shown as they are. */
export class SignInTrouble extends Error {
  readonly reference: string;

  constructor(reason: string, reference: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'SignInTrouble';
    this.reference = reference;
  }
}
