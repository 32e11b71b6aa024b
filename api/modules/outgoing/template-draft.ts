// A first draft from a template, filled with what the document and the directory already know.
import { documentTypeName } from '../../domain/documents/document-types.ts';
import { notationOf } from '../../domain/notation/official-number.ts';
import type { OutgoingDocument } from '../../domain/outgoing/outgoing.ts';
import { Problem } from '../../platform/problem.ts';
import { capacityStore, heldCapacity } from '../capacity/index.ts';
import { directoryStore } from '../directory/index.ts';
import { fillTemplate, type TemplateName } from '../documents/index.ts';

export interface TemplateChoice {
  readonly template: TemplateName;
  /** The paragraphs of the body. */
  readonly body: readonly string[];
}

/** Who gets it, as it stands under "Nơi nhận": those addressed are "Như trên", the registry and the unit keep a copy. */
const recipientLines = ({ recipients }: OutgoingDocument, unit: string): readonly string[] => [
  ...(recipients.some(({ purpose }) => purpose === 'to-act') ? ['Như trên'] : []),
  ...recipients.filter(({ purpose }) => purpose !== 'to-act').map(({ name }) => name),
  `Lưu: VT, ${unit}`,
];

/** The bytes of the draft. The number and the date stay blank: they are given when the document is issued. */
export async function filledTemplate(document: OutgoingDocument, choice: TemplateChoice): Promise<Uint8Array> {
  const directory = directoryStore(document.agencyId);
  const [agency, unit] = [await directory.agency(), await directory.unit(document.draftingUnitId)];
  if (!unit) throw new Problem('not-found');
  const stores = { capacities: capacityStore(document.agencyId), directory };
  const held = document.signer && (await heldCapacity(stores, document.signer.capacityId));
  return fillTemplate(choice.template, {
    ...(agency.parentName === undefined ? {} : { parentAgency: agency.parentName }),
    agency: agency.name,
    notation: notationOf(document.documentType, { agency: agency.abbreviation, unit: unit.abbreviation }),
    place: agency.place,
    documentType: documentTypeName(document.documentType),
    subject: document.subject,
    addressees: document.recipients.filter(({ purpose }) => purpose === 'to-act').map(({ name }) => name),
    body: choice.body,
    signerAuthority: held?.authorityLines ?? [],
    signerName: held?.fullName ?? '',
    recipients: recipientLines(document, unit.abbreviation),
    priority: document.priority,
  });
}
