// What steps of the demo answer, in sentences of both languages.
import { shortDate, type CivilDate } from '../../api/domain/kernel/dates.ts';
import type { ConsultationView } from '../../api/contracts/consultation.ts';
import { ministry } from '../../api/try-out/ministry/ministry.ts';
import { unitIdOf } from '../../api/try-out/ministry/shape.ts';
import type { Sentence } from '../lib/language.ts';
import { opinionWords } from './words.ts';

interface Lead {
  readonly recipient: { readonly name: string };
  readonly deadline: { readonly dueOn?: CivilDate | undefined };
}

/** Who leads, and until when. */
export function leadSentence(lead: Lead | undefined): Sentence {
  const name = lead?.recipient.name ?? '';
  const dueOn = lead?.deadline.dueOn;
  if (dueOn === undefined) return { vi: name, en: name };
  return { vi: `${name}, hạn ${shortDate(dueOn)}`, en: `${name}, due ${shortDate(dueOn)}` };
}

const unitName = (unitId: string): string =>
  Object.entries(ministry.units).find(([key]) => unitIdOf(ministry.agency.id, key) === unitId)?.[1].name ?? unitId;

/** Every unit asked, with its opinion or its silence. */
export function opinionsSentence({ table }: Pick<ConsultationView, 'table'>): Sentence {
  const rows = table.map(({ unitId, standing, counting }) => ({
    name: unitName(unitId),
    words: opinionWords[counting?.stance ?? (standing === 'silent' ? 'silent' : 'waiting')],
  }));
  return {
    vi: rows.map(({ name, words }) => `${name} ${words.vi}`).join('; '),
    en: rows.map(({ name, words }) => `${name} ${words.en}`).join('; '),
  };
}
