// What this Word can do, and how it speaks and looks.
import { brightness } from './brightness.ts';
import type { Abilities, Surroundings } from './port.ts';

const has = (set: string, version: string): boolean => Office.context.requirements.isSetSupported(set, version);

/** The least that the pane works with; the manifest asks for it too. */
export const isNewEnough = (): boolean => has('WordApi', '1.3');

export const abilitiesOf = (): Abilities => ({
  controlEvents: has('WordApi', '1.5'),
  comments: has('WordApi', '1.4'),
  trackedChanges: has('WordApi', '1.6'),
  pageSetup: has('WordApiDesktop', '1.3'),
  openNew: has('WordApi', '1.3'),
  takeFile: has('CompressedFile', '1.1'),
  nestedSignIn: has('NestedAppAuth', '1.1'),
});

export function surroundingsOf(): Surroundings {
  const { displayLanguage } = Office.context;
  // the types promise a theme; older Words and Word on the web have none
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  return {
    language: displayLanguage || 'vi-VN',
    dark: theme?.isDarkTheme ?? brightness(theme?.bodyBackgroundColor ?? '#ffffff') < 0.5,
  };
}

/** Where the open file lies; empty when it was never saved, for which Words differ in what they answer. */
export const documentAddress = (): string => (Office.context.document as { readonly url?: string | null }).url ?? '';

// hosts of SharePoint Online and OneDrive, which Graph can open; a server of the agency's own is not among them
const cloudHosts = /(^|\.)(sharepoint\.com|sharepoint\.us|sharepoint\.cn|docs\.live\.net|onedrive\.live\.com)$/i;

/** The address when it is one in SharePoint or OneDrive. */
export const cloudAddressIn = (url: string): string | undefined =>
  URL.canParse(url) && new URL(url).protocol === 'https:' && cloudHosts.test(new URL(url).hostname) ? url : undefined;
