// Whether a distribution makes an order that people can follow: one lead, nobody twice, days that can be kept.
import { addWorkingDays } from '../calendar/working-days.ts';
import type { CivilDate } from '../kernel/dates.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Purpose } from '../incoming/progress.ts';
import { recipientsOf, type Charge, type Distribution } from './directive.ts';
import { repeats, type Recipient } from './recipient.ts';

/** By when: a day, or so many working days from today. Supporting ones without a day of their own have the lead's. */
export interface TypedCharge {
  readonly recipient: Recipient;
  readonly dueOn?: CivilDate;
  readonly workingDays?: number;
}

export interface TypedDistribution {
  /** All who were chosen as lead: an order for handling takes exactly one. */
  readonly leads: readonly TypedCharge[];
  readonly supporting: readonly TypedCharge[];
  readonly forInformation: readonly Recipient[];
}

const dueOn = ({ dueOn: day, workingDays }: TypedCharge, today: CivilDate): CivilDate | undefined =>
  day ?? (workingDays === undefined ? undefined : addWorkingDays(today, workingDays));

function checkedCharges(
  lead: TypedCharge,
  supporting: readonly TypedCharge[],
  today: CivilDate,
): Result<{ lead: Charge; supporting: readonly Charge[] }> {
  const leadDue = dueOn(lead, today);
  if (leadDue === undefined) {
    return refuse({ code: 'due-date-missing', detail: 'Chưa ghi thời hạn cho đơn vị hoặc cá nhân chủ trì.' });
  }
  const charges = supporting.map((charge) => ({ recipient: charge.recipient, dueOn: dueOn(charge, today) ?? leadDue }));
  if ([leadDue, ...charges.map((charge) => charge.dueOn)].some((day) => day < today)) {
    return refuse({ code: 'due-date-passed', detail: 'Thời hạn không thể trước ngày hôm nay.' });
  }
  if (charges.some((charge) => charge.dueOn > leadDue)) {
    return refuse({ code: 'due-date-after-lead', detail: 'Thời hạn phối hợp không thể sau thời hạn của chủ trì.' });
  }
  return ok({ lead: { recipient: lead.recipient, dueOn: leadDue }, supporting: charges });
}

/**
 * The distribution with its due days. For handling: exactly one lead with a due day, none of the supporting later than the
 * lead. For noting or filing: nobody has a duty.
 * @legal NĐ 30/2020/NĐ-CP, Điều 23.2
 */
export function checkedDistribution(
  purpose: Purpose,
  { leads, supporting, forInformation }: TypedDistribution,
  isKnown: (recipient: Recipient) => boolean,
  today: CivilDate,
): Result<Distribution> {
  const [lead, ...others] = leads;
  if (purpose !== 'handle') {
    if (leads.length + supporting.length > 0) {
      return refuse({ code: 'lead-not-single', detail: 'Văn bản để biết hoặc lưu không giao chủ trì, phối hợp.' });
    }
  } else if (lead === undefined) {
    return refuse({ code: 'lead-missing', detail: 'Chưa chọn đơn vị hoặc cá nhân chủ trì.' });
  }
  if (others.length > 0) {
    return refuse({ code: 'lead-not-single', detail: 'Chỉ một đơn vị hoặc cá nhân chủ trì.' });
  }
  const charges = lead === undefined ? ok({ supporting: [] }) : checkedCharges(lead, supporting, today);
  if (!charges.ok) return charges;

  const distribution: Distribution = { ...charges.value, forInformation };
  const recipients = recipientsOf(distribution);
  if (repeats(recipients)) {
    return refuse({ code: 'recipient-repeated', detail: 'Một đơn vị hoặc cá nhân được nêu hai lần.' });
  }
  if (!recipients.every(isKnown)) {
    return refuse({
      code: 'recipient-unknown',
      detail: 'Có đơn vị hoặc cá nhân không thuộc cơ quan hoặc đã thôi nhiệm vụ.',
    });
  }
  return ok(distribution);
}
