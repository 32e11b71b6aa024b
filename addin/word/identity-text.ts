// The identity of a document as text: the custom XML part that the server writes too, and the mark of the place where it lies.
import type { DocumentIdentity } from './port.ts';

export const identityNamespace = 'urn:vanthu:identity:1';

export const identityNames = ['agencyId', 'documentId', 'versionHash'] as const;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** What stands in the custom XML part. */
export const identityXml = (identity: DocumentIdentity): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><identity xmlns="${identityNamespace}">` +
  `${identityNames.map((name) => `<${name}>${escaped(identity[name])}</${name}>`).join('')}</identity>`;

/** The identity from its values; nothing unless it is complete. */
export function completeIdentity(values: ReadonlyMap<string, string>): DocumentIdentity | undefined {
  const [agencyId = '', documentId = '', versionHash = ''] = identityNames.map((name) => values.get(name));
  return agencyId === '' || documentId === '' || versionHash === '' ? undefined : { agencyId, documentId, versionHash };
}

/** What the part says; nothing when it is broken. */
export function readIdentityXml(xml: string): DocumentIdentity | undefined {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const texts = identityNames.map((name): [string, string] => [
    name,
    document.getElementsByTagNameNS(identityNamespace, name)[0]?.textContent ?? '',
  ]);
  return completeIdentity(new Map(texts));
}

/** An address without what changes while the file stays where it is. */
const steady = (url: string): string => (url.split(/[?#]/, 1)[0] ?? '').replaceAll('\\', '/').toLocaleLowerCase('en');

/**
 * A mark of where this version lies, which tells nobody the address. It speaks of one version alone: a file that the server
 * hands out later carries an older mark, which then says nothing. Empty for a document that was never saved.
 */
export async function placeMark({ documentId, versionHash }: DocumentIdentity, url: string): Promise<string> {
  if (url === '') return '';
  const bytes = new TextEncoder().encode(`${documentId}\n${steady(url)}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = [...digest.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${versionHash.slice(0, 16)}.${hex}`;
}

/** Whether the mark in the file was made for the same version at another place. */
export const liesElsewhere = (stored: string, here: string): boolean =>
  stored !== '' && here !== '' && stored !== here && stored.split('.', 1)[0] === here.split('.', 1)[0];

/** What a file says that could only be told which version followed the one it names. */
export const followingMark = (before: DocumentIdentity, after: DocumentIdentity): string =>
  `${before.documentId} ${before.versionHash} ${after.versionHash}`;

/** The identity with the version that followed, where the mark speaks of the very version that the file names. */
export function followed(identity: DocumentIdentity, mark: string): DocumentIdentity {
  const [documentId, before, versionHash] = mark.split(' ');
  const speaksOfIt = documentId === identity.documentId && before === identity.versionHash;
  return speaksOfIt && versionHash ? { ...identity, versionHash } : identity;
}
