// Document properties that programs add: names with text, numbers or yes and no.
import { HostError } from '../host-error.ts';
import type { WordFile } from './document.ts';
import { addPart } from './parts.ts';
import { parseXml, serialiseXml, type Element } from './xml.ts';

const part = 'docProps/custom.xml';
const variants = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const empty = `<Properties xmlns="${namespace}" xmlns:vt="${variants}"></Properties>`;

export type PropertyValue = string | number | boolean;

const rowsOf = (root: Element | null): Element[] => (root === null ? [] : [...root.children]);
const root = (file: WordFile): Element | null => parseXml(file.text(part) ?? empty).documentElement;
const nameOf = (row: Element): string => row.getAttribute('name') ?? '';

function valueOf(row: Element): PropertyValue {
  const [held] = [...row.children];
  const text = held?.textContent ?? '';
  if (held?.localName === 'bool') return text === 'true' || text === '1';
  return ['i4', 'r8', 'int'].includes(held?.localName ?? '') ? Number(text) : text;
}

/** Name and value of each, in the order of the file. */
export const customProperties = (file: WordFile): (readonly [string, PropertyValue])[] =>
  rowsOf(root(file)).map((row) => [nameOf(row), valueOf(row)]);

// names differ in more than capitals
const same = (name: string, other: string): boolean => name.toLowerCase() === other.toLowerCase();

export const customProperty = (file: WordFile, name: string): readonly [string, PropertyValue] | undefined =>
  customProperties(file).find(([known]) => same(known, name));

const typeOf = (value: PropertyValue): string =>
  typeof value === 'boolean' ? 'bool' : typeof value === 'number' ? 'r8' : 'lpwstr';

/** Adds it or gives it another value. Throws `InvalidArgument`. */
export function setProperty(file: WordFile, name: unknown, value: unknown): void {
  const fits = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  if (typeof name !== 'string' || name === '' || !fits) throw new HostError('InvalidArgument');
  const properties = root(file);
  const owner = properties?.ownerDocument;
  if (!owner) throw new HostError('GeneralException');
  const rows = rowsOf(properties);
  let row = rows.find((one) => same(nameOf(one), name));
  if (row === undefined) {
    row = owner.createElementNS(namespace, 'property');
    row.setAttribute('fmtid', '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}');
    row.setAttribute('pid', String(Math.max(1, ...rows.map((one) => Number(one.getAttribute('pid')))) + 1));
    row.setAttribute('name', name);
    properties.appendChild(row);
  }
  const held = owner.createElementNS(variants, `vt:${typeOf(value)}`);
  held.textContent = String(value);
  row.textContent = '';
  row.appendChild(held);
  save(file, serialiseXml(owner));
}

export function dropProperty(file: WordFile, name: string): void {
  const properties = root(file);
  const row = rowsOf(properties).find((one) => same(nameOf(one), name));
  if (row === undefined || !properties?.ownerDocument) throw new HostError('ItemNotFound');
  properties.removeChild(row);
  save(file, serialiseXml(properties.ownerDocument));
}

function save(file: WordFile, xml: string): void {
  if (file.text(part) !== undefined) {
    file.write(part, xml);
    return;
  }
  addPart(file, {
    name: part,
    xml,
    relation: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties',
    contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  });
}
