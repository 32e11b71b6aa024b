// The add-in-only manifest (XML), which every Word since 2019 takes, perpetual ones and the iPad too. Word reads its elements
// in this order and refuses another.
import type { ManifestConfig } from '../config.ts';
import { iconAddress, paneAddress, requiredWordApi, ribbonButtons, ribbonIconSizes } from './buttons.ts';
import { resourceIds, resources } from './resources.ts';
import { english, vietnamese, type AddinWords } from './words.ts';
import { element, written, type Element } from './xml.ts';

const namespaces = {
  xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
};

/** By this name Word opens the pane together with a document that asks for it; both buttons share the one pane. */
const paneId = 'Office.AutoShowTaskpaneWithDocument';

const text = (name: string, say: (words: AddinWords) => string): Element =>
  element(name, { DefaultValue: say(vietnamese) }, element('Override', { Locale: 'en-US', Value: say(english) }));

const value = (name: string, DefaultValue: string): Element => element(name, { DefaultValue });

const icon = (): Element =>
  element('Icon', {}, ...ribbonIconSizes.map((size) => element('bt:Image', { size: `${size}`, resid: resourceIds.icon(size) }))); // prettier-ignore

const button = (id: string): Element =>
  element(
    'Control',
    { 'xsi:type': 'Button', id: `Vanthu.${id}` },
    element('Label', { resid: resourceIds.label(id) }),
    element(
      'Supertip',
      {},
      element('Title', { resid: resourceIds.label(id) }),
      element('Description', { resid: resourceIds.description(id) }),
    ),
    icon(),
    element(
      'Action',
      { 'xsi:type': 'ShowTaskpane' },
      element('TaskpaneId', {}, paneId),
      element('SourceLocation', { resid: resourceIds.page(id) }),
    ),
  );

const homeTab = (): Element =>
  element(
    'OfficeTab',
    { id: 'TabHome' },
    element(
      'Group',
      { id: 'Vanthu.group' },
      element('Label', { resid: resourceIds.group }),
      icon(),
      ...ribbonButtons.map(({ id }) => button(id)),
    ),
  );

const overrides = (publicUrl: URL): Element =>
  element(
    'VersionOverrides',
    { xmlns: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides', 'xsi:type': 'VersionOverridesV1_0' },
    element(
      'Hosts',
      {},
      element(
        'Host',
        { 'xsi:type': 'Document' },
        element('DesktopFormFactor', {}, element('ExtensionPoint', { 'xsi:type': 'PrimaryCommandSurface' }, homeTab())),
      ),
    ),
    resources(publicUrl),
  );

/** The manifest as a file. */
export function addinOnlyManifest({ addinId, publicUrl, publisher, version }: ManifestConfig): string {
  const requirements = element(
    'Sets',
    { DefaultMinVersion: '1.1' },
    element('Set', { Name: 'WordApi', MinVersion: requiredWordApi }),
  );
  const root = element(
    'OfficeApp',
    { ...namespaces, 'xsi:type': 'TaskPaneApp' },
    element('Id', {}, addinId),
    element('Version', {}, `${version}.0`),
    element('ProviderName', {}, publisher),
    element('DefaultLocale', {}, 'vi-VN'),
    text('DisplayName', ({ name }) => name),
    text('Description', ({ description }) => description),
    value('IconUrl', iconAddress(publicUrl, 32)),
    value('HighResolutionIconUrl', iconAddress(publicUrl, 64)),
    value('SupportUrl', publicUrl.href),
    element('AppDomains', {}, element('AppDomain', {}, publicUrl.origin)),
    element('Hosts', {}, element('Host', { Name: 'Document' })),
    element('Requirements', {}, requirements),
    element('DefaultSettings', {}, value('SourceLocation', paneAddress(publicUrl))),
    element('Permissions', {}, 'ReadWriteDocument'),
    overrides(publicUrl),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root)}`;
}
