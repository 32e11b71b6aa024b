// Small questions to XML nodes.
import type { XmlNode } from './xml.ts';

export const child = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((each) => each.name === name);

export const children = (node: XmlNode | undefined, name: string): readonly XmlNode[] =>
  node?.children.filter((each) => each.name === name) ?? [];

/** The value of an attribute of a child: `valueOf(rPr, 'w:sz')` is its `w:val`. */
export const valueOf = (node: XmlNode | undefined, name: string, attribute = 'w:val'): string | undefined =>
  child(node, name)?.attributes[attribute];

/** Every descendant with the name, in the order of the document. */
export function descendants(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  const found: XmlNode[] = [];
  const visit = (each: XmlNode): void => {
    if (each.name === name) found.push(each);
    each.children.forEach(visit);
  };
  node?.children.forEach(visit);
  return found;
}

/** Descendants with the name that stand in no other one of that name. */
export const outermost = (node: XmlNode, name: string): readonly XmlNode[] =>
  node.children.flatMap((each) => (each.name === name ? [each] : outermost(each, name)));
