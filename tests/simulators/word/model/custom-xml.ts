// Custom XML parts: found by the namespace of their root, added, replaced, taken away.
import { randomUUID } from 'node:crypto';
import { HostError } from '../host-error.ts';
import { mainPart, type WordFile } from './document.ts';
import { addPart, dropPart } from './parts.ts';
import { parseXml } from './xml.ts';

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';
const dataStore = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const itemPart = /^customXml\/item(\d+)\.xml$/;

const propertiesOf = (part: string): string => part.replace('/item', '/itemProps');

export const customXmlParts = (file: WordFile): string[] => file.partNames().filter((name) => itemPart.test(name));

export const namespaceOf = (file: WordFile, part: string): string =>
  parseXml(customXml(file, part)).documentElement?.namespaceURI ?? '';

/** Throws `ItemNotFound`. */
export function customXml(file: WordFile, part: string): string {
  const xml = file.text(part);
  if (xml === undefined) throw new HostError('ItemNotFound');
  return xml;
}

function checked(xml: unknown): string {
  if (typeof xml !== 'string') throw new HostError('InvalidArgument');
  try {
    parseXml(xml);
  } catch {
    throw new HostError('InvalidArgument');
  }
  return xml;
}

/** Answers the name of the new part. Throws `InvalidArgument` when it is not well-formed. */
export function addCustomXml(file: WordFile, xml: unknown): string {
  const used = file.partNames().map((name) => Number(itemPart.exec(name)?.[1] ?? 0));
  const name = `customXml/item${Math.max(0, ...used) + 1}.xml`;
  addPart(file, { name, xml: checked(xml), relation, from: mainPart });
  // every part has an identifier of its own; LibreOffice ends when one has none
  addPart(file, {
    name: propertiesOf(name),
    xml: `<ds:datastoreItem ds:itemID="{${randomUUID().toUpperCase()}}" xmlns:ds="${dataStore}"/>`,
    relation: `${relation}Props`,
    contentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    from: name,
  });
  return name;
}

export function setCustomXml(file: WordFile, part: string, xml: unknown): void {
  customXml(file, part);
  file.write(part, checked(xml));
}

export function dropCustomXml(file: WordFile, part: string): void {
  customXml(file, part);
  dropPart(file, propertiesOf(part));
  dropPart(file, part);
}

/** The identifier by which controls are bound to a part, and Word names it: `{5B1E…}`. */
export function storeIdOf(file: WordFile, part: string): string {
  const properties = file.text(propertiesOf(part)) ?? '';
  return /itemID="([^"]+)"/.exec(properties)?.[1] ?? part;
}

export const partWithId = (file: WordFile, id: string): string | undefined =>
  customXmlParts(file).find((part) => storeIdOf(file, part).toUpperCase() === id.toUpperCase());
