// A Word package from its main part: styles, settings and headers of our documents, and whatever parts it has besides.
import { strToU8 } from 'fflate';
import { contentTypesPart, mainPart, savePackage } from '../ooxml/word-package.ts';
import { firstHeaderXml, headerXml } from './body.ts';
import { stylesXml } from './styles.ts';

export interface PackagePart {
  readonly name: string;
  readonly xml: string;
  /** Missing when the extension's default serves. */
  readonly type?: string;
  /** How the main part knows it: an id and the last word of the relationship's type. */
  readonly relation?: readonly [id: string, kind: string];
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const types = `${office}/relationships`;
const packages = 'http://schemas.openxmlformats.org/package/2006';
const wordTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const contentTypes = (more: readonly PackagePart[]): string =>
  `${declaration}<Types xmlns="${packages}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
  [
    ['/word/document.xml', `${wordTypes}.document.main+xml`],
    ['/word/styles.xml', `${wordTypes}.styles+xml`],
    ['/word/settings.xml', `${wordTypes}.settings+xml`],
    ['/word/header1.xml', `${wordTypes}.header+xml`],
    ['/word/header2.xml', `${wordTypes}.header+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...more.flatMap(({ name, type }): [string, string][] => (type === undefined ? [] : [[`/${name}`, type]])),
  ]
    .map(([name, type]) => `<Override PartName="${String(name)}" ContentType="${String(type)}"/>`)
    .join('') +
  '</Types>';

export const relationships = (rows: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="${packages}/relationships">` +
  rows.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join('') +
  '</Relationships>';

const settings =
  `${declaration}<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:defaultTabStop w:val="720"/>` +
  '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="vi-VN"/></w:settings>';

const core =
  `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
  '<dc:title></dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>';

/** The package as a .docx; the same parts give the same bytes. */
export function newPackage(documentXml: string, more: readonly PackagePart[] = [], moreStyles = ''): Uint8Array {
  const parts: readonly (readonly [string, string])[] = [
    [contentTypesPart, contentTypes(more)],
    [
      '_rels/.rels',
      relationships([
        ['rId1', `${types}/officeDocument`, mainPart],
        ['rId2', `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', core],
    [mainPart, documentXml],
    [
      'word/_rels/document.xml.rels',
      relationships([
        ['rIdStyles', `${types}/styles`, 'styles.xml'],
        ['rIdSettings', `${types}/settings`, 'settings.xml'],
        ['rIdHeader', `${types}/header`, 'header1.xml'],
        ['rIdFirstHeader', `${types}/header`, 'header2.xml'],
        ...more.flatMap(({ name, relation }): [string, string, string][] =>
          relation === undefined ? [] : [[relation[0], `${types}/${relation[1]}`, `../${name}`]],
        ),
      ]),
    ],
    ['word/styles.xml', stylesXml(moreStyles)],
    ['word/settings.xml', settings],
    ['word/header1.xml', headerXml()],
    ['word/header2.xml', firstHeaderXml()],
    ...more.map(({ name, xml }): [string, string] => [name, xml]),
  ];
  return savePackage(new Map(parts.map(([name, text]) => [name, strToU8(text)])));
}
