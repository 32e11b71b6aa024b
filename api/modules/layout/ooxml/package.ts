// The parts of a .docx package and the relationships between them.
import { openArchive, type Archive } from '../../../platform/ooxml/zip.ts';
import { parseXml, type Handover, type XmlNode } from '../../../platform/ooxml/xml.ts';
import { children } from '../../../platform/ooxml/nodes.ts';
import { ok, refuse, type Result } from '../../../domain/kernel/result.ts';

interface Relationship {
  /** The last word of its type: `styles`, `header`, `officeDocument`. */
  readonly type: string;
  readonly target: string;
}

export interface WordPackage {
  /** The part that a relationship of the main document names; absent parts are `undefined`. */
  readonly byType: (type: string) => Result<XmlNode | undefined>;
  readonly byId: (id: string) => Result<XmlNode | undefined>;
  readonly main: (handover: Handover) => Result<XmlNode>;
  /** A part outside the main document's own, by its name. */
  readonly part: (name: string) => Result<XmlNode | undefined>;
}

/** Opens a package; `file-broken` when it is no Word document. */
export function openPackage(bytes: Uint8Array): Result<WordPackage> {
  const archive = openArchive(bytes);
  if (!archive.ok) return archive;
  const roots = relationshipsOf(archive.value, '');
  if (!roots.ok) return roots;
  const main = [...roots.value.values()].find((each) => each.type === 'officeDocument')?.target;
  if (main === undefined || !archive.value.has(main))
    return refuse({ code: 'file-broken', detail: 'Tệp không có phần nội dung của văn bản Word.' });
  const relationships = relationshipsOf(archive.value, main);
  if (!relationships.ok) return relationships;
  const part = (name: string | undefined): Result<XmlNode | undefined> =>
    name === undefined || !archive.value.has(name) ? ok(undefined) : parsePart(archive.value, name);
  return ok({
    byType: (type) => part([...relationships.value.values()].find((each) => each.type === type)?.target),
    byId: (id) => part(relationships.value.get(id)?.target),
    main: (handover) => parsePart(archive.value, main, handover),
    part,
  });
}

function parsePart(archive: Archive, name: string, handover?: Handover): Result<XmlNode> {
  const bytes = archive.read(name);
  return bytes.ok ? parseXml(bytes.value, handover) : bytes;
}

function relationshipsOf(archive: Archive, part: string): Result<ReadonlyMap<string, Relationship>> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  if (!archive.has(name)) return ok(new Map());
  const root = parsePart(archive, name);
  if (!root.ok) return root;
  const found = children(root.value, 'rel:Relationship')
    .filter((node) => node.attributes['TargetMode'] !== 'External')
    .map((node): [string, Relationship] => [
      node.attributes['Id'] ?? '',
      {
        type: (node.attributes['Type'] ?? '').split('/').at(-1) ?? '',
        target: resolve(folder, node.attributes['Target'] ?? ''),
      },
    ]);
  return ok(new Map(found));
}

/** A target is relative to the folder of the part that names it, or absolute within the package. */
function resolve(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
