// The custom XML part that the controls of a document are bound to: Word shows what stands here, and so does LibreOffice.
import { elements, escapeXml, replaced, unescapeXml } from './xml.ts';
import { addPart, freeName, officeTypes } from './parts.ts';
import { partText, withPart, type WordPackage } from './word-package.ts';

export const documentNamespace = 'urn:vanthu:document:1';

/** The custom XML part with this namespace on its root, whatever number Word has given it. */
export const customPart = (parts: WordPackage, namespace: string): string | undefined =>
  [...parts.keys()].find(
    (name) => /^customXml\/item\d+\.xml$/.test(name) && partText(parts, name).includes(`="${namespace}"`),
  );

/** The package with a data part; one that it has already gives way. */
export function withNewData(
  parts: WordPackage,
  { xml, properties }: { readonly xml: string; readonly properties: string },
): WordPackage {
  const existing = customPart(parts, documentNamespace);
  if (existing !== undefined) return withPart(parts, existing, xml);
  const name = freeName(parts, 'customXml/item');
  const propertiesName = name.replace('item', 'itemProps');
  const added = addPart(parts, { name, xml, relation: officeTypes.customXml });
  return addPart(added, {
    name: propertiesName,
    xml: properties,
    relation: officeTypes.customXmlProperties,
    of: name,
    type: officeTypes.customXmlPropertiesType,
  });
}

/** A bound value: one text, or a list of lines that are bound one by one. */
export type DataValue = string | readonly string[];

const inner = (value: DataValue): string =>
  typeof value === 'string' ? escapeXml(value) : value.map((line) => `<line>${escapeXml(line)}</line>`).join('');

/** The package with these values in its data part; elements that the part does not have are left out. */
export function withData(parts: WordPackage, values: ReadonlyMap<string, DataValue>): WordPackage {
  const name = customPart(parts, documentNamespace);
  if (name === undefined) return parts;
  let xml = partText(parts, name);
  for (const [element, value] of values) {
    const range = elements(xml, element)[0];
    if (range !== undefined) {
      xml = replaced(xml, range.start, range.end, `<${element}>${inner(value)}</${element}>`);
    }
  }
  return withPart(parts, name, xml);
}

/** The value of one bound element that is a single text; nothing when the document has none. */
export function dataValue(parts: WordPackage, element: string): string | undefined {
  const name = customPart(parts, documentNamespace);
  const xml = name === undefined ? '' : partText(parts, name);
  const range = elements(xml, element)[0];
  return range && unescapeXml(xml.slice(range.innerStart, range.innerEnd));
}
