// Which document a Word file belongs to, and which version it was made from: a custom XML part and, because some programs
// drop one or the other, custom document properties that say the same.
import { ok, type Result } from '../../domain/kernel/result.ts';
import { customPart } from './ooxml/data-part.ts';
import { addPart, appended, freeName, officeTypes } from './ooxml/parts.ts';
import { openPackage, partText, savePackage, withPart, type WordPackage } from './ooxml/word-package.ts';
import { attribute, elements, escapeXml, replaced, unescapeXml } from './ooxml/xml.ts';

export interface DocumentIdentity {
  readonly agencyId: string;
  readonly documentId: string;
  /** SHA-256 of the version that was handed out. */
  readonly versionHash: string;
}

export const identityNamespace = 'urn:vanthu:identity:1';

const names = ['agencyId', 'documentId', 'versionHash'] as const;
const propertyName = (name: string): string => `vanthu.${name}`;
const propertiesPart = 'docProps/custom.xml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const identityXml = (identity: DocumentIdentity): string =>
  `${declaration}<identity xmlns="${identityNamespace}">` +
  `${names.map((name) => `<${name}>${escapeXml(identity[name])}</${name}>`).join('')}</identity>`;

const emptyProperties =
  `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ` +
  'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"></Properties>';

/** The custom properties with ours set; those of others stay. */
function propertiesXml(existing: string, identity: DocumentIdentity): string {
  let xml = existing === '' ? emptyProperties : existing;
  for (const found of elements(xml, 'property').toReversed()) {
    const name = attribute(xml.slice(found.start, found.innerStart), 'name');
    if (names.some((own) => propertyName(own) === name)) xml = replaced(xml, found.start, found.end, '');
  }
  const taken = elements(xml, 'property').map(({ start, innerStart }) =>
    Number(attribute(xml.slice(start, innerStart), 'pid')),
  );
  const first = Math.max(1, ...taken) + 1;
  const own = names.map(
    (name, index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${first + index}" name="${propertyName(name)}">` +
      `<vt:lpwstr xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${escapeXml(identity[name])}</vt:lpwstr></property>`,
  );
  return appended(xml, 'Properties', own.join(''));
}

/** The file marked as this version of this document. Refuses `not-a-word-file`. */
export function withIdentity(docx: Uint8Array, identity: DocumentIdentity): Result<Uint8Array> {
  const opened = openPackage(docx);
  if (!opened.ok) return opened;
  const existing = customPart(opened.value, identityNamespace);
  const marked =
    existing === undefined
      ? addPart(opened.value, {
          name: freeName(opened.value, 'customXml/item'),
          xml: identityXml(identity),
          relation: officeTypes.customXml,
        })
      : withPart(opened.value, existing, identityXml(identity));
  const properties = propertiesXml(partText(marked, propertiesPart), identity);
  return ok(
    savePackage(
      marked.has(propertiesPart)
        ? withPart(marked, propertiesPart, properties)
        : addPart(marked, {
            name: propertiesPart,
            xml: properties,
            relation: officeTypes.customProperties,
            type: officeTypes.customPropertiesType,
          }),
    ),
  );
}

function complete(values: Partial<DocumentIdentity>): DocumentIdentity | undefined {
  const { agencyId, documentId, versionHash } = values;
  if (agencyId === undefined || documentId === undefined || versionHash === undefined) return undefined;
  return { agencyId, documentId, versionHash };
}

function inCustomXml(parts: WordPackage): DocumentIdentity | undefined {
  const part = customPart(parts, identityNamespace);
  if (part === undefined) return undefined;
  const xml = partText(parts, part);
  return complete(
    Object.fromEntries(
      names.flatMap((name) =>
        elements(xml, name)
          .slice(0, 1)
          .map(({ innerStart, innerEnd }) => [name, unescapeXml(xml.slice(innerStart, innerEnd))]),
      ),
    ),
  );
}

function inProperties(parts: WordPackage): DocumentIdentity | undefined {
  const xml = partText(parts, propertiesPart);
  const values = elements(xml, 'property').map(
    ({ start, innerStart, innerEnd }) =>
      [
        attribute(xml.slice(start, innerStart), 'name')?.replace(/^vanthu\./, '') ?? '',
        unescapeXml(xml.slice(innerStart, innerEnd).replace(/<[^<>]*>/g, '')),
      ] as const,
  );
  return complete(Object.fromEntries(values.filter(([name]) => names.some((own) => own === name))));
}

/** Which version of which document the file says it came from; nothing when it says so nowhere. Refuses `not-a-word-file`. */
export function readIdentity(docx: Uint8Array): Result<DocumentIdentity | undefined> {
  const opened = openPackage(docx);
  if (!opened.ok) return opened;
  return ok(inCustomXml(opened.value) ?? inProperties(opened.value));
}
