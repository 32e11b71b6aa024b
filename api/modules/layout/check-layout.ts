// The layout check of a file: bytes in, findings out. Nothing is stored and nothing leaves the process.
import { civilDate, type CivilDate } from '../../domain/kernel/dates.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import { judgeLayout } from '../../domain/layout/check.ts';
import type { DocumentFacts } from '../../domain/layout/facts.ts';
import type { Finding, LayoutStage } from '../../domain/layout/finding.ts';
import { readDocument } from './ooxml/document.ts';

export interface LayoutOptions {
  readonly stage?: LayoutStage;
  /** The day whose rules count; today when left out. */
  readonly on?: CivilDate;
}

/** What the check saw, for screens and for the journal. */
export interface LayoutSummary {
  readonly kind: string;
  readonly subject: string;
  readonly sections: number;
  readonly paragraphs: number;
  readonly trackedChanges: number;
  readonly comments: number;
  readonly pages?: number;
}

export interface LayoutReport {
  readonly findings: readonly Finding[];
  readonly summary: LayoutSummary;
}

/**
 * Judges a .docx against the rules in force. Refuses what is no readable Word document.
 * @legal NĐ 30/2020/NĐ-CP, Phụ lục I, phần I
 */
export function checkLayout(
  docx: Uint8Array,
  { stage = 'draft', on = civilDate(new Date()) }: LayoutOptions = {},
): Result<LayoutReport> {
  const facts = readDocument(docx);
  if (!facts.ok) return facts;
  const { findings, parts } = judgeLayout(facts.value, stage, on);
  const kind = typeof parts.kind === 'object' ? parts.kind.name : parts.kind === 'letter' ? 'Công văn' : '';
  const subject = [...parts.letterSubject, ...parts.subject].map((line) => line.text).join(' ');
  return ok({ findings, summary: summaryOf(facts.value, kind, subject) });
}

const summaryOf = (facts: DocumentFacts, kind: string, subject: string): LayoutSummary => ({
  kind,
  subject,
  sections: facts.sections.length,
  paragraphs: facts.paragraphs.length,
  trackedChanges: facts.revisions.length,
  comments: facts.comments.length,
  ...(facts.pages === undefined ? {} : { pages: facts.pages }),
});
