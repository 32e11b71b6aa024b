// What a draft says in its controls: the text that stands in the document, which is what gets printed and signed.
import { ok, type Result } from '../../domain/kernel/result.ts';
import { priorities } from '../../domain/incoming/incoming.ts';
import type { ControlTag, ReadFields } from './fields.ts';
import { control, controlText } from './ooxml/controls.ts';
import { dataValue } from './ooxml/data-part.ts';
import { mainPart, openPackage, partText } from './ooxml/word-package.ts';

const unlisted = (line: string): string => line.replace(/^[-–—]\s*/, '').replace(/\s*[;.]+$/, '');

/** What stands behind the slash of a number line: `Số:        /BKTB-PC` or `Số: 15/QĐ-BKTB`. */
const notationIn = (numberLine: string): string => /\/\s*(\S.*?)\s*$/u.exec(numberLine)?.[1] ?? '';

const placeIn = (placeDate: string): string => /^(.*?),?\s*ngày/u.exec(placeDate)?.[1]?.trim() ?? '';

/**
 * The fields of a draft; empty where its control is missing, empty or shows its placeholder. Refuses `not-a-word-file`.
 */
export function readFields(docx: Uint8Array): Result<ReadFields> {
  const opened = openPackage(docx);
  if (!opened.ok) return opened;
  const xml = partText(opened.value, mainPart);
  const text = (tag: ControlTag): string => {
    const found = control(xml, tag);
    return found === undefined ? '' : controlText(xml, found);
  };
  const lines = (tag: ControlTag): string[] =>
    text(tag)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const [parentAgency, documentType] = [text('parent-agency'), text('document-type')];
  const priority = priorities.find((known) => known === dataValue(opened.value, 'priority')) ?? 'normal';
  return ok({
    ...(parentAgency !== '' && { parentAgency }),
    agency: text('agency'),
    notation: notationIn(text('number-line')),
    place: placeIn(text('place-date')),
    ...(documentType !== '' && { documentType }),
    subject: text('subject'),
    addressees: lines('addressees').map(unlisted),
    body: lines('body'),
    signerAuthority: lines('signer-authority'),
    signerName: text('signer-name'),
    recipients: lines('recipients').map(unlisted),
    ...(priority !== 'normal' && { priority }),
    numberLine: text('number-line'),
    placeDate: text('place-date'),
  });
}
