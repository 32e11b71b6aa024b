// A Word file part by part: nothing that runs, nothing embedded, nothing fetched from elsewhere, no XML tricks.
import { ok, refuse, type Result } from '../../../domain/kernel/result.ts';
import { children, descendants } from '../../../platform/ooxml/nodes.ts';
import { parseXml, type XmlNode } from '../../../platform/ooxml/xml.ts';
import { openArchive, type Archive } from '../../../platform/ooxml/zip.ts';
import type { FileKind } from './kinds.ts';

const isXml = /\.(xml|rels|vml)$/i;
const macroParts = /(^|\/)(vbaproject\.bin|vbadata\.xml|vbaprojectsignature\w*\.bin)$/i;
const embeddedParts = /^word\/(embeddings|activex|objects?)\/|(^|\/)oleobject\d*\.bin$|^customui\//i;
const embeddedRelationships: ReadonlySet<string> = new Set([
  'oleObject',
  'package',
  'control',
  'activeXControlBinary',
  'aFChunk',
  'attachedToolbars',
]);
const runningLinks = /^\s*(javascript|vbscript|data|file|ms-[\w-]+|search-ms|shell):|^\s*\\\\/i;
const runningFields = /\bDDE(AUTO)?\b/i;
const fetchingFields = /\b(INCLUDETEXT|INCLUDEPICTURE|LINK|RD)\b\s+\S*?(https?:|\\\\|file:|ftp:)/i;
const mainPart = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

const macro = () =>
  refuse({
    code: 'file-has-macro',
    detail: 'Tệp Word có macro, không được nhận. Hãy lưu lại thành .docx không có macro.',
  });
const embedded = () =>
  refuse({
    code: 'file-has-ole',
    detail: 'Tệp Word có đối tượng nhúng (OLE, ActiveX hoặc tệp khác). Hãy xóa hoặc đổi thành ảnh, bảng rồi gửi lại.',
  });
const external = (what: string) =>
  refuse({
    code: 'file-has-external-link',
    detail: `Tệp Word lấy nội dung từ nơi khác (${what}). Hãy bỏ liên kết ngoài rồi gửi lại.`,
  });

/** Every part is inflated within limits and every XML part is parsed; the first reason to refuse counts. */
export function inspectWord(bytes: Uint8Array): Result<FileKind> {
  const archive = openArchive(bytes);
  if (!archive.ok) return archive;
  const { names } = archive.value;
  if (!archive.value.has('[Content_Types].xml'))
    return refuse({
      code: 'file-type-not-accepted',
      detail: 'Đây là tệp nén, không phải tệp Word (.docx). Hãy giải nén và gửi từng văn bản.',
    });
  if (names.some((name) => macroParts.test(name))) return macro();
  if (names.some((name) => embeddedParts.test(name))) return embedded();
  for (const name of ['[Content_Types].xml', ...names.filter((each) => each !== '[Content_Types].xml')]) {
    const part = inspectPart(archive.value, name);
    if (!part.ok) return part;
  }
  return archive.value.has('_rels/.rels')
    ? ok('docx')
    : refuse({ code: 'file-broken', detail: 'Tệp Word thiếu thành phần “_rels/.rels”.' });
}

function inspectPart(archive: Archive, name: string): Result<true> {
  const bytes = archive.read(name);
  if (!bytes.ok) return bytes;
  if (!isXml.test(name)) return ok(true);
  if (name === '[Content_Types].xml') {
    const types = parseXml(bytes.value);
    return types.ok ? inspectTypes(types.value, archive) : types;
  }
  if (name.endsWith('.rels')) {
    const relationships = parseXml(bytes.value);
    return relationships.ok ? inspectRelationships(relationships.value) : relationships;
  }
  return inspectXml(bytes.value);
}

function inspectTypes(types: XmlNode, archive: Archive): Result<true> {
  const overrides = children(types, 'ct:Override');
  const all = [...overrides, ...children(types, 'ct:Default')].map((node) => node.attributes['ContentType'] ?? '');
  if (all.some((type) => /macroenabled|vbaproject/i.test(type))) return macro();
  if (all.some((type) => /oleobject|activex/i.test(type)) && archive.names.some((name) => /\.bin$/i.test(name)))
    return embedded();
  const main = overrides
    .find((node) => node.attributes['ContentType'] === mainPart)
    ?.attributes['PartName']?.replace(/^\//, '');
  if (main === undefined)
    return refuse({
      code: 'file-type-not-accepted',
      detail: 'Đây không phải văn bản Word (.docx). Hãy lưu lại thành .docx hoặc PDF.',
    });
  return archive.has(main)
    ? ok(true)
    : refuse({ code: 'file-broken', detail: 'Tệp Word thiếu phần nội dung của văn bản.' });
}

function inspectRelationships(root: XmlNode): Result<true> {
  for (const { attributes } of children(root, 'rel:Relationship')) {
    const type = (attributes['Type'] ?? '').split('/').at(-1) ?? '';
    const target = attributes['Target'] ?? '';
    if (type === 'vbaProject') return macro();
    if (embeddedRelationships.has(type)) return embedded();
    if (type === 'attachedTemplate') return external('tệp mẫu đính kèm');
    const isExternal = attributes['TargetMode']?.toLowerCase() === 'external';
    if (type === 'hyperlink' ? runningLinks.test(target) : isExternal)
      return external(type === 'hyperlink' ? 'liên kết mở tệp hoặc chạy lệnh' : type);
    if (!isExternal && /^[a-z][\w+.-]*:/i.test(target)) return external(type);
  }
  return ok(true);
}

function inspectXml(bytes: Uint8Array): Result<true> {
  let instructions = '';
  const collect = (node: XmlNode): void => {
    // an instruction may be cut into runs anywhere
    instructions += descendants(node, 'w:instrText')
      .map(({ text }) => text)
      .join('');
    instructions += descendants(node, 'w:fldSimple')
      .map(({ attributes }) => ` ${attributes['w:instr'] ?? ''} `)
      .join('');
  };
  const root = parseXml(bytes, { parent: 'w:body', each: collect });
  if (!root.ok) return root;
  collect(root.value);
  if (runningFields.test(instructions))
    return refuse({
      code: 'file-has-script',
      detail: 'Tệp Word có trường lệnh chạy chương trình khác (DDE). Hãy xóa trường đó rồi gửi lại.',
    });
  return fetchingFields.test(instructions) ? external('trường lấy nội dung từ địa chỉ khác') : ok(true);
}
