// The little of the DOM that a document needs: WordprocessingML elements by their local name.
import { DOMParser, XMLSerializer, type Document, type Element, type Node } from '@xmldom/xmldom';

export type { Element } from '@xmldom/xmldom';

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Throws when it is not well-formed. */
export const parseXml = (xml: string): Document =>
  new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new SyntaxError(message);
    },
  }).parseFromString(xml.replace(/^\uFEFF/, ''), 'text/xml');

export const serialiseXml = (node: Node): string => new XMLSerializer().serializeToString(node);

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** `w:p` is `p` here; elements of other namespaces have no word name. */
export const nameOf = (element: Element): string =>
  element.namespaceURI === wordNamespace ? (element.localName ?? '') : '';

/** Child elements, those of this word name where one is given. */
export function childrenOf(parent: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling)
    if (isElement(node) && (name === undefined || nameOf(node) === name)) found.push(node);
  return found;
}

export const childOf = (parent: Element | undefined, name: string): Element | undefined =>
  parent && childrenOf(parent, name)[0];

/** All elements below, in document order, as far as `within` lets it go. */
export function* below(parent: Element, within: (element: Element) => boolean = () => true): Generator<Element> {
  for (const element of childrenOf(parent)) {
    yield element;
    if (within(element)) yield* below(element, within);
  }
}

export const ancestorOf = (element: Element, name: string): Element | undefined => {
  for (let node = element.parentNode; node !== null; node = node.parentNode)
    if (isElement(node) && nameOf(node) === name) return node;
  return undefined;
};

/** The attribute `w:name`. */
export const attributeOf = (element: Element | undefined, name: string): string | undefined =>
  element?.getAttributeNS(wordNamespace, name) ?? undefined;

/** What `<w:name w:val="…"/>` below this element says. */
export const valueOf = (parent: Element | undefined, name: string): string | undefined =>
  attributeOf(childOf(parent, name), 'val');

/** A new `w:name` with these `w:` attributes, not yet anywhere. */
export function makeElement(near: Element, name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const owner = near.ownerDocument;
  if (owner === null) throw new Error('an element without a document');
  const element = owner.createElementNS(wordNamespace, `w:${name}`);
  setAttributes(element, attributes);
  return element;
}

export function setAttributes(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [key, value] of Object.entries(attributes)) element.setAttributeNS(wordNamespace, `w:${key}`, value);
}

/** Puts a property where the schema wants it among its siblings, in place of one of the same name. */
export function putInOrder(parent: Element, element: Element, order: readonly string[]): void {
  remove(childOf(parent, nameOf(element)));
  const rank = order.indexOf(nameOf(element));
  const next = childrenOf(parent).find((other) => order.indexOf(nameOf(other)) > rank);
  parent.insertBefore(element, next ?? null);
}

export const remove = (element: Element | undefined): void => void element?.parentNode?.removeChild(element);

/** Takes it away and leaves what it holds in its place. */
export function unwrap(element: Element): void {
  while (element.firstChild !== null) element.parentNode?.insertBefore(element.firstChild, element);
  remove(element);
}

/** Puts it around these neighbours. */
export function wrapIn(around: Element, elements: readonly Element[]): void {
  elements[0]?.parentNode?.insertBefore(around, elements[0]);
  for (const element of elements) around.appendChild(element);
}
