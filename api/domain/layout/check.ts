// The layout check (kiểm tra thể thức): recognise the parts, then ask every rule in force on the day of the document.
import type { CivilDate } from '../kernel/dates.ts';
import { recognise, type Components } from './components.ts';
import type { DocumentFacts } from './facts.ts';
import type { Finding, LayoutStage, Rule, Subject } from './finding.ts';
import { fixOf } from './fix.ts';
import { placeOf, whereOf } from './place.ts';
import { bodyRules } from './rules/body.ts';
import { capitalRules } from './rules/capitals.ts';
import { characterRules } from './rules/characters.ts';
import { headingRules } from './rules/heading.ts';
import { numberRules } from './rules/number.ts';
import { pageRules } from './rules/page.ts';
import { placeDateRules } from './rules/place-date.ts';
import { recipientRules } from './rules/recipients.ts';
import { addresseeRules } from './rules/addressees.ts';
import { signerRules } from './rules/signer.ts';
import { structureRules } from './rules/structure.ts';
import { titleRules } from './rules/title.ts';

export interface RuleSet {
  readonly name: string;
  readonly effectiveFrom: CivilDate;
  readonly effectiveTo?: CivilDate;
  readonly rules: readonly Rule[];
}

/** Documents are judged by the rules of their day; a new decree is a new row. */
export const ruleSets: readonly RuleSet[] = [
  {
    name: 'NĐ 30/2020/NĐ-CP, Phụ lục I và Phụ lục II',
    effectiveFrom: '2020-03-05',
    rules: [
      ...pageRules,
      ...characterRules,
      ...headingRules,
      ...numberRules,
      ...placeDateRules,
      ...titleRules,
      ...addresseeRules,
      ...signerRules,
      ...recipientRules,
      ...bodyRules,
      ...structureRules,
      ...capitalRules,
    ],
  },
];

export interface Judgement {
  readonly findings: readonly Finding[];
  readonly parts: Components;
}

const inForce = (on: CivilDate): readonly Rule[] =>
  ruleSets
    .filter((set) => set.effectiveFrom <= on && (set.effectiveTo === undefined || on <= set.effectiveTo))
    .flatMap((set) => set.rules);

/**
 * Judges a document's looks: findings in the order of the document, those of the whole document first.
 * @legal NĐ 30/2020/NĐ-CP, Phụ lục I, phần I; Phụ lục II
 */
export function judgeLayout(facts: DocumentFacts, stage: LayoutStage, on: CivilDate): Judgement {
  const subject: Subject = { facts, parts: recognise(facts), stage };
  const findings = inForce(on)
    .filter((rule) => rule.applies(subject))
    .flatMap((rule) =>
      rule.check(subject).map((complaint): Finding => {
        const { message, at, mends, safe = true } = complaint;
        const fix = fixOf(mends, safe);
        const where = whereOf(at, complaint.where);
        return {
          rule: rule.id,
          severity: complaint.severity ?? rule.severity,
          message: message.vi,
          place: placeOf(at, where.vi),
          legal: rule.legal,
          english: { message: message.en, where: where.en },
          ...(fix === undefined ? {} : { fix }),
        };
      }),
    );
  return { findings: findings.sort((a, b) => a.place.paragraph - b.place.paragraph), parts: subject.parts };
}
