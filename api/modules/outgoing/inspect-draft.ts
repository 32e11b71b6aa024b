// A Word file as a version of a draft: whose it says it is, what it was made from, and what the layout check finds.
import type { CivilDate } from '../../domain/kernel/dates.ts';
import type { DraftVersion } from '../../domain/outgoing/outgoing.ts';
import { must, Problem } from '../../platform/problem.ts';
import { readIdentity } from '../documents/index.ts';
import { checkLayout } from '../layout/index.ts';

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

/** Reads the file; `not-a-word-file` when it is none, `agency-mismatch` when it belongs to another document. */
export function inspectDraft(bytes: Uint8Array, { sha256, name, size, basedOn, on, about }: DraftFile): InspectedDraft {
  const identity = must(readIdentity(bytes));
  if (about && identity && (identity.agencyId !== about.agencyId || identity.documentId !== about.documentId))
    throw new Problem('agency-mismatch', {
      detail: 'Tệp này là dự thảo của một văn bản khác; xin mở đúng dự thảo rồi lưu lại.',
    });
  const { findings, summary } = must(checkLayout(bytes, { stage: 'draft', on }));
  const base = basedOn ?? identity?.versionHash;
  return {
    sha256,
    name,
    size,
    ...(base === undefined ? {} : { basedOn: base }),
    findings,
    openChanges: summary.trackedChanges,
    openComments: summary.comments,
  };
}
