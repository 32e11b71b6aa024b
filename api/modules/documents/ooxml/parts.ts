// A new part in a Word package: the part itself, its content type and the relation by which Word finds it.
import { contentTypesPart, mainPart, partText, withPart, type WordPackage } from './word-package.ts';
import { elements, replaced } from './xml.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const officeTypes = {
  customXml: `${office}/customXml`,
  customXmlProperties: `${office}/customXmlProps`,
  customXmlPropertiesType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  customProperties: `${office}/custom-properties`,
  customPropertiesType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
} as const;

export interface NewPart {
  readonly name: string;
  readonly xml: string;
  /** The relationship type; custom XML belongs to the document, properties to the package. */
  readonly relation: string;
  /** The part it belongs to, where that is neither; it lies in the same folder. */
  readonly of?: string;
  /** Missing when the extension's default serves. */
  readonly type?: string;
}

const emptyRelationships =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** The element's content with this at its end. */
export function appended(xml: string, element: string, by: string): string {
  const root = elements(xml, element)[0];
  if (root === undefined) return xml;
  if (root.innerStart < root.end) return replaced(xml, root.innerEnd, root.innerEnd, by);
  const opening = xml.slice(root.start, root.end).replace(/\s*\/>$/, '>');
  return replaced(xml, root.start, root.end, `${opening}${by}</${element}>`);
}

function withRelation(parts: WordPackage, source: string, type: string, target: string): WordPackage {
  const xml = partText(parts, source) || emptyRelationships;
  const id = `rIdVanthu${elements(xml, 'Relationship').length + 1}`;
  return withPart(
    parts,
    source,
    appended(xml, 'Relationships', `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`),
  );
}

/** The first name of this kind that the package does not use yet: `customXml/item2.xml`. */
export function freeName(parts: WordPackage, stem: string): string {
  let number = 1;
  while (parts.has(`${stem}${number}.xml`)) number += 1;
  return `${stem}${number}.xml`;
}

const relationsOf = (part: string): string => part.replace(/([^/]+)$/, '_rels/$1.rels');

/** The package with the part added and made known. */
export function addPart(parts: WordPackage, { name, xml, relation, of, type }: NewPart): WordPackage {
  const source = of ?? (relation === officeTypes.customXml ? mainPart : undefined);
  const target = of === undefined ? `../${name}` : name.replace(/^.*\//, '');
  const related =
    source === undefined
      ? withRelation(parts, '_rels/.rels', relation, name)
      : withRelation(parts, relationsOf(source), relation, target);
  const types = partText(related, contentTypesPart);
  const known =
    type === undefined
      ? related
      : withPart(
          related,
          contentTypesPart,
          appended(types, 'Types', `<Override PartName="/${name}" ContentType="${type}"/>`),
        );
  return withPart(known, name, xml);
}
