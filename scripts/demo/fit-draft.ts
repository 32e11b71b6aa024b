// A person's own Word file names its own signer. The fictional agency of the demo is fitted to it: somebody of that name and
// title holds the capacity that the formula in the file needs.
import type { SigningCapacity } from '../../api/domain/capacity/signing-capacity.ts';
import { recognise } from '../../api/domain/layout/components.ts';
import { capacityStore } from '../../api/modules/capacity/index.ts';
import { directoryStore, importDirectory } from '../../api/modules/directory/index.ts';
import { withSigner } from '../../api/modules/documents/index.ts';
import { readDocument } from '../../api/modules/layout/ooxml/document.ts';
import { must } from '../../api/platform/problem.ts';
import { ministry, type MinistryPerson } from '../../api/try-out/ministry/ministry.ts';
import { positionIdOf, userIdOf } from '../../api/try-out/ministry/shape.ts';
import type { ChosenSigner } from './outgoing-steps.ts';

/** Who signs where nobody says otherwise: a deputy minister, KT. */
export const usualSigner: ChosenSigner = { person: 'deputyPlanning', capacityId: 'bktb.planning' };

const agencyId = ministry.agency.id;
const capitalised = (text: string): string => text.charAt(0) + text.slice(1).toLocaleLowerCase('vi');
const after = (prefix: string, line: string): string | undefined =>
  line.toLocaleUpperCase('vi').startsWith(`${prefix} `) ? line.slice(prefix.length + 1).trim() : undefined;

interface Fitting {
  readonly person: MinistryPerson;
  readonly kind: SigningCapacity['kind'];
  readonly headTitle: string;
  readonly unitHeadTitle?: string;
  readonly title: string;
}

/** The part of the agency that would sign with these lines; nothing where the formula is none that we know. */
export function fitting(lines: readonly string[]): Fitting | undefined {
  const [first = '', second, third] = lines;
  const collective = after('TM.', first) !== undefined;
  if (collective) return fitting(lines.slice(1));
  const standsIn = after('KT.', first);
  const byOrder = after('TL.', first);
  if (standsIn !== undefined && second !== undefined)
    return { person: 'deputyPlanning', kind: 'deputy', headTitle: standsIn, title: capitalised(second) };
  if (byOrder !== undefined && second !== undefined) {
    const unitHead = after('KT.', second);
    if (unitHead === undefined)
      return { person: 'officeChief', kind: 'by-order', headTitle: byOrder, title: capitalised(second) };
    if (third !== undefined)
      return { person: 'officeDeputy', kind: 'by-order-deputy', headTitle: byOrder, unitHeadTitle: unitHead, title: capitalised(third) }; // prettier-ignore
  }
  return /^\p{Lu}[\p{Lu}\s]+$/u.test(first)
    ? { person: 'minister', kind: 'head', headTitle: first, title: capitalised(first) }
    : undefined;
}

/** Signer's name and formula as they stand in the file; nothing where they cannot be told. */
function signerIn(docx: Uint8Array): { readonly lines: readonly string[]; readonly name: string } | undefined {
  const parts = recognise(must(readDocument(docx)));
  const name = parts.signerName
    .map(({ text }) => text)
    .join(' ')
    .trim();
  const lines = parts.authority.map(({ text }) => text.trim());
  return name === '' || lines.length === 0 ? undefined : { lines, name };
}

/** The signer for a file: for one made from our template the usual one, else somebody dressed as the file says. */
export async function signerFor(docx: Uint8Array, today: string): Promise<ChosenSigner> {
  // a file with places for the formula takes any signer
  if (withSigner(docx, { authorityLines: ['BỘ TRƯỞNG'], signerName: 'Lưu Hải Đăng' }).ok) return usualSigner;
  const found = signerIn(docx);
  const fit = found && fitting(found.lines);
  if (found === undefined || fit === undefined) return usualSigner;

  const store = directoryStore(agencyId);
  const agency = await store.agency();
  const position = await store.position(positionIdOf(agencyId, fit.person));
  const [user] = await store.users([userIdOf(agencyId, fit.person)]);
  const unit = position && (await store.unit(position.unitId));
  if (!position || !user || !unit) throw new Error('Danh bạ mẫu thiếu người ký.');
  await importDirectory({
    agencies: [{ ...agency, headTitle: fit.headTitle }],
    units: fit.unitHeadTitle === undefined ? [] : [{ ...unit, headTitle: fit.unitHeadTitle }],
    users: [{ ...user, fullName: found.name }],
    positions: [{ ...position, title: fit.title }],
    delegations: [],
  });
  const collective = after('TM.', found.lines[0] ?? '');
  const capacityId = 'bktb.demo-signer';
  await capacityStore(agencyId).add({
    id: capacityId,
    agencyId,
    positionId: position.id,
    kind: fit.kind,
    from: today,
    legalBasis: 'Quy định mẫu thử cho tệp của người dùng',
    ...(collective === undefined ? {} : { collectiveName: collective }),
    ...(fit.kind === 'by-order-deputy' ? { passedOnFromId: 'bktb.office' } : {}),
    ...(fit.kind === 'by-order' || fit.kind === 'by-order-deputy' ? { documentTypes: ['official-letter'] } : {}),
  });
  return { person: fit.person, capacityId };
}
