// Whether somebody may sign a document on a day, and whether a rule about it may stand at all.
import { inForce } from '../directory/directory.ts';
import type { DocumentTypeCode } from '../documents/document-types.ts';
import { shortDate, type CivilDate } from '../kernel/dates.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { SigningCapacity } from './signing-capacity.ts';

/** What is to be signed, as far as the capacity to sign depends on it. */
export interface ToBeSigned {
  readonly documentType: DocumentTypeCode;
  readonly draftingUnitId: string;
}

const no = (detail: string) => refuse({ code: 'capacity-not-valid', detail });

/**
 * Allows the signing when the position holds the rule, the rule is in force that day and reaches the document. A rule that
 * was passed on (TL. to a deputy) needs the rule it comes from to hold that day too: give it as `source`.
 * @legal NĐ 30/2020/NĐ-CP, Điều 13
 */
export function mayHeSign(
  capacity: SigningCapacity,
  positionId: string,
  what: ToBeSigned,
  on: CivilDate,
  source?: SigningCapacity,
): Result<SigningCapacity> {
  if (capacity.positionId !== positionId) return no('Thẩm quyền ký này được giao cho một vị trí khác.');
  if (!inForce(capacity, on)) return no(`Thẩm quyền ký không có hiệu lực vào ngày ${shortDate(on)}.`);
  if (!reaches(capacity, what)) return no('Thẩm quyền ký không bao gồm loại văn bản hoặc lĩnh vực này.');
  if (capacity.kind !== 'by-order-deputy') return ok(capacity);

  if (source?.id !== capacity.passedOnFromId || source?.kind !== 'by-order')
    return no('Không tìm thấy quy định giao ký thừa lệnh cho cấp trưởng của đơn vị.');
  if (!inForce(source, on) || !reaches(source, what))
    return no('Quy định giao ký thừa lệnh cho cấp trưởng của đơn vị không bao gồm văn bản này.');
  return ok(capacity);
}

const reaches = (capacity: SigningCapacity, what: ToBeSigned): boolean =>
  (capacity.documentTypes?.includes(what.documentType) ?? true) &&
  (capacity.draftingUnitIds?.includes(what.draftingUnitId) ?? true);

const incomplete = (detail: string) => refuse({ code: 'capacity-not-complete', detail });

/**
 * Allows a rule to be written down. By-order signing must be set out in a regulation and name its document types; a mandate
 * is written, limited in time and content, and not passed on; only by-order signing may be passed on, to the own deputy.
 * @legal NĐ 30/2020/NĐ-CP, Điều 13.3, 13.4
 */
export function mayStand(capacity: SigningCapacity, source?: SigningCapacity): Result<SigningCapacity> {
  if (capacity.legalBasis.trim() === '') return incomplete('Xin ghi căn cứ của việc giao ký.');
  if (capacity.until !== undefined && capacity.until < capacity.from)
    return incomplete('Ngày hết hiệu lực không được trước ngày bắt đầu.');
  if (capacity.collectiveName !== undefined && !['head', 'acting-head', 'deputy'].includes(capacity.kind))
    return incomplete('Chỉ người đứng đầu hoặc cấp phó mới ký thay mặt tập thể (TM.).');
  if (capacity.passedOnFromId !== undefined && capacity.kind !== 'by-order-deputy')
    return incomplete('Thẩm quyền này không được giao lại cho người khác.');

  switch (capacity.kind) {
    case 'mandate':
      if (capacity.until === undefined)
        return incomplete('Ủy quyền ký phải giới hạn thời gian: xin ghi ngày kết thúc.');
      if (!capacity.contents?.trim())
        return incomplete('Ủy quyền ký phải giới hạn nội dung: xin ghi nội dung được ủy quyền.');
      return ok(capacity);
    case 'by-order':
      return limited(capacity);
    case 'by-order-deputy':
      if (source?.id !== capacity.passedOnFromId || source?.kind !== 'by-order')
        return incomplete('Cấp phó của đơn vị chỉ ký thừa lệnh khi cấp trưởng được giao ký thừa lệnh.');
      if (source.agencyId !== capacity.agencyId || source.positionId === capacity.positionId)
        return incomplete('Việc ký thừa lệnh phải được giao lại cho một cấp phó trong cùng cơ quan.');
      return limited(capacity);
    case 'head':
    case 'acting-head':
    case 'deputy':
      return ok(capacity);
  }
}

/**
 * The rule with its last day set, or set earlier. Never in the past: what was signed under it stays signed in capacity.
 */
export function ended(capacity: SigningCapacity, until: CivilDate, today: CivilDate): Result<SigningCapacity> {
  if (until < today || until < capacity.from)
    return refuse({ code: 'date-not-possible', detail: 'Ngày kết thúc phải từ hôm nay trở đi.' });
  if (capacity.until !== undefined && capacity.until <= until)
    return refuse({ code: 'date-not-possible', detail: 'Quy định này đã kết thúc trước ngày đó.' });
  return ok({ ...capacity, until });
}

const limited = (capacity: SigningCapacity): Result<SigningCapacity> =>
  capacity.documentTypes === undefined || capacity.documentTypes.length === 0
    ? incomplete('Ký thừa lệnh chỉ dành cho một số loại văn bản: xin ghi rõ các loại.')
    : ok(capacity);
