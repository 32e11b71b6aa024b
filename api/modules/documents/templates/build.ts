// A template as a whole .docx, made from code so that a review sees every size; the files beside this one are its output.
import type { TemplateName } from '../fields.ts';
import { officeTypes } from '../ooxml/parts.ts';
import { documentXml, motto, nationalTitle } from './body.ts';
import { dataParts } from './data.ts';
import { newPackage, relationships } from './new-package.ts';

const fixedText: ReadonlyMap<string, string> = new Map([
  ['national-title', nationalTitle],
  ['motto', motto],
]);

/** The template as a .docx with empty fields; the same code gives the same bytes. */
export function buildTemplate(template: TemplateName): Uint8Array {
  const data = dataParts(template, fixedText);
  return newPackage(documentXml(template), [
    { name: 'customXml/item1.xml', xml: data.xml, relation: ['rIdData', 'customXml'] },
    { name: 'customXml/itemProps1.xml', xml: data.properties, type: officeTypes.customXmlPropertiesType },
    {
      name: 'customXml/_rels/item1.xml.rels',
      xml: relationships([['rId1', officeTypes.customXmlProperties, 'itemProps1.xml']]),
    },
  ]);
}
