// What the pane reads when it opens (`settings.json` beside its page), and the switches that take a broken way away from it.

/** The ways that depend on somebody else's service; each can be switched off while that service misbehaves. */
export const paneSwitches = ['takeFile', 'graph', 'upload'] as const;
export type PaneSwitch = (typeof paneSwitches)[number];

/** How people sign in: as anybody of the try-out, or at the identity provider. */
export type PaneAuth =
  | { readonly kind: 'try-out' }
  | { readonly kind: 'entra'; readonly clientId: string; readonly authority: string; readonly scope: string };

export interface PaneSettings {
  /** The address of the API, seen from the pane's own origin. */
  readonly api: string;
  readonly auth: PaneAuth;
  readonly switches: Readonly<Record<PaneSwitch, boolean>>;
}
