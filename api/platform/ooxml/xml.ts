// XML of office files into plain nodes: streaming, no DTD, no entities of one's own, bounded depth and number of nodes.
import { SaxesParser } from 'saxes';
import type { Refusal } from '../../domain/kernel/refusal.ts';
import { ok, refuse, type Result } from '../../domain/kernel/result.ts';
import { canonicalNames } from './namespaces.ts';

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  /** The character data directly inside, joined. */
  text: string;
}

export interface XmlLimits {
  readonly depth: number;
  /** All elements of the part. */
  readonly nodes: number;
  /** Elements in memory at one time. */
  readonly kept: number;
  readonly bytes: number;
}

export const xmlLimits: XmlLimits = { depth: 256, nodes: 2_000_000, kept: 400_000, bytes: 32 * 2 ** 20 };

class Stop extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Called with each finished child of an element named `parent`; the child is not kept in the tree afterwards. */
export interface Handover {
  readonly parent: string;
  readonly each: (node: XmlNode) => void;
}

/**
 * Parses one part. Names carry the usual prefixes (`w:`, `r:`, …) whatever prefixes the file itself uses. Refuses a
 * DTD or an own entity and any excess as `file-is-bomb`, and what is not well-formed UTF-8 or UTF-16 XML as `file-broken`.
 */
export function parseXml(bytes: Uint8Array, handover?: Handover, limits: XmlLimits = xmlLimits): Result<XmlNode> {
  if (bytes.length > limits.bytes) return refuse({ code: 'file-is-bomb', detail: 'Nội dung XML của tệp quá lớn.' });
  const text = decode(bytes);
  if (text === undefined)
    return refuse({ code: 'file-broken', detail: 'Nội dung XML dùng bảng mã không được chấp nhận.' });
  const holder: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const ancestors: XmlNode[] = [];
  const names = canonicalNames(text);
  let current = holder;
  let nodes = 0;
  let kept = 0;
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('doctype', () => {
    throw new Stop({
      code: 'file-is-bomb',
      detail: 'Tệp khai báo DTD hoặc thực thể XML, là dấu hiệu của tệp tấn công.',
    });
  });
  parser.on('error', () => {
    throw new Stop({ code: 'file-broken', detail: 'Nội dung XML của tệp bị hỏng.' });
  });
  parser.on('opentag', (tag) => {
    nodes += 1;
    kept += 1;
    if (nodes > limits.nodes || kept > limits.kept || ancestors.length >= limits.depth)
      throw new Stop({ code: 'file-is-bomb', detail: 'Nội dung XML của tệp lồng nhau quá sâu hoặc quá nhiều.' });
    const { name, attributes } = names(tag.name, tag.attributes);
    const node: XmlNode = { name, attributes, children: [], text: '' };
    current.children.push(node);
    ancestors.push(current);
    current = node;
  });
  parser.on('text', (value) => {
    current.text += value;
  });
  parser.on('cdata', (value) => {
    current.text += value;
  });
  parser.on('closetag', () => {
    const closed = current;
    current = ancestors.pop() ?? holder;
    if (current.name !== handover?.parent || ancestors.length !== 2) return;
    current.children.pop();
    handover.each(closed);
    kept = ancestors.length;
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Stop) return refuse(error.refusal);
    throw error;
  }
  const root = holder.children[0];
  return root === undefined ? refuse({ code: 'file-broken', detail: 'Nội dung XML của tệp rỗng.' }) : ok(root);
}

function decode(bytes: Uint8Array): string | undefined {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(mark, { fatal: true }).decode(bytes);
    const declared = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']+)["']/i.exec(text.slice(0, 300))?.[1];
    return declared === undefined || /^(utf-?8|utf-?16(le|be)?|us-ascii)$/i.test(declared) ? text : undefined;
  } catch {
    return undefined;
  }
}
