// A Word file as a version of a draft: whose it says it is, what it was made from, and what the layout check finds.
import type { CivilDate } from '../../domain/kernel/dates.ts';
import type { Finding } from '../../domain/layout/finding.ts';
import type { DraftVersion } from '../../domain/outgoing/outgoing.ts';
import { must, Problem } from '../../platform/problem.ts';
import { readIdentity, withWordFile, type DocumentIdentity } from '../documents/index.ts';

export type InspectedDraft = Omit<DraftVersion, 'number' | 'userId' | 'positionId' | 'at'>;

export interface DraftFile {
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  /** What the sender says it was made from; else what the file itself says. */
  readonly basedOn?: string;
  /** The day whose rules of layout count. */
  readonly on: CivilDate;
  /** The document it is for; a file marked as another one's is refused. */
  readonly about?: { readonly agencyId: string; readonly documentId: string };
}

/** A version keeps the fix of the place that a finding names; the other places are found anew by whoever mends. */
const kept = ({ fix, ...finding }: Finding): Finding => {
  if (fix === undefined) return finding;
  const { elsewhere: _elsewhere, ...here } = fix;
  return { ...finding, fix: here };
};

type Owner = Pick<DocumentIdentity, 'agencyId' | 'documentId'>;

/** Throws `agency-mismatch` for a file that says it is the draft of another document; one that says nothing may be anybody's. */
export function belongsTo(about: Owner, identity: DocumentIdentity | undefined): void {
  if (identity === undefined) return;
  if (identity.agencyId === about.agencyId && identity.documentId === about.documentId) return;
  throw new Problem('agency-mismatch', {
    detail: 'Tệp này là dự thảo của một văn bản khác; xin mở đúng dự thảo rồi lưu lại.',
  });
}

/** Reads the file; `not-a-word-file` when it is none, `agency-mismatch` when it belongs to another document. */
export async function inspectDraft(
  bytes: Uint8Array,
  { sha256, name, size, basedOn, on, about }: DraftFile,
): Promise<InspectedDraft> {
  const identity = must(readIdentity(bytes));
  if (about) belongsTo(about, identity);
  const { findings, summary } = must(await withWordFile('check', { docx: bytes, options: { stage: 'draft', on } }));
  const base = basedOn ?? identity?.versionHash;
  return {
    sha256,
    name,
    size,
    ...(base === undefined ? {} : { basedOn: base }),
    findings: findings.map(kept),
    openChanges: summary.trackedChanges,
    openComments: summary.comments,
  };
}
