// Asks the layout check from a test.
import { checkLayout, type LayoutOptions } from '../../../api/modules/layout/index.ts';
import type { Finding } from '../../../api/domain/layout/finding.ts';

/** The findings of a document that can be read. */
export function findingsOf(docx: Uint8Array, options: LayoutOptions = {}): readonly Finding[] {
  const checked = checkLayout(docx, { on: '2026-06-01', ...options });
  if (!checked.ok) throw new Error(`${checked.refusal.code}: ${checked.refusal.detail ?? ''}`);
  return checked.value.findings;
}

export const rulesOf = (docx: Uint8Array, options?: LayoutOptions): readonly string[] => [
  ...new Set(findingsOf(docx, options).map((finding) => finding.rule)),
];
