// Writing XML: an element with its attributes, and either text or elements in it.

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export type Attributes = Readonly<Record<string, string>>;

export interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  readonly content: readonly Element[] | string;
}

/** `element('Hosts', {}, element(…))`, `element('Id', {}, '5c1f…')`. */
export const element = (name: string, attributes: Attributes, ...content: readonly Element[] | [string]): Element => {
  const [first] = content;
  return { name, attributes, content: typeof first === 'string' ? first : (content as readonly Element[]) };
};

/** The element and everything in it, indented. */
export function written({ name, attributes, content }: Element, indent = ''): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const open = `${indent}<${name}${given.join('')}`;
  if (content.length === 0) return `${open}/>\n`;
  if (typeof content === 'string') return `${open}>${escaped(content)}</${name}>\n`;
  return `${open}>\n${content.map((child) => written(child, `${indent}  `)).join('')}${indent}</${name}>\n`;
}
