// A new part of the package, with its relationship and its content type where it needs one of its own.
import type { WordFile } from './document.ts';

const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const typesPart = '[Content_Types].xml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export interface NewPart {
  readonly name: string;
  readonly xml: string;
  readonly relation: string;
  readonly contentType?: string;
  /** Which part points to it; the package itself when nothing is said. */
  readonly from?: string;
}

const relationsOf = (part: string | undefined): string => {
  if (part === undefined) return '_rels/.rels';
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
};

/** From one part to another, as a relationship names it. */
function targetFrom(from: string | undefined, name: string): string {
  if (from === undefined) return name;
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  return name.startsWith(folder) ? name.slice(folder.length) : `../${name}`;
}

export function addPart(file: WordFile, { name, xml, relation, contentType, from }: NewPart): void {
  file.write(name, xml.startsWith('<?xml') ? xml : declaration + xml);
  const relations = relationsOf(from);
  const known = file.text(relations) ?? `${declaration}<Relationships xmlns="${relationships}"></Relationships>`;
  const ids = new Set([...known.matchAll(/\bId="([^"]*)"/g)].map(([, id]) => id));
  let number = 1;
  while (ids.has(`rId${number}`)) number += 1;
  const row = `<Relationship Id="rId${number}" Type="${relation}" Target="${targetFrom(from, name)}"/>`;
  file.write(relations, known.replace(/<\/Relationships>|\/>\s*$/, (end) => (end === '/>' ? `>${row}</Relationships>` : row + end))); // prettier-ignore
  if (contentType === undefined) return;
  const types = file.text(typesPart) ?? '';
  if (types.includes(`PartName="/${name}"`)) return;
  file.write(
    typesPart,
    types.replace('</Types>', `<Override PartName="/${name}" ContentType="${contentType}"/></Types>`),
  );
}

/** Takes a part away with what points to it. */
export function dropPart(file: WordFile, name: string): void {
  file.drop(name);
  file.drop(relationsOf(name));
  const short = name.slice(name.lastIndexOf('/') + 1);
  for (const part of file.partNames().filter((one) => one.endsWith('.rels'))) {
    const xml = file.text(part) ?? '';
    const kept = xml.replace(/<Relationship\b[^>]*\/>/g, (row) => (row.includes(`/${short}"`) || row.includes(`"${short}"`) ? '' : row)); // prettier-ignore
    if (kept !== xml) file.write(part, kept);
  }
  const types = file.text(typesPart) ?? '';
  const kept = types.replace(/<Override\b[^>]*\/>/g, (row) => (row.includes(`PartName="/${name}"`) ? '' : row));
  if (kept !== types) file.write(typesPart, kept);
}
