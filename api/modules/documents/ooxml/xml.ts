// Just enough XML to change a Word part in place: ranges of elements in the text, so that all that is not changed stays
// byte for byte as Word wrote it.

/** Where an element stands in the text of its part: `start` to `end` with its tags, `innerStart` to `innerEnd` without. */
export interface XmlRange {
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Characters that XML 1.0 cannot hold at all, not even escaped; pasted text is full of them. */
const notAllowed = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The text as it stands in an element or an attribute; characters that XML cannot hold are left out. */
export const escapeXml = (text: string): string =>
  text
    .replace(notAllowed, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

/** The text that an element or attribute means. */
export const unescapeXml = (xml: string): string =>
  xml.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot|apos));/g, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return entities[name] ?? whole;
    const code = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

/** Every element of this name, in the order of their start tags; an inner one comes after the one it lies in. */
export function elements(xml: string, name: string): XmlRange[] {
  const tags = new RegExp(`<!--[\\s\\S]*?-->|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>|<(/?)${name}(?=[\\s/>])[^<>]*>`, 'g');
  const open: { start: number; innerStart: number; at: number }[] = [];
  const found: (XmlRange | undefined)[] = [];
  for (const match of xml.matchAll(tags)) {
    const [tag, slash] = match;
    const end = match.index + tag.length;
    if (slash === undefined) continue;
    if (slash === '/') {
      const begun = open.pop();
      if (begun) found[begun.at] = { start: begun.start, innerStart: begun.innerStart, innerEnd: match.index, end };
    } else if (tag.endsWith('/>')) {
      found.push({ start: match.index, innerStart: end, innerEnd: end, end });
    } else {
      open.push({ start: match.index, innerStart: end, at: found.push(undefined) - 1 });
    }
  }
  return found.filter((range) => range !== undefined);
}

/** The first element of this name, as text with its tags; nothing when there is none. */
export function firstElement(xml: string, name: string): string | undefined {
  const range = elements(xml, name)[0];
  return range && xml.slice(range.start, range.end);
}

/** The text with one range of it replaced. */
export const replaced = (xml: string, start: number, end: number, by: string): string =>
  xml.slice(0, start) + by + xml.slice(end);

/** The value of an attribute in a start tag, e.g. `attribute('<w:tag w:val="body"/>', 'w:val')`. */
export function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return value ? unescapeXml(value[1] ?? value[2] ?? '') : undefined;
}
