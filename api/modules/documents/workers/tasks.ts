// What the workers for Word files can do. A document of two hundred pages would hold up everybody else for a while.
import { compareDrafts } from '../compare-drafts.ts';
import { checkLayout, type LayoutOptions } from '../../layout/index.ts';
import { adoptDraft } from '../adopt/adopt-draft.ts';
import { recogniseDraft } from '../adopt/recognise-draft.ts';

export const tasks = {
  check: ({ docx, options }: { readonly docx: Uint8Array; readonly options: LayoutOptions }) =>
    checkLayout(docx, options),
  recognise: recogniseDraft,
  adopt: adoptDraft,
  compare: compareDrafts,
};
