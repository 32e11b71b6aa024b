// Word.Application, Word.Document and its properties, custom XML parts and sections.
import { HostError } from '../host-error.ts';
import { showBound } from '../model/controls.ts';
import { addCustomXml, customXml, customXmlParts, dropCustomXml, namespaceOf, partWithId, setCustomXml, storeIdOf } from '../model/custom-xml.ts'; // prettier-ignore
import { hasFirstPage, orientationOf, pageMeasureOf, pageMeasures, sectionsOf, setFirstPage, setPageMeasure, type PageMeasure } from '../model/page-setup.ts'; // prettier-ignore
import { customProperties, customProperty, dropProperty, setProperty } from '../model/properties.ts';
import { allParagraphs } from '../model/paragraphs.ts';
import { rangeOver } from '../model/ranges.ts';
import { isTracking, setTracking } from '../model/tracked-changes.ts';
import { textArgument } from './arguments.ts';
import { asResult, rowsFor, type ClassRows, type Member } from './member.ts';

const onApplication = rowsFor<'application'>();

export const application: ClassRows = {
  createDocument: onApplication.method('WordApi 1.3', 'DocumentCreated', (_scene, _application, base64) =>
    textArgument(base64),
  ),
};

const onCreated = rowsFor<string>();

export const documentCreated: ClassRows = {
  open: onCreated.method('WordApi 1.3', undefined, (scene, base64) => {
    try {
      scene.open(Buffer.from(base64, 'base64'));
    } catch {
      throw new HostError('GeneralException');
    }
  }),
};

const on = rowsFor<'document'>();

export const document: ClassRows = {
  body: on.object('WordApi 1.1', 'Body', () => 'body'),
  contentControls: on.object('WordApi 1.1', 'ContentControlCollection', () => ({})),
  customXmlParts: on.object('WordApi 1.4', 'CustomXmlPartCollection', () => 'parts'),
  properties: on.object('WordApi 1.3', 'DocumentProperties', () => 'properties'),
  sections: on.object('WordApi 1.1', 'SectionCollection', () => 'sections'),
  saved: on.value('WordApi 1.1', ({ window }) => window.saved),
  changeTrackingMode: on.value(
    'WordApi 1.4',
    ({ file }) => (isTracking(file) ? 'TrackAll' : 'Off'),
    ({ file }, _document, value) => {
      if (value !== 'Off' && value !== 'TrackAll' && value !== 'TrackMineOnly') throw new HostError('InvalidArgument');
      setTracking(file, value !== 'Off');
    },
  ),
  getSelection: on.method(
    'WordApi 1.1',
    'Range',
    ({ window, file }) => window.selection ?? rangeOver(file, allParagraphs(file).slice(0, 1)),
  ),
  save: on.method('WordApi 1.1', undefined, ({ window }) => {
    if (window.url === '') window.url = `C:\\Users\\word\\Documents\\${window.name}.docx`;
    window.saved = true;
    window.tell({ kind: 'saved' });
  }),
};

export const documentProperties: ClassRows = {
  customProperties: on.object('WordApi 1.3', 'CustomPropertyCollection', () => 'custom'),
};

const onProperties = rowsFor<'custom'>();
const onProperty = rowsFor<string>();

export const customPropertyCollection: ClassRows = {
  items: onProperties.items('CustomProperty', ({ file }) => customProperties(file).map(([name]) => name)),
  add: onProperties.method('WordApi 1.3', 'CustomProperty', ({ file }, _all, name, value) => {
    setProperty(file, name, value);
    return name;
  }),
  getItem: onProperties.method('WordApi 1.3', 'CustomProperty', ({ file }, _all, name) => customProperty(file, textArgument(name))?.[0]), // prettier-ignore
  getItemOrNullObject: onProperties.method('WordApi 1.3', 'CustomProperty', ({ file }, _all, name) => customProperty(file, textArgument(name))?.[0]), // prettier-ignore
};

