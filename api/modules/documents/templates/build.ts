// A template as a whole .docx, made from code so that a review sees every size; the files beside this one are its output.
import { strToU8 } from 'fflate';
import type { TemplateName } from '../fields.ts';
import { contentTypesPart, mainPart, savePackage } from '../ooxml/word-package.ts';
import { documentNamespace } from '../ooxml/data-part.ts';
import { documentXml, firstHeaderXml, headerXml, motto, nationalTitle } from './body.ts';
import { boundTags, dataPartId } from './controls.ts';
import { stylesXml } from './styles.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const wordTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const contentTypes =
  `${declaration}<Types xmlns="${packages}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
  [
    ['/word/document.xml', `${wordTypes}.document.main+xml`],
    ['/word/styles.xml', `${wordTypes}.styles+xml`],
    ['/word/settings.xml', `${wordTypes}.settings+xml`],
    ['/word/header1.xml', `${wordTypes}.header+xml`],
    ['/word/header2.xml', `${wordTypes}.header+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/customXml/itemProps1.xml', 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'],
  ]
    .map(([name, type]) => `<Override PartName="${String(name)}" ContentType="${String(type)}"/>`)
    .join('') +
  '</Types>';

const relationships = (rows: readonly (readonly [id: string, type: string, target: string])[]): string =>
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

const fixedText: Readonly<Record<string, string>> = { 'national-title': nationalTitle, motto };

const data = (template: TemplateName): string =>
  `${declaration}<document xmlns="${documentNamespace}" template="${template}">` +
  [...boundTags, 'priority'].map((tag) => `<${tag}>${fixedText[tag] ?? ''}</${tag}>`).join('') +
  '</document>';

const dataProperties =
  `${declaration}<ds:datastoreItem xmlns:ds="${office}/customXml" ds:itemID="${dataPartId}">` +
  `<ds:schemaRefs><ds:schemaRef ds:uri="${documentNamespace}"/></ds:schemaRefs></ds:datastoreItem>`;

/** The template as a .docx with empty fields; the same code gives the same bytes. */
export function buildTemplate(template: TemplateName): Uint8Array {
  const types = `${office}/relationships`;
  const parts: readonly (readonly [string, string])[] = [
    [contentTypesPart, contentTypes],
    [
      '_rels/.rels',
      relationships([
        ['rId1', `${types}/officeDocument`, mainPart],
        ['rId2', `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', core],
    [mainPart, documentXml(template)],
    [
      'word/_rels/document.xml.rels',
      relationships([
        ['rIdStyles', `${types}/styles`, 'styles.xml'],
        ['rIdSettings', `${types}/settings`, 'settings.xml'],
        ['rIdHeader', `${types}/header`, 'header1.xml'],
        ['rIdFirstHeader', `${types}/header`, 'header2.xml'],
        ['rIdData', `${types}/customXml`, '../customXml/item1.xml'],
      ]),
    ],
    ['word/styles.xml', stylesXml()],
    ['word/settings.xml', settings],
    ['word/header1.xml', headerXml()],
    ['word/header2.xml', firstHeaderXml()],
    ['customXml/item1.xml', data(template)],
    ['customXml/itemProps1.xml', dataProperties],
    ['customXml/_rels/item1.xml.rels', relationships([['rId1', `${types}/customXmlProps`, 'itemProps1.xml']])],
  ];
  return savePackage(new Map(parts.map(([name, text]) => [name, strToU8(text)])));
}
