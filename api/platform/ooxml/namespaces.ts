// Prefixes are a writer's choice, namespaces are not: known namespaces (transitional and strict) get their usual prefix.

const transitional = 'http://schemas.openxmlformats.org/';
const strict = 'http://purl.oclc.org/ooxml/';

// prettier-ignore
const prefixes: Readonly<Record<string, string>> = {
  [`${transitional}wordprocessingml/2006/main`]: 'w',               [`${strict}wordprocessingml/main`]: 'w',
  [`${transitional}officeDocument/2006/relationships`]: 'r',        [`${strict}officeDocument/relationships`]: 'r',
  [`${transitional}drawingml/2006/main`]: 'a',                      [`${strict}drawingml/main`]: 'a',
  [`${transitional}drawingml/2006/wordprocessingDrawing`]: 'wp',    [`${strict}drawingml/wordprocessingDrawing`]: 'wp',
  [`${transitional}drawingml/2006/picture`]: 'pic',                 [`${strict}drawingml/picture`]: 'pic',
  [`${transitional}officeDocument/2006/math`]: 'm',                 [`${strict}officeDocument/math`]: 'm',
  [`${transitional}markup-compatibility/2006`]: 'mc',
  [`${transitional}package/2006/relationships`]: 'rel',
  [`${transitional}package/2006/content-types`]: 'ct',
  [`${transitional}officeDocument/2006/extended-properties`]: 'ep', [`${strict}officeDocument/extendedProperties`]: 'ep',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup': 'wpg',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
};

type Attributes = Readonly<Record<string, string>>;

/**
 * A renamer for one document, asked for every element from the root on: learns `xmlns` declarations as they come. Where all
 * of them stand on the root, which is nearly always, the other elements are not searched.
 */
export function canonicalNames(
  text: string,
): (name: string, attributes: Attributes) => { name: string; attributes: Attributes } {
  const renamed = new Map<string, string>();
  let unseen = occurrences(text, 'xmlns');
  const rename = (name: string): string => {
    const colon = name.indexOf(':');
    const prefix = renamed.get(colon < 0 ? '' : name.slice(0, colon));
    return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
  };
  return (name, attributes) => {
    if (unseen > 0)
      for (const key in attributes)
        if (key.startsWith('xmlns')) {
          unseen -= 1;
          learn(renamed, key, attributes[key] ?? '');
        }
    if (renamed.size === 0) return { name, attributes };
    const entries = Object.entries(attributes).map(
      ([key, value]) => [key.includes(':') ? rename(key) : key, value] as const,
    );
    return { name: rename(name), attributes: Object.fromEntries(entries) };
  };
}

function occurrences(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) count += 1;
  return count;
}

function learn(renamed: Map<string, string>, declaration: string, namespace: string): void {
  const own = declaration === 'xmlns' ? '' : declaration.slice('xmlns:'.length);
  const usual = prefixes[namespace];
  if (usual !== undefined && usual !== own) renamed.set(own, usual);
}