export const customPropertyRows: ClassRows = {
  key: onProperty.value('WordApi 1.3', (_scene, name) => name),
  value: onProperty.value(
    'WordApi 1.3',
    ({ file }, name) => customProperty(file, name)?.[1],
    ({ file }, name, value) => setProperty(file, name, value),
  ),
  delete: onProperty.method('WordApi 1.3', undefined, ({ file }, name) => dropProperty(file, name)),
};

const onParts = rowsFor<'parts'>();
const onNamespace = rowsFor<string>();
const onPart = rowsFor<string>();

export const customXmlPartCollection: ClassRows = {
  items: onParts.items('CustomXmlPart', ({ file }) => customXmlParts(file)),
  add: onParts.method('WordApi 1.4', 'CustomXmlPart', ({ file }, _parts, xml) => addCustomXml(file, xml)),
  getByNamespace: onParts.method('WordApi 1.4', 'CustomXmlPartScopedCollection', (_scene, _parts, namespace) =>
    textArgument(namespace),
  ),
  getItem: onParts.method('WordApi 1.4', 'CustomXmlPart', ({ file }, _parts, id) => partWithId(file, textArgument(id))),
  getItemOrNullObject: onParts.method('WordApi 1.4', 'CustomXmlPart', ({ file }, _parts, id) =>
    partWithId(file, textArgument(id)),
  ),
};

const inNamespace = (scene: Parameters<Extract<Member, { kind: 'items' }>['list']>[0], namespace: string): string[] =>
  customXmlParts(scene.file).filter((part) => namespaceOf(scene.file, part) === namespace);

/** The only one; nothing when there are none or several. */
const only = (parts: readonly string[]): string | undefined => (parts.length === 1 ? parts[0] : undefined);

export const customXmlPartScopedCollection: ClassRows = {
  items: onNamespace.items('CustomXmlPart', inNamespace),
  getCount: onNamespace.method('WordApi 1.4', asResult, (scene, namespace) => inNamespace(scene, namespace).length),
  getOnlyItem: onNamespace.method('WordApi 1.4', 'CustomXmlPart', (scene, name) => only(inNamespace(scene, name))),
  getOnlyItemOrNullObject: onNamespace.method('WordApi 1.4', 'CustomXmlPart', (scene, name) =>
    only(inNamespace(scene, name)),
  ),
};

export const customXmlPart: ClassRows = {
  id: onPart.value('WordApi 1.4', ({ file }, part) => storeIdOf(file, part)),
  namespaceUri: onPart.value('WordApi 1.4', ({ file }, part) => namespaceOf(file, part)),
  getXml: onPart.method('WordApi 1.4', asResult, ({ file }, part) => customXml(file, part)),
  setXml: onPart.method('WordApi 1.4', undefined, ({ file }, part, xml) => {
    setCustomXml(file, part, xml);
    showBound(file, part);
  }),
  delete: onPart.method('WordApi 1.4', undefined, ({ file }, part) => dropCustomXml(file, part)),
};

const onSections = rowsFor<'sections'>();
const onSection = rowsFor<number>();

export const sectionCollection: ClassRows = {
  items: onSections.items('Section', ({ file }) => sectionsOf(file).map(file.numberOf)),
  getFirst: onSections.method('WordApi 1.3', 'Section', ({ file }) => sectionsOf(file).map(file.numberOf)[0]),
};

export const section: ClassRows = {
  pageSetup: onSection.object('WordApiDesktop 1.3', 'PageSetup', (_scene, number) => number),
};

const pageMeasure = (name: PageMeasure): Member =>
  onSection.value(
    'WordApiDesktop 1.3',
    ({ file }, number) => pageMeasureOf(file.element(number), name),
    ({ file }, number, value) => setPageMeasure(file, file.element(number), name, value),
  );

export const pageSetup: ClassRows = {
  ...Object.fromEntries((Object.keys(pageMeasures) as PageMeasure[]).map((name) => [name, pageMeasure(name)])),
  orientation: onSection.value('WordApiDesktop 1.3', ({ file }, number) => orientationOf(file.element(number))),
  differentFirstPageHeaderFooter: onSection.value(
    'WordApiDesktop 1.3',
    ({ file }, number) => hasFirstPage(file.element(number)),
    ({ file }, number, value) => setFirstPage(file, file.element(number), value === true),
  ),
};
