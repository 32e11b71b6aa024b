// The signing formula enters a draft when its signer is chosen: another signer means other bytes, and so another version.
import { ok, refuse, type Result } from '../../domain/kernel/result.ts';
import type { ControlTag } from './fields.ts';
import { control, fillControl } from './ooxml/controls.ts';
import { withData, type DataValue } from './ooxml/data-part.ts';
import { mainPart, openPackage, partText, savePackage, withPart } from './ooxml/word-package.ts';
import { boundLine, controlTitles, plainLine } from './templates/controls.ts';

export interface Signer {
  /** From top to bottom: `KT. BỘ TRƯỞNG`, `THỨ TRƯỞNG`. */
  readonly authorityLines: readonly string[];
  readonly signerName: string;
}

/** Lines are bound where those of the draft are: a file that began without our template has its look in the runs. */
const linesOf = (xml: string): typeof boundLine => {
  const found = control(xml, 'signer-authority');
  if (found === undefined || found.showsPlaceholder) return boundLine;
  return xml.slice(found.content.start, found.content.end).includes('<w:dataBinding') ? boundLine : plainLine;
};

/**
 * The draft with this formula and name over and under the place of the signature; all else stays as it was. Refuses
 * `not-a-word-file`, and `control-missing` when somebody has removed the places for them.
 * @legal NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.7
 */
export function withSigner(docx: Uint8Array, { authorityLines, signerName }: Signer): Result<Uint8Array> {
  const opened = openPackage(docx);
  if (!opened.ok) return opened;
  const xml = partText(opened.value, mainPart);
  const wanted: readonly ControlTag[] = ['signer-authority', 'signer-name'];
  const missing = wanted.filter((tag) => control(xml, tag) === undefined);
  if (missing.length > 0) {
    const names = missing.map((tag) => `“${controlTitles[tag].title}”`).join(', ');
    return refuse({
      code: 'control-missing',
      detail: `Dự thảo không còn ô ${names} của mẫu văn bản. Hãy tạo lại dự thảo từ mẫu rồi chép nội dung sang.`,
    });
  }
  const lines = authorityLines.map((line) => line.normalize('NFC').trim());
  const name = signerName.normalize('NFC').trim();
  const formula = fillControl(xml, 'signer-authority', {
    paragraphs: lines,
    placeholder: controlTitles['signer-authority'].placeholder,
    around: linesOf(xml)('signer-authority'),
  });
  const named = fillControl(formula, 'signer-name', {
    paragraphs: [name],
    placeholder: controlTitles['signer-name'].placeholder,
  });
  const data = new Map<string, DataValue>([
    ['signer-authority', lines],
    ['signer-name', name],
  ]);
  return ok(savePackage(withData(withPart(opened.value, mainPart, named), data)));
}
