// Which version of which document the open file is: written into a custom XML part and into custom properties, because some
// programs drop the one or the other.
import { documentAddress } from './abilities.ts';
import { inWord } from './calls.ts';
import { makeAll, type Change } from './changes.ts';
import { olderParts, replaceOlderParts } from './identity-older.ts';
import {
  completeIdentity,
  followed,
  followingMark,
  identityNames,
  identityNamespace,
  identityXml,
  liesElsewhere,
  placeMark,
  readIdentityXml,
} from './identity-text.ts';
import type { DocumentIdentity, OpenDocument } from './port.ts';

const placeName = 'place';
/** Where Word takes no new identity: the version that followed the one which the file names. */
const followedName = 'followed';
const propertyKey = (name: string): string => `vanthu.${name}`;

/** Custom XML parts came to Word's own API with WordApi 1.4; before, the API that Office programs share has them. */
const hasParts = (): boolean => Office.context.requirements.isSetSupported('WordApi', '1.4');

type Property = Word.CustomProperty;

interface Kept {
  readonly parts: readonly Word.CustomXmlPart[];
  readonly xmls: readonly string[];
  readonly properties: ReadonlyMap<string, Property>;
}

/** What the file says of itself, in both places. */
async function readKept(context: Word.RequestContext): Promise<Kept> {
  const { document } = context;
  // an older Word refuses even to name what it does not have
  const parts = hasParts() ? document.customXmlParts.getByNamespace(identityNamespace) : undefined;
  parts?.load('items/id');
  const kept = [...identityNames, placeName, followedName].map((name): [string, Property] => {
    return [name, document.properties.customProperties.getItemOrNullObject(propertyKey(name))];
  });
  for (const [, property] of kept) property.load('value');
  await context.sync();
  const items = parts?.items ?? [];
  const xmls = items.map((part) => part.getXml());
  if (items.length > 0) await context.sync();
  return { parts: items, xmls: xmls.map(({ value }) => value), properties: new Map(kept) };
}

const textOf = (property: Property | undefined): string =>
  property === undefined || property.isNullObject ? '' : String(property.value);

function identityIn(xmls: readonly string[], properties: Kept['properties']): DocumentIdentity | undefined {
  const fromParts = xmls.map(readIdentityXml).find((identity) => identity !== undefined);
  return fromParts ?? completeIdentity(new Map([...properties].map(([name, value]) => [name, textOf(value)])));
}

const nameOf = (url: string): string => {
  const last = (url.split(/[?#]/, 1)[0] ?? '').split(/[\\/]/).at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
};

/** What the open document says it is, and whether it lies where it was bound. */
export async function lookAtDocument(): Promise<OpenDocument> {
  const url = documentAddress();
  const { xmls, properties } = await inWord(readKept);
  const named = identityIn(hasParts() ? xmls : (await olderParts()).xmls, properties);
  const readOnly = Office.context.document.mode === Office.DocumentMode.ReadOnly;
  if (named === undefined) return { name: nameOf(url), isCopy: false, readOnly };
  const isCopy = liesElsewhere(textOf(properties.get(placeName)), await placeMark(named, url));
  const identity = followed(named, textOf(properties.get(followedName)));
  return { name: nameOf(url), identity, isCopy, readOnly };
}

function partChanges(document: Word.Document, { parts, xmls }: Kept, xml: string): readonly Change[] {
  if (!hasParts()) return [];
  if (parts.length === 0) return [partAdded(document.customXmlParts, xml)];
  return parts.map((part, index): Change => {
    const before = xmls[index] ?? '';
    let now: OfficeExtension.ClientResult<string> | undefined;
    return {
      make: () => part.setXml(xml),
      look: () => void (now = part.getXml()),
      takeBack: () => (now?.value === before ? undefined : part.setXml(before)),
    };
  });
}

function partAdded(all: Word.CustomXmlPartCollection, xml: string): Change {
  let now: Word.CustomXmlPart | undefined;
  return {
    make: () => void all.add(xml),
    // what a failed batch made is not known to the next one: it is looked up again
    look: () => {
      now = all.getByNamespace(identityNamespace).getOnlyItemOrNullObject();
      now.load('id');
    },
    takeBack: () => (now?.isNullObject === false ? now.delete() : undefined),
  };
}

function propertyChange(document: Word.Document, [name, before]: [string, Property], value: string): Change {
  const { customProperties } = document.properties;
  const key = propertyKey(name);
  const [wasMissing, old] = [before.isNullObject, textOf(before)];
  let now: Property | undefined;
  return {
    make: () => void customProperties.add(key, value),
    look: () => {
      now = customProperties.getItemOrNullObject(key);
      now.load('value');
    },
    takeBack: () => {
      if (now === undefined || now.isNullObject) return;
      if (wasMissing) now.delete();
      else if (textOf(now) !== old) customProperties.add(key, old);
    },
  };
}

/** Notes beside the identity which version followed it, as one property; false where none did. */
async function noteFollowing(identity: DocumentIdentity): Promise<boolean> {
  const older = hasParts() ? undefined : (await olderParts()).xmls;
  return inWord(async (context) => {
    const { xmls, properties } = await readKept(context);
    const named = identityIn(older ?? xmls, properties);
    if (named?.documentId !== identity.documentId || named.versionHash === identity.versionHash) return false;
    const { customProperties } = context.document.properties;
    customProperties.add(propertyKey(followedName), followingMark(named, identity));
    await context.sync();
    return true;
  });
}

/**
 * Marks the open file as this version and remembers where it lies; all of it, or nothing. A Word that does not take it is asked
 * to keep at least which version followed the one that the file names.
 */
export async function bindDocument(identity: DocumentIdentity): Promise<void> {
  const xml = identityXml(identity);
  const values = new Map<string, string>([
    ...identityNames.map((name): [string, string] => [name, identity[name]]),
    [placeName, await placeMark(identity, documentAddress())],
  ]);
  const before = hasParts() ? undefined : await olderParts();
  try {
    if (before !== undefined) await replaceOlderParts(before, xml);
    await inWord(async (context) => {
      const kept = await readKept(context);
      const properties = [...kept.properties].flatMap(([name, property]) => {
        const value = values.get(name);
        return value === undefined ? [] : [propertyChange(context.document, [name, property], value)];
      });
      await makeAll(context, [...partChanges(context.document, kept, xml), ...properties]);
    });
  } catch (thrown) {
    if (before !== undefined) await replaceOlderParts(await olderParts(), ...before.xmls).catch(() => undefined);
    if (!(await noteFollowing(identity).catch(() => false))) throw thrown;
  }
}
