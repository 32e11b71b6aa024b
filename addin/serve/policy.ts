// The content security policy of the pane: our own files, office.js, the identity provider, and nobody else; shown by
// Office's hosts alone.
import type { PaneAuth } from './settings.ts';

/** Word on the web shows the pane in a frame; Word on a desktop opens it by itself. */
const officeHosts = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
];

/** The policy for a page whose office.js lies at this address, absolute or of our own origin. */
export function panePolicy(officeJs: string, auth: PaneAuth): string {
  const scripts = URL.canParse(officeJs) ? [new URL(officeJs).origin] : [];
  const identity = auth.kind === 'entra' ? [new URL(auth.authority).origin] : [];
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    // Fluent writes its rules into style elements while the pane runs
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self' data:",
    ["connect-src 'self'", ...scripts, ...identity].join(' '),
    ["frame-src 'self' blob:", ...identity].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    ["frame-ancestors 'self'", ...officeHosts].join(' '),
  ].join('; ');
}
