// Filling a template: data part, control text and the rules under the texts, all three, so that every reader shows the same.
import { readFileSync } from 'node:fs';
import { must } from '../../platform/problem.ts';
import {
  blankNumberLine,
  blankPlaceDate,
  canonicalFields,
  type ControlTag,
  type DocumentFields,
  type TemplateName,
} from './fields.ts';
import { dropControl, fillControl, type Filling } from './ooxml/controls.ts';
import { withData, type DataValue } from './ooxml/data-part.ts';
import { widestLine } from './ooxml/text-width.ts';
import { mainPart, openPackage, partText, savePackage, withPart, type WordPackage } from './ooxml/word-package.ts';
import { elements, replaced } from './ooxml/xml.ts';
import { addresseeList, agencyRule, headingColumns, page, rule, subjectRule } from './templates/body.ts';
import { boundLine, boundTags, controlTitles, listTags } from './templates/controls.ts';
import { stampRow } from './templates/priority-stamp.ts';

const templateFile = (name: TemplateName): URL => new URL(`./templates/${name}.docx`, import.meta.url);

const pointsOf = (millimetres: number): number => (millimetres / 25.4) * 72;

/** The share of a line that the rule under it takes: the decree wants a third to a half. */
const ruleShare = 0.42;

/** `- A;`, `- B.`: the marks of a list in an official document. */
const dashed = (items: readonly string[]): string[] =>
  items.map((item, index) => `- ${item}${index === items.length - 1 ? '.' : ';'}`);

/** One addressee stands behind "Kính gửi:", several below it. */
const addressed = (addressees: readonly string[]): string[] =>
  addressees.length > 1 ? dashed(addressees) : [...addressees];

/** What each control says, paragraph by paragraph. */
export function controlTexts(fields: DocumentFields): Partial<Record<ControlTag, readonly string[]>> {
  return {
    'parent-agency': [fields.parentAgency ?? ''],
    agency: [fields.agency],
    'number-line': [fields.notation === '' ? '' : blankNumberLine(fields.notation)],
    'place-date': [fields.place === '' ? '' : blankPlaceDate(fields.place)],
    'document-type': [fields.documentType ?? ''],
    subject: [fields.subject],
    addressees: addressed(fields.addressees),
    body: fields.body,
    'signer-authority': fields.signerAuthority,
    'signer-name': [fields.signerName],
    recipients: dashed(fields.recipients),
  };
}

/** The legal grounds that open a document with a type stand in italics; the last paragraph keeps with the signature. */
const bodyStyles = (fields: DocumentFields): NonNullable<Filling['styleOf']> => {
  const isGround = (text: string): boolean => /^Căn cứ .*[;.]$/u.test(text);
  const end = fields.body.findIndex((text) => !isGround(text));
  return (text, index) => {
    if (fields.documentType !== undefined && index < (end < 0 ? fields.body.length : end) && isGround(text))
      return 'LegalGrounds';
    return index === fields.body.length - 1 ? 'BodyEnd' : undefined;
  };
};

/** The properties of the paragraph in which this text of markup stands, replaced. */
function restyled(xml: string, inside: string, properties: string): string {
  const at = xml.indexOf(inside);
  const around = elements(xml, 'w:p').findLast(({ start, end }) => start < at && at < end);
  if (around === undefined) return xml;
  const look = elements(xml.slice(around.start, around.end), 'w:pPr')[0];
  if (look === undefined) return xml;
  return replaced(xml, around.start + look.start, around.start + look.end, `<w:pPr>${properties}</w:pPr>`);
}

const ruled = (xml: string, name: string, text: string, size: number, column: number): string =>
  restyled(
    xml,
    `w:name="${name}"`,
    `<w:pStyle w:val="Rule"/>${rule(ruleShare * widestLine(text, size, pointsOf(column)), column)}`,
  );

/** The paragraph with the one addressee gives way to the list. */
function listed(xml: string): string {
  const at = xml.indexOf('w:val="addressees"');
  const around = elements(xml, 'w:p').findLast(({ start, end }) => start < at && at < end);
  return around === undefined ? xml : replaced(xml, around.start, around.end, addresseeList());
}

const stamped = (xml: string, row: string): string => {
  const heading = elements(xml, 'w:tbl')[0];
  return heading === undefined ? xml : replaced(xml, heading.innerEnd, heading.innerEnd, row);
};

function filledXml(xml: string, fields: DocumentFields): string {
  let filled = fields.parentAgency === undefined ? dropControl(xml, 'parent-agency') : xml;
  if (fields.addressees.length > 1) filled = listed(filled);
  for (const [tag, paragraphs] of Object.entries(controlTexts(fields)) as [ControlTag, readonly string[]][]) {
    filled = fillControl(filled, tag, {
      paragraphs,
      placeholder: controlTitles[tag].placeholder,
      ...(tag === 'body' && { styleOf: bodyStyles(fields) }),
      ...(listTags.includes(tag) && { around: boundLine(tag) }),
    });
  }
  if (fields.priority !== undefined && fields.priority !== 'normal')
    filled = stamped(filled, stampRow(fields.priority));
  filled = ruled(filled, agencyRule, fields.agency, 12, headingColumns[0]);
  return ruled(filled, subjectRule, fields.subject, 14, page.width - page.left - page.right);
}

/** The values for the data part. */
const dataOf = (fields: DocumentFields): Map<string, DataValue> => {
  const texts = controlTexts(fields);
  const bound = boundTags.flatMap((tag): [string, DataValue][] => {
    const text = texts[tag];
    return text === undefined ? [] : [[tag, listTags.includes(tag) ? text : text.join('\n')]];
  });
  return new Map([...bound, ['priority', fields.priority ?? 'normal']]);
};

/**
 * A draft from a template, as .docx bytes; the same fields give the same bytes. What is not known yet shows its
 * placeholder and counts as empty. Room is left for the number and the date, which are drawn at issue.
 * @legal NĐ 30/2020/NĐ-CP, Phụ lục I; Phụ lục III, mẫu 1.4 và 1.5
 */
export function fillTemplate(template: TemplateName, given: DocumentFields): Uint8Array {
  const letter = template === 'official-letter';
  const { documentType, ...rest } = canonicalFields(given);
  const fields: DocumentFields = letter ? rest : { ...rest, documentType: documentType ?? 'TỜ TRÌNH' };
  const parts: WordPackage = must(openPackage(readFileSync(templateFile(template))));
  return savePackage(withData(withPart(parts, mainPart, filledXml(partText(parts, mainPart), fields)), dataOf(fields)));
}
