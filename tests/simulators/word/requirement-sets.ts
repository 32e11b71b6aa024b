// What each Word can do, as the requirement sets say it: the newest on the desktop, the web, and Office 2019.

const common = {
  CompressedFile: '1.1',
  PdfFile: '1.1',
  CustomXmlParts: '1.1',
  DialogApi: '1.2',
  DialogOrigin: '1.1',
  DocumentEvents: '1.1',
  File: '1.1',
  Settings: '1.1',
  Selection: '1.1',
} as const;

// prettier-ignore
export const hosts = {
  'm365-desktop': { platform: 'PC', version: '16.0.19929.20172', sets: { ...common, WordApi: '1.9', WordApiDesktop: '1.4', NestedAppAuth: '1.1', IdentityAPI: '1.3', RibbonApi: '1.2', SharedRuntime: '1.1' } },
  'm365-web':     { platform: 'OfficeOnline', version: '16.0.19929.41001', sets: { ...common, WordApi: '1.9', NestedAppAuth: '1.1', IdentityAPI: '1.3', RibbonApi: '1.2', SharedRuntime: '1.1' } },
  'office-2019':  { platform: 'PC', version: '16.0.10416.20073', sets: { ...common, WordApi: '1.3', DialogApi: '1.1' } },
} as const satisfies Record<string, { platform: string; version: string; sets: Readonly<Record<string, string>> }>;

export type HostKind = keyof typeof hosts;
export const hostKinds = Object.keys(hosts) as HostKind[];

const parts = (version: string): number[] => version.split('.').map(Number);

/** Whether this Word has the set in this version or a newer one. */
export function isSetSupported(host: HostKind, set: string, version = '1.1'): boolean {
  const has = (hosts[host].sets as Readonly<Record<string, string>>)[set];
  if (has === undefined) return false;
  const [[major = 0, minor = 0], [wantedMajor = 0, wantedMinor = 0]] = [parts(has), parts(version)];
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
